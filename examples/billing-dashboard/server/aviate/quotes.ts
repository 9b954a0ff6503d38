import type { Hono } from "hono";
import type { DemoEnv } from "../world.js";
import { AviateProblem, wrongState } from "./problem.js";
import { PERIOD_MOVES, QUOTE_MOVES } from "./state.js";

/** Quotes and revenue periods: two small state machines whose refusals name the moves that are allowed. */
export function quoteRoutes(app: Hono<DemoEnv>): void {
  app.get("/v1/quotes", (c) => c.json({ quotes: c.var.world.aviate.quotes }));

  app.post("/v1/quotes/:id/:move{send|accept|reject|revise}", (c) => {
    const { id, move } = c.req.param();
    const quote = c.var.world.aviate.quotes.find((each) => each.id === id);
    if (!quote) throw new AviateProblem("not-found", `No quote found with id '${id}'`);
    const moves = QUOTE_MOVES[quote.state];
    const next = moves.get(move.toUpperCase());
    if (next === undefined) {
      const goals: Readonly<Record<string, string>> = {
        send: "SENT",
        accept: "ACCEPTED",
        reject: "REJECTED",
        revise: "DRAFT",
      };
      const goal = goals[move];
      const detail = `Quote '${id}' is in state ${quote.state} and cannot transition to ${goal}`;
      throw wrongState(detail, quote.state, [...moves.keys()]);
    }
    quote.state = next;
    return c.json(quote);
  });

  app.get("/v1/revenue/periods", (c) => c.json({ periods: c.var.world.aviate.periods }));

  app.post("/v1/revenue/periods/:id/:move{close|reopen|lock}", (c) => {
    const { id, move } = c.req.param();
    const period = c.var.world.aviate.periods.find((each) => each.id === id);
    if (!period) throw new AviateProblem("not-found", `No revenue period found with id '${id}'`);
    const moves = PERIOD_MOVES[period.state];
    const next = moves.get(move.toUpperCase());
    if (next === undefined) {
      const detail = `Cannot ${move} period '${id}' because it is already ${period.state}`;
      throw wrongState(detail, period.state, [...moves.keys()]);
    }
    period.state = next;
    return c.json(period);
  });

  // The recognition report divides by the days of its period; the locked period 2026-01 was imported with none.
  app.get("/v1/revenue/periods/:id/recognition", (c) => {
    const id = c.req.param("id");
    const days: Readonly<Record<string, number>> = { "2026-01": 0, "2026-02": 28, "2026-03": 31 };
    if (!Object.hasOwn(days, id)) throw new AviateProblem("not-found", `No revenue period found with id '${id}'`);
    const perDay = 8_680n / BigInt(days[id] ?? 0);
    return c.json({ period: id, perDay: Number(perDay), currency: "EUR" });
  });

  app.get("/v1/contracts/:id", (c) => {
    const id = c.req.param("id");
    if (id !== "ctr-1001") throw new AviateProblem("not-found", `No contract found with id '${id}'`);
    return c.json({ id, customer: "Nordlicht Media", endsOn: "2026-12-31" });
  });
}
