import type { Hono } from "hono";
import type { Demo } from "../demo.js";
import { failuresFrom, isDown } from "../flaky.js";
import { rateHeaders, takeTurn } from "../rate-limiter.js";
import type { DemoEnv } from "../world.js";
import { AforoProblem } from "./problem.js";

/** Reading that is limited, breaks or is away for a while: the statuses that carry no code. */
export function operationRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/usage", (c) => {
    const turn = takeTurn(c.var.world.aforo.windows, "usage", demo.settings, demo.clock());
    if (!turn.allowed) {
      const limit = `${turn.limit} per ${demo.settings.windowMs / 1000} seconds`;
      throw new AforoProblem(429, `Rate limit of ${limit} exceeded.`, { headers: rateHeaders(turn) });
    }
    for (const [name, value] of Object.entries(rateHeaders(turn))) c.header(name, value);
    return c.json({ apiCalls: 18_204 + turn.limit - turn.remaining, storageGb: 41.7 });
  });

  // The ledger of 2019 holds an entry that this code cannot read: a real bug, caught by the API's error handler.
  app.get("/v1/ledgers/:year", (c) => {
    const ledgers: Readonly<Record<string, { readonly entries: number } | null>> = {
      "2026": { entries: 412 },
      "2019": null,
    };
    const year = c.req.param("year");
    if (!Object.hasOwn(ledgers, year)) throw new AforoProblem(404, `Ledger '${year}' was not found`);
    const ledger = ledgers[year];
    if (!ledger) throw new TypeError("ledger row has no entries");
    return c.json({ year, entries: ledger.entries });
  });

  app.get("/v1/forecast", (c) => {
    if (isDown(c.var.world.aforo.flaky, "forecast", failuresFrom(c.req.query("failures"), 2))) {
      throw new AforoProblem(503, "The service is temporarily unavailable");
    }
    return c.json({ month: "2026-04", expected: 1840.5, currency: "EUR" });
  });
}
