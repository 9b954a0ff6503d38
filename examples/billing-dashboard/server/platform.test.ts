import { describe, expect, it } from "vitest";
import { listAt, textAt } from "./body.js";
import { type Answer, documentedCodes, documentedStatus, testServer, type TestServer } from "./testing.js";

const as = (server: TestServer) => server.caller("platform", { Authorization: "Bearer pt_maya" });
const anyone = (server: TestServer) => server.caller("platform");
const project = (server: TestServer, org: string) =>
  as(server)(`POST /v1/orgs/${org}/projects`, { json: { name: "shop" } });
const addCard = (server: TestServer, org: string) =>
  as(server)(`POST /v1/orgs/${org}/billing/payment-method`, { json: { card: "4242 4242 4242 4242" } });
const choose = (server: TestServer, org: string, plan = "pro") =>
  as(server)(`POST /v1/orgs/${org}/billing/plan`, { json: { plan } });
const register = (server: TestServer, email: string) =>
  anyone(server)("POST /v1/auth/register", { json: { email, password: "tide" } });
const newestLink = async (server: TestServer): Promise<string> =>
  textAt((listAt((await anyone(server)("GET /v1/mail")).body, "mail") ?? [])[0], "token");

const ROADS: Readonly<Record<string, (server: TestServer) => Promise<Answer>>> = {
  no_active_plan: (server) => as(server)("POST /v1/orgs/fern/deployments"),
  billing_info_required: (server) => choose(server, "fern"),
  plan_required: (server) => project(server, "fern"),
  payment_past_due: (server) => project(server, "marlow"),
  subscription_suspended: (server) => project(server, "quill"),
  subscription_inactive: (server) => project(server, "tansy"),
  subscription_not_found: (server) => project(server, "wren"),
  no_active_subscription: (server) => as(server)("PUT /v1/orgs/fern/spend-limit", { json: { limit: 40 } }),
  spend_limit_exceeded: (server) => as(server)("POST /v1/orgs/lumen/deployments"),
  credits_depleted: async (server) => {
    await as(server)("POST /v1/orgs/lumen/builds");
    return as(server)("POST /v1/orgs/lumen/builds");
  },
  rate_limit_exceeded: async (server) => {
    for (let call = 0; call < 5; call++) await as(server)("GET /v1/orgs/lumen/logs");
    return as(server)("GET /v1/orgs/lumen/logs");
  },
  auth_required: (server) => anyone(server)("GET /v1/me"),
  api_key_required: (server) => as(server)("POST /v1/events", { json: { count: 3 } }),
  pro_required: (server) => as(server)("POST /v1/orgs/hazel/domains", { json: { domain: "shop.hazel.example" } }),
  not_a_member: (server) => project(server, "osprey"),
  email_exists: (server) => register(server, "Maya@lumen.example"),
  token_invalid: (server) => anyone(server)("POST /v1/auth/reset", { json: { token: "nonsense", password: "tide" } }),
  token_expired: (server) =>
    anyone(server)("POST /v1/auth/reset", { json: { token: "reset_last_week", password: "tide" } }),
  social_login_only: (server) =>
    anyone(server)("POST /v1/auth/login", { json: { email: "jonas@lumen.example", password: "tide" } }),
  invite_expired: (server) => as(server)("POST /v1/invites/invite_osprey/accept"),
  email_verification_required: async (server) => {
    await register(server, "ines@lumen.example");
    return anyone(server)("POST /v1/auth/register/complete", { json: { email: "ines@lumen.example" } });
  },
  feature_check_failed: (server) => as(server)("GET /v1/orgs/lumen/features/audit-log"),
};

