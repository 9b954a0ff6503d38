import type { Hono } from "hono";
import { numberAt, readObject, textAt } from "../body.js";
import type { Demo } from "../demo.js";
import { failuresFrom, isDown } from "../flaky.js";
import { rateHeaders, takeTurn } from "../rate-limiter.js";
import type { DemoEnv } from "../world.js";
import { memberOrg, requireSubscription, signedIn } from "./access.js";
import { PlainProblem, PlatformProblem } from "./problem.js";

const DEPLOYMENT_COST = 8;

/** Projects, deployments, builds, domains: what a plan, a budget and credits pay for. */
export function orgRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/orgs", (c) => {
    signedIn(c);
    return c.json({ orgs: [...c.var.world.platform.orgs.values()] });
  });

  app.post("/v1/orgs/:org/projects", async (c) => {
    const org = memberOrg(c);
    const name = textAt(await readObject(c), "name");
    if (name === "") throw new PlainProblem(400, "Bad Request", "A project needs a name");
    if (org.plan === null) {
      throw new PlatformProblem("plan_required", "A plan is required before creating projects", {
        resolve: {
          message: "Select a billing plan to continue.",
          path: `/projects?org=${org.id}&open=plans`,
          action: "select_plan",
          method: "POST",
          endpoint: `/v1/orgs/${org.id}/billing/plan`,
        },
      });
    }
    requireSubscription(org);
    org.projects.push(name);
    return c.json({ name, org: org.id }, 201);
  });

  app.post("/v1/orgs/:org/deployments", (c) => {
    const org = memberOrg(c);
    if (org.plan === null) {
      throw new PlatformProblem("no_active_plan", "No billing plan is selected", {
        resolve: {
          message: "Select a billing plan to continue.",
          path: `/projects?org=${org.id}&open=plans`,
          action: "select_plan",
        },
      });
    }
    requireSubscription(org);
    if (org.spent + DEPLOYMENT_COST > org.spendLimit) {
      throw new PlatformProblem("spend_limit_exceeded", `The monthly budget of ${org.name} is used up`, {
        members: { limit: org.spendLimit, used: org.spent, required_amount: DEPLOYMENT_COST, currency: "EUR" },
        resolve: {
          message: "Raise the monthly spend limit.",
          path: `/projects?org=${org.id}&open=limit`,
          action: "raise_limit",
          method: "PUT",
          endpoint: `/v1/orgs/${org.id}/spend-limit`,
        },
      });
    }
    org.spent += DEPLOYMENT_COST;
    return c.json({ spent: org.spent, limit: org.spendLimit }, 201);
  });

  app.post("/v1/orgs/:org/builds", (c) => {
    const org = memberOrg(c);
    if (org.credits < 1) {
      throw new PlatformProblem("credits_depleted", "The credit balance is exhausted", {
        members: { credits_available: org.credits, credits_required: 1 },
        resolve: {
          message: "Buy build credits.",
          path: `/projects?org=${org.id}&open=credits`,
          action: "top_up",
          method: "POST",
          endpoint: `/v1/orgs/${org.id}/credits`,
        },
      });
    }
    org.credits--;
    return c.json({ credits: org.credits }, 201);
  });

  app.post("/v1/orgs/:org/domains", async (c) => {
    const org = memberOrg(c);
    const domain = textAt(await readObject(c), "domain");
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) {
      throw new PlainProblem(400, "Bad Request", "A domain looks like shop.example.com");
    }
    if (org.plan !== "pro" && org.plan !== "scale") {
      throw new PlatformProblem("pro_required", "Custom domains need a Pro subscription", {
        resolve: {
          message: "Upgrade to Pro.",
          path: `/projects?org=${org.id}&open=plans`,
          action: "select_plan",
          method: "POST",
          endpoint: `/v1/orgs/${org.id}/billing/plan`,
        },
      });
    }
    requireSubscription(org);
    org.domains.push(domain);
    return c.json({ domain }, 201);
  });

  app.get("/v1/orgs/:org/logs", (c) => {
    const org = memberOrg(c);
    const turn = takeTurn(c.var.world.platform.windows, "logs", demo.settings, demo.clock());
    if (!turn.allowed) {
      throw new PlatformProblem("rate_limit_exceeded", "Too many requests", { headers: rateHeaders(turn) });
    }
    for (const [name, value] of Object.entries(rateHeaders(turn))) c.header(name, value);
    return c.json({ lines: org.projects.map((project) => `${project}: ready`), remaining: turn.remaining });
  });

  app.get("/v1/orgs/:org/features/:feature", (c) => {
    const org = memberOrg(c);
    const feature = c.req.param("feature");
    if (isDown(c.var.world.platform.flaky, feature, failuresFrom(c.req.query("failures"), 2))) {
      throw new PlatformProblem("feature_check_failed", `The availability of '${feature}' could not be checked`);
    }
    return c.json({ feature, available: org.plan !== null });
  });

  // Machines send events with a key of their own, whoever is signed in.
  app.post("/v1/events", async (c) => {
    if (c.req.header("X-API-Key") !== "pk_live_lumen") {
      throw new PlatformProblem("api_key_required", "No valid API key provided", {
        resolve: { message: "Create an API key.", path: "/keys", action: "manage_api_keys" },
      });
    }
    return c.json({ accepted: numberAt(await readObject(c), "count") ?? 1 }, 202);
  });
}
