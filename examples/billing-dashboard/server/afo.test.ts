import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { textAt } from "./body.js";
import { type Answer, documentedCodes, documentedStatus, testServer, type TestServer } from "./testing.js";

const as = (server: TestServer, key = "main") => server.caller("afo", { Authorization: `Bearer afo_sk_live_${key}` });
const HOME = "/v1/orgs/org_lumen";
const WORK = { title: "Salt Road", filename: "salt-road.wav", creators: ["N. Hale"] };
const AUDIO = new TextEncoder().encode("forty seconds of rain");
const COMMITMENT = createHash("sha256").update(AUDIO).digest("hex");

const openUpload = async (server: TestServer): Promise<string> =>
  textAt((await as(server)(`POST ${HOME}/registrations`, { json: WORK })).body, "job_id");

const uploaded = async (server: TestServer): Promise<string> => {
  const job = await openUpload(server);
  await as(server)(`PUT ${HOME}/registrations/${job}/audio`, { body: AUDIO });
  return job;
};

const buyCredits = (server: TestServer, amount = 20) => as(server)(`POST ${HOME}/credits`, { json: { amount } });

const prepared = async (server: TestServer): Promise<{ job: string; id: string }> => {
  await buyCredits(server);
  const job = await uploaded(server);
  const { body } = await as(server)(`POST ${HOME}/registrations/${job}/prepare`, { json: { commitment: COMMITMENT } });
  return { job, id: textAt(body, "prepared_id") };
};

const newKey = (server: TestServer, more: object = {}) =>
  as(server)(`POST ${HOME}/api-keys`, { json: { name: "CI", scopes: ["works:read"], ...more } });
const register = (server: TestServer, more: object) =>
  as(server)(`POST ${HOME}/registrations`, { json: { ...WORK, ...more } });

const ROADS: Readonly<Record<string, (server: TestServer) => Promise<Answer>>> = {
  "api_key.invalid_format": (server) => server.caller("afo", { Authorization: "Bearer sk_live_owner" })(`GET ${HOME}`),
  "api_key.not_found": (server) => as(server, "leaked")(`GET ${HOME}`),
  "api_key.revoked": async (server) => {
    await as(server)(`DELETE ${HOME}/api-keys/key_staging`);
    return as(server, "staging")(`GET ${HOME}`);
  },
  "api_key.org_mismatch": (server) => as(server)("GET /v1/orgs/org_vesper"),
  "api_key.scope_denied": (server) => as(server, "readonly")(`POST ${HOME}/registrations`, { json: WORK }),
  "api_key.org_inactive": (server) => as(server, "dormant")("GET /v1/orgs/org_dormant"),
  "registration.title_required": (server) => register(server, { title: "  " }),
  "registration.filename_required": (server) => register(server, { filename: "" }),
  "registration.creators_required": (server) => register(server, { creators: [] }),
  "registration.commitment_invalid": async (server) =>
    as(server)(`POST ${HOME}/registrations/${await uploaded(server)}/prepare`, { json: { commitment: "00" } }),
  "registration.upload_session_not_found": (server) =>
    as(server)(`PUT ${HOME}/registrations/job_gone/audio`, { body: AUDIO }),
  "registration.upload_session_forbidden": (server) =>
    as(server)(`PUT ${HOME}/registrations/job_colleague/audio`, { body: AUDIO }),
  "registration.audio_too_large": async (server) =>
    as(server)(`PUT ${HOME}/registrations/${await openUpload(server)}/audio`, { body: new Uint8Array(256_001) }),
  "registration.audio_empty": async (server) =>
    as(server)(`PUT ${HOME}/registrations/${await openUpload(server)}/audio`, { body: "" }),
  "registration.dry_run_failed": async (server) =>
    as(server)(`POST ${HOME}/registrations/${await uploaded(server)}/prepare`, { json: { commitment: COMMITMENT } }),
  "registration.prepared_not_found": async (server) => {
    const { id } = await prepared(server);
    await as(server)(`POST ${HOME}/prepared/${id}/confirm`);
    return as(server)(`POST ${HOME}/prepared/${id}/confirm`);
  },
  "registration.prepared_forbidden": (server) => as(server)(`POST ${HOME}/prepared/prep_colleague/confirm`),
  "api_key.invalid_name": (server) => newKey(server, { name: "n".repeat(101) }),
  "api_key.scopes_required": (server) => newKey(server, { scopes: [] }),
  "api_key.unknown_scope": (server) => newKey(server, { scopes: ["works:read", "works:publish"] }),
  "api_key.webhook_url_invalid": (server) => newKey(server, { webhook_url: "ftp://hooks.example" }),
  "api_key.limit_reached": async (server) => {
    await newKey(server);
    await newKey(server);
    return newKey(server);
  },
  "common.bad_request": (server) =>
    as(server)(`POST ${HOME}/registrations`, { json: WORK, headers: { "Idempotency-Key": "not a key" } }),
  "common.unauthorized": (server) => server.caller("afo")(`GET ${HOME}`),
  "common.forbidden": (server) => as(server)(`POST ${HOME}/works/work_100/certificate`),
  "common.not_found": (server) => as(server)(`GET ${HOME}/works/work_404`),
  "common.validation_failed": (server) =>
    as(server)(`PATCH ${HOME}`, { json: { display_name: "", contact_email: "desk" } }),
  "common.quota_exceeded": async (server) => {
    for (let call = 0; call < 3; call++) await as(server)(`GET ${HOME}/lookups?title=harbour`);
    return as(server)(`GET ${HOME}/lookups?title=harbour`);
  },
  "common.service_unavailable": (server) => as(server)(`GET ${HOME}/chain`),
};

