import { Hono } from "hono";
import type { Demo } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { callerOf, requireOrg } from "./access.js";
import { keyRoutes } from "./keys.js";
import { orgRoutes } from "./org.js";
import { notFound, writeRefusal } from "./refusal.js";
import { registrationRoutes } from "./registrations.js";

/** afo: one unified envelope; clients switch on `code`, support asks for `request_id`. */
export function createAfo(demo: Demo): Hono<DemoEnv> {
  const app = new Hono<DemoEnv>();
  app.onError(writeRefusal);
  app.use("/v1/orgs/:org/*", requireOrg);
  orgRoutes(app, demo);
  keyRoutes(app, demo);
  registrationRoutes(app, demo);
  app.all("*", (c) => {
    callerOf(c);
    throw notFound("route");
  });
  return app;
}
