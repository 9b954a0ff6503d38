import type { Hono } from "hono";
import { listAt, readObject, textAt } from "../body.js";
import { type Demo, isoTime, newId } from "../demo.js";
import type { DemoEnv } from "../world.js";
import { callerOf, checkIdempotencyKey, requireScope } from "./access.js";
import { AfoRefusal, notFound } from "./refusal.js";
import { type ApiKey, MAX_KEYS, ORG, type Scope, SCOPES } from "./state.js";

const keyView = (key: ApiKey) => ({
  id: key.id,
  name: key.name,
  // A stored key is never shown whole again.
  hint: `${key.token.slice(0, 12)}…${key.token.slice(-4)}`,
  scopes: key.scopes,
  webhook_url: key.webhookUrl,
  revoked_at: key.revokedAt === null ? null : isoTime(key.revokedAt),
});

const isScope = (value: unknown): value is Scope => SCOPES.some((scope) => scope === value);

const checkWebhook = (raw: string): string | null => {
  if (raw === "") return null;
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    throw new AfoRefusal("api_key.webhook_url_invalid", "webhook_url is not a valid URL", {
      reason: "not an absolute URL",
    });
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new AfoRefusal("api_key.webhook_url_invalid", "webhook_url is not a valid URL", {
      reason: `scheme '${url.protocol.slice(0, -1)}' is not http or https`,
    });
  }
  return url.href;
};

const live = (keys: readonly ApiKey[]) => keys.filter((key) => key.org === ORG && key.revokedAt === null);

/** API keys: what they may do, how many there may be, and their end. */
export function keyRoutes(app: Hono<DemoEnv>, demo: Demo): void {
  app.get("/v1/orgs/:org/api-keys", requireScope("keys:read"), (c) => {
    const { keys } = c.var.world.afo;
    return c.json({ keys: keys.filter((key) => key.org === ORG).map(keyView), used: live(keys).length, max: MAX_KEYS });
  });

  app.post("/v1/orgs/:org/api-keys", requireScope("keys:write"), checkIdempotencyKey, async (c) => {
    const { keys } = c.var.world.afo;
    const body = await readObject(c);
    if (!body) throw new AfoRefusal("common.bad_request", "The request body is not a JSON object");
    const name = textAt(body, "name");
    if (name === "" || name.length > 100) {
      throw new AfoRefusal("api_key.invalid_name", "name must be 1 to 100 characters");
    }
    const asked = listAt(body, "scopes") ?? [];
    if (asked.length === 0) throw new AfoRefusal("api_key.scopes_required", "scopes must name at least one scope");
    const unknown = asked.find((scope) => !isScope(scope));
    if (unknown !== undefined) {
      throw new AfoRefusal("api_key.unknown_scope", "scopes contains an unrecognised entry", { value: unknown });
    }
    const webhookUrl = checkWebhook(textAt(body, "webhook_url"));
    if (live(keys).length >= MAX_KEYS) {
      throw new AfoRefusal("api_key.limit_reached", `The organization has reached ${MAX_KEYS} keys`, { max: MAX_KEYS });
    }
    const id = newId(demo, "key_");
    const key: ApiKey = {
      id,
      token: newId(demo, "afo_sk_live_"),
      org: ORG,
      name,
      scopes: asked.filter(isScope),
      webhookUrl,
      revokedAt: null,
    };
    keys.push(key);
    return c.json({ ...keyView(key), token: key.token }, 201);
  });

  app.delete("/v1/orgs/:org/api-keys/:id", requireScope("keys:write"), (c) => {
    const id = c.req.param("id");
    const key = c.var.world.afo.keys.find((each) => each.id === id && each.org === ORG);
    if (!key) throw notFound("api_key");
    if (key === callerOf(c)) throw new AfoRefusal("common.bad_request", "A key cannot revoke itself");
    key.revokedAt ??= demo.clock();
    return c.json(keyView(key));
  });
}
