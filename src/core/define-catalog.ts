import { ERROR_KINDS } from "./api-error.js";
import type { Catalog, CatalogDefinition, CodeFacts, RetryRule } from "./catalog.js";
import { warnOnce } from "./warn.js";

const RULES: readonly RetryRule[] = ["never", "wait", "backoff", "refresh", "manual"];

/** What is wrong with a fact, as `[what, how to fix it]`; `null` when nothing is. */
function fault(facts: unknown): readonly [string, string] | null {
  if (typeof facts !== "object" || facts === null) return ["is no object", "Write {} where nothing needs saying"];
  const { kind, retry, details }: { kind?: unknown; retry?: unknown; details?: unknown } = facts;
  if (kind !== undefined && typeof kind !== "function" && !ERROR_KINDS.some((one) => one === kind))
    return [`has the unknown kind ${JSON.stringify(kind)}`, `Use one of ${ERROR_KINDS.join(", ")}`];
  if (retry !== undefined && !RULES.some((one) => one === retry))
    return [`has the unknown retry rule ${JSON.stringify(retry)}`, `Use one of ${RULES.join(", ")}`];
  if (details !== undefined && typeof details !== "function")
    return ["has details that are no function", "Use details: members({ … })"];
  return null;
}

/** The facts that hold; the others are told to the developer and left out. */
function checkFacts<Facts extends object>(api: string, facts: Facts): Facts {
  const bad = Object.entries(facts).filter(([code, fact]) => {
    const wrong = fault(fact);
    if (wrong) {
      warnOnce(
        `catalog:${api}:${code}`,
        `the catalog "${api}" says something unusable of "${code}": it ${wrong[0]}. This fact is ignored, so the error is read as if no catalog knew it. ${wrong[1]}.`,
      );
    }
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
  const { api, codes, statuses }: { api: unknown; codes: unknown; statuses?: unknown } = definition;
  if (typeof api !== "string" || api === "") {
    warnOnce(
      "catalog:api",
      'a catalog has no name. error.api would not tell which API spoke, and its words would not be found. Give it one: defineCatalog({ api: "ours", … }).',
    );
  }
  if (typeof codes !== "object" || codes === null) {
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
