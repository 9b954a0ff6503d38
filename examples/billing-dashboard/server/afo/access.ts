import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { DemoEnv } from "../world.js";
import { AfoRefusal } from "./refusal.js";
import { type ApiKey, INACTIVE_ORG, ORG, OTHER_ORG, type Scope } from "./state.js";

const PREFIX = "afo_sk_live_";

/** The key that asks. Authentication ran before any route, so a route may call this again. */
export function callerOf(c: Context<DemoEnv>): ApiKey {
  const authorization = c.req.header("Authorization");
  if (!authorization) throw new AfoRefusal("common.unauthorized", "No credential in the request");
  const token = authorization.replace(/^Bearer /, "");
  if (!token.startsWith(PREFIX)) {
    throw new AfoRefusal("api_key.invalid_format", `API keys start with ${PREFIX}`);
  }
  const key = c.var.world.afo.keys.find((each) => each.token === token);
  if (!key) throw new AfoRefusal("api_key.not_found", "API key is unknown");
  if (key.revokedAt !== null) throw new AfoRefusal("api_key.revoked", "API key has been revoked");
  return key;
}

/** Runs on `/v1/orgs/:org/*`: the key, then whether it belongs there, then whether the organization is alive. */
export const requireOrg = createMiddleware<DemoEnv>(async (c, next) => {
  const key = callerOf(c);
  const org = c.req.param("org");
  if (org !== ORG && org !== OTHER_ORG && org !== INACTIVE_ORG) {
    throw new AfoRefusal("common.not_found", "organization not found", { resource: "organization" });
  }
  if (key.org !== org) throw new AfoRefusal("api_key.org_mismatch", "API key belongs to a different organization");
  if (org === INACTIVE_ORG) throw new AfoRefusal("api_key.org_inactive", "The organization is not active");
  await next();
});

export const requireScope = (required: Scope): MiddlewareHandler<DemoEnv> =>
  createMiddleware<DemoEnv>(async (c, next) => {
    if (!callerOf(c).scopes.includes(required)) {
      throw new AfoRefusal("api_key.scope_denied", `API key is missing scope ${required}`, { required });
    }
    await next();
  });

/** A malformed Idempotency-Key is refused before anything is done. */
export const checkIdempotencyKey = createMiddleware<DemoEnv>(async (c, next) => {
  const key = c.req.header("Idempotency-Key");
  if (key !== undefined && !/^[\w-]{8,64}$/.test(key)) {
    throw new AfoRefusal("common.bad_request", "Idempotency-Key must be 8 to 64 letters, digits, '-' or '_'");
  }
  await next();
});