describe("afo", () => {
  it("lists what is too long by field, once nothing is missing", async () => {
    const creators = ["N. Hale", "x".repeat(61)];
    expect((await register(testServer(), { title: "x".repeat(121), creators })).body).toMatchObject({
      code: "common.validation_failed",
      details: { fields: { title: expect.any(String), "creators.1": expect.any(String) } },
    });
  });

  it("has a road to every code its document lists", () => {
    expect(new Set(Object.keys(ROADS))).toEqual(new Set(documentedCodes("afo")));
  });

  it.each(Object.entries(ROADS))("answers %s in the unified envelope", async (code, road) => {
    const { status, body } = await road(testServer());
    expect(status).toBe(documentedStatus("afo", code));
    expect(body).toEqual({
      code,
      message: expect.any(String),
      details: expect.any(Object),
      request_id: expect.stringMatching(/^req_[0-9a-f]{12}$/),
    });
  });

  it.each([
    ["api_key.scope_denied", { required: "works:write" }],
    ["registration.audio_too_large", { size_bytes: 256_001, max_bytes: 256_000 }],
    ["registration.dry_run_failed", { reason: expect.stringContaining("insufficient balance") }],
    ["api_key.unknown_scope", { value: "works:publish" }],
    ["api_key.webhook_url_invalid", { reason: expect.stringContaining("ftp") }],
    ["api_key.limit_reached", { max: 10 }],
    ["common.forbidden", { credits_required: 5, credits_available: 2 }],
    ["common.not_found", { resource: "work" }],
    ["common.validation_failed", { fields: { display_name: expect.any(String), contact_email: expect.any(String) } }],
    ["common.quota_exceeded", { limit: 3, used: 3, resets_at: "2026-03-14T09:27:08.000Z" }],
  ])("gives %s the details of the document", async (code, details) => {
    expect((await ROADS[code]?.(testServer()))?.body).toHaveProperty("details", details);
  });

  it("registers a work: upload, top up credits, prepare, confirm, once", async () => {
    const server = testServer();
    const { job, id } = await prepared(server);
    const confirmed = await as(server)(`POST ${HOME}/prepared/${id}/confirm`);
    expect(confirmed.status).toBe(201);
    expect((await as(server)(`POST ${HOME}/prepared/${id}/confirm`)).status).toBe(404);
    expect((await as(server)(`GET ${HOME}/registrations/${job}`)).body).toMatchObject({ status: "registered" });
    expect((await as(server)(`GET ${HOME}`)).body).toMatchObject({ credits: 2 + 20 - 4 });
  });

  it("forgets what is not confirmed in time, and lets it be prepared anew", async () => {
    const server = testServer();
    const { job, id } = await prepared(server);
    server.wait(20_000);
    expect((await as(server)(`POST ${HOME}/prepared/${id}/confirm`)).status).toBe(404);
    const again = await as(server)(`POST ${HOME}/registrations/${job}/prepare`, { json: { commitment: COMMITMENT } });
    expect(again.status).toBe(201);
  });

  it("makes room for a key when another is revoked", async () => {
    const server = testServer();
    await newKey(server);
    await newKey(server);
    expect((await newKey(server)).status).toBe(429);
    await as(server)(`DELETE ${HOME}/api-keys/key_nightly`);
    expect((await newKey(server)).status).toBe(201);
  });

  it("hands out keys that work, with their scopes", async () => {
    const server = testServer();
    const { body } = await newKey(server);
    const ask = server.caller("afo", { Authorization: `Bearer ${textAt(body, "token")}` });
    expect((await ask(`GET ${HOME}/works`)).status).toBe(200);
    expect((await ask(`GET ${HOME}/api-keys`)).body).toMatchObject({ details: { required: "keys:read" } });
  });

  it("looks up again when the quota has been reset, and certifies when credits were bought", async () => {
    const server = testServer();
    await ROADS["common.quota_exceeded"]?.(server);
    server.wait(15_000);
    expect((await as(server)(`GET ${HOME}/lookups?title=harbour`)).status).toBe(200);
    await buyCredits(server, 3);
    expect((await as(server)(`POST ${HOME}/works/work_100/certificate`)).status).toBe(201);
  });
});
