import { expect, test, vi } from "vitest";
import { aforo } from "../catalogs/aforo.js";
import { aviate } from "../catalogs/aviate.js";
import { platform } from "../catalogs/platform.js";
import { createRecourse, normalizeError } from "../defaults/reading.js";
import { defineCatalog } from "./define-catalog.js";
import { members } from "./members.js";
import { detailsRefused, findFacts, speakingCatalog } from "./speak.js";

const shop = defineCatalog({
  api: "shop",
  origins: ["https://shop.example"],
  codes: {
    empty: { kind: "balance", retry: "manual", details: members({ balance: "number" }) },
    busy: { kind: "conflict", retry: "backoff" },
    bad_name: { field: "user.name" },
    either: { kind: ({ details }) => (details["hard"] === true ? "spend_limit" : "quota") },
    rude: {
      kind: () => {
        throw new Error("no");
      },
      details: () => {
        throw new Error("no");
      },
    },
  },
  statuses: { 404: { kind: "gone" } },
});
const bank = defineCatalog({
  api: "bank",
  typePrefix: "https://bank.example/errors/",
  typeIsDocs: true,
  codes: { empty: { kind: "payment" }, "no-funds": { kind: "balance" } },
  statuses: { 404: { kind: "state" } },
});
const both = [bank, shop];
const read = (body: object, status = 400, catalogs = both, url?: string) =>
  normalizeError({ response: { status, headers: {}, data: body, url } }, { catalogs });

test("the request's origin decides before the type, and the type before a known code", () => {
  expect(read({ code: "empty" })).toMatchObject({ api: "bank", kind: "payment" });
  expect(read({ code: "empty" }, 400, both, "https://shop.example/x")).toMatchObject({ api: "shop", kind: "balance" });
  expect(read({ code: "busy", type: "https://bank.example/errors/no-funds" })).toMatchObject({
    api: "bank",
    code: "busy",
  });
  expect(read({ type: "https://bank.example/errors/no-funds" })).toMatchObject({
    api: "bank",
    code: "no-funds",
    kind: "balance",
    docsUrl: "https://bank.example/errors/no-funds",
  });
});

test("facts by status hold where it is sure whose they are", () => {
  expect(read({ message: "Not here." }, 404)).toMatchObject({ api: null, kind: "not_found" });
  expect(read({ message: "Not here." }, 404, [shop])).toMatchObject({ api: "shop", kind: "gone" });
  expect(read({ message: "Not here." }, 404, both, "https://shop.example/")).toMatchObject({
    api: "shop",
    kind: "gone",
  });
});

test("the retry rule decides whether the same request may succeed later, and a hint of the server before it", () => {
  expect(read({ code: "busy" }, 409).retryable).toBe(true);
  expect(read({ code: "empty", balance: "5.50" }, 503, [shop])).toMatchObject({
    retryable: false,
    details: { balance: 5.5 },
  });
  expect(read({ code: "busy", retryable: false }, 409).retryable).toBe(false);
  const hinted = { status: 400, headers: { "x-should-retry": "true" }, body: { code: "bad" } };
  expect(normalizeError(hinted).retryable).toBe(true);
});

test("a code's field takes the message when the server named none", () => {
  expect(read({ code: "bad_name", message: "Too long a name." }).fieldErrors).toEqual([
    { path: ["user", "name"], message: "Too long a name.", code: "bad_name" },
  ]);
  expect(read({ code: "bad_name", errors: [{ field: "nick", message: "Taken already." }] }).fieldErrors).toHaveLength(
    1,
  );
});

test("a kind may depend on the details, and a fact that throws is passed over", () => {
  expect(read({ code: "either", details: { hard: true } }).kind).toBe("spend_limit");
  expect(read({ code: "either" }).kind).toBe("quota");
  expect(read({ code: "rude", details: { a: 1 } }, 409)).toMatchObject({
    api: "shop",
    kind: "conflict",
    details: { a: 1 },
  });
});

test("a catalog may speak later for a value that none has spoken for", () => {
  const silent = read({ code: "busy" }, 409, []);
  const spoken = normalizeError(silent, { catalogs: both });
  expect(spoken).toMatchObject({ api: "shop", retryable: true, receivedAt: silent.receivedAt });
  expect(normalizeError(spoken, { catalogs: [bank] })).toBe(spoken);
  expect(speakingCatalog(spoken, both)?.api).toBe("shop");
  expect(findFacts(spoken, both)).toBe(shop.codes.busy);
  expect(findFacts(spoken, [])).toBeNull();
  // Another lists the code too, and comes first.
  expect(findFacts({ ...spoken, code: "empty" }, both)).toBe(shop.codes.empty);
});

