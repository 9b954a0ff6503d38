import { describe, expect, it } from "vitest";
import { at } from "./body.js";
import { type Answer, documentedCodes, documentedStatus, testServer, type TestServer } from "./testing.js";

const as = (server: TestServer, key = "owner") => server.caller("aforo", { Authorization: `Bearer sk_live_${key}` });

/** How ordinary use comes upon each documented code and status. */
const ROADS: Readonly<Record<string, (server: TestServer) => Promise<Answer>>> = {
  METRIC_BLOCKED: (server) => as(server)("DELETE /v1/metrics/met_api_calls"),
  PRODUCT_STALE: (server) => as(server)("PATCH /v1/products/prd_relay", { json: { name: "Relay 2" } }),
  SUBSCRIPTION_TERMINAL: (server) => as(server)("PATCH /v1/subscriptions/sub_207", { json: { seats: 3 } }),
  BILL_RUN_CONFLICT: async (server) => {
    await as(server)("POST /v1/bill-runs", { json: { period: "2026-02" } });
    return as(server)("POST /v1/bill-runs", { json: { period: "2026-02" } });
  },
  WALLET_INSUFFICIENT: (server) => as(server)("POST /v1/invoices/inv_2043/pay"),
  MATURITY_TRANSITION_INVALID: (server) =>
    as(server)("POST /v1/products/prd_insights/maturity", { json: { stage: "GA" } }),
  "status-400": (server) => as(server)("POST /v1/metrics", { body: "{" }),
  "status-401": (server) => as(server, "revoked")("GET /v1/wallet"),
  "status-403": (server) => as(server, "viewer")("POST /v1/wallet/top-ups", { json: { amount: 50 } }),
  "status-404": (server) => as(server)("POST /v1/invoices/inv_of_another_tenant/pay"),
  "status-409": (server) => as(server)("POST /v1/metrics", { json: { name: "API calls", unit: "call" } }),
  "status-422": (server) => as(server)("POST /v1/metrics", { json: { name: " ", unit: "per call" } }),
  "status-429": async (server) => {
    for (let call = 0; call < 5; call++) expect((await as(server)("GET /v1/usage")).status).toBe(200);
    return as(server)("GET /v1/usage");
  },
  "status-500": (server) => as(server)("GET /v1/ledgers/2019"),
  "status-503": (server) => as(server)("GET /v1/forecast"),
};

