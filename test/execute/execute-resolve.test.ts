import { type IncomingMessage, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ExecuteOptions, createRecourse, executeResolve, normalizeError } from "react-recourse/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

interface Seen {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server that notes what arrives, and answers as the test says. */
function listen() {
  const seen: Seen[] = [];
  const held: (() => void)[] = [];
  const answer = { status: 200, body: "{}", headers: {}, hold: false };
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ method: request.method, path: request.url, headers: request.headers, body });
      const { status, headers } = answer;
      const reply = () => void response.writeHead(status, headers).end(request.method === "HEAD" ? "" : answer.body);
      if (answer.hold) held.push(reply);
      else reply();
    });
  });
  return { seen, held, answer, server };
}

const api = listen();
const stranger = listen();
let origin = "";
let elsewhere = "";
const start = async ({ server }: { readonly server: Server }): Promise<string> => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
beforeAll(async () => {
  origin = await start(api);
  elsewhere = await start(stranger);
});
afterAll(() => {
  for (const { server } of [api, stranger]) server.closeAllConnections();
  for (const { server } of [api, stranger]) server.close();
});
beforeEach(() => {
  for (const one of [api, stranger]) {
    one.seen.length = 0;
    one.held.length = 0;
    Object.assign(one.answer, { status: 200, body: "{}", headers: {}, hold: false });
  }
});
afterEach(() => {
  // Nothing is ever sent to where the app allowed nothing.
  if (stranger.seen.length > 0) throw new Error(`sent to a stranger: ${JSON.stringify(stranger.seen)}`);
});

/** What a server answers whose way out is a request; read the way every error is. */
const failure = (resolve: object, more: object = {}) =>
  normalizeError({
    status: 402,
    headers: { "content-type": "application/json" },
    body: { code: "wallet_short", message: "Not enough.", resolve: { action: "top_up", method: "POST", ...resolve } },
    url: `${origin}/v1/orders`,
    ...more,
  });
const allowed = (more: Partial<ExecuteOptions> = {}): ExecuteOptions => ({ origins: [origin], fetch, ...more });
const send = (endpoint: unknown, more: Partial<ExecuteOptions> = {}, resolve: object = {}) =>
  executeResolve(failure({ endpoint, ...resolve }), allowed(more));
const refused = { name: "NotAllowedError" };

