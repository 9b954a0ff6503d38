import { Hono } from "hono";
import { readObject } from "../body.js";
import type { Demo } from "../demo.js";
import { rateHeaders, takeTurn } from "../rate-limiter.js";
import type { DemoEnv } from "../world.js";
import { orderRoutes } from "./orders.js";
import { invalidRequest, success, writeRefusal } from "./refusal.js";
import { sessionRoutes } from "./sessions.js";
import { refreshTokens, requireToken, tokensForKey } from "./tokens.js";

/** What everybody may ask for in a minute; the search has a tighter limit of its own. */
const GENEROUS = { limit: 240, windowMs: 60_000 };

/** commerce: one envelope for success and refusal, rate headers on all responses, tokens that run out. */
export function createCommerce(demo: Demo): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.onError(writeRefusal);
  app.use("*", async (c, next) => {
    const turn = takeTurn(c.var.world.commerce.windows, "all", GENEROUS, demo.clock());
    await next();
    // A route with a limit of its own has already spoken.
    if (c.res.headers.has("X-RateLimit-Limit")) return;
    for (const [name, value] of Object.entries(rateHeaders(turn))) {
      if (name.startsWith("X-")) c.header(name, value);
    }
  });

  app.post("/v1/auth/token", async (c) => success(c, tokensForKey(await readObject(c), demo), 201));
  app.post("/v1/auth/refresh", async (c) => success(c, refreshTokens(await readObject(c), demo), 201));

  app.use("/v1/*", requireToken(demo));
  orderRoutes(app, demo);
  sessionRoutes(app, demo);
  app.all("*", (c) => {
    throw invalidRequest(`Nothing answers ${c.req.method} ${c.req.path}`);
  });
  return app;
}
