import type { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { looksLikeEmail, numberAt, readObject, textAt } from "../body.js";
import { type Demo, newId } from "../demo.js";
import { rateHeaders, takeTurn } from "../rate-limiter.js";
import type { DemoEnv } from "../world.js";
import { AviateProblem, type FieldProblem, invalid } from "./problem.js";
import type { AviateState } from "./state.js";

const CURRENCIES = ["EUR", "USD", "GBP", "IDR"];

/** Test cards in the usual manner: the number says what the bank will answer. */
const DECLINED: ReadonlyMap<string, string> = new Map([
  ["4000000000000002", "The card was declined by the issuing bank"],
  ["4000000000009995", "The card has insufficient funds"],
]);

const charge = (body: unknown): void => {
  const card = textAt(body, "params.payment.card").replaceAll(" ", "");
  if (card === "") return;
  const refusal = DECLINED.get(card);
  if (refusal) throw new AviateProblem("payment-error", refusal);
};

const onboard = (body: unknown, state: AviateState): void => {
  const name = textAt(body, "params.account.name");
  const email = textAt(body, "params.account.email");
  const currency = textAt(body, "params.account.currency");
  const externalKey = textAt(body, "params.account.externalKey");
  const errors: FieldProblem[] = [];
  if (name === "") errors.push({ field: "params.account.name", message: "must not be blank" });
  if (!looksLikeEmail(email)) errors.push({ field: "params.account.email", message: "must be a valid email address" });
  if (currency === "") errors.push({ field: "params.account.currency", message: "must not be null" });
  else if (!CURRENCIES.includes(currency)) {
    errors.push({ field: "params.account.currency", message: `must be one of: ${CURRENCIES.join(", ")}` });
  }
  if (!/^[a-z0-9-]{3,40}$/.test(externalKey)) {
    errors.push({
      field: "params.account.externalKey",
      message: "must be 3 to 40 lower-case letters, digits or hyphens",
    });
  }
  // Indonesian invoices carry the buyer's tax number; the dashboard's form does not ask for one.
  if (currency === "IDR" && textAt(body, "params.account.taxId") === "") {
    errors.push({ field: "params.account.taxId", message: "must not be null for accounts in IDR" });
  }
  if (errors.length > 0) throw invalid(errors);
  if (state.accounts.some((account) => account.externalKey === externalKey)) {
    throw new AviateProblem("conflict", `An account with external key '${externalKey}' already exists`);
  }
  charge(body);
  state.accounts.push({ externalKey, name, email, currency });
};

/** Intents say what should happen ("onboard this customer"); they are the limited part of this API. */
export function intentRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  const limited = createMiddleware<DemoEnv>(async (c, next) => {
    const turn = takeTurn(c.var.world.aviate.windows, "intents", demo.settings, demo.clock());
    const headers = rateHeaders(turn);
    if (!turn.allowed) {
      const wait = turn.retryAfterSeconds;
      throw new AviateProblem(
        "rate-limited",
        `Rate limit exceeded. Retry after ${wait} second${wait === 1 ? "" : "s"}.`,
        { headers },
      );
    }
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });

  app.get("/v1/accounts", (c) => c.json({ accounts: c.var.world.aviate.accounts }));

  app.post("/v1/intents", limited, async (c) => {
    const body = await readObject(c);
    if (!body) throw new AviateProblem("validation-error", "The request body is not a JSON object");
    const type = textAt(body, "type");
    if (type === "ONBOARD_CUSTOMER") {
      onboard(body, c.var.world.aviate);
    } else if (type === "CHARGE_CUSTOMER") {
      const amount = numberAt(body, "params.payment.amount");
      if (amount === null || amount <= 0)
        throw invalid([{ field: "params.payment.amount", message: "must be greater than 0" }]);
      charge(body);
    } else {
      throw invalid([{ field: "type", message: "must be one of: ONBOARD_CUSTOMER, CHARGE_CUSTOMER" }]);
    }
    return c.json({ id: newId(demo, "int-"), type, status: "COMPLETED" }, 201);
  });

  // What an intent would cost: harmless, and therefore asked too often.
  app.post("/v1/intents/preview", limited, async (c) => {
    const seats = numberAt(await readObject(c), "params.seats");
    if (seats === null || !Number.isInteger(seats) || seats < 1) {
      throw invalid([{ field: "params.seats", message: "must be a whole number above 0" }]);
    }
    return c.json({ seats, monthly: seats * 12, currency: "EUR" });
  });
}
