import { ACTION_NAMES } from "./action-names.js";
import { ERROR_KINDS } from "./api-error.js";
import type { ExecuteOptions } from "./execute.js";
import { type AllNames, namesOf } from "./names-of.js";
import { OPTION_NAMES } from "./options.js";
import { attempt } from "./attempt.js";
import { isObject } from "./shapes.js";
import { scalar } from "./text.js";
import { gateLink, gateMailto } from "./url-gate.js";
import { closest, suggest } from "./suggest.js";
import { SURFACES } from "./view.js";
import { warnOnce } from "./warn.js";

/**
 * Tells a developer about names nothing listens to. Never throws: a typo must not take the app down.
 *
 * @param call Who was given them.
 * @param known Names of those that it takes. Default: of all.
 */
export const checkOptions = (options: object, call = "createRecourse", known?: readonly string[]): void => {
  if (process.env.NODE_ENV !== "production") attempt(() => check(options, call, known ?? OPTION_NAMES));
};

const LISTS = /^(catalogs|carriers|formats|words|allowedOrigins)$/;
const isAbsolute = (url: unknown): boolean => typeof url === "string" && /^https?:\/\/[^/*]+/.test(url);

/** What lists are made of: what one of it is called, what it must have, and how to write it. */
const ITEMS: Readonly<Record<string, readonly [name: string, has: string, type: string, fix: string]>> = {
  catalogs: ["catalog", "codes", "object", "Write catalogs: [aforo, defineCatalog({ api, codes })]"],
  carriers: ["carrier", "carry", "function", "Write carriers: [{ name, carry: (thrown, peek) => … }]"],
  formats: ["format", "read", "function", "Write formats: [{ name, read: (carried) => … }]"],
  words: ["words", "codes", "object", 'Write words: [{ tag: "en", codes: { … } }]'],
};
/** Options that are one of a few words. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  afterAction: ["offer", "replay", "none"],
  serverText: ["show", "details", "never"],
};
/** What those without a literal of their own are written as. */
const WRITTEN: Readonly<Record<string, string>> = {
  locale: 'import { de } from "react-recourse/locales/de", and write locale: de',
  support: 'Write support: { email: "help@ours.example", url: "https://…", statusUrl: "https://…" }',
};
/** Names that people look for here, and where they are. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  retry: "Write recourseQueryClientConfig(recourse, { retry: { attempts: 2 } })",
  auth: "Write recourseQueryClientConfig(recourse, { auth })",
  nonce: "Write <RecourseProvider recourse={recourse} nonce={nonce}>",
  surfaces: "Write <RecourseProvider recourse={recourse} surfaces={{ dialog: DialogSurface }}>",
  views: "Write kinds: { rate_limit: MyView }, or codes: { seat_taken: MyView }",
  onError: "Write onEvent: ({ type, error }) => { … }",
};
const memberOf = (value: unknown, name: string): unknown => (isObject(value) ? Reflect.get(value, name) : undefined);
/** A function, a class, or what `memo` and `lazy` make. */
const isView = (value: unknown): boolean => typeof value === "function" || memberOf(value, "$$typeof") !== undefined;
const isScript = (value: unknown): boolean => /^\s*(javascript|data|vbscript):/i.test(scalar(value));

/** What is wrong with one of the members of `codes`, `kinds`, `actions` or `support`. */
function misheld(name: string, value: unknown): readonly [what: string, fix: string] | null {
  for (const [key, one] of entriesOf(value)) {
    if (one === undefined) continue;
    if (/^(codes|kinds)$/.test(name) && !isView(one))
      return [`gives \`${key}\` no view`, `Write ${name}: { ${key}: MyView }`];
    if (name === "actions" && typeof one !== "function" && (typeof one !== "string" || isScript(one)))
      return [`answers \`${key}\` with neither a function nor a URL`, `Write actions: { ${key}: () => { … } }`];
    // A path leads into the app, where it is shown.
    const leads = key === "email" ? gateMailto(one) : /^(url|statusUrl)$/.test(key) && gateLink(one, undefined);
    if (name === "support" && !leads) return [`has an unusable \`${key}\``, WRITTEN["support"] ?? ""];
  }
  return null;
}

/** What is wrong with one of `words`: of which language it is, or what it says of a code. */
function misworded(words: readonly unknown[]): readonly [what: string, fix: string] | null {
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

/** What is wrong with an option's value, and how to fix it; `null` when nothing is. */
function misfit(name: string, value: unknown): readonly [what: string, fix: string] | null {
  if (value === undefined) return null;
  if (LISTS.test(name) && !Array.isArray(value)) return ["is no list", `Write ${name}: [ … ]`];
  const [item, has = "", type, how = ""] = ITEMS[name] ?? [];
  if (item && Array.isArray(value) && value.some((one) => typeof memberOf(one, has) !== type || !memberOf(one, has)))
    return [`holds something that is no ${item}`, how];
  if (name === "words" && Array.isArray(value)) return misworded(value);
  if (name === "execute") return misallowed(value);
  if (/^(onEvent|navigate|now)$/.test(name) && typeof value !== "function")
    return ["is no function", `Write ${name}: () => { … }`];
  const choices = CHOICES[name];
  if (choices && !choices.some((one) => one === value))
    return [
      `is none of its words (${JSON.stringify(value)})`,
      `Write one of ${choices.map((one) => `"${one}"`).join(", ")}`,
    ];
  if (name === "currency" && !/^[a-z]{3}$/i.test(scalar(value)))
    return [`is no ISO 4217 code (${JSON.stringify(value)})`, 'Write currency: "EUR"'];
  if (name === "fallback" && !isView(value)) return ["is no view", "Write fallback: MyView"];
  if (/^(codes|kinds|actions|support|locale)$/.test(name) && (typeof value !== "object" || value === null))
    return ["is no object", WRITTEN[name] ?? `Write ${name}: { … }`];
  if (name === "baseUrl" && !isAbsolute(value)) return ["is no absolute URL", 'Write baseUrl: "https://app.example"'];
  if (name === "allowedOrigins" && Array.isArray(value) && !value.every(isAbsolute))
    return ["holds something else than origins", 'Write each as "https://billing.example", without wildcards'];
  return name === "surface" ? misplaced(value) : misheld(name, value);
}

const RULES = new Set(["codes", "kinds", "fallback"]);
const isSurface = (value: unknown): boolean => SURFACES.some((one) => one === value);
const entriesOf = (value: unknown): (readonly [string, unknown])[] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** What is wrong with `surface`: one for all, or rules by code and kind. */
function misplaced(value: unknown): readonly [what: string, fix: string] | null {
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
function misallowed(value: unknown): readonly [what: string, fix: string] | null {
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

/**
 * Codes that no catalog has, but for a slip: TypeScript refuses them too, and has no suggestion for a quoted name. And
 * actions that nobody asks for, which it takes, for a server may name its own.
 */
function checkNames(options: object, call: string): void {
  const [catalogs, codes, actions, surface] = ["catalogs", "codes", "actions", "surface"].map((name) =>
    memberOf(options, name),
  );
  const all = (name: string): (readonly [string, unknown])[] =>
    entriesOf(catalogs).flatMap(([, catalog]) => entriesOf(memberOf(catalog, name)));
  // `api_key.revoked` is known by `api_key.*` too.
  const patterns = (code: string): string[] =>
    [...code.matchAll(/\./g)].map(({ index }) => `${code.slice(0, index)}.*`);
  const known = all("codes").flatMap(([code]) => [code, ...patterns(code)]);
  const asked = [...all("codes"), ...all("statuses")].flatMap(([, facts]) => [memberOf(facts, "action")].flat());
  const compare = (given: unknown, names: readonly string[], say: (name: string) => string): void => {
    for (const [name] of entriesOf(given)) {
      const meant = names.includes(name) ? null : closest(name, names, 0.85);
      if (meant !== null) {
        const said = say(name);
        warnOnce(said, `${call}(${said} Did you mean \`${meant}\`?`);
      }
    }
  };
  const unknown = "a code that no catalog knows. If it is misspelt, no error has it, and its";
  compare(codes, known, (name) => `{ codes }) has a view for \`${name}\`, ${unknown} view is never shown.`);
  compare(
    memberOf(surface, "codes"),
    known,
    (name) => `{ surface }) has a rule for \`${name}\`, ${unknown} rule is never used.`,
  );
  compare(
    actions,
    [...ACTION_NAMES, ...asked.map(scalar)],
    (name) =>
      `{ actions }) answers \`${name}\`, which no catalog and no view asks for. Unless a server names it, its button is never shown.`,
  );
}

function check(options: object, call: string, known: readonly string[]): void {
  checkNames(options, call);
  for (const [name, value] of Object.entries(options)) {
    const wrong = misfit(name, value);
    if (wrong) {
      warnOnce(
        `value:${name}:${wrong[0]}`,
        `${call}({ ${name} }) ${wrong[0]}. It is ignored, so what it was meant to change stays as it is. ${wrong[1]}${wrong[1].endsWith("?") ? "" : "."}`,
      );
    }
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      warnOnce(
        `option:${name}`,
        `${call} got an unknown option \`${name}\`. It is ignored, so what it was meant to change stays as it is. ${Object.hasOwn(ELSEWHERE, name) ? `${ELSEWHERE[name]}.` : suggest(name, known)}`,
      );
    }
  }
  const kinds: unknown = Object.hasOwn(options, "kinds") ? (options as { kinds?: unknown }).kinds : undefined;
  if (typeof kinds === "object" && kinds !== null) {
    for (const kind of Object.keys(kinds)) {
      if (!(ERROR_KINDS as readonly string[]).includes(kind)) {
        warnOnce(
          `kind:${kind}`,
          `${call}({ kinds }) names an unknown kind \`${kind}\`. No error has it, so its view is never shown. ${suggest(kind, ERROR_KINDS)}`,
        );
      }
    }
  }
}
