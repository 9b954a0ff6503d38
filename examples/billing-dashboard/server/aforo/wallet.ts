import type { Hono } from "hono";
import { numberAt, readObject } from "../body.js";
import { toCents, toMajor } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { AforoProblem, notFound, unprocessable } from "./problem.js";
import { requireBillingRole } from "./roles.js";
import type { AforoState, Invoice } from "./state.js";

const CURRENCY = "EUR";

const walletView = (state: AforoState) => ({ balance: toMajor(state.walletCents), currency: CURRENCY });
const invoiceView = ({ cents, ...invoice }: Invoice) => ({ ...invoice, amount: toMajor(cents), currency: CURRENCY });

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

  app.get("/v1/invoices", (c) => c.json({ invoices: c.var.world.aforo.invoices.map(invoiceView) }));

  app.post("/v1/invoices/:id/pay", requireBillingRole, (c) => {
    const state = c.var.world.aforo;
    const id = c.req.param("id");
    const invoice = state.invoices.find((each) => each.id === id);
    if (!invoice) throw notFound("Invoice", id);
    if (invoice.status === "PAID") throw new AforoProblem(409, `Invoice ${invoice.number} is already paid`);
    if (invoice.cents > state.walletCents) {
      throw new AforoProblem(
        422,
        `Wallet balance ${toMajor(state.walletCents).toFixed(2)} ${CURRENCY} is insufficient: ${toMajor(invoice.cents).toFixed(2)} ${CURRENCY} required.`,
        {
          code: "WALLET_INSUFFICIENT",
          members: {
            current_balance: toMajor(state.walletCents).toFixed(2),
            required_amount: toMajor(invoice.cents).toFixed(2),
            currency: CURRENCY,
          },
        },
      );
    }
    state.walletCents -= invoice.cents;
    invoice.status = "PAID";
    return c.json({ invoice: invoiceView(invoice), wallet: walletView(state) });
  });
}
