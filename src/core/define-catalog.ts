import { ERROR_KINDS } from "./api-error.js";
import type { Catalog, CatalogDefinition, CodeFacts, RetryRule } from "./catalog.js";
import { type AllNames, namesOf } from "./names-of.js";
import { parsePath } from "./paths.js";
import { originOf } from "./seal.js";
import { isObject, isRecord } from "./shapes.js";
import { statusOf } from "./text.js";
import { warnOnce } from "./warn.js";

const FACTS = /* @__PURE__ */ namesOf({
  kind: true,
  retry: true,
  field: true,
  action: true,
  details: true,
  transitions: true,
  messageFor: true,
} satisfies AllNames<CodeFacts>);
const MEMBERS = /* @__PURE__ */ namesOf({
  api: true,
  origins: true,
  typePrefix: true,
  typeIsDocs: true,
  messageFor: true,
  codes: true,
  statuses: true,
  support: true,
  words: true,
} satisfies AllNames<Catalog>);
const RULES: readonly RetryRule[] = ["never", "wait", "backoff", "refresh", "manual"];

/** What is wrong with a fact, as `[what, how to fix it]`; `null` when nothing is. */
function fault(facts: unknown): readonly [string, string] | null {
  if (typeof facts !== "object" || facts === null) return ["is no object", "Write {} where nothing needs saying"];
  const { kind, retry, details }: Partial<Record<keyof CodeFacts, unknown>> = facts;
  if (kind !== undefined && typeof kind !== "function" && !ERROR_KINDS.some((one) => one === kind))
    return [`has the unknown kind ${JSON.stringify(kind)}`, `Use one of ${ERROR_KINDS.join(", ")}`];
  if (retry !== undefined && !RULES.some((one) => one === retry))
    return [`has the unknown retry rule ${JSON.stringify(retry)}`, `Use one of ${RULES.join(", ")}`];
  if (details !== undefined && typeof details !== "function")
    return ["has details that are no function", "Use details: members({ … })"];
  return null;
}

/** The same for a member without which the fact still holds. */
function slip(facts: object): readonly [string, string] | null {
  const { field, action, messageFor }: Partial<Record<keyof CodeFacts, unknown>> = facts;
  const stray = Object.keys(facts).find((key) => !FACTS.includes(key));
  if (stray !== undefined) return [`has an unknown member \`${stray}\``, `Known: ${FACTS.join(", ")}`];
  if (field !== undefined && !parsePath(field)?.length)
    return [`is about a field that is no path (${JSON.stringify(field)})`, 'Write field: "account.email"'];
  if (action !== undefined && ![action].flat().every((one) => typeof one === "string" && one !== ""))
    return ["names an action that is no name", 'Write action: "top_up", or a list of names'];
  if (messageFor !== undefined && messageFor !== "people" && messageFor !== "logs")
    return [`is for somebody unknown (${JSON.stringify(messageFor)})`, 'Write messageFor: "people" or "logs"'];
  return null;
}

/** What is wrong with a member of the catalog itself. */
function misfit(name: string, value: unknown): readonly [string, string] | null {
  if (!MEMBERS.includes(name)) return ["is no member of a catalog", `Known: ${MEMBERS.join(", ")}`];
  if (name === "origins" && !(Array.isArray(value) && value.every((one) => originOf(one) === one)))
    return ["are not all origins", 'Write each without a path: origins: ["https://api.example.com"]'];
  if (name === "typePrefix" && (typeof value !== "string" || value === ""))
    return ["is no text", 'Write typePrefix: "https://docs.example.com/errors/"'];
  if (name === "messageFor" && value !== "people" && value !== "logs")
    return ["is neither of its words", 'Write messageFor: "people" or "logs"'];
  const status = isObject(value) && Object.keys(value).find((key) => statusOf(key) === null);
  if (name === "statuses" && (!isObject(value) || status !== undefined))
    return [`holds what is no HTTP status (${String(status || value)})`, "Write statuses: { 404: { … } }"];
  return null;
}

/** The facts that hold; the others are told to the developer and left out. */
function checkFacts<Facts extends object>(api: string, facts: Facts): Facts {
  const bad = Object.entries(facts).filter(([code, fact]) => {
    const wrong = fault(fact);
    const [what, fix] = wrong ?? slip(fact) ?? [];
    if (what !== undefined)
      warnOnce(
        `catalog:${api}:${code}`,
        `the catalog "${api}" says something unusable of "${code}": it ${what}. ${wrong ? "This fact is ignored, so the error is read as if no catalog knew it" : "That is ignored, so the error is read without it"}. ${fix}.`,
      );
    return wrong !== null;
  });
  if (bad.length === 0) return facts;
  const good = { ...facts };
  for (const [code] of bad) Reflect.deleteProperty(good, code);
  return good;
}

/**
 * Typed identity for the facts of one API: `defineCatalog({ api: "ours", codes: { seat_taken: { kind: "conflict" } } })`.
 * In development a fact that cannot hold (unknown kind or retry rule, no object) is told on the console and ignored;
 * it never throws.
 */
export function defineCatalog<const Codes extends Readonly<Record<string, CodeFacts>>>(
  definition: CatalogDefinition<Codes>,
): Catalog<Codes> {
  return process.env.NODE_ENV === "production" ? definition : checkCatalog(definition);
}

function checkCatalog<Codes extends Readonly<Record<string, CodeFacts>>>(
  definition: CatalogDefinition<Codes>,
): Catalog<Codes> {
  if (!isObject(definition)) {
    warnOnce(
      "catalog",
      'defineCatalog got no definition. No API is known by it, so its errors are read without facts. Write defineCatalog({ api: "ours", codes: { seat_taken: {} } }).',
    );
    return { api: "", codes: Object.create(null) };
  }
  const { api, codes, statuses }: { api: unknown; codes: unknown; statuses?: unknown } = definition;
  for (const [name, value] of Object.entries(definition)) {
    const wrong = value === undefined ? null : misfit(name, value);
    if (wrong)
      warnOnce(
        `catalog:${String(api)}.${name}`,
        `\`${name}\` of the catalog "${String(api)}" ${wrong[0]}. It is of no use, so errors are read without it. ${wrong[1]}.`,
      );
  }
  if (typeof api !== "string" || api === "") {
    warnOnce(
      "catalog:api",
      'a catalog has no name. error.api would not tell which API spoke, and its words would not be found. Give it one: defineCatalog({ api: "ours", … }).',
    );
  }
  if (!isRecord(codes)) {
    warnOnce(
      `catalog:${String(api)}:codes`,
      `the catalog "${String(api)}" has no codes. Nothing it knows can be used. Give it an object: codes: { seat_taken: {} }.`,
    );
    return { ...definition, codes: Object.create(null) };
  }
  return {
    ...definition,
    codes: checkFacts(definition.api, definition.codes),
    ...(typeof statuses === "object" && definition.statuses
      ? { statuses: checkFacts(definition.api, definition.statuses) }
      : {}),
  };
}
