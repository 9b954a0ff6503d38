import type { Hono } from "hono";
import { at, listAt, readObject, textAt } from "../body.js";
import { type Demo, newId } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { AviateProblem, type FieldProblem, invalid } from "./problem.js";
import { LIFECYCLE } from "./state.js";

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Specifications of the product catalog: what can be sold, and from when on. */
export function specificationRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/catalog/specifications", (c) => c.json({ specifications: c.var.world.aviate.specifications }));

  app.post("/v1/catalog/specifications", async (c) => {
    const { specifications } = c.var.world.aviate;
    const body = await readObject(c);
    const name = textAt(body, "name");
    const lifecycleStatus = textAt(body, "lifecycleStatus");
    const startDate = textAt(body, "validFor.startDate");
    const endDate = textAt(body, "validFor.endDate");
    const errors: FieldProblem[] = [];
    if (name === "") errors.push({ field: "name", message: "must not be blank" });
    if (!LIFECYCLE.some((stage) => stage === lifecycleStatus)) {
      errors.push({ field: "lifecycleStatus", message: `must be one of: ${LIFECYCLE.join(", ")}` });
    }
    const today = new Date(demo.clock()).toISOString().slice(0, 10);
    if (!isDate(startDate) || startDate < today) {
      errors.push({ field: "validFor.startDate", message: "must be a date in the present or future" });
    }
    if (endDate !== "" && (!isDate(endDate) || endDate <= startDate)) {
      errors.push({ field: "validFor.endDate", message: "must be a date after the start date" });
    }
    // Prices are attached to drafts. Who creates one as active is told of a field that no form of this app has.
    if (lifecycleStatus === "ACTIVE" && (listAt(body, "prices") ?? []).length === 0) {
      errors.push({ field: "prices", message: "must not be empty once ACTIVE" });
    }
    if (errors.length > 0) throw invalid(errors);
    if (specifications.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
      throw new AviateProblem("conflict", `A specification named '${name}' already exists`);
    }
    const specification = { id: newId(demo, "spec-"), name, lifecycleStatus, validFor: at(body, "validFor") };
    specifications.push(specification);
    return c.json(specification, 201);
  });
}
