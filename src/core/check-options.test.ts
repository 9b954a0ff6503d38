import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createRecourse } from "../defaults/reading.js";

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, "warn").mockImplementation((text: string) => {
    said.push(text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A call of somebody without types. */
const make = (options: object) => createRecourse(options);

it("tells of an option that does not exist: what, why and which one is meant; and goes on", () => {
  const recourse = make({ catalogues: [] });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^Recourse: .*`catalogues`.* ignored.*Did you mean `catalogs`\?$/);
  expect(recourse.normalize("boom").message).toBe("boom");
});

it("says it once", () => {
  make({ acttions: {} });
  make({ acttions: {} });
  expect(said).toHaveLength(1);
});

it("tells of a kind that does not exist", () => {
  make({ kinds: { ratelimit: () => null } });
  expect(said[0]).toMatch(/`ratelimit`.*never shown.*Did you mean `rate_limit`\?$/);
});

it("tells of a code that is one slip away from one of a catalog, dotted ones and patterns too", () => {
  const view = () => null;
  const catalogs = [{ api: "ours", codes: { seat_taken: {}, "registration.title_required": {}, "a.b.c_d": {} } }];
  make({ catalogs, codes: { seat_taken: view, "registration.*": view, "a.b.*": view, "a.*": view, unheard_of: view } });
  expect(said).toEqual([]);
  make({ catalogs, codes: { "registration.title_requird": view, "registraton.*": view, seat_takn: view } });
  expect(said.map((text) => /`(\S+)`, a code.*Did you mean `(\S+)`\?$/.exec(text)?.slice(1))).toEqual([
    ["registration.title_requird", "registration.title_required"],
    ["registraton.*", "registration.*"],
    ["seat_takn", "seat_taken"],
  ]);
});

it("tells the same of rules by code, and of actions that are one slip away from one somebody asks for", () => {
  const catalogs = [
    { api: "ours", codes: { seat_taken: { action: ["pick_seat"] } }, statuses: { 404: { action: "go_home" } } },
  ];
  const run = () => null;
  make({
    catalogs,
    surface: { codes: { seat_taken: "page" } },
    actions: { top_up: run, pick_seat: run, go_home: "/", share: run },
  });
  expect(said).toEqual([]);
  make({ catalogs, surface: { codes: { seat_takn: "page" } }, actions: { topUp: run, pickSeat: run, goHome: "/" } });
  expect(said.map((text) => /`(\S+)`, .*Did you mean `(\S+)`\?$/.exec(text)?.slice(1))).toEqual([
    ["seat_takn", "seat_taken"],
    ["topUp", "top_up"],
    ["pickSeat", "pick_seat"],
    ["goHome", "go_home"],
  ]);
});

it("tells of what throws as it is read, and of all else that is wrong", () => {
  const lazy = {
    get top_up() {
      throw new Error("No wallet yet.");
    },
  };
  make({ actions: lazy, codes: lazy, kinds: { payments: () => null }, currency: "euro" });
  expect(said.map((text) => /createRecourse\(\{ (\w+) \}\) (.*?)\. /.exec(text)?.slice(1))).toEqual([
    ["actions", "has a member that throws as it is read"],
    ["codes", "has a member that throws as it is read"],
    ["currency", 'is no ISO 4217 code ("euro")'],
    ["kinds", "names an unknown kind `payments`"],
  ]);
});

it.each([
  ["retry", "recourseQueryClientConfig(recourse, { retry: "],
  ["nonce", "<RecourseProvider"],
  ["onError", "Write onEvent"],
])("tells where %s is said", (name, where) => {
  make({ [name]: 3 });
  expect(said[0]).toContain(where);
});

it("names all options where none is alike", () => {
  make({ zzz: 1 });
  expect(said[0]).toContain("Known: codes, kinds,");
});

it.each([
  ["catalogs", [{ aforo: {} }], "no catalog"],
  ["carriers", [{ name: "x" }], "no carrier"],
  ["formats", [null], "no format"],
  ["words", [{ tag: "en" }], "no words"],
  ["words", [{ codes: {} }], "no language (undefined)"],
  ["words", [{ tag: "en_US", codes: {} }], "no language (en_US)"],
  ["words", [{ tag: "en", codes: { seat_taken: "Taken" } }], "says of `seat_taken`"],
  ["kinds", { plan: "MyView" }, "`plan` no view"],
  ["codes", { a_b: {} }, "`a_b` no view"],
  ["actions", { top_up: 5 }, "`top_up` with neither"],
  ["actions", { select_plan: "javascript:alert(1)" }, "`select_plan` with neither"],
  ["support", { email: "nobody" }, "unusable `email`"],
  ["support", { statusUrl: "ftp://a.example" }, "unusable `statusUrl`"],
  ["support", { mail: "help@ours.example" }, "unusable `mail`"],
  ["navigate", "/x", "no function"],
  ["now", 5, "no function"],
  ["afterAction", "again", '"again"'],
  ["serverText", "hide", '"hide"'],
  ["currency", "EURO", '"EURO"'],
  ["fallback", "MyView", "no view"],
])("tells of a wrong value of %s: %j", (name, value, what) => {
  make({ [name]: value });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^Recourse: createRecourse\(\{ \w+ \}\) .+\. It is ignored, .+\. Write .+\.$/);
  expect(said[0]).toContain(what);
});

it("is silent about what is right", () => {
  const memo = { $$typeof: Symbol.for("react.memo") };
  make({
    catalogs: [{ api: "ours", codes: {} }],
    carriers: [{ name: "x", carry: () => null }],
    formats: [{ name: "x", read: () => null }],
    words: [{ tag: "en", codes: {} }],
    kinds: { plan: () => null },
    codes: { a_b: memo, c_d: undefined },
    fallback: memo,
    currency: "EUR",
    actions: { top_up: () => null, select_plan: "/plans", sign_in: undefined },
    support: { email: "help@ours.example", statusUrl: "https://status.ours.example", url: "/help" },
    afterAction: "replay",
    serverText: "never",
    now: Date.now,
  });
  expect(said).toEqual([]);
});

it("goes on without an option whose value cannot be used, and says how to write it", () => {
  const recourse = make({
    catalogs: "aforo",
    allowedOrigins: "https://a.example",
    baseUrl: "/app",
    codes: null,
    carriers: [null],
  });
  expect(recourse.normalize({ status: 404, headers: {}, body: { message: "No row." } }).message).toBe("No row.");
  expect(said.join("\n")).toMatch(/\{ catalogs \}\) is no list.*Write catalogs: \[/);
  expect(said.join("\n")).toMatch(/\{ baseUrl \}\) is no absolute URL/);
  expect(said.join("\n")).toMatch(/\{ codes \}\) is no object/);
});

