import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { afterEach, describe, expect, it } from "vitest";
import { createApp } from "./app.js";
import { numberAt, textAt } from "./body.js";
import { documentedCodes, documentedStatus, testServer } from "./testing.js";

const OWNER = { Authorization: "Bearer sk_live_owner" };
const topUp = { method: "POST", body: JSON.stringify({ amount: 10 }) };

describe("the demo's server", () => {
  it("keeps one world per browser session", async () => {
    const { app } = testServer();
    const balance = async (session: string) =>
      (await app.request("/api/aforo/v1/wallet", { headers: { ...OWNER, "X-Demo-Session": session } })).json();
    await app.request("/api/aforo/v1/wallet/top-ups", { ...topUp, headers: { ...OWNER, "X-Demo-Session": "ann" } });
    expect(await balance("ann")).toEqual({ balance: 72, currency: "EUR" });
    expect(await balance("bob")).toEqual({ balance: 62, currency: "EUR" });
    expect((await app.request("/api/_reset", { method: "POST", headers: { "X-Demo-Session": "ann" } })).status).toBe(
      204,
    );
    expect(await balance("ann")).toEqual({ balance: 62, currency: "EUR" });
  });

  it("knows a browser without the header by a cookie that scripts cannot read", async () => {
    const { app } = testServer();
    const first = await app.request("/api/aforo/v1/wallet/top-ups", { ...topUp, headers: OWNER });
    const cookie = first.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/^demo_session=s[0-9a-f]{12}; Path=\/api; HttpOnly; SameSite=Lax$/);
    const headers = { ...OWNER, Cookie: cookie.split(";")[0] ?? "" };
    const second = await app.request("/api/aforo/v1/wallet", { headers });
    expect(second.headers.get("Set-Cookie")).toBeNull();
    expect(await second.json()).toEqual({ balance: 72, currency: "EUR" });
  });

  it("forgets the world unused for longest when there are too many", async () => {
    const { app } = testServer({ maxWorlds: 2 });
    const visit = (session: string, init: RequestInit = {}) =>
      app.request(`/api/aforo/v1/wallet${init.method ? "/top-ups" : ""}`, {
        ...init,
        headers: { ...OWNER, "X-Demo-Session": session },
      });
    await visit("ann", topUp);
    await visit("bob", topUp);
    await visit("ann");
    await visit("cy", topUp);
    expect(await (await visit("ann")).json()).toMatchObject({ balance: 72 });
    expect(await (await visit("bob")).json()).toMatchObject({ balance: 62 });
  });

  it.each(["aforo", "afo", "aviate", "platform", "commerce"])("replays every recorded sample of %s", async (api) => {
    const { app } = testServer();
    for (const code of documentedCodes(api)) {
      for (const method of ["GET", "POST"]) {
        const response = await app.request(`/api/_samples/${api}/${code}`, { method });
        expect(response.status).toBe(documentedStatus(api, code));
        expect(response.headers.get("Content-Type")).toMatch(/json/);
        expect(await response.json()).toBeTypeOf("object");
      }
    }
  });

  it.each(["/api/_samples/aforo/..%2F..%2Fpackage", "/api/_samples/nobody/nothing", "/api/elsewhere"])(
    "has nothing at %s",
    async (path) => {
      expect((await testServer().app.request(path)).status).toBe(404);
    },
  );

  describe("on a real socket", () => {
    let server: Server | undefined;
    afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

    it("speaks plain HTTP: statuses, headers, bodies, uploads", async () => {
      const listener = getRequestListener(createApp().fetch, { overrideGlobalObjects: false });
      const started = createServer((request, response) => void listener(request, response));
      server = started;
      await new Promise<void>((done) => started.listen(0, "127.0.0.1", done));
      const port = numberAt(started.address(), "port");
      const base = `http://127.0.0.1:${port}/api`;

      const refused = await fetch(`${base}/aforo/v1/invoices/inv_2043/pay`, { method: "POST", headers: OWNER });
      expect(refused.status).toBe(422);
      expect(refused.headers.get("content-type")).toBe("application/problem+json");
      expect(await refused.json()).toMatchObject({ code: "WALLET_INSUFFICIENT" });

      const afo = { Authorization: "Bearer afo_sk_live_main", "X-Demo-Session": "socket" };
      const opened = await fetch(`${base}/afo/v1/orgs/org_lumen/registrations`, {
        method: "POST",
        headers: afo,
        body: JSON.stringify({ title: "Salt Road", filename: "a.wav", creators: ["N. Hale"] }),
      });
      const job = textAt(await opened.json(), "job_id");
      const sent = await fetch(`${base}/afo/v1/orgs/org_lumen/registrations/${job}/audio`, {
        method: "PUT",
        headers: afo,
        body: new Uint8Array(300_000),
      });
      expect(sent.status).toBe(413);
      expect(await sent.json()).toMatchObject({ details: { size_bytes: 300_000, max_bytes: 256_000 } });

      const deep = await fetch(`${base}/platform/v1/orgs/fern/projects`, {
        method: "POST",
        headers: { Authorization: "Bearer pt_maya", Connection: "close" },
        body: JSON.stringify({ name: "shop" }),
      });
      expect(await deep.json()).toMatchObject({
        resolve: { url: `http://127.0.0.1:${port}/projects?org=fern&open=plans` },
      });
    });
  });
});
