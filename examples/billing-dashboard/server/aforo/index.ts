import { Hono } from "hono";
import type { Demo } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { invoiceRoutes } from "./invoices.js";
import { operationRoutes } from "./operations.js";
import { AforoProblem, writeProblem } from "./problem.js";
import { productRoutes } from "./products.js";
import { requireKey } from "./roles.js";
import { subscriptionRoutes } from "./subscriptions.js";
import { walletRoutes } from "./wallet.js";

/** aforo: RFC 7807 problem details with `code`; `X-Request-Id` on every response. */
export function createAforo(demo: Demo): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.onError(writeProblem);
  app.use("*", async (c, next) => {
    await next();
    c.header("X-Request-Id", c.var.requestId);
  });
  app.use("*", requireKey);
  walletRoutes(app);
  invoiceRoutes(app, demo);
  productRoutes(app, demo);
  subscriptionRoutes(app, demo);
  operationRoutes(app, demo);
  app.all("*", (c) => {
    throw new AforoProblem(404, `Nothing answers ${c.req.method} ${c.req.path}`);
  });
  return app;
}
