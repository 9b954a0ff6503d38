import { Hono } from "hono";
import type { Demo } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { accountRoutes } from "./account.js";
import { billingRoutes } from "./billing.js";
import { orgRoutes } from "./orgs.js";
import { PlainProblem, writeProblem } from "./problem.js";

/** platform: RFC 9457 with `error_code` and `resolve`, the server's own way out. */
export function createPlatform(demo: Demo): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.onError(writeProblem);
  accountRoutes(app, demo);
  orgRoutes(app, demo);
  billingRoutes(app);
  app.all("*", (c) => {
    throw new PlainProblem(404, "Not Found", `Nothing answers ${c.req.method} ${c.req.path}`);
  });
  return app;
}
