import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { numberAt, textAt } from "../body.js";
import type { Demo } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { CommerceRefusal } from "./refusal.js";

/** The demo's clients, by API key. */
const CLIENTS: ReadonlyMap<string, { readonly scopes: readonly string[]; readonly disabled: boolean }> = new Map([
  ["ck_live_shop", { scopes: ["orders", "sessions", "balance"], disabled: false }],
  ["ck_live_manager", { scopes: ["orders", "sessions", "balance", "refunds"], disabled: false }],
  ["ck_live_closed", { scopes: ["orders"], disabled: true }],
]);

// A demo has no secrets; the signature is here so that a token is a real JWT that cannot be edited by accident.
const SECRET = "demo only";

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const sign = (text: string): string => createHmac("sha256", SECRET).update(text).digest("base64url");

interface Claims {
  readonly key: string;
  readonly use: string;
  /** Seconds. */
  readonly life: number;
  /** Epoch seconds, fractions kept: the demo's tokens may live for less than one. */
  readonly exp: number;
}

const issue = (claims: Claims): string => {
  const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${text}.${sign(text)}`;
};

const invalidKey = (): CommerceRefusal => new CommerceRefusal("AUTH_INVALID_KEY", "Invalid API key");

function read(token: string): Claims {
  const [head = "", payload = "", signature = ""] = token.split(".");
  const expected = Buffer.from(sign(`${head}.${payload}`));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw invalidKey();
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  return {
    key: textAt(claims, "key"),
    use: textAt(claims, "use"),
    life: numberAt(claims, "life") ?? 0,
    exp: numberAt(claims, "exp") ?? 0,
  };
}

export interface TokenPair {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

/** A client may ask for a shorter life than usual, and keeps it through refreshes. */
const pairFor = (key: string, asked: number | null, demo: Demo): TokenPair => {
  const now = demo.clock() / 1000;
  const longest = demo.settings.tokenLifetimeMs / 1000;
  const life = asked !== null && asked > 0 ? Math.min(asked, longest) : longest;
  return {
    access_token: issue({ key, use: "access", life, exp: now + life }),
    refresh_token: issue({ key, use: "refresh", life, exp: now + 24 * 3600 }),
    expires_in: life,
  };
};

/** Trades an API key for tokens. */
export function tokensForKey(body: unknown, demo: Demo): TokenPair {
  const key = textAt(body, "api_key");
  const client = CLIENTS.get(key);
  if (!client) throw invalidKey();
  if (client.disabled) throw new CommerceRefusal("ACCOUNT_DISABLED", "This account has been disabled");
  return pairFor(key, numberAt(body, "expires_in"), demo);
}

/** Trades a refresh token for a new pair. */
export function refreshTokens(body: unknown, demo: Demo): TokenPair {
  const claims = read(textAt(body, "refresh_token"));
  if (claims.use !== "refresh" || demo.clock() / 1000 >= claims.exp) throw invalidKey();
  return pairFor(claims.key, claims.life, demo);
}

const clientOf = (c: Context<DemoEnv>, demo: Demo) => {
  const token = /^Bearer (\S+)$/.exec(c.req.header("Authorization") ?? "")?.[1];
  if (token === undefined) throw invalidKey();
  const claims = read(token);
  const client = CLIENTS.get(claims.key);
  if (claims.use !== "access" || !client) throw invalidKey();
  if (demo.clock() / 1000 >= claims.exp) throw new CommerceRefusal("AUTH_EXPIRED_TOKEN", "Token has expired");
  return client;
};

export const requireToken = (demo: Demo): MiddlewareHandler<DemoEnv> =>
  createMiddleware<DemoEnv>(async (c, next) => {
    clientOf(c, demo);
    await next();
  });

export const requireScope = (demo: Demo, scope: string): MiddlewareHandler<DemoEnv> =>
  createMiddleware<DemoEnv>(async (c, next) => {
    if (!clientOf(c, demo).scopes.includes(scope)) {
      throw new CommerceRefusal("AUTH_INSUFFICIENT_PERMISSION", `Permission denied: scope '${scope}' is required`, {
        required_scope: scope,
      });
    }
    await next();
  });
