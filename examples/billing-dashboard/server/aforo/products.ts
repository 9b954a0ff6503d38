import type { Hono } from "hono";
import { readObject, textAt } from "../body.js";
import type { Demo } from "../demo.js";
import { newId } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { AforoProblem, type FieldProblem, notFound, unprocessable } from "./problem.js";
import { requireBillingRole } from "./roles.js";
import { type AforoState, type Product, type Stage, STAGES } from "./state.js";

const productOf = (state: AforoState, id: string): Product => {
  const product = state.products.find((each) => each.id === id);
  if (!product) throw notFound("Product", id);
  return product;
};

/** The maturity ladder is climbed one rung at a time; the last rung is the end. */
const nextStages = (stage: Stage): readonly Stage[] =>
  STAGES.slice(STAGES.indexOf(stage) + 1, STAGES.indexOf(stage) + 2);

/** Products with their gateway mapping and maturity, and the metrics they are billed by. */
export function productRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/products", (c) => c.json({ products: c.var.world.aforo.products }));

  app.patch("/v1/products/:id", requireBillingRole, async (c) => {
    const product = productOf(c.var.world.aforo, c.req.param("id"));
    const body = await readObject(c);
    if (!body) throw new AforoProblem(400, "The request body is not a JSON object");
    const name = textAt(body, "name");
    if (name === "") throw unprocessable([{ field: "name", message: "must not be blank" }]);
    if (product.gateway === "STALE") {
      throw new AforoProblem(409, `Product '${product.name}' was deleted at the gateway; its mapping is stale`, {
        code: "PRODUCT_STALE",
        members: { productId: product.id },
      });
    }
    product.name = name;
    return c.json(product);
  });

  app.post("/v1/products/:id/restore", requireBillingRole, (c) => {
    const product = productOf(c.var.world.aforo, c.req.param("id"));
    product.gateway = "LINKED";
    return c.json(product);
  });

  app.post("/v1/products/:id/maturity", requireBillingRole, async (c) => {
    const product = productOf(c.var.world.aforo, c.req.param("id"));
    const body = await readObject(c);
    const wanted = STAGES.find((stage) => stage === textAt(body, "stage"));
    if (!wanted) throw new AforoProblem(400, `The field 'stage' must be one of ${STAGES.join(", ")}`);
    const allowedTransitions = nextStages(product.stage);
    if (!allowedTransitions.includes(wanted)) {
      throw new AforoProblem(422, `A ${product.stage} product cannot become ${wanted}`, {
        code: "MATURITY_TRANSITION_INVALID",
        members: { currentState: product.stage, requestedState: wanted, allowedTransitions },
      });
    }
    product.stage = wanted;
    return c.json(product);
  });

  app.get("/v1/metrics", (c) => c.json({ metrics: c.var.world.aforo.metrics }));

  app.post("/v1/metrics", requireBillingRole, async (c) => {
    const state = c.var.world.aforo;
    const body = await readObject(c);
    if (!body) throw new AforoProblem(400, "The request body is not a JSON object");
    const name = textAt(body, "name");
    const unit = textAt(body, "unit");
    const errors: FieldProblem[] = [];
    if (name === "") errors.push({ field: "name", message: "must not be blank" });
    if (!/^[a-zA-Z]{1,12}$/.test(unit)) errors.push({ field: "unit", message: "must be one word of up to 12 letters" });
    if (errors.length > 0) throw unprocessable(errors);
    if (state.metrics.some((metric) => metric.name.toLowerCase() === name.toLowerCase())) {
      throw new AforoProblem(409, `A metric named '${name}' already exists`);
    }
    const metric = { id: newId(demo, "met_"), name, unit };
    state.metrics.push(metric);
    return c.json(metric, 201);
  });

  app.delete("/v1/metrics/:id", requireBillingRole, (c) => {
    const state = c.var.world.aforo;
    const id = c.req.param("id");
    const index = state.metrics.findIndex((metric) => metric.id === id);
    const metric = state.metrics[index];
    if (!metric) throw notFound("Metric", id);
    const active = state.subscriptions.filter((each) => each.metricId === id && each.status === "ACTIVE");
    if (active.length > 0) {
      throw new AforoProblem(409, `Metric '${metric.name}' has active subscriptions and cannot be deleted`, {
        code: "METRIC_BLOCKED",
        members: { metric: metric.name, activeSubscriptions: active.length },
      });
    }
    state.metrics.splice(index, 1);
    return c.body(null, 204);
  });
}
