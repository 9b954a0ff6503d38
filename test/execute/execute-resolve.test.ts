import { type ExecuteOptions, createRecourse, executeResolve } from "react-recourse/core";
import { describe, expect, it, vi } from "vitest";
import { allowed, api, at, failure, send } from "./servers.js";

describe("executeResolve", () => {
  it("sends what the server proposed", async () => {
    await send("/v1/credits?pack=2");
    expect(api.seen).toMatchObject([{ method: "POST", path: "/v1/credits?pack=2", body: "" }]);
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
    await send("/v1/x", { body: (_, { plan }) => `plan: ${plan}` });
    const [json, none, form, own, bare] = api.seen;
    expect(bare?.body).toBe("plan: undefined");
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

  it("X09 two forms that differ are two requests, and so are two texts: each has a key of its own", async () => {
    let body: ReturnType<NonNullable<ExecuteOptions["body"]>>;
    const headers: ExecuteOptions["headers"] = (_, { idempotencyKey }) => ({ "idempotency-key": idempotencyKey });
    const error = failure({ endpoint: "/v1/forms" });
    api.answer.status = 503;
    const form = (amount: string) => new URLSearchParams({ amount });
    for (body of [form("10"), form("20"), "ten", "twenty", form("10"), "ten"])
      await executeResolve(error, allowed({ body: () => body, headers })).catch(() => undefined);
    const keys = api.seen.map((one) => one.headers["idempotency-key"]);
    expect(new Set(keys).size).toBe(4);
    expect(keys.slice(4)).toEqual([keys[0], keys[2]]);
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
    expect(spy).toHaveBeenCalledWith(`${at.api}/v1/x`, expect.objectContaining({ method: "POST", redirect: "error" }));
    expect(spy.mock.calls[0]?.[1]).toMatchObject({ credentials: "same-origin" });
    await send("/v1/x", { fetch: spy, credentials: "include" });
    expect(spy.mock.calls[1]?.[1]).toMatchObject({ credentials: "include" });
  });
});
