import { describe, expect, it } from "vitest";
import { at, textAt } from "./body.js";
import { type Answer, documentedCodes, documentedStatus, testServer, type TestServer } from "./testing.js";

const signIn = async (server: TestServer, key = "shop") => {
  const { body } = await server.caller("commerce")("POST /v1/auth/token", { json: { api_key: `ck_live_${key}` } });
  const ask = server.caller("commerce", { Authorization: `Bearer ${textAt(body, "data.access_token")}` });
  return Object.assign(ask, { refreshToken: textAt(body, "data.refresh_token") });
};

const order = async (server: TestServer, product: string, quantity: number, key?: string) =>
  (await signIn(server))("POST /v1/orders", {
    json: { product_id: product, quantity },
    ...(key === undefined ? {} : { headers: { "Idempotency-Key": key } }),
  });

const asking = (line: string) => async (server: TestServer) => (await signIn(server))(line);

const ROADS: Readonly<Record<string, (server: TestServer) => Promise<Answer>>> = {
  AUTH_INVALID_KEY: (server) => server.caller("commerce")("POST /v1/auth/token", { json: { api_key: "ck_live_typo" } }),
  AUTH_EXPIRED_TOKEN: async (server) => {
    const ask = await signIn(server);
    server.wait(45_000);
    return ask("GET /v1/balance");
  },
  AUTH_INSUFFICIENT_PERMISSION: asking("POST /v1/orders/ord_1/refund"),
  RATE_LIMIT_EXCEEDED: async (server) => {
    const ask = await signIn(server);
    for (let call = 0; call < 5; call++) expect((await ask("GET /v1/search?q=sim")).status).toBe(200);
    return ask("GET /v1/search?q=sim");
  },
  ACCOUNT_DISABLED: (server) =>
    server.caller("commerce")("POST /v1/auth/token", { json: { api_key: "ck_live_closed" } }),
  INSUFFICIENT_BALANCE: (server) => order(server, "p_number", 1),
  SESSION_NOT_FOUND: asking("GET /v1/sessions/cs_nowhere"),
  SESSION_EXPIRED: asking("GET /v1/sessions/cs_morning"),
  SESSION_LIMIT_REACHED: async (server) => {
    const ask = await signIn(server);
    await ask("POST /v1/sessions", { json: { label: "Phone" } });
    return ask("POST /v1/sessions", { json: { label: "Laptop" } });
  },
  PRODUCT_NOT_FOUND: (server) => order(server, "p_discontinued", 1),
  PRODUCT_OUT_OF_STOCK: (server) => order(server, "p_sim", 2),
  INVALID_REQUEST: (server) => order(server, "p_sim", 0),
  IDEMPOTENCY_CONFLICT: async (server) => {
    await order(server, "p_credits", 1, "key-1");
    return order(server, "p_credits", 2, "key-1");
  },
  BACKEND_ERROR: asking("GET /v1/carriers/rates"),
  BACKEND_TIMEOUT: asking("GET /v1/carriers/dates"),
  INTERNAL_ERROR: asking("GET /v1/reports/2026-03"),
};

describe("commerce", () => {
  it("has a road to every code its document lists", () => {
    expect(new Set(Object.keys(ROADS))).toEqual(new Set(documentedCodes("commerce")));
  });

  it.each(Object.entries(ROADS))("answers %s in the common envelope", async (code, road) => {
    const { status, headers, body } = await road(testServer());
    expect(status).toBe(documentedStatus("commerce", code));
    expect(body).toEqual({
      success: false,
      data: null,
      error: { code, message: expect.any(String), details: expect.any(Object) },
      meta: { request_id: expect.stringMatching(/^req_/) },
    });
    expect(headers.get("X-RateLimit-Limit")).toMatch(/^\d+$/);
    expect(headers.get("X-RateLimit-Remaining")).toMatch(/^\d+$/);
    expect(headers.get("X-RateLimit-Reset")).toMatch(/^\d{10}$/);
    expect(headers.has("Retry-After")).toBe(status === 429);
  });

  it("sends the rate headers with what succeeds, too", async () => {
    const { status, headers } = await (await signIn(testServer()))("GET /v1/balance");
    expect(status).toBe(200);
    expect(headers.get("X-RateLimit-Limit")).toBe("240");
  });

  it("fills the order after a recharge", async () => {
    const server = testServer();
    const refused = await order(server, "p_number", 1);
    expect(refused.body).toMatchObject({
      error: {
        message: "Insufficient balance. Current balance: 50.00; required: 100.00",
        details: { current_balance: 50, required_amount: 100 },
      },
    });
    await (
      await signIn(server)
    )("POST /v1/balance/recharge", { json: { amount: 50 } });
    expect((await order(server, "p_number", 1)).status).toBe(201);
  });

  it("has the product again after the next delivery", async () => {
    const server = testServer();
    expect((await order(server, "p_sim", 2)).status).toBe(409);
    server.wait(7_999);
    expect((await order(server, "p_sim", 2)).status).toBe(409);
    server.wait(1);
    expect((await order(server, "p_sim", 2)).status).toBe(201);
  });

  it("trades the refresh token for a pair that works, when the access token has run out", async () => {
    const server = testServer();
    const ask = await signIn(server);
    server.wait(45_000);
    expect((await ask("GET /v1/balance")).status).toBe(401);
    const fresh = await server.caller("commerce")("POST /v1/auth/refresh", {
      json: { refresh_token: ask.refreshToken },
    });
    const again = await ask("GET /v1/balance", {
      headers: { Authorization: `Bearer ${textAt(fresh.body, "data.access_token")}` },
    });
    expect(again.body).toMatchObject({ success: true, data: { balance: 50 } });
  });

  it("takes no forged token", async () => {
    const server = testServer();
    const { refreshToken } = await signIn(server);
    const ask = server.caller("commerce");
    for (const token of [refreshToken, `${refreshToken}x`, "a.b.c", "nonsense"]) {
      const { body } = await ask("GET /v1/balance", { headers: { Authorization: `Bearer ${token}` } });
      expect(body).toMatchObject({ error: { code: "AUTH_INVALID_KEY" } });
    }
  });

  it("repeats the answer to a repeated order, and takes the money once", async () => {
    const server = testServer();
    const first = await order(server, "p_credits", 1, "key-1");
    const second = await order(server, "p_credits", 1, "key-1");
    expect(second.headers.get("Idempotent-Replayed")).toBe("true");
    expect(second.body).toMatchObject({ data: at(first.body, "data") });
    expect((await (await signIn(server))("GET /v1/balance")).body).toMatchObject({ data: { balance: 30 } });
  });

  it("opens a session once the old ones are terminated", async () => {
    const server = testServer();
    await ROADS["SESSION_LIMIT_REACHED"]?.(server);
    const ask = await signIn(server);
    expect((await ask("DELETE /v1/sessions")).body).toMatchObject({ data: { terminated: 4 } });
    expect((await ask("POST /v1/sessions", { json: { label: "Laptop" } })).status).toBe(201);
  });

  it("refunds for a manager, and fails as often as asked before the backend is back", async () => {
    const server = testServer();
    const placed = await order(server, "p_credits", 1);
    const manager = await signIn(server, "manager");
    expect((await manager(`POST /v1/orders/${textAt(placed.body, "data.id")}/refund`)).status).toBe(200);
    const rates = async () => (await manager("GET /v1/carriers/rates?failures=1")).status;
    expect([await rates(), await rates()]).toEqual([502, 200]);
  });
});
