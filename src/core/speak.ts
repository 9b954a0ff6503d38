import type { ApiError } from "./api-error.js";
import type { Catalog, CodeFacts } from "./catalog.js";
import { copyDetails } from "./extensions.js";
import { isErrorKind } from "./is-api-error.js";
import { isRetryable } from "./kinds.js";
import { parsePath } from "./paths.js";
import { codeOfType } from "./problem-type.js";
import { own } from "./own.js";
import { attempt } from "./attempt.js";
import { asList, isRecord } from "./shapes.js";
import { fieldOf } from "./field-error.js";
import { label } from "./text.js";
import { gateDocs } from "./url-gate.js";

type About = Pick<ApiError, "api" | "code" | "status" | "type" | "origin">;

/**
 * What follows the catalog's prefix in the problem type: its code where the body names none. A query, a slash at the end
 * and a fragment after a path are not part of it.
 */
const typeCode = ({ typePrefix }: Catalog, type: string | null): string | null =>
  typePrefix && type?.startsWith(typePrefix)
    ? (/[^?#]{1,200}/.exec(type.slice(typePrefix.length))?.[0] ?? "").replace(/\/$/, "")
    : null;

/** How surely a catalog speaks for an error, and what it says. */
function judge(
  catalog: Catalog,
  error: About,
  catalogs: readonly Catalog[] | undefined,
): { score: number; code: string | null; facts: CodeFacts | undefined } {
  const { type } = error;
  const spoken = typeCode(catalog, type);
  const typed = codeOfType(type ?? "");
  // A code that is only read off the type gives way to the whole of what follows the prefix.
  const code = error.code ?? (spoken || typed);
  const isItsOrigin = catalog.origins?.includes(error.origin ?? "");
  const address = (isItsOrigin ? 4 : 0) + (spoken === null ? 0 : 2);
  // Of a status it speaks only to what is addressed to it, or alone.
  const statuses = address > 0 || catalogs?.length === 1 ? catalog.statuses : undefined;
  // What only ends somebody else's problem type (`…/not-found`) is no code of a catalog that tells its own by a prefix.
  const isForeign = catalog.typePrefix && spoken === null && !isItsOrigin && typed === code;
  const facts =
    (isForeign ? undefined : own(catalog.codes, code)) ?? own(catalog.codes, spoken) ?? own(statuses, error.status);
  return {
    score: (catalog.api === error.api ? 8 : 0) + address + (facts ? 1 : 0),
    code: spoken && spoken.endsWith(code ?? "") ? spoken : code,
    facts,
  };
}

/**
 * The catalog that speaks for an error: the one that already spoke, else by the request's origin, then by the prefix
 * of the problem type, then by a code it lists. A catalog on its own also speaks for the statuses it lists.
 */
export function speakingCatalog(error: About, catalogs: readonly Catalog[] | undefined): Catalog | null {
  let best: Catalog | null = null;
  let most = 0;
  for (const catalog of asList(catalogs)) {
    const score = attempt(() => judge(catalog, error, catalogs).score) ?? 0;
    if (score > most) {
      best = catalog;
      most = score;
    }
  }
  return best;
}

/**
 * What the catalogs say of an error: the facts of its code, else of its status. The status counts where the catalog's
 * origin or type prefix fits, or where there is no other catalog. `null` when nobody says anything.
 */
export function findFacts(error: About, catalogs: readonly Catalog[]): CodeFacts | null {
  const catalog = speakingCatalog(error, catalogs);
  return (catalog && judge(catalog, error, catalogs).facts) ?? null;
}

/** Details that are not what their catalog documents. */
const refused = new WeakSet<object>();

/**
 * Whether the catalog that spoke for an error refused its details, so that views made for its code are passed over.
 * Decided once per value, when it was made.
 */
export const detailsRefused = (error: ApiError): boolean => refused.has(error.details);

/** What the catalog that speaks for an error changes about it; `null` when none speaks, or one already has. */
export function speak(error: ApiError, catalogs: readonly Catalog[] | undefined): Partial<ApiError> | null {
  const catalog = speakingCatalog(error, catalogs);
  if (!catalog) return null;
  const { code, facts } = judge(catalog, error, catalogs);
  const { kind: rule, retry, field, details: check } = facts ?? {};
  const checked: unknown = check ? attempt(() => check(error.details)) : error.details;
  const fits = isRecord(checked);
  const details = fits ? copyDetails(checked) : error.details;
  if (!fits) refused.add(details);
  // Back from JSON it has all of this already, except whether its details hold.
  if (error.api !== null) return null;
  const told = typeof rule === "function" ? attempt(() => rule({ ...error, code })) : rule;
  const kind = isErrorKind(told) ? told : error.kind;
  const path = error.fieldErrors.length > 0 ? null : parsePath(field);
  const byKind = kind === error.kind ? error.retryable : isRetryable(kind, error.status);
  return {
    api: label(catalog.api),
    code,
    kind,
    retryable: retry ? retry === "wait" || retry === "backoff" : byKind,
    fieldErrors: path?.length ? Object.freeze([fieldOf(path, error.message ?? error.title, code)]) : error.fieldErrors,
    details,
    docsUrl: error.docsUrl ?? (catalog.typeIsDocs ? gateDocs(error.type) : null),
  };
}
