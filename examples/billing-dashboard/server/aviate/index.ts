import { Hono } from "hono";
import type { Demo } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { intentRoutes } from "./intents.js";
import { AviateProblem, writeProblem } from "./problem.js";
import { quoteRoutes } from "./quotes.js";
import { specificationRoutes } from "./specifications.js";

/** Who the identity tokens belong to, and whether they may write. */
const TOKENS: ReadonlyMap<string, { readonly mayWrite: boolean }> = new Map([
  ["id-token-finance", { mayWrite: true }],
  ["id-token-auditor", { mayWrite: false }],
]);

/** aviate: problem details under `docs.killbill.io/errors/`, mounted at the plugin's own path. */
export function createAviate(demo: Demo): Hono<DemoEnv> {
  const outer = new Hono<DemoEnv>();
  const app = new Hono<DemoEnv>();
  app.onError(writeProblem);
  outer.onError(writeProblem);
  app.use("*", async (c, next) => {
    const caller = TOKENS.get(/^Bearer (\S+)$/.exec(c.req.header("Authorization") ?? "")?.[1] ?? "");
    const tenant =
      c.req.header("X-Killbill-ApiKey") === "lumen" && c.req.header("X-Killbill-ApiSecret") === "lumen-secret";
    if (!caller || !tenant) throw new AviateProblem("unauthorized", "Missing or invalid authentication credentials");
    if (c.req.method !== "GET" && !caller.mayWrite) {
      throw new AviateProblem("forbidden", "The authenticated user does not have permission for this operation");
    }
    await next();
  });
  intentRoutes(app, demo);
  specificationRoutes(app, demo);
  quoteRoutes(app);
  outer.route("/plugins/aviate-plugin", app);
  outer.all("*", (c) => {
    throw new AviateProblem("not-found", `Nothing answers ${c.req.method} ${c.req.path}`);
  });
  return outer;
}
