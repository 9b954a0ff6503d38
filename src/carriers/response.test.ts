import { createContext, runInContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { readEvidence } from "../core/evidence.js";
import { createReader } from "../core/reader.js";
import { problemDetails } from "../formats/problem-details.js";
import { http } from "./http.js";
import { defaultShelves, normalizeError, readApiError } from "../defaults/reading.js";

const body = { code: "card_declined", message: "The bank said no." };
const headers = { "x-request-id": "req_1" };
const whole = { code: "card_declined", message: "The bank said no.", status: 402, requestId: "req_1", kind: "payment" };
const failed = (members: object, message = "Request failed with status code 402") =>
  Object.assign(new Error(message), members);

describe("a Response", () => {
  const response = () => new Response(JSON.stringify(body), { status: 402, headers });
  test("tells its headers at once and its body when it is read, which leaves it unread", async () => {
    const one = response();
    expect(normalizeError(one)).toMatchObject({ status: 402, requestId: "req_1", message: null });
    expect(await readApiError(one)).toMatchObject(whole);
    expect(one.bodyUsed).toBe(false);
    expect(await readApiError(Object.assign(new Error("HTTPError"), { response: one }))).toMatchObject(whole);
  });
  test("of another realm is one too", async () => {
    const foreign: unknown = runInContext(
      "({ status: 402, bodyUsed: false, headers: new Map([['x-request-id', 'req_1']]), clone: () => ({ text: () => Promise.resolve(text) }) })",
      createContext({ text: JSON.stringify(body) }),
    );
    expect(await readApiError(foreign)).toMatchObject(whole);
  });
  test("whose body never ends tells its headers after a while", async () => {
    vi.useFakeTimers();
    try {
      const reading = readApiError(new Response(new ReadableStream(), { status: 402, headers }));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await reading).toMatchObject({ status: 402, requestId: "req_1", message: null });
      await readApiError(response());
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
  test("a browser's network error is no network; an opaque response may be a success, a redirect left alone is an answer", async () => {
    expect(normalizeError(Response.error())).toMatchObject({ kind: "network", status: null, retryable: true });
    expect(await readApiError(Response.error())).toMatchObject({ kind: "network" });
    const opaque = { type: "opaque", status: 0, headers: new Headers(), bodyUsed: false, clone: () => response() };
    for (const type of ["opaque", "opaqueredirect"])
      expect(normalizeError({ ...opaque, type })).toMatchObject({ kind: "unknown", status: null });
    expect(normalizeError({ status: 0, headers: {}, body }).kind).toBe("payment");
  });
  test("that somebody has read, or that came with its data, is not waited for", async () => {
    const { unread } = createReader(defaultShelves);
    const consumed = response();
    await consumed.text();
    const all = [response(), consumed, failed({ response: response() }), failed({ response: response(), data: body })];
    expect(all.map((one) => unread(one))).toEqual([true, false, true, false]);
  });
  test("of a carrier of the app's own is awaited too", async () => {
    const boxed = { box: response() };
    const carriers = [
      {
        name: "box",
        carry: (thrown: unknown) =>
          thrown === boxed
            ? { status: 402, headers: () => null, body: undefined, url: null, method: null, unread: boxed.box }
            : null,
      },
    ];
    const reader = createReader(defaultShelves);
    expect([reader.unread(boxed), reader.unread(boxed, { carriers })]).toEqual([false, true]);
    expect(await readApiError(boxed, { carriers })).toMatchObject({ code: "card_declined" });
  });
  test("whose body breaks off tells its headers", async () => {
    const broken = {
      status: 402,
      bodyUsed: false,
      headers,
      clone: () => ({ text: () => Promise.reject(new Error("cut")) }),
    };
    expect(await readApiError(broken)).toMatchObject({ status: 402, requestId: "req_1" });
  });
});

describe("a reader of one's own", () => {
  const thrown = {
    status: 422,
    headers: { "retry-after": "3", "content-type": "application/problem+json" },
    body: { title: "Not valid", detail: "Two fields are wrong.", errors: [{ field: "a", message: "Is wrong." }] },
  };
  const shelves = { carriers: [http], formats: [problemDetails] };
  test("knows what its formats know and the headers tell, and no more", () => {
    const error = createReader(shelves).normalize(thrown);
    expect(error).toMatchObject({ title: "Not valid", message: "Two fields are wrong.", kind: "validation" });
    expect([error.retryAfterMs, error.fieldErrors]).toEqual([null, []]);
  });
  test("reads by evidence what no format knows, if it is told to", () => {
    const error = createReader({ ...shelves, evidence: readEvidence }).normalize(thrown);
    expect(error.fieldErrors).toEqual([{ path: ["a"], message: "Is wrong.", code: null }]);
  });
});
