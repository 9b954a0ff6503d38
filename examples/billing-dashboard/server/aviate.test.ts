import { describe, expect, it } from "vitest";
import { type Answer, documentedCodes, documentedStatus, testServer, type TestServer } from "./testing.js";

const V1 = "/plugins/aviate-plugin/v1";
const TENANT = { "X-Killbill-ApiKey": "lumen", "X-Killbill-ApiSecret": "lumen-secret" };
const as = (server: TestServer, who = "finance") =>
  server.caller("aviate", { ...TENANT, Authorization: `Bearer id-token-${who}` });

const ACCOUNT = { name: "Atelier Sorel", email: "ap@sorel.example", currency: "EUR", externalKey: "sorel" };
const onboard = (server: TestServer, account: object = {}, payment: object = {}) =>
  as(server)(`POST ${V1}/intents`, {
    json: { type: "ONBOARD_CUSTOMER", params: { account: { ...ACCOUNT, ...account }, payment } },
  });
const preview = (server: TestServer) => as(server)(`POST ${V1}/intents/preview`, { json: { params: { seats: 3 } } });

const ROADS: Readonly<Record<string, (server: TestServer) => Promise<Answer>>> = {
  "validation-error": (server) => onboard(server, { email: "ap", currency: "" }),
  "invalid-state-transition": async (server) => {
    await as(server)(`POST ${V1}/revenue/periods/2026-03/close`);
    return as(server)(`POST ${V1}/revenue/periods/2026-03/close`);
  },
  "not-found": (server) => as(server)(`GET ${V1}/contracts/ctr-does-not-exist`),
  conflict: (server) => onboard(server, { externalKey: "nordlicht" }),
  forbidden: (server) => as(server, "auditor")(`POST ${V1}/revenue/periods/2026-03/close`),
  unauthorized: (server) => server.caller("aviate", TENANT)(`GET ${V1}/quotes`),
  "payment-error": (server) => onboard(server, {}, { card: "4000 0000 0000 0002" }),
  "rate-limited": async (server) => {
    for (let call = 0; call < 5; call++) expect((await preview(server)).status).toBe(200);
    return preview(server);
  },
  "internal-error": (server) => as(server)(`GET ${V1}/revenue/periods/2026-01/recognition`),
};

describe("aviate", () => {
  it("has a road to every type its document lists", () => {
    expect(new Set(Object.keys(ROADS))).toEqual(new Set(documentedCodes("aviate")));
  });

  it.each(Object.entries(ROADS))("answers %s as a problem with its type and instance", async (type, road) => {
    const { status, headers, body } = await road(testServer());
    expect(status).toBe(documentedStatus("aviate", type));
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(body).toMatchObject({
      type: `https://docs.killbill.io/errors/${type}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      instance: expect.stringMatching(/^\/plugins\/aviate-plugin\/v1\//),
    });
  });

  it("names the fields of an intent by their full path, and accepts them once corrected", async () => {
    const server = testServer();
    const { body } = await onboard(server, { email: "ap", currency: "" });
    expect(body).toMatchObject({
      errors: [
        { field: "params.account.email", message: "must be a valid email address" },
        { field: "params.account.currency", message: "must not be null" },
      ],
    });
    expect((await onboard(server)).status).toBe(201);
    expect((await onboard(server)).status).toBe(409);
  });

  it("checks catalog specifications as the document does", async () => {
    const ask = as(testServer());
    const { body } = await ask(`POST ${V1}/catalog/specifications`, {
      json: { name: "", lifecycleStatus: "LIVE", validFor: { startDate: "2020-01-01" } },
    });
    expect(body).toMatchObject({
      detail: "3 validation errors",
      errors: [{ field: "name" }, { field: "lifecycleStatus" }, { field: "validFor.startDate" }],
    });
    const ended = {
      name: "Relay",
      lifecycleStatus: "ACTIVE",
      validFor: { startDate: "2026-04-01", endDate: "2026-04-01" },
    };
    expect((await ask(`POST ${V1}/catalog/specifications`, { json: ended })).body).toMatchObject({
      errors: [{ field: "validFor.endDate" }, { field: "prices" }],
    });
    const good = { name: "Relay", lifecycleStatus: "DRAFT", validFor: { startDate: "2026-03-14" } };
    expect((await ask(`POST ${V1}/catalog/specifications`, { json: good })).status).toBe(201);
    expect((await ask(`POST ${V1}/catalog/specifications`, { json: good })).status).toBe(409);
  });

  it("asks accounts in rupiah for their tax number", async () => {
    const { body } = await onboard(testServer(), { currency: "IDR" });
    expect(body).toMatchObject({ errors: [{ field: "params.account.taxId" }] });
    expect((await onboard(testServer(), { currency: "IDR", taxId: "01.234.567.8-012" })).status).toBe(201);
  });

  it("closes, reopens and locks periods, and says what is allowed", async () => {
    const ask = as(testServer());
    const closed = await ask(`POST ${V1}/revenue/periods/2026-02/close`);
    expect(closed.body).toMatchObject({ currentState: "CLOSED", allowedTransitions: ["REOPEN", "LOCK"] });
    expect((await ask(`POST ${V1}/revenue/periods/2026-02/reopen`)).body).toEqual({ id: "2026-02", state: "OPEN" });
    expect((await ask(`POST ${V1}/revenue/periods/2026-02/close`)).status).toBe(200);
    expect((await ask(`POST ${V1}/revenue/periods/2026-02/lock`)).status).toBe(200);
    const locked = await ask(`POST ${V1}/revenue/periods/2026-02/reopen`);
    expect(locked.body).toMatchObject({ currentState: "LOCKED", allowedTransitions: [] });
  });

  it("accepts a quote once", async () => {
    const ask = as(testServer());
    expect((await ask(`POST ${V1}/quotes/qt-7c21/accept`)).status).toBe(200);
    expect((await ask(`POST ${V1}/quotes/qt-7c21/accept`)).body).toMatchObject({
      detail: "Quote 'qt-7c21' is in state ACCEPTED and cannot transition to ACCEPTED",
      allowedTransitions: [],
    });
  });

  it("limits by a fixed window with true headers", async () => {
    const server = testServer();
    expect((await preview(server)).headers.get("X-RateLimit-Remaining")).toBe("4");
    server.wait(2_500);
    for (let call = 0; call < 4; call++) await preview(server);
    const { headers, body } = await preview(server);
    expect(headers.get("Retry-After")).toBe("4");
    expect(headers.get("X-RateLimit-Limit")).toBe("5");
    expect(headers.get("X-RateLimit-Remaining")).toBe("0");
    expect(Number(headers.get("X-RateLimit-Reset"))).toBe(Math.ceil((server.now() + 3_500) / 1000));
    expect(body).toHaveProperty("detail", "Rate limit exceeded. Retry after 4 seconds.");
    server.wait(4_000);
    expect((await preview(server)).status).toBe(200);
  });

  it("charges another card after one was declined", async () => {
    const server = testServer();
    expect((await onboard(server, {}, { card: "4000000000000002" })).status).toBe(402);
    expect((await onboard(server, {}, { card: "4242424242424242" })).status).toBe(201);
  });
});
