import type { Hono } from "hono";
import { numberAt, readObject } from "../body.js";
import { toCents, toMajor } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { AforoProblem, unprocessable } from "./problem.js";
import { requireBillingRole } from "./roles.js";
import type { AforoState } from "./state.js";

export const CURRENCY = "EUR";

export const walletView = (state: AforoState) => ({ balance: toMajor(state.walletCents), currency: CURRENCY });

/** A prepaid wallet that invoices are paid from. */
export function walletRoutes(app: Hono<DemoEnv>): void {
  app.get("/v1/wallet", (c) => c.json(walletView(c.var.world.aforo)));

  app.post("/v1/wallet/top-ups", requireBillingRole, async (c) => {
    const state = c.var.world.aforo;
    const body = await readObject(c);
    if (!body) throw new AforoProblem(400, "The request body is not a JSON object");
    const amount = numberAt(body, "amount");
    if (amount === null) throw new AforoProblem(400, "The required field 'amount' is missing or not a number");
    const cents = toCents(amount);
    if (cents < 5_00 || cents > 5_000_00) {
      throw unprocessable([{ field: "amount", message: "must be between 5.00 and 5000.00" }]);
    }
    state.walletCents += cents;
    return c.json(walletView(state), 201);
  });
}