test("details are checked once per value, and what was refused stays so through JSON", () => {
  const cents = vi.fn(({ euros }: Readonly<Record<string, unknown>>) =>
    typeof euros === "number" ? { euros: euros * 100 } : null,
  );
  const catalogs = [defineCatalog({ api: "till", codes: { short: { details: cents } } })];
  const [good, bad] = [5, "five"].map((euros) =>
    normalizeError({ status: 402, headers: {}, body: { code: "short", euros } }, { catalogs }),
  );
  expect([good?.details, bad?.details]).toEqual([{ euros: 500 }, { euros: "five" }]);
  expect(cents).toHaveBeenCalledTimes(2);
  for (const [error, refused] of [
    [good, false],
    [bad, true],
  ] as const) {
    expect(normalizeError(error, { catalogs })).toBe(error);
    expect(error && detailsRefused(error)).toBe(refused);
    const back = normalizeError(JSON.parse(JSON.stringify(error)), { catalogs });
    expect(back).toStrictEqual(error);
    expect(detailsRefused(back)).toBe(refused);
  }
  // Once more for each value that came back.
  expect(cents).toHaveBeenCalledTimes(4);
});

test("details that throw or give no object are refused; a code without a check refuses none", () => {
  const code = (details: () => never) => [defineCatalog({ api: "x", codes: { odd: { details }, even: {} } })];
  const told = (one: string, catalogs: ReturnType<typeof code>) =>
    detailsRefused(normalizeError({ status: 400, headers: {}, body: { code: one, a: 1 } }, { catalogs }));
  const throwing = code(() => {
    throw new Error("no");
  });
  expect(told("odd", throwing)).toBe(true);
  expect(told("even", throwing)).toBe(false);
  for (const value of [undefined, 5, []])
    expect(
      told(
        "odd",
        code(() => value as never),
      ),
    ).toBe(true);
});

test.each([
  ["no-funds/", "no-funds"],
  ["no-funds?lang=en#top", "no-funds"],
  ["no-funds/#top", "no-funds"],
  ["#no-funds", "no-funds"],
  ["billing/no-funds", "billing/no-funds"],
])("a problem type that ends in %s has the code %s", (end, code) => {
  expect(read({ type: `https://bank.example/errors/${end}` })).toMatchObject({ api: "bank", code });
});

test("a long type gives no endless code, and the same through JSON", () => {
  const letters = "a".repeat(900);
  for (const type of [`https://bank.example/errors/${letters}`, `https://x.example/${letters}`]) {
    const error = read({ type });
    expect(error.code?.length ?? 0).toBeLessThanOrEqual(200);
    expect(normalizeError(JSON.parse(JSON.stringify(error)))).toStrictEqual(error);
  }
  expect(read({ type: "https://x.example/e#404-no-order" }).code).toBe("404-no-order");
  const started = performance.now();
  for (const end of ["!", "#/", "?"]) read({ type: `https://x.example/${"a".repeat(20_000)}${end}` });
  expect(performance.now() - started).toBeLessThan(300);
});

test("a code that only ends another API's problem type selects no catalog, when it is read and ever after", () => {
  const recourse = createRecourse({ catalogs: [aforo, aviate, platform] });
  const body = { type: "https://api.aforo.example/problems/not-found", title: "Not found", status: 404 };
  const error = recourse.normalize({ status: 404, headers: { "content-type": "application/problem+json" }, body });
  expect(error).toMatchObject({ api: null, code: "not-found" });
  expect(recourse.catalog(error)).toBeNull();
  expect(recourse.facts(error)).toBeNull();
  expect(recourse.normalize(JSON.parse(JSON.stringify(error)))).toEqual(error);
});

test("a code that stands at the end of a longer word of somebody's type is a code all the same", () => {
  const told = read({ code: "busy", type: "https://else.example/line_busy" }, 400, [shop]);
  expect(told).toMatchObject({ api: "shop", kind: "conflict", code: "busy" });
  expect(read({ type: "https://else.example/empty" }, 400, [bank]).api).toBeNull();
});

test("a rule is asked with the code that the type names", () => {
  const rule = vi.fn(() => "gone" as const);
  const types = defineCatalog({
    api: "types",
    typePrefix: "https://types.example/",
    codes: { "seat/gone": { kind: rule } },
  });
  const thrown = { status: 400, headers: {}, body: { type: "https://types.example/seat/gone" } };
  expect(normalizeError(thrown, { catalogs: [types] })).toMatchObject({ kind: "gone" });
  expect(rule).toHaveBeenCalledWith(expect.objectContaining({ code: "seat/gone" }));
});

test("the field that a code is about is told what went wrong, also where the server said nothing", () => {
  expect(read({ code: "bad_name" }, 400, [shop]).fieldErrors).toEqual([
    { path: ["user", "name"], message: "Bad Request", code: "bad_name" },
  ]);
});

test("documentation that the server names stands before the type, and a type is none unless its catalog says so", () => {
  const type = "https://bank.example/errors/no-funds";
  const docsUrl = "https://docs.bank.example/funds";
  expect(read({ type, help_url: docsUrl }).docsUrl).toBe(docsUrl);
  expect(read({ code: "busy", type: "https://shop.example/e/line" }, 400, [shop])).toMatchObject({
    api: "shop",
    docsUrl: null,
  });
});

test("a catalog that speaks for a value back from JSON does not say that it may not be repeated", () => {
  const sent = normalizeError({
    status: 400,
    headers: {},
    body: { code: "either", message: "Too much.", retryable: true },
  });
  const back: unknown = JSON.parse(JSON.stringify({ ...sent, kind: "quota" }));
  expect(normalizeError(back, { catalogs: [shop] })).toMatchObject({ api: "shop", kind: "quota", retryable: true });
});
