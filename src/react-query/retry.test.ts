import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commerce } from "../catalogs/commerce.js";
import { createRecourse } from "../defaults/reading.js";
import { recourseQueryClientConfig } from "./query-client-config.js";
import { createRetry, createRetryDelay } from "./retry.js";

const recourse = createRecourse({ catalogs: [commerce] });
const thrown = (status: number, code: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { success: false, data: null, error: { code, message: "…" }, meta: { request_id: "req_1" } },
});
const query = createRetry(recourse, "query", { attempts: 3 });
const mutation = createRetry(recourse, "mutation", { attempts: 3 });

describe("createRetry", () => {
  it("repeats a query after an upstream failure, and stops after three attempts", () => {
    const error = thrown(502, "BACKEND_ERROR");
    expect([0, 1, 2, 3].map((count) => query(count, error))).toEqual([true, true, true, false]);
  });

  it("R03 leaves a mutation to a person unless the server refused it before doing anything", () => {
    expect(mutation(0, thrown(502, "BACKEND_ERROR"))).toBe(false);
    expect(mutation(0, thrown(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "2" }))).toBe(true);
  });

  it("never repeats what only a change can mend", () => {
    for (const [status, code] of [
      [401, "AUTH_INVALID_KEY"],
      [401, "AUTH_EXPIRED_TOKEN"],
      [402, "INSUFFICIENT_BALANCE"],
      [400, "INVALID_REQUEST"],
      [404, "SESSION_NOT_FOUND"],
    ] as const) {
      expect(query(0, thrown(status, code)), code).toBe(false);
    }
  });

  it("R06 stops and shows when the server asks for a longer wait than anybody sits out", () => {
    const long = thrown(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "600" });
    expect(query(0, long)).toBe(false);
    expect(createRetry(recourse, "query", { attempts: 3, longestWaitMs: 700_000, budgetMs: 900_000 })(0, long)).toBe(
      true,
    );
  });
});

it("on a server retries nothing unless it is told to, as TanStack Query has it: the page must not wait", () => {
  expect(createRetry(recourse, "query")(0, thrown(502, "BACKEND_ERROR"))).toBe(false);
});

describe("by status alone, of an API nobody knows", () => {
  const unknown = createRecourse();
  const retries = { attempts: 3 };
  const body = { message: "No." };
  const plain = (status: number, headers: Record<string, string> = {}) => ({ status, headers, body });
  /** As clients throw it that know what they sent. */
  const sent = (method: string, status: number, headers: Record<string, string> = {}) =>
    Object.assign(new Error("No."), {
      status,
      request: { method, url: "https://api.example/rows" },
      response: { status, headers, data: body },
    });

  it.each([400, 401, 402, 403, 404, 405, 409, 410, 412, 413, 415, 422, 428, 431, 451, 501, 505])(
    "R02 %s is never repeated",
    (status) => {
      expect(createRetry(unknown, "query", retries)(0, plain(status))).toBe(false);
    },
  );

  it.each([408, 425, 429, 500, 502, 503, 504])("R02 R03 %s is for a query, and for a POST not", (status) => {
    expect(createRetry(unknown, "query", retries)(0, plain(status))).toBe(true);
    expect(createRetry(unknown, "mutation", retries)(0, plain(status))).toBe(false);
    expect(createRetry(unknown, "query", retries)(0, sent("POST", status))).toBe(false);
    expect(createRetry(unknown, "mutation", retries)(0, sent("PUT", status))).toBe(true);
  });

  it("R02 R03 a lost connection is for a query, and for a POST not", () => {
    const lost = new TypeError("Failed to fetch");
    expect(createRetry(unknown, "query", retries)(0, lost)).toBe(true);
    expect(createRetry(unknown, "mutation", retries)(0, new TypeError("Failed to fetch"))).toBe(false);
  });

  it.each(["429", "503"])("R03 a POST is after a %s that says when", (status) => {
    expect(createRetry(unknown, "mutation", retries)(0, sent("POST", Number(status), { "retry-after": "1" }))).toBe(
      true,
    );
  });

  it.each(["x-should-retry", "stripe-should-retry", "should-retry"])(
    "R04 what the server says by %s wins over status and wait",
    (name) => {
      const no = { [name]: "false", "retry-after": "1" };
      for (const status of [429, 500, 503])
        expect(createRetry(unknown, "query", retries)(0, plain(status, no))).toBe(false);
      expect(createRetry(unknown, "query", retries)(0, plain(409, { [name]: "true" }))).toBe(true);
      expect(
        createRetry(
          unknown,
          "query",
          retries,
        )(0, { status: 503, headers: {}, body: { message: "No.", retryable: false } }),
      ).toBe(false);
    },
  );
});

describe("createRetryDelay", () => {
  it("R05 waits at least what the server said", () => {
    const delay = createRetryDelay(createRecourse({ catalogs: [commerce], now: () => 1_800_000_000_000 }));
    const waits = Array.from({ length: 200 }, () =>
      delay(0, thrown(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "2" })),
    );
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2000);
    expect(new Set(waits).size).toBeGreaterThan(100);
  });

  it("R07 fifty that were refused together come back apart, also where a gate spreads them", () => {
    const still = createRecourse({ catalogs: [commerce], now: () => 1_800_000_000_000 });
    const error = thrown(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "2" });
    for (const [delay, windowMs] of [
      [createRetryDelay(still), 1000],
      [createRetryDelay(still, {}, () => 0), 100],
    ] as const) {
      const waits = Array.from({ length: 50 }, () => delay(0, error));
      expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThanOrEqual(windowMs / 5);
      expect(Math.max(...waits)).toBeLessThanOrEqual(2000 + windowMs);
    }
  });
});

it("R01 both are total: no thrown thing makes them throw or return what a timer misreads", () => {
  const delays = [
    createRetryDelay(recourse, { random: () => Number.NaN }),
    createRetryDelay(recourse, { random: () => 1e300 }),
    createRetryDelay(recourse, { random: () => null as never }),
    createRetryDelay(recourse, {
      random: () => {
        throw new Error("no");
      },
    }),
  ];
  const hostile = [
    null,
    Proxy.revocable({}, {}).proxy,
    new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    ),
  ];
  const anything = fc.oneof(fc.anything(), fc.constantFrom(...hostile));
  const total = (...delays: readonly ReturnType<typeof createRetryDelay>[]) =>
    fc.property(anything, fc.double(), (error, count) => {
      const decided = typeof query(count, error) === "boolean";
      return decided && delays.map((delay) => delay(count, error)).every((ms) => ms >= 0 && ms < 2 ** 31);
    });
  expect(fc.check(total(createRetryDelay(recourse)), { numRuns: 3000 })).toMatchObject({ counterexample: null });
  expect(fc.check(total(...delays))).toMatchObject({ counterexample: null });
});

describe("recourseQueryClientConfig", () => {
  it.each([
    ["nothing", undefined],
    ["a module", { recourse: createRecourse() }],
  ])("says what it lacks when it is given %s", (_, given) => {
    const make = recourseQueryClientConfig as (recourse: unknown) => unknown;
    expect(() => make(given)).toThrow(/got no recourse\. .*Pass what createRecourse\(\) returned/);
  });
});
