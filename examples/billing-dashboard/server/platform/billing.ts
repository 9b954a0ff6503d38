import type { Hono } from "hono";
import { numberAt, readObject, textAt } from "../body.js";
import type { DemoEnv } from "../world.js";
import { memberOrg } from "./access.js";
import { PlainProblem, PlatformProblem } from "./problem.js";
import { type Org, type Plan, PLANS } from "./state.js";

const isPlan = (text: string): text is Plan => Object.hasOwn(PLANS, text);

const view = (org: Org) => ({
  plan: org.plan,
  status: org.status,
  card: org.card,
  spendLimit: org.spendLimit,
  credits: org.credits,
});

/** The ways out of this API's own refusals: plan, payment method, spend limit, credits. */
export function billingRoutes(app: Hono<DemoEnv>): void {
  app.post("/v1/orgs/:org/billing/plan", async (c) => {
    const org = memberOrg(c);
    const plan = textAt(await readObject(c), "plan");
    if (!isPlan(plan)) throw new PlainProblem(400, "Bad Request", `There is no plan '${plan}'`);
    if (PLANS[plan] > 0 && org.card === null) {
      throw new PlatformProblem("billing_info_required", "A payment method is needed for paid plans", {
        resolve: {
          message: "Add a payment method.",
          path: `/projects?org=${org.id}&open=payment`,
          action: "update_payment_method",
          method: "POST",
          endpoint: `/v1/orgs/${org.id}/billing/payment-method`,
        },
      });
    }
    org.plan = plan;
    org.status = "active";
    if (org.spendLimit === 0) org.spendLimit = 20;
    return c.json(view(org));
  });

  app.post("/v1/orgs/:org/billing/payment-method", async (c) => {
    const org = memberOrg(c);
    const card = textAt(await readObject(c), "card").replaceAll(" ", "");
    if (!/^\d{16}$/.test(card)) throw new PlainProblem(400, "Bad Request", "A card number has 16 digits");
    org.card = card.slice(-4);
    // The open invoice is collected at once, and what waited for it goes on.
    if (org.status === "past_due" || org.status === "suspended") org.status = "active";
    if (org.plan !== null && org.spendLimit === 0) org.spendLimit = 20;
    return c.json(view(org));
  });

  app.put("/v1/orgs/:org/spend-limit", async (c) => {
    const org = memberOrg(c);
    const limit = numberAt(await readObject(c), "limit");
    if (org.plan === null || org.status === "inactive") {
      throw new PlatformProblem("no_active_subscription", "There is no subscription to set a spend limit for", {
        resolve: {
          message: "Start a subscription.",
          path: `/projects?org=${org.id}&open=plans`,
          action: "create_subscription",
        },
      });
    }
    if (limit === null || limit < org.spent || limit > 10_000) {
      throw new PlainProblem(400, "Bad Request", `The limit must be between ${org.spent} and 10000`);
    }
    org.spendLimit = limit;
    return c.json(view(org));
  });

  app.post("/v1/orgs/:org/credits", async (c) => {
    const org = memberOrg(c);
    const amount = numberAt(await readObject(c), "amount");
    if (amount === null || !Number.isInteger(amount) || amount < 1 || amount > 1000) {
      throw new PlainProblem(400, "Bad Request", "Credits are bought in whole numbers from 1 to 1000");
    }
    org.credits += amount;
    return c.json(view(org), 201);
  });
}