describe("aforo", () => {
  it("has a road to everything its document lists", () => {
    expect(new Set(Object.keys(ROADS))).toEqual(new Set(documentedCodes("aforo")));
  });

  it.each(Object.entries(ROADS))("answers %s as a problem with its request id", async (name, road) => {
    const { status, headers, body } = await road(testServer());
    expect(status).toBe(documentedStatus("aforo", name));
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(headers.get("X-Request-Id")).toMatch(/^req_[0-9a-f]{12}$/);
    expect(body).toMatchObject({
      type: expect.stringMatching(/^https:/),
      title: expect.any(String),
      detail: expect.any(String),
    });
    // A status alone carries no code.
    expect(at(body, "code")).toBe(name.startsWith("status-") ? undefined : name);
  });

  it("sends the request id with what succeeds, too", async () => {
    const { status, headers } = await as(testServer())("GET /v1/wallet");
    expect(status).toBe(200);
    expect(headers.get("X-Request-Id")).toMatch(/^req_/);
  });

  it("keeps what a bug says to itself", async () => {
    const { body } = await as(testServer())("GET /v1/ledgers/2019");
    expect(JSON.stringify(body)).not.toContain("no entries");
  });

  it("names the shortfall, and lets the payment through after a top-up", async () => {
    const ask = as(testServer());
    const refused = await ask("POST /v1/invoices/inv_2043/pay");
    expect(refused.body).toMatchObject({ current_balance: "62.00", required_amount: "120.00", currency: "EUR" });
    expect((await ask("POST /v1/wallet/top-ups", { json: { amount: 58 } })).body).toEqual({
      balance: 120,
      currency: "EUR",
    });
    expect((await ask("POST /v1/invoices/inv_2043/pay")).body).toMatchObject({
      wallet: { balance: 0 },
      invoice: { status: "PAID" },
    });
    expect((await ask("POST /v1/invoices/inv_2043/pay")).status).toBe(409);
  });

  it("names the line that is wrong by its index, and what is wrong beyond the invoice", async () => {
    const ask = as(testServer());
    const good = { description: "Support", quantity: 2, unitPrice: 300 };
    const invoice = { number: "2026-2044", customer: "Kestrel Logistics", dueOn: "2026-03-31", lineItems: [good] };
    const lineItems = [good, { description: "support", quantity: 1.5, unitPrice: 0.001 }];
    expect((await ask("POST /v1/invoices", { json: { ...invoice, dueOn: "", lineItems } })).body).toMatchObject({
      errors: [
        { field: "dueOn" },
        { field: "lineItems[1].description", message: "must differ from the other lines" },
        { field: "lineItems[1].quantity" },
        { field: "lineItems[1].unitPrice" },
        { field: "customer.taxId" },
      ],
    });
    expect((await ask("POST /v1/invoices", { json: {} })).body).toMatchObject({
      errors: [{ field: "number" }, { field: "dueOn" }, { field: "customer" }, { field: "lineItems" }],
    });
  });

  it("writes an invoice once, and charges the wallet when asked to and able to", async () => {
    const ask = as(testServer());
    const line = { description: "Seats", quantity: 3, unitPrice: 20.5 };
    const invoice = { number: "2026-2044", customer: "Atelier Sorel", dueOn: "2026-03-31", lineItems: [line] };
    const most = { ...invoice, lineItems: [{ ...line, quantity: 4 }], payNow: true };
    expect((await ask("POST /v1/invoices", { json: most })).body).toMatchObject({ code: "WALLET_INSUFFICIENT" });
    expect((await ask("POST /v1/invoices", { json: { ...invoice, payNow: true } })).body).toMatchObject({
      amount: 61.5,
      status: "PAID",
    });
    expect((await ask("GET /v1/wallet")).body).toMatchObject({ balance: 0.5 });
    expect((await ask("POST /v1/invoices", { json: invoice })).status).toBe(409);
  });

  it("deletes a metric once its subscriptions are cancelled", async () => {
    const ask = as(testServer());
    expect((await ask("DELETE /v1/metrics/met_storage")).status).toBe(409);
    await ask("POST /v1/subscriptions/sub_302/cancel");
    expect((await ask("DELETE /v1/metrics/met_storage")).status).toBe(204);
    expect((await ask("DELETE /v1/metrics/met_storage")).status).toBe(404);
  });

  it("edits a stale product after restoring it to the gateway", async () => {
    const ask = as(testServer());
    await ask("POST /v1/products/prd_relay/restore");
    expect((await ask("PATCH /v1/products/prd_relay", { json: { name: "Relay 2" } })).body).toMatchObject({
      name: "Relay 2",
    });
  });

  it("climbs the maturity ladder one rung at a time, to its end", async () => {
    const ask = as(testServer());
    for (const stage of ["BETA", "GA", "DEPRECATED", "RETIRED"]) {
      expect((await ask("POST /v1/products/prd_insights/maturity", { json: { stage } })).status).toBe(200);
    }
    const end = await ask("POST /v1/products/prd_insights/maturity", { json: { stage: "BETA" } });
    expect(end.body).toMatchObject({ currentState: "RETIRED", allowedTransitions: [] });
  });

  it("runs bills again when the current run is over", async () => {
    const server = testServer();
    await as(server)("POST /v1/bill-runs", { json: { period: "2026-02" } });
    server.wait(6_000);
    expect((await as(server)("POST /v1/bill-runs", { json: { period: "2026-02" } })).status).toBe(202);
  });

  it("means its Retry-After", async () => {
    const server = testServer({ limit: 1, windowMs: 5_500 });
    await as(server)("GET /v1/usage");
    const { headers, body } = await as(server)("GET /v1/usage");
    // What a title cannot know: which limit it was.
    expect(body).toHaveProperty("detail", "Rate limit of 1 per 5.5 seconds exceeded.");
    expect(headers.get("Retry-After")).toBe("6");
    server.wait(Number(headers.get("Retry-After")) * 1000);
    expect((await as(server)("GET /v1/usage")).status).toBe(200);
  });

  it("is back after the outage", async () => {
    const ask = as(testServer());
    const statuses = [await ask("GET /v1/forecast"), await ask("GET /v1/forecast"), await ask("GET /v1/forecast")].map(
      (each) => each.status,
    );
    expect(statuses).toEqual([503, 503, 200]);
  });
});