it.each([
  ["modal", /is no surface \(modal\).*Write one of "inline", "banner", "dialog", "toast", "page"/],
  [{ kinds: { plan: "popup" } }, /gives `plan` no surface \(popup\).*Write one of/],
  [{ kinds: { paln: "dialog" } }, /names an unknown kind `paln`.*Did you mean `plan`/],
  [{ code: {} }, /has no rule `code`.*Write surface: \{ codes, kinds, fallback \}/],
])("tells of a surface that is none: %j", (surface, message) => {
  const recourse = make({ surface });
  expect(said.join("\n")).toMatch(message);
  expect(recourse.normalize("boom").message).toBe("boom");
});

it("is silent about surfaces that are right", () => {
  make({ surface: "toast" });
  make({ surface: { codes: { a: "page", "b.*": "dialog" }, kinds: { plan: "dialog" }, fallback: "banner" } });
  expect(said).toEqual([]);
});

it.each([
  [true, /\{ execute \}\) is no object.*Write execute: \{ origins/],
  [{ origins: ["https://a.example"] }, /names no client to send with/],
  [{ origins: ["a.example"], fetch }, /names no origins that may be called/],
  [{ origins: ["https://*.a.example"], fetch, method: ["POST"] }, /has no member `method`.*Did you mean `methods`/],
  [{ origins: ["https://a.example"], fetch, prefix: "v1" }, /has a prefix that is no path.*Write prefix: "\/v1"/],
  [
    { origins: ["https://a.example"], fetch, methods: ["post"] },
    /allows a method that is never sent.*of GET, HEAD, POST/,
  ],
])("tells of a permission that allows nothing: %o", (execute, message) => {
  make({ execute });
  expect(said.join("\n")).toMatch(message);
});

it("is silent about a permission that is right", () => {
  make({ execute: { origins: ["https://a.example"], fetch, prefix: "/v1", methods: ["GET"], confirm: "always" } });
  make({ onEvent: () => undefined });
  expect(said).toEqual([]);
});

it("survives a configuration that is none", () => {
  const nothing: unknown = null;
  expect(createRecourse(nothing as object).normalize("boom").message).toBe("boom");
});

it("judges waits by the app's clock", () => {
  const recourse = createRecourse({ now: () => 1000 });
  const limited = { status: 429, headers: { "retry-after": "60" }, body: { message: "Slow down." } };
  expect(recourse.verdict(limited).waitMs).toBe(60_000);
});
