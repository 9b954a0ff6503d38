import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { createAfo } from "./afo/index.js";
import { createAforo } from "./aforo/index.js";
import { createAviate } from "./aviate/index.js";
import { createCommerce } from "./commerce/index.js";
import { type Demo, newId, SETTINGS, type Settings } from "./demo.js";
import { createPlatform } from "./platform/index.js";
import { createSamples } from "./samples.js";
import { createWorlds, type DemoEnv } from "./world.js";

/** What tests bring themselves. */
export interface AppOptions {
  /** Epoch milliseconds. Default `Date.now`. */
  readonly clock?: () => number;
  /** 0 ≤ n < 1. Default `Math.random`. */
  readonly random?: () => number;
  readonly settings?: Partial<Settings>;
}

const SESSION_NAME = /^[\w-]{1,64}$/;

/**
 * The demo's HTTP server: five APIs that share nothing but a host, each with its own envelope, statuses, headers and
 * codes. State lives in memory, per browser session; time passes by the clock alone, so no timer is ever left running.
 */
export function createApp(options: AppOptions = {}): Hono<DemoEnv> {
  const demo: Demo = {
    clock: options.clock ?? Date.now,
    random: options.random ?? Math.random,
    settings: { ...SETTINGS, ...options.settings },
  };
  const worlds = createWorlds(demo);
  const app = new Hono<DemoEnv>().basePath("/api");

  // Replayed samples are the same for everybody and must arrive as they were recorded: no cookie, no session.
  app.route("/_samples", createSamples());

  app.use("*", async (c, next) => {
    // The header wins: a page sends it with its first requests, which leave before any cookie could have arrived.
    const told = c.req.header("X-Demo-Session") ?? getCookie(c, "demo_session") ?? "";
    const session = SESSION_NAME.test(told) ? told : newId(demo, "s");
    if (session !== told) setCookie(c, "demo_session", session, { path: "/api", httpOnly: true, sameSite: "Lax" });
    if (c.req.method === "POST" && c.req.path === "/api/_reset") {
      worlds.reset(session);
      return c.body(null, 204);
    }
    c.set("world", worlds.get(session));
    c.set("requestId", newId(demo, "req_"));
    c.header("Cache-Control", "no-store");
    return next();
  });

  app.route("/aforo", createAforo(demo));
  app.route("/afo", createAfo(demo));
  app.route("/aviate", createAviate(demo));
  app.route("/platform", createPlatform(demo));
  app.route("/commerce", createCommerce(demo));
  app.notFound((c) =>
    c.text("The demo has no such API. Try /api/aforo, /api/afo, /api/aviate, /api/platform or /api/commerce.", 404),
  );
  return app;
}