describe("platform", () => {
  it("has a road to every code its document lists", () => {
    expect(new Set(Object.keys(ROADS))).toEqual(new Set(documentedCodes("platform")));
  });

  it.each(Object.entries(ROADS))("answers %s with its code and its page", async (code, road) => {
    const { status, headers, body } = await road(testServer());
    expect(status).toBe(documentedStatus("platform", code));
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(body).toMatchObject({
      type: `https://docs.platform.example/errors/${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      error_code: code,
    });
  });

  it("sends a whole resolve, with a deep link under its own address", async () => {
    const { body } = await project(testServer(), "fern");
    expect(body).toHaveProperty("resolve", {
      message: "Select a billing plan to continue.",
      url: "http://demo.test/projects?org=fern&open=plans",
      action: "select_plan",
      method: "POST",
      endpoint: "/v1/orgs/fern/billing/plan",
    });
  });

  it("leaves resolve out where no self-service fix exists", async () => {
    expect((await project(testServer(), "osprey")).body).not.toHaveProperty("resolve");
  });

  it("creates the project once a plan is chosen, which needs a payment method first", async () => {
    const server = testServer();
    expect((await project(server, "fern")).status).toBe(402);
    expect((await choose(server, "fern")).body).toHaveProperty("error_code", "billing_info_required");
    await addCard(server, "fern");
    expect((await choose(server, "fern")).status).toBe(200);
    expect((await project(server, "fern")).status).toBe(201);
  });

  it("resumes what waited for a payment", async () => {
    const server = testServer();
    for (const org of ["marlow", "quill"]) {
      expect((await project(server, org)).status).toBe(402);
      await addCard(server, org);
      expect((await project(server, org)).status).toBe(201);
    }
  });

  it.each(["tansy", "wren"])("starts the subscription of %s again by choosing a plan", async (org) => {
    const server = testServer();
    await choose(server, org);
    expect((await project(server, org)).status).toBe(201);
  });

  it("deploys under a raised limit, builds with bought credits, and takes domains on Pro", async () => {
    const server = testServer();
    await as(server)("PUT /v1/orgs/lumen/spend-limit", { json: { limit: 80 } });
    expect((await as(server)("POST /v1/orgs/lumen/deployments")).status).toBe(201);
    await ROADS["credits_depleted"]?.(server);
    await as(server)("POST /v1/orgs/lumen/credits", { json: { amount: 10 } });
    expect((await as(server)("POST /v1/orgs/lumen/builds")).body).toEqual({ credits: 9 });
    await addCard(server, "hazel");
    await choose(server, "hazel");
    expect((await ROADS["pro_required"]?.(server))?.status).toBe(201);
  });

  it("registers: verify by the mailed link, then complete, then sign in", async () => {
    const server = testServer();
    await ROADS["email_verification_required"]?.(server);
    await anyone(server)("POST /v1/auth/verify/resend", { json: { email: "ines@lumen.example" } });
    await anyone(server)("POST /v1/auth/verify", { json: { token: await newestLink(server) } });
    const done = await anyone(server)("POST /v1/auth/register/complete", { json: { email: "ines@lumen.example" } });
    const me = server.caller("platform", { Authorization: `Bearer ${textAt(done.body, "token")}` });
    expect((await me("GET /v1/me")).body).toEqual({ email: "ines@lumen.example" });
  });

  it("resets a password with a fresh link, and signs in with Google where that is the way", async () => {
    const server = testServer();
    await anyone(server)("POST /v1/auth/forgot", { json: { email: "maya@lumen.example" } });
    const token = await newestLink(server);
    expect((await anyone(server)("POST /v1/auth/reset", { json: { token, password: "tide" } })).status).toBe(200);
    const login = { email: "maya@lumen.example", password: "tide" };
    expect((await anyone(server)("POST /v1/auth/login", { json: login })).status).toBe(201);
    expect((await anyone(server)("POST /v1/auth/social", { json: { email: "jonas@lumen.example" } })).status).toBe(201);
  });

  it("accepts a renewed invite and the events of a key", async () => {
    const server = testServer();
    await as(server)("POST /v1/invites/invite_osprey/renew");
    await as(server)("POST /v1/invites/invite_osprey/accept");
    expect((await project(server, "osprey")).status).toBe(201);
    const events = await as(server)("POST /v1/events", {
      json: { count: 3 },
      headers: { "X-API-Key": "pk_live_lumen" },
    });
    expect(events.body).toEqual({ accepted: 3 });
  });
});
