import type { Hono } from "hono";
import { at, listAt, numberAt, readObject, textAt } from "../body.js";
import { type Demo, newId, toCents, toMajor } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { AforoProblem, type FieldProblem, notFound, unprocessable } from "./problem.js";
import { requireBillingRole } from "./roles.js";
import type { AforoState, Invoice } from "./state.js";
import { CURRENCY, walletView } from "./wallet.js";

/** Customers an invoice may go to; not all of them have told their tax number. */
const CUSTOMERS: ReadonlyMap<string, { readonly taxId: string | null }> = new Map([
  ["Nordlicht Media", { taxId: "DE811907980" }],
  ["Kestrel Logistics", { taxId: null }],
  ["Atelier Sorel", { taxId: "FR40303265045" }],
  ["Hartono & Co", { taxId: "01.234.567.8-012" }],
]);

/** Above this an invoice must carry the customer's tax number. */
const SIMPLIFIED_CENTS = 400_00;
const MOST_CENTS = 100_000_00;

const view = ({ cents, ...invoice }: Invoice) => ({ ...invoice, amount: toMajor(cents), currency: CURRENCY });

/** An amount with at most two decimals, in cents. */
const centsAt = (line: unknown): number | null => {
  const price = numberAt(line, "unitPrice");
  if (price === null || price <= 0) return null;
  const cents = toCents(price);
  return Math.abs(cents - price * 100) < 1e-6 ? cents : null;
};

const chargeWallet = (state: AforoState, cents: number): void => {
  if (cents > state.walletCents) {
    const current = toMajor(state.walletCents).toFixed(2);
    const required = toMajor(cents).toFixed(2);
    throw new AforoProblem(
      422,
      `Wallet balance ${current} ${CURRENCY} is insufficient: ${required} ${CURRENCY} required.`,
      {
        code: "WALLET_INSUFFICIENT",
        members: { current_balance: current, required_amount: required, currency: CURRENCY },
      },
    );
  }
  state.walletCents -= cents;
};

/** What is wrong with the lines, and what those that are right come to. */
function readLines(lines: readonly unknown[]): { readonly errors: readonly FieldProblem[]; readonly cents: number } {
  const errors: FieldProblem[] = [];
  const seen = new Set<string>();
  let cents = 0;
  for (const [index, line] of lines.entries()) {
    const field = (name: string): string => `lineItems[${index}].${name}`;
    const description = textAt(line, "description");
    if (description === "") errors.push({ field: field("description"), message: "must not be blank" });
    else if (seen.has(description.toLowerCase())) {
      errors.push({ field: field("description"), message: "must differ from the other lines" });
    }
    seen.add(description.toLowerCase());
    const quantity = numberAt(line, "quantity");
    if (quantity === null || !Number.isInteger(quantity) || quantity < 1) {
      errors.push({ field: field("quantity"), message: "must be a whole number above 0" });
    }
    const price = centsAt(line);
    if (price === null) errors.push({ field: field("unitPrice"), message: "must be an amount like 12.50" });
    cents += (quantity ?? 0) * (price ?? 0);
  }
  return { errors, cents };
}

/** Invoices: listed, written with their lines, and paid from the wallet. */
export function invoiceRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/invoices", (c) => c.json({ invoices: c.var.world.aforo.invoices.map(view) }));

  app.post("/v1/invoices", requireBillingRole, async (c) => {
    const state = c.var.world.aforo;
    const body = await readObject(c);
    if (!body) throw new AforoProblem(400, "The request body is not a JSON object");
    const number = textAt(body, "number");
    const customer = textAt(body, "customer");
    const dueOn = textAt(body, "dueOn");
    const lines = listAt(body, "lineItems") ?? [];
    const { errors: wrongLines, cents } = readLines(lines);
    const errors: FieldProblem[] = [];
    if (!/^\d{4}-\d{4}$/.test(number)) errors.push({ field: "number", message: "must look like 2026-2044" });
    const today = new Date(demo.clock()).toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn) || dueOn < today) {
      errors.push({ field: "dueOn", message: "must be today or later" });
    }
    if (!CUSTOMERS.has(customer)) errors.push({ field: "customer", message: "must be one of your customers" });
    if (lines.length === 0) errors.push({ field: "lineItems", message: "must hold at least one line" });
    errors.push(...wrongLines);
    // About the customer's record, which is no part of an invoice.
    if (cents > SIMPLIFIED_CENTS && CUSTOMERS.get(customer)?.taxId === null) {
      errors.push({ field: "customer.taxId", message: "is missing on the customer's record, and needed above 400.00" });
    }
    if (cents > MOST_CENTS) errors.push({ field: "total", message: "must not exceed 100000.00" });
    if (errors.length > 0) throw unprocessable(errors);
    if (state.invoices.some((each) => each.number === number)) {
      throw new AforoProblem(409, `Invoice ${number} exists already`);
    }
    const payNow = at(body, "payNow") === true;
    if (payNow) chargeWallet(state, cents);
    const invoice: Invoice = { id: newId(demo, "inv_"), number, customer, cents, status: payNow ? "PAID" : "OPEN" };
    state.invoices.unshift(invoice);
    return c.json(view(invoice), 201);
  });

  app.post("/v1/invoices/:id/pay", requireBillingRole, (c) => {
    const state = c.var.world.aforo;
    const id = c.req.param("id");
    const invoice = state.invoices.find((each) => each.id === id);
    if (!invoice) throw notFound("Invoice", id);
    if (invoice.status === "PAID") throw new AforoProblem(409, `Invoice ${invoice.number} is already paid`);
    chargeWallet(state, invoice.cents);
    invoice.status = "PAID";
    return c.json({ invoice: view(invoice), wallet: walletView(state) });
  });
}
