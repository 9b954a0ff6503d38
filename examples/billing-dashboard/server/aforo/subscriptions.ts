import type { Hono } from "hono";
import { numberAt, readObject, textAt } from "../body.js";
import { type Demo, isoTime, newId } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { AforoProblem, type FieldProblem, notFound, unprocessable } from "./problem.js";
import { requireBillingRole } from "./roles.js";
import type { AforoState, Subscription } from "./state.js";

const subscriptionOf = (state: AforoState, id: string): Subscription => {
  const subscription = state.subscriptions.find((each) => each.id === id);
  if (!subscription) throw notFound("Subscription", id);
  return subscription;
};

const refuseEnded = (subscription: Subscription): void => {
  if (subscription.status === "ACTIVE") return;
  throw new AforoProblem(422, `Cannot modify a ${subscription.status} subscription`, {
    code: "SUBSCRIPTION_TERMINAL",
    members: { subscriptionId: subscription.id, currentState: subscription.status },
  });
};

/** Subscriptions, and the bill run that invoices them. */
export function subscriptionRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/subscriptions", (c) => c.json({ subscriptions: c.var.world.aforo.subscriptions }));

  app.post("/v1/subscriptions", requireBillingRole, async (c) => {
    const state = c.var.world.aforo;
    const body = await readObject(c);
    if (!body) throw new AforoProblem(400, "The request body is not a JSON object");
    const customer = textAt(body, "customer");
    const metricId = textAt(body, "metricId");
    const seats = numberAt(body, "seats") ?? 1;
    const errors: FieldProblem[] = [];
    if (customer === "") errors.push({ field: "customer", message: "must not be blank" });
    if (!state.metrics.some((metric) => metric.id === metricId))
      errors.push({ field: "metricId", message: "must name a metric" });
    if (!Number.isInteger(seats) || seats < 1)
      errors.push({ field: "seats", message: "must be a whole number above 0" });
    if (errors.length > 0) throw unprocessable(errors);
    const subscription: Subscription = { id: newId(demo, "sub_"), customer, metricId, seats, status: "ACTIVE" };
    state.subscriptions.push(subscription);
    return c.json(subscription, 201);
  });

  app.patch("/v1/subscriptions/:id", requireBillingRole, async (c) => {
    const subscription = subscriptionOf(c.var.world.aforo, c.req.param("id"));
    const body = await readObject(c);
    if (!body) throw new AforoProblem(400, "The request body is not a JSON object");
    refuseEnded(subscription);
    const seats = numberAt(body, "seats");
    if (seats === null || !Number.isInteger(seats) || seats < 1) {
      throw unprocessable([{ field: "seats", message: "must be a whole number above 0" }]);
    }
    subscription.seats = seats;
    return c.json(subscription);
  });

  app.post("/v1/subscriptions/:id/cancel", requireBillingRole, (c) => {
    const subscription = subscriptionOf(c.var.world.aforo, c.req.param("id"));
    refuseEnded(subscription);
    subscription.status = "CANCELLED";
    return c.json(subscription);
  });

  app.post("/v1/bill-runs", requireBillingRole, async (c) => {
    const state = c.var.world.aforo;
    const now = demo.clock();
    const body = await readObject(c);
    const period = textAt(body, "period");
    if (!/^\d{4}-\d{2}$/.test(period))
      throw new AforoProblem(400, "The field 'period' must be a month such as 2026-03");
    const running = state.billRun;
    if (running && running.period === period && now < running.startedAt + demo.settings.billRunMs) {
      throw new AforoProblem(409, `A bill run for ${period} is already in progress`, {
        code: "BILL_RUN_CONFLICT",
        members: { period, billRunId: running.id, startedAt: isoTime(running.startedAt) },
      });
    }
    state.billRun = { id: newId(demo, "run_"), period, startedAt: now };
    return c.json({ ...state.billRun, startedAt: isoTime(now), status: "RUNNING" }, 202);
  });
}