describe("executeResolve", () => {
  it("sends what the server proposed", async () => {
    await send("/v1/credits?pack=2");
    expect(api.seen).toMatchObject([{ method: "POST", path: "/v1/credits?pack=2", body: "" }]);
  });

  it("X01 an instance without `execute` has no way to send anything, nor has one whose permission is broken", () => {
    const error = failure({ endpoint: "/v1/credits" });
    expect(createRecourse().executor).toBeUndefined();
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    for (const execute of [
      true,
      {},
      { origins: [origin] },
      { fetch },
      { origins: origin, fetch },
      { origins: [], fetch },
      { origins: ["*"], fetch },
      { origins: [origin], fetch, prefix: 7 },
      { origins: [origin], fetch, methods: "POST" },
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
    await expect(send(`${elsewhere}/v1/x`, secrets)).rejects.toMatchObject(refused);
    const away = failure({ endpoint: "/v1/x" }, { url: `${elsewhere}/v1/orders` });
    await expect(executeResolve(away, allowed(secrets))).rejects.toMatchObject(refused);
    for (const status of [301, 302, 303, 307, 308]) {
      Object.assign(api.answer, { status, headers: { location: `${elsewhere}/v1/x` } });
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
    await expect(send(`${origin}${endpoint}`, { prefix: "/v1" })).rejects.toMatchObject(refused);
    expect(api.seen).toEqual([]);
  });

  it("X03 takes what lies inside, relative and absolute", async () => {
    await send("/v1", { prefix: "/v1" });
    await send(`${origin}/v1/a-b_c.d~e/%20?q=..%2f#x`, { prefix: "/v1" });
    expect(api.seen.map(({ path }) => path)).toEqual(["/v1", "/v1/a-b_c.d~e/%20?q=..%2f"]);
  });

  it.each(["post", "Post", "TRACE", "CONNECT", "OPTIONS", "POST\r\nX: y", 7, null, ["POST"], "GET", "DELETE"])(
    "X04 refuses the method %j, as it was told and as a reader takes it",
    async (method) => {
      const spy = vi.fn<ExecuteOptions["fetch"]>();
      const options = allowed({ fetch: spy });
      const error = failure({ endpoint: "/v1/x", method });
      const raw = { ...error, resolve: { ...error.resolve, method } };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON may hold
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

  it("X07 sends the app's body and headers, and nothing of the server's", async () => {
    const told = { body: { plan: "gold" }, headers: { "x-evil": "1" }, payload: "p", params: { a: 1 } };
    const input = { plan: "free" };
    const error = failure({ endpoint: "/v1/x", ...told });
    const body: ExecuteOptions["body"] = ({ code }, { plan }) => ({ code, plan });
    await executeResolve(error, { ...allowed({ body, headers: { "x-app": "7" } }), input });
    await executeResolve(failure({ endpoint: "/v1/x", ...told }), allowed());
    await send("/v1/x", { body: () => new URLSearchParams({ a: "1" }) });
    await send("/v1/x", { body: () => [1], headers: new Headers({ "content-type": "application/vnd.ours+json" }) });
    const [json, none, form, own] = api.seen;
    expect(json?.body).toBe('{"code":"wallet_short","plan":"free"}');
    expect(json?.headers).toMatchObject({ "content-type": "application/json", "x-app": "7" });
    expect(none?.body).toBe("");
    expect(none?.headers["content-type"]).toBeUndefined();
    expect(form?.body).toBe("a=1");
    expect(form?.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
    expect([own?.body, own?.headers["content-type"]]).toEqual(["[1]", "application/vnd.ours+json"]);
    expect(JSON.stringify(api.seen)).not.toMatch(/gold|x-evil|payload/);
  });

  it("X08 one failure is one request, however often and by whom it is sent, also once it has worked", async () => {
    api.answer.hold = true;
    const error = failure({ endpoint: "/v1/x" });
    const all = [1, 2, 3].map(() => executeResolve(error, allowed()));
    await vi.waitFor(() => {
      expect(api.held).toHaveLength(1);
    });
    api.held[0]?.();
    await Promise.all(all);
    await executeResolve(error, allowed());
    expect(api.seen).toHaveLength(1);
  });

  it("X08 what failed may be sent again, and so may what only reads", async () => {
    api.answer.status = 503;
    const error = failure({ endpoint: "/v1/x" });
    await expect(executeResolve(error, allowed())).rejects.toMatchObject({ apiError: { status: 503 } });
    api.answer.status = 200;
    await executeResolve(error, allowed());
    const reading = failure({ endpoint: "/v1/x", method: "GET" });
    await executeResolve(reading, allowed({ methods: ["GET"] }));
    await executeResolve(reading, allowed({ methods: ["GET"] }));
    expect(api.seen).toHaveLength(4);
  });

  it("X09 a key stays over lost answers, and is another one after an edit, a refusal or a success", async () => {
    let amount = 10;
    const options = allowed({
      body: () => ({ amount }),
      headers: (_, { idempotencyKey }) => ({ "idempotency-key": idempotencyKey }),
    });
    const error = failure({ endpoint: "/v1/pay" });
    const attempt = (status: number) => {
      api.answer.status = status;
      return executeResolve(error, options).catch(() => undefined);
    };
    for (const status of [503, 504, 402]) await attempt(status);
    await attempt(500);
    amount = 20;
    await attempt(500);
    amount = 10;
    await attempt(200);
    const again = failure({ endpoint: "/v1/pay" });
    await executeResolve(again, options);
    const keys = api.seen.map(({ headers }) => String(headers["idempotency-key"]));
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    const [first, , , second, edited, back, next] = keys;
    expect(new Set([first, second, edited, next]).size).toBe(4);
    expect(back).toBe(second);
  });

  it("X10 what it fails with proposes nothing any more, also when it is read again", async () => {
    api.answer.status = 402;
    api.answer.body = JSON.stringify({ code: "loop", resolve: { method: "POST", endpoint: "/v1/x" } });
    api.answer.headers = { "content-type": "application/json" };
    const recourse = createRecourse({ execute: allowed() });
    const error = failure({ endpoint: "/v1/x" });
    const thrown: unknown = await recourse.executor?.execute(error).catch((one: unknown) => one);
    const next = recourse.normalize(thrown);
    expect(next.resolve).toMatchObject({ method: "POST", endpoint: "/v1/x" });
    expect(recourse.executor?.propose(next)).toBeNull();
    expect(recourse.executor?.propose(recourse.normalize({ cause: thrown }))).toBeNull();
    expect(api.seen).toHaveLength(1);
  });

  it("X11 is aborted once the last who waits for it has gone", async () => {
    api.answer.hold = true;
    let signal: AbortSignal | null | undefined;
    const spy: ExecuteOptions["fetch"] = (url, init) => {
      ({ signal } = init);
      return fetch(url, init);
    };
    const error = failure({ endpoint: "/v1/x" });
    const [one, other] = [new AbortController(), new AbortController()];
    const waiting = [one, other].map(async ({ signal: left }) =>
      executeResolve(error, { ...allowed({ fetch: spy }), signal: left }),
    );
    await vi.waitFor(() => {
      expect(api.held).toHaveLength(1);
    });
    one.abort();
    expect(signal?.aborted).toBe(false);
    other.abort();
    expect(signal?.aborted).toBe(true);
    for (const promise of waiting) await expect(promise).rejects.toMatchObject({ apiError: { kind: "aborted" } });
    const late = { ...allowed(), signal: AbortSignal.abort() };
    await expect(executeResolve(error, late)).rejects.toMatchObject({ name: "AbortError" });
    expect(api.seen).toHaveLength(1);
  });

  it("X12 goes by the app's own client, with cookies for the same origin only, and follows no redirect", async () => {
    const spy = vi.fn<ExecuteOptions["fetch"]>(async () => new Response());
    await send("/v1/x", { fetch: spy });
    expect(spy).toHaveBeenCalledWith(`${origin}/v1/x`, expect.objectContaining({ method: "POST", redirect: "error" }));
    expect(spy.mock.calls[0]?.[1]).toMatchObject({ credentials: "same-origin" });
    await send("/v1/x", { fetch: spy, credentials: "include" });
    expect(spy.mock.calls[1]?.[1]).toMatchObject({ credentials: "include" });
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
