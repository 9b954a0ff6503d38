import { type ExecuteOptions, createRecourse, executeResolve } from "react-recourse/core";
import { describe, expect, it, vi } from "vitest";
import { allowed, api, at, failure, refused, send } from "./servers.js";

describe("what of a server's proposal may be sent, and where to", () => {
  it("X01 an instance without `execute` has no way to send anything, nor has one whose permission is broken", () => {
    const error = failure({ endpoint: "/v1/credits" });
    expect(createRecourse().executor).toBeUndefined();
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    for (const execute of [
      true,
      {},
      { origins: [at.api] },
      { fetch },
      { origins: at.api, fetch },
      { origins: [], fetch },
      { origins: ["*"], fetch },
      { origins: [at.api], fetch, prefix: 7 },
      { origins: [at.api], fetch, methods: "POST" },
    ]) {
      const options: object = { execute };
      expect(createRecourse(options).executor?.propose(error) ?? null).toBeNull();
    }
    vi.restoreAllMocks();
  });

  it.each(["https://evil.example/v1/x", "//evil.example/v1/x", "https:evil.example", "ftp://127.0.0.1/v1", "v1/x", ""])(
    "X02 never fetches %s",
    async (endpoint) => {
      const spy = vi.fn<ExecuteOptions["fetch"]>();
      await expect(send(endpoint, { fetch: spy })).rejects.toMatchObject(refused);
      expect(spy).not.toHaveBeenCalled();
    },
  );

  it("X02 lets nothing reach another origin: neither by its address, nor by that of the failed request, nor by a redirect", async () => {
    const secrets = { headers: { authorization: "Bearer t", "x-xsrf-token": "t", cookie: "a=b" } };
    await expect(send(`${at.elsewhere}/v1/x`, secrets)).rejects.toMatchObject(refused);
    const away = failure({ endpoint: "/v1/x" }, { url: `${at.elsewhere}/v1/orders` });
    await expect(executeResolve(away, allowed(secrets))).rejects.toMatchObject(refused);
    for (const status of [301, 302, 303, 307, 308]) {
      Object.assign(api.answer, { status, headers: { location: `${at.elsewhere}/v1/x` } });
      await expect(send("/v1/x", secrets)).rejects.toMatchObject({ name: "ApiError" });
    }
    expect(api.seen).toHaveLength(5);
  });

  it.each([
    "/v1/../admin",
    "/v1/%2e%2e/admin",
    "/v1/%2E./admin",
    "/v1/..%2fadmin",
    "/v1/..%5cadmin",
    "/v1/..\\admin",
    "/v1//admin",
    "/v1/..;/admin",
    "/v1;/admin",
    "/v1/%00",
    "/v1/\0x",
    "/v1/%0d%0aX:y",
    "/v1/%252e%252e/admin",
    "/v1/{id}",
    "/v1/credits/../../admin",
    "/v10/x",
    "/V1/x",
    "/admin",
    "/",
    "/v1/ａdmin",
  ])("X03 refuses %j outside or beside the prefix", async (endpoint) => {
    await expect(send(endpoint, { prefix: "/v1/" })).rejects.toMatchObject(refused);
    await expect(send(`${at.api}${endpoint}`, { prefix: "/v1" })).rejects.toMatchObject(refused);
    expect(api.seen).toEqual([]);
  });

  it("X03 takes what lies inside, relative and absolute", async () => {
    await send("/v1", { prefix: "/v1" });
    await send(`${at.api}/v1/a-b_c.d~e/%20?q=..%2f#x`, { prefix: "/v1" });
    expect(api.seen.map(({ path }) => path)).toEqual(["/v1", "/v1/a-b_c.d~e/%20?q=..%2f"]);
  });

  it.each(["post", "Post", "TRACE", "CONNECT", "OPTIONS", "POST\r\nX: y", 7, null, ["POST"], "GET", "DELETE"])(
    "X04 refuses the method %j, as it was told and as a reader takes it",
    async (method) => {
      const spy = vi.fn<ExecuteOptions["fetch"]>();
      const options = allowed({ fetch: spy });
      const error = failure({ endpoint: "/v1/x", method });
      const raw = { ...error, resolve: { ...error.resolve, method } };
      // What JSON may hold.
      await expect(executeResolve(raw as typeof error, options)).rejects.toMatchObject(refused);
      await expect(executeResolve(error, options)).rejects.toMatchObject(refused);
      expect(spy).not.toHaveBeenCalled();
    },
  );

  it("X04 takes another method only where the app names it, and never one that is no way out", async () => {
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"] as const)
      await send("/v1/x", { methods: [method], body: () => "x" }, { method });
    expect(api.seen.map(({ method, body }) => `${method} ${body}`)).toEqual([
      "GET ",
      "HEAD ",
      "PUT x",
      "PATCH x",
      "DELETE x",
    ]);
    const methods: object = { methods: ["TRACE", "post"] };
    await expect(send("/v1/x", methods, { method: "TRACE" })).rejects.toMatchObject(refused);
    await expect(send("/v1/x", methods, { method: "post" })).rejects.toMatchObject(refused);
  });

  it.each([
    "https://api.good.example.evil.example/v1",
    "https://api.good.exampleevil.example/v1",
    "https://api.good.example:8443/v1",
    "https://api.good.example@evil.example/v1",
    "https://u:p@api.good.example/v1",
    "https://API.good.example.:443/v1",
    "http://api.good.example/v1",
    "https://evil.example/?https://api.good.example/v1",
    "https://evil.example#@api.good.example/v1",
    "https://xn--pi-7ka.good.example/v1",
  ])("X13 takes origins whole: %s is another", async (endpoint) => {
    const spy = vi.fn<ExecuteOptions["fetch"]>(async () => new Response());
    const options = { fetch: spy, origins: ["https://api.good.example", "https://*.good.example", "null"] };
    await expect(send(endpoint, options)).rejects.toMatchObject(refused);
    await send("https://API.good.example:443/v1", options);
    expect(spy.mock.calls.map(([url]) => url)).toEqual(["https://api.good.example/v1"]);
  });

  it("means a relative endpoint for the origin that answered, else for the first that is allowed", async () => {
    const spy = vi.fn<ExecuteOptions["fetch"]>(async () => new Response());
    const origins = ["https://a.example", "https://b.example"];
    await executeResolve(failure({ endpoint: "/x" }, { url: "https://b.example/y" }), { origins, fetch: spy });
    await executeResolve(failure({ endpoint: "/x" }, { url: undefined }), { origins, fetch: spy });
    expect(spy.mock.calls.map(([url]) => url)).toEqual(["https://b.example/x", "https://a.example/x"]);
  });
});
