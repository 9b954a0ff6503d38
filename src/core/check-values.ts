import { ERROR_KINDS } from "./api-error.js";
import type { ExecuteOptions } from "./execute.js";
import { type AllNames, namesOf } from "./names-of.js";
import { asList, isObject } from "./shapes.js";
import { scalar } from "./text.js";
import { gateLink, gateMailto } from "./url-gate.js";
import { suggest } from "./suggest.js";
import { own } from "./own.js";
import { SURFACES } from "./view.js";

/** What is wrong with an option's value, and how to fix it. */
type Misfit = readonly [what: string, fix: string];

export const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) ? Reflect.get(value, name) : undefined;
export const entriesOf = (value: unknown): (readonly [string, unknown])[] =>
  isObject(value) ? Object.entries(value) : [];

/** A function, a class, or what `memo` and `lazy` make. */
const isView = (value: unknown): boolean => typeof value === "function" || memberOf(value, "$$typeof") !== undefined;
const isScript = (value: unknown): boolean => /^\s*(javascript|data|vbscript):/i.test(scalar(value));
const isAbsolute = (url: unknown): boolean => typeof url === "string" && /^https?:\/\/[^/*]+/.test(url);

const noList = (value: unknown, name: string): Misfit | null =>
  Array.isArray(value) ? null : ["is no list", `Write ${name}: [ … ]`];

/** What a list is made of, and how it is written. */
interface Items {
  readonly item: string;
  /** A member that each must have, and of which type it is. */
  readonly has: string;
  readonly type: "function" | "object";
  readonly fix: string;
}

const wrongItem = (value: unknown, { item, has, type, fix }: Items): Misfit | null =>
  asList(value).every((one) => typeof memberOf(one, has) === type && memberOf(one, has))
    ? null
    : [`holds something that is no ${item}`, fix];

const noObject = (value: unknown, fix: string): Misfit | null => (isObject(value) ? null : ["is no object", fix]);

const noFunction = (value: unknown, name: string): Misfit | null =>
  typeof value === "function" ? null : ["is no function", `Write ${name}: () => { … }`];

const noChoice = (value: unknown, words: readonly string[]): Misfit | null =>
  words.some((one) => one === value)
    ? null
    : [`is none of its words (${JSON.stringify(value)})`, `Write one of ${words.map((one) => `"${one}"`).join(", ")}`];

/** The first member that does not fit; one that is `undefined` is not there. */
function wrongMember(value: unknown, check: (key: string, member: unknown) => Misfit | null): Misfit | null {
  for (const [key, member] of entriesOf(value)) {
    const wrong = member === undefined ? null : check(key, member);
    if (wrong) return wrong;
  }
  return null;
}

const wrongView = (value: unknown, name: string): Misfit | null =>
  wrongMember(value, (key, view) =>
    isView(view) ? null : [`gives \`${key}\` no view`, `Write ${name}: { ${key}: MyView }`],
  );

const wrongAction = (value: unknown): Misfit | null =>
  wrongMember(value, (key, handler) =>
    typeof handler === "function" || (typeof handler === "string" && !isScript(handler))
      ? null
      : [`answers \`${key}\` with neither a function nor a URL`, `Write actions: { ${key}: () => { … } }`],
  );

const SUPPORT = 'Write support: { email: "help@ours.example", url: "https://…", statusUrl: "https://…" }';

const wrongSupport = (value: unknown): Misfit | null =>
  wrongMember(value, (key, one) => {
    // A path leads into the app, where it is shown.
    const leads = key === "email" ? gateMailto(one) : /^(url|statusUrl)$/.test(key) && gateLink(one, undefined);
    return leads ? null : [`has an unusable \`${key}\``, SUPPORT];
  });

/** What is wrong with one of `words`: of which language it is, or what it says of a code. */
function wrongWords(words: readonly unknown[]): Misfit | null {
  const how = 'Write words: [{ tag: "en", codes: { seat_taken: { title: "…" } } }]';
  for (const one of words) {
    const tag = memberOf(one, "tag");
    if (!/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(scalar(tag)))
      return [`has a \`tag\` that is no language (${String(tag)})`, how];
    const bare = entriesOf(memberOf(one, "codes")).find(([, said]) => !isObject(said));
    if (bare) return [`says of \`${bare[0]}\` what is no object`, how];
  }
  return null;
}

const RULES = new Set(["codes", "kinds", "fallback"]);
const isSurface = (value: unknown): boolean => SURFACES.some((one) => one === value);
/** What is wrong with `surface`: one for all, or rules by code and kind. */
function wrongSurface(value: unknown): Misfit | null {
  const names = SURFACES.map((one) => `"${one}"`).join(", ");
  if (typeof value !== "object" || value === null)
    return isSurface(value) ? null : [`is no surface (${String(value)})`, `Write one of ${names}`];
  for (const [rule, held] of entriesOf(value)) {
    if (!RULES.has(rule)) return [`has no rule \`${rule}\``, `Write surface: { codes, kinds, fallback }`];
    const wrong = (rule === "fallback" ? [[rule, held] as const] : entriesOf(held)).find(([, one]) => !isSurface(one));
    if (wrong) return [`gives \`${wrong[0]}\` no surface (${String(wrong[1])})`, `Write one of ${names}`];
    const stray =
      rule === "kinds" && entriesOf(held).find(([kind]) => !(ERROR_KINDS as readonly string[]).includes(kind));
    if (stray) return [`names an unknown kind \`${stray[0]}\``, suggest(stray[0], ERROR_KINDS).replace(/\.$/, "")];
  }
  return null;
}

const EXECUTE = /* @__PURE__ */ namesOf({
  origins: true,
  prefix: true,
  methods: true,
  fetch: true,
  body: true,
  headers: true,
  credentials: true,
  confirm: true,
} satisfies AllNames<ExecuteOptions>);

/** What is wrong with `execute`. Whatever it is, nothing is sent. */
function wrongExecute(value: unknown): Misfit | null {
  const whole = 'Write execute: { origins: ["https://api.example"], fetch }';
  if (typeof value !== "object" || value === null) return ["is no object", whole];
  const { origins, prefix = "/", methods = [], fetch: send }: Partial<Record<string, unknown>> = { ...value };
  const stray = Object.keys(value).find((key) => !EXECUTE.includes(key));
  if (stray !== undefined) return [`has no member \`${stray}\``, suggest(stray, EXECUTE).replace(/\.$/, "")];
  if (typeof send !== "function") return ["names no client to send with", whole];
  if (!Array.isArray(origins) || origins.length === 0 || !origins.every(isAbsolute))
    return ["names no origins that may be called", whole];
  if (typeof prefix !== "string" || !/^\/(?!\/)/.test(prefix))
    return ["has a prefix that is no path", 'Write prefix: "/v1"'];
  const known = /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/;
  if (!Array.isArray(methods) || !methods.every((one) => known.test(String(one))))
    return ["allows a method that is never sent", 'Write methods: ["POST"], of GET, HEAD, POST, PUT, PATCH, DELETE'];
  return null;
}

const LOCALE = 'import { de } from "react-recourse/locales/de", and write locale: de';
const CATALOGS = {
  item: "catalog",
  has: "codes",
  type: "object",
  fix: "Write catalogs: [aforo, defineCatalog({ api, codes })]",
} as const;
const CARRIERS = {
  item: "carrier",
  has: "carry",
  type: "function",
  fix: "Write carriers: [{ name, carry: (thrown, peek) => … }]",
} as const;
const FORMATS = {
  item: "format",
  has: "read",
  type: "function",
  fix: "Write formats: [{ name, read: (carried) => … }]",
} as const;
const WORDS = {
  item: "words",
  has: "codes",
  type: "object",
  fix: 'Write words: [{ tag: "en", codes: { … } }]',
} as const;

/** By option. Those that are not here may be anything. */
const CHECKS: Readonly<Record<string, (value: unknown) => Misfit | null>> = {
  catalogs: (value) => noList(value, "catalogs") ?? wrongItem(value, CATALOGS),
  carriers: (value) => noList(value, "carriers") ?? wrongItem(value, CARRIERS),
  formats: (value) => noList(value, "formats") ?? wrongItem(value, FORMATS),
  words: (value) => noList(value, "words") ?? wrongItem(value, WORDS) ?? wrongWords(asList(value)),
  codes: (value) => noObject(value, "Write codes: { … }") ?? wrongView(value, "codes"),
  kinds: (value) => noObject(value, "Write kinds: { … }") ?? wrongView(value, "kinds"),
  fallback: (value) => (isView(value) ? null : ["is no view", "Write fallback: MyView"]),
  surface: wrongSurface,
  actions: (value) => noObject(value, "Write actions: { … }") ?? wrongAction(value),
  afterAction: (value) => noChoice(value, ["offer", "replay", "none"]),
  serverText: (value) => noChoice(value, ["show", "details", "never"]),
  support: (value) => noObject(value, SUPPORT) ?? wrongSupport(value),
  locale: (value) => noObject(value, LOCALE),
  currency: (value) =>
    /^[a-z]{3}$/i.test(scalar(value))
      ? null
      : [`is no ISO 4217 code (${JSON.stringify(value)})`, 'Write currency: "EUR"'],
  baseUrl: (value) => (isAbsolute(value) ? null : ["is no absolute URL", 'Write baseUrl: "https://app.example"']),
  allowedOrigins: (value) =>
    noList(value, "allowedOrigins") ??
    (asList(value).every(isAbsolute)
      ? null
      : ["holds something else than origins", 'Write each as "https://billing.example", without wildcards']),
  execute: wrongExecute,
  onEvent: (value) => noFunction(value, "onEvent"),
  navigate: (value) => noFunction(value, "navigate"),
  now: (value) => noFunction(value, "now"),
};

/** What is wrong with an option's value, and how to fix it; `null` when nothing is. */
export const misfit = (name: string, value: unknown): Misfit | null =>
  value === undefined ? null : (own(CHECKS, name)?.(value) ?? null);
