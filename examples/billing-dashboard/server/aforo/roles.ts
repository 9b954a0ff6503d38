import { createMiddleware } from "hono/factory";
import type { DemoEnv } from "../world.js";
import { AforoProblem } from "./problem.js";

type Role = "OWNER" | "ADMIN" | "BILLING_ADMIN" | "VIEWER";

/** The demo's keys, by what they may do. A key outside this list was revoked or never existed. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ["sk_live_owner", "OWNER"],
  ["sk_live_admin", "ADMIN"],
  ["sk_live_billing", "BILLING_ADMIN"],
  ["sk_live_viewer", "VIEWER"],
]);

const roleOf = (authorization: string | undefined): Role => {
  const key = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (key === undefined) throw new AforoProblem(401, "Missing or invalid Authorization header");
  const role = ROLES.get(key);
  if (!role) throw new AforoProblem(401, "The API key is unknown or has been revoked");
  return role;
};

export const requireKey = createMiddleware<DemoEnv>(async (c, next) => {
  roleOf(c.req.header("Authorization"));
  await next();
});

/** Everything that writes needs one of the three roles the document names. */
export const requireBillingRole = createMiddleware<DemoEnv>(async (c, next) => {
  if (roleOf(c.req.header("Authorization")) === "VIEWER") {
    throw new AforoProblem(403, "Your API key lacks the required role (OWNER, ADMIN, or BILLING_ADMIN)");
  }
  await next();
});
