import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { defineCatalog } from "./define-catalog.js";
import { members } from "./details.js";
import { findFacts, speakingCatalog } from "./speak.js";

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
});
