import fc from "fast-check";
import { expect, test } from "vitest";
import { ERROR_KINDS, type ApiError } from "../../src/core/api-error.js";
import { isApiError } from "../../src/core/is-api-error.js";
import { toError } from "../../src/core/to-error.js";
import { normalizeError, readApiError } from "../../src/defaults/reading.js";

const seed = Number(process.env["FC_SEED"] ?? Date.now() % 2 ** 31);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  maxDepth: 6,
});
/** Objects with the members that readers look for, holding anything. */
const lookalike = fc.dictionary(
  fc.constantFrom(
    ..."status code message error errors detail details title type headers body data response cause field fields path resolve kind receivedAt fieldErrors formErrors retryable url stack name loc msg".split(
      " ",
    ),
  ),
  fc.oneof(anything, fc.string(), fc.integer(), fc.array(fc.dictionary(fc.string(), anything))),
);
const at = { now: 1_767_225_600_000 };

function frozen(value: unknown): boolean {
  return typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
}

function expectSound(error: ApiError): void {
  expect(isApiError(error)).toBe(true);
  expect(frozen(error)).toBe(true);
  expect(ERROR_KINDS).toContain(error.kind);
  expect(error.title).not.toBe("");
  expect(error.status === null || (error.status >= 100 && error.status <= 599)).toBe(true);
  expect(error.fieldErrors.every(({ path, message }) => path.length > 0 && typeof message === "string")).toBe(true);
  // JSON drops nothing: no undefined, NaN, date or -0 is left in it.
  expect(JSON.parse(JSON.stringify(error))).toStrictEqual(error);
}

test("H01 any value at all gives a sound, frozen, JSON-safe error", { timeout: 120_000 }, () => {
  expect.hasAssertions();
  const check = (thrown: unknown) => expectSound(normalizeError(thrown, at));
  fc.assert(fc.property(anything, check), { numRuns: 6000, seed });
  fc.assert(fc.property(lookalike, check), { numRuns: 4000, seed });
  fc.assert(
    fc.property(anything, fc.anything(), lookalike, (status, headers, body) => check({ status, headers, body })),
    { numRuns: 2000, seed },
  );
});

test("H01 a value of ours stays the same through normalize, JSON and a throw", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(lookalike, fc.integer({ min: 400, max: 599 }), (body, status) => {
      const error = normalizeError({ status, headers: {}, body }, at);
      expect(normalizeError(error)).toBe(error);
      expect(normalizeError(JSON.parse(JSON.stringify(error)))).toStrictEqual(error);
      expect(normalizeError(new Error("outer", { cause: toError(error) }))).toBe(error);
    }),
    { numRuns: 3000, seed },
  );
});

test("H02 cycles end", () => {
  expect.hasAssertions();
  const body: Record<string, unknown> = { message: "Round and round." };
  body["self"] = body;
  body["errors"] = [body, body];
  const error = new Error("a");
  error.cause = error;
  const many = new AggregateError([], "all");
  many.errors.push(many);
  for (const thrown of [{ status: 400, headers: {}, body }, error, many, body]) expectSound(normalizeError(thrown, at));
});

test("H03 getters that throw or change cost only their own member, and no property is read twice", () => {
  const reads = new Map<string, number>();
  const spies = new Map<object, object>();
  const spy = (target: object, where: string): object => {
    const seen = spies.get(target);
    if (seen) return seen;
    const made: object = new Proxy(target, {
      get: (inner, key, self) => {
        const value: unknown = Reflect.get(inner, key, self);
        const name = `${where}.${String(key)}`;
        if (typeof key === "string") reads.set(name, (reads.get(name) ?? 0) + 1);
        return typeof value === "object" && value !== null && !Object.isFrozen(value) ? spy(value, name) : value;
      },
    });
    spies.set(target, made);
    return made;
  };
  const body = { code: "card_declined", message: "The bank said no.", errors: [{ field: "a", message: "No." }] };
  const config = { url: "https://a.example/x", method: "POST" };
  for (const thrown of [
    { ...body, status: 402, title: "No" },
    { status: 402, body },
    { status: 402, headers: { "x-request-id": "1" }, body },
    Object.assign(new Error("x"), { response: { status: 500 } }),
    Object.assign(new Error("x"), { response: { status: 500, url: config.url, data: body }, config }),
    Object.assign(new Error("x", { cause: body }), { code: "ECONNABORTED", config }),
    { ...normalizeError({ status: 402, headers: {}, body }, at) },
  ]) {
    reads.clear();
    normalizeError(spy(thrown, "thrown"), at);
    expect([...reads].filter(([, count]) => count > 1)).toEqual([]);
    expect(reads.size).toBeGreaterThan(4);
  }

  const throwing = {
    get code(): never {
      throw new Error("no");
    },
    message: "Still here.",
    toString: () => {
      throw new Error("no");
    },
    toJSON: () => {
      throw new Error("no");
    },
    [Symbol.toPrimitive]: () => {
      throw new Error("no");
    },
  };
  const error = normalizeError({ status: 409, headers: {}, body: throwing }, at);
  expectSound(error);
  expect(error.message).toBe("Still here.");
});

test("H04 proxies whose every trap throws, revoked ones, and false arrays are survived", async () => {
  expect.hasAssertions();
  const no = () => {
    throw new Error("trap");
  };
  const traps = Object.fromEntries(
    "get has ownKeys getOwnPropertyDescriptor getPrototypeOf isExtensible apply construct set defineProperty deleteProperty"
      .split(" ")
      .map((name) => [name, no]),
  );
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const endless: object = new Proxy(new Error("endless"), { getPrototypeOf: () => endless });
  const hostile = [
    endless,
    new Proxy({}, traps),
    new Proxy(() => 1, traps),
    new Proxy([], traps),
    proxy,
    new Proxy([], { get: (_, key) => (key === "length" ? 1e12 : "x") }),
  ];
  for (const thrown of hostile) {
    for (const input of [thrown, { status: 500, headers: thrown, body: thrown }, { response: thrown }, [thrown]]) {
      expectSound(normalizeError(input, at));
      expectSound(await readApiError(input, at));
    }
  }
});

test("H05 bodies of every sort give a sensible kind", async () => {
  const consumed = new Response("x", { status: 503 });
  await consumed.text();
  const odd = [
    null,
    undefined,
    "",
    0,
    [],
    "<html><body>Oops</body></html>",
    new Blob(["x"]),
    new ArrayBuffer(8),
    new Uint8Array(8),
  ];
  for (const body of odd) {
    const error = normalizeError({ status: 503, headers: {}, body }, at);
    expectSound(error);
    expect(error).toMatchObject({ kind: "unavailable", message: null, code: null });
  }
  expect(await readApiError(consumed, at)).toMatchObject({ kind: "unavailable", status: 503 });
  expect((await readApiError(new Response('\ufeff{"message":"With a mark."}', { status: 400 }), at)).message).toBe(
    "With a mark.",
  );
  expect((await readApiError(new Response('{"message":"Cut of', { status: 400 }), at)).message).toBeNull();
  for (const status of [204, 304]) expectSound(await readApiError(new Response(null, { status }), at));
});
