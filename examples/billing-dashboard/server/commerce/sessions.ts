import type { Hono } from "hono";
import { readObject, textAt } from "../body.js";
import { type Demo, isoTime, newId } from "../demo.js";
import { failuresFrom, isDown } from "../flaky.js";
import { rateHeaders, takeTurn } from "../rate-limiter.js";
import type { DemoEnv } from "../world.js";
import { CommerceRefusal, success } from "./refusal.js";
import { type CheckoutSession, MAX_SESSIONS } from "./state.js";
import { requireScope } from "./tokens.js";

/** Checkout sessions, and what hangs on other people's machines. */
export function sessionRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  const isLive = (session: CheckoutSession): boolean => demo.clock() < session.expiresAt;
  const view = (session: CheckoutSession) => ({
    id: session.id,
    label: session.label,
    status: isLive(session) ? "active" : "expired",
    expires_at: isoTime(session.expiresAt),
  });

  app.get("/v1/sessions", (c) =>
    success(c, { sessions: [...c.var.world.commerce.sessions.values()].map(view), max: MAX_SESSIONS }),
  );

  app.post("/v1/sessions", requireScope(demo, "sessions"), async (c) => {
    const { sessions } = c.var.world.commerce;
    const live = [...sessions.values()].filter(isLive);
    if (live.length >= MAX_SESSIONS) {
      // Every 429 of this API says when to come back; here that is when the first session runs out by itself.
      const freeAt = Math.min(...live.map((session) => session.expiresAt));
      throw new CommerceRefusal(
        "SESSION_LIMIT_REACHED",
        `Session limit of ${MAX_SESSIONS} reached`,
        { max_sessions: MAX_SESSIONS },
        { "Retry-After": String(Math.ceil((freeAt - demo.clock()) / 1000)) },
      );
    }
    const label = textAt(await readObject(c), "label") || "This browser";
    const session = { id: newId(demo, "cs_"), label, expiresAt: demo.clock() + demo.settings.sessionTtlMs };
    sessions.set(session.id, session);
    return success(c, view(session), 201);
  });

  app.get("/v1/sessions/:id", (c) => {
    const id = c.req.param("id");
    const session = c.var.world.commerce.sessions.get(id);
    if (!session) throw new CommerceRefusal("SESSION_NOT_FOUND", "Session not found", { session_id: id });
    if (!isLive(session)) throw new CommerceRefusal("SESSION_EXPIRED", "Session has expired", { session_id: id });
    return success(c, view(session));
  });

  app.delete("/v1/sessions", requireScope(demo, "sessions"), (c) => {
    const { sessions } = c.var.world.commerce;
    const ended = sessions.size;
    sessions.clear();
    return success(c, { terminated: ended });
  });

  app.get("/v1/search", (c) => {
    const turn = takeTurn(c.var.world.commerce.windows, "search", demo.settings, demo.clock());
    if (!turn.allowed) throw new CommerceRefusal("RATE_LIMIT_EXCEEDED", "Too many requests", {}, rateHeaders(turn));
    for (const [name, value] of Object.entries(rateHeaders(turn))) c.header(name, value);
    const query = (c.req.query("q") ?? "").toLowerCase();
    const hits = c.var.world.commerce.products.filter((product) => product.name.toLowerCase().includes(query));
    return success(c, { hits: hits.map(({ id, name }) => ({ id, name })) });
  });

  app.get("/v1/carriers/rates", (c) => {
    if (isDown(c.var.world.commerce.flaky, "rates", failuresFrom(c.req.query("failures"), 2))) {
      throw new CommerceRefusal("BACKEND_ERROR", "Carrier backend failed");
    }
    return success(c, { rates: [{ carrier: "Rail Parcel", price: 6.4 }] });
  });

  app.get("/v1/carriers/dates", (c) => {
    if (isDown(c.var.world.commerce.flaky, "dates", failuresFrom(c.req.query("failures"), 2))) {
      throw new CommerceRefusal("BACKEND_TIMEOUT", "Carrier backend timed out");
    }
    return success(c, { dates: ["2026-04-02", "2026-04-03"] });
  });

  // Reports are kept by month; nobody wrote the one for the month that has not ended yet.
  app.get("/v1/reports/:month", (c) => {
    const reports: Readonly<Record<string, readonly number[] | undefined>> = { "2026-02": [120, 84, 60] };
    const lines = reports[c.req.param("month")];
    if (!lines) throw new RangeError("report has no lines");
    return success(c, { month: c.req.param("month"), total: lines.reduce((sum, line) => sum + line, 0) });
  });
}
