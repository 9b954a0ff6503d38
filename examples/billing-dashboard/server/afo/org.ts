import type { Hono } from "hono";
import { looksLikeEmail, numberAt, readObject, textAt } from "../body.js";
import { type Demo, isoTime } from "../demo.js";
import { failuresFrom, isDown } from "../flaky.js";
import { takeTurn } from "../rate-limiter.js";
import type { DemoEnv } from "../world.js";
import { requireScope } from "./access.js";
import { AfoRefusal, notFound } from "./refusal.js";
import { CERTIFICATE_CREDITS } from "./state.js";

/** The organization: profile, credits, works, certificates, and look-ups under the freemium quota. */
export function orgRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/orgs/:org", (c) => {
    const { profile, credits } = c.var.world.afo;
    return c.json({ display_name: profile.displayName, contact_email: profile.contactEmail, credits });
  });

  app.patch("/v1/orgs/:org", requireScope("billing:write"), async (c) => {
    const { profile } = c.var.world.afo;
    const body = await readObject(c);
    if (!body) throw new AfoRefusal("common.bad_request", "The request body is not a JSON object");
    const displayName = textAt(body, "display_name");
    const contactEmail = textAt(body, "contact_email");
    const fields: Record<string, string> = {};
    if (displayName === "") fields["display_name"] = "must not be empty";
    if (!looksLikeEmail(contactEmail)) fields["contact_email"] = "must be a valid email address";
    if (Object.keys(fields).length > 0) {
      throw new AfoRefusal("common.validation_failed", "Some fields are not valid", { fields });
    }
    profile.displayName = displayName;
    profile.contactEmail = contactEmail;
    return c.json({ display_name: displayName, contact_email: contactEmail });
  });

  app.post("/v1/orgs/:org/credits", requireScope("billing:write"), async (c) => {
    const state = c.var.world.afo;
    const amount = numberAt(await readObject(c), "amount");
    if (amount === null || !Number.isInteger(amount) || amount < 1 || amount > 1000) {
      throw new AfoRefusal("common.validation_failed", "Some fields are not valid", {
        fields: { amount: "must be a whole number from 1 to 1000" },
      });
    }
    state.credits += amount;
    return c.json({ credits: state.credits }, 201);
  });

  app.get("/v1/orgs/:org/works", requireScope("works:read"), (c) => c.json({ works: c.var.world.afo.works }));

  app.get("/v1/orgs/:org/works/:id", requireScope("works:read"), (c) => {
    const work = c.var.world.afo.works.find((each) => each.id === c.req.param("id"));
    if (!work) throw notFound("work");
    return c.json(work);
  });

  app.post("/v1/orgs/:org/works/:id/certificate", requireScope("works:write"), (c) => {
    const state = c.var.world.afo;
    const work = state.works.find((each) => each.id === c.req.param("id"));
    if (!work) throw notFound("work");
    if (state.credits < CERTIFICATE_CREDITS) {
      throw new AfoRefusal("common.forbidden", "Insufficient credits", {
        credits_required: CERTIFICATE_CREDITS,
        credits_available: state.credits,
      });
    }
    state.credits -= CERTIFICATE_CREDITS;
    return c.json({ certificate: `cert-${work.id}`, credits: state.credits }, 201);
  });

  app.get("/v1/orgs/:org/lookups", requireScope("works:read"), (c) => {
    const { quota, quotaWindowMs } = demo.settings;
    const turn = takeTurn(c.var.world.afo.windows, "lookups", { limit: quota, windowMs: quotaWindowMs }, demo.clock());
    if (!turn.allowed) {
      throw new AfoRefusal("common.quota_exceeded", "Freemium quota reached", {
        limit: turn.limit,
        used: turn.limit - turn.remaining,
        resets_at: isoTime(turn.resetAt),
      });
    }
    const title = (c.req.query("title") ?? "").toLowerCase();
    const matches = c.var.world.afo.works.filter((work) => work.title.toLowerCase().includes(title));
    return c.json({ matches, used: turn.limit - turn.remaining, limit: turn.limit });
  });

  app.get("/v1/orgs/:org/chain", (c) => {
    if (isDown(c.var.world.afo.flaky, "chain", failuresFrom(c.req.query("failures"), 2))) {
      throw new AfoRefusal("common.service_unavailable", "Upstream temporarily unavailable");
    }
    return c.json({ chain: "registry-main", block: 19_204_511, healthy: true });
  });
}
