import { type ApiError, ERROR_KINDS, type ErrorKind, type FieldError } from "./api-error.js";
import type { Catalog, CodeFacts, FactSource } from "./catalog.js";
import { DETAIL_LIMITS } from "./extensions.js";
import { parsePath } from "./paths.js";
import { copyPlain, isRecord } from "./snapshot.js";
import { gateDocs } from "./url-gate.js";

type About = Pick<ApiError, "api" | "code" | "status" | "type" | "origin">;

/** Codes come from strangers, so `__proto__` and `toString` are looked up as what they are: unknown. */
const own = <T>(record: Readonly<Record<PropertyKey, T>> | undefined, key: PropertyKey | null): T | null =>
  record && key !== null && Object.hasOwn(record, key) ? (record[key] ?? null) : null;

/** What follows the catalog's prefix in the problem type: its code where the body names none. */
function typeCode(catalog: Catalog, type: string | null): string | null {
  const { typePrefix } = catalog;
  return typePrefix && type?.startsWith(typePrefix) ? type.slice(typePrefix.length) || null : null;
}

const isOrigin = (catalog: Catalog, origin: string | null): boolean =>
  origin !== null && catalog.origins?.includes(origin) === true;

function factsOf(catalog: Catalog, error: About, catalogs: readonly Catalog[]): CodeFacts | null {
  const spoken = typeCode(catalog, error.type);
  const byStatus = isOrigin(catalog, error.origin) || spoken !== null || catalogs.length === 1;
  return (
    own(catalog.codes, error.code) ??
    own(catalog.codes, spoken) ??
    own(byStatus ? catalog.statuses : undefined, error.status)
  );
}

/**
 * The catalog that speaks for an error: the one that already spoke, else by the request's origin, then by the prefix
 * of the problem type, then by a code it lists. A catalog on its own also speaks for the statuses it lists.
 */
export function speakingCatalog(error: About, catalogs: readonly Catalog[]): Catalog | null {
  const spoke = catalogs.find((catalog) => catalog.api === error.api);
  if (spoke) return spoke;
  const knows = (catalog: Catalog): boolean => factsOf(catalog, error, catalogs) !== null;
  const ways = [
    (catalog: Catalog) => isOrigin(catalog, error.origin),
    (catalog: Catalog) => typeCode(catalog, error.type) !== null,
    knows,
  ];
  for (const way of ways) {
    const those = catalogs.filter(way);
    const best = those.find(knows) ?? those[0];
    if (best) return best;
  }
  return null;
}

/**
 * What the catalogs say of an error: the facts of its code, else of its status. The status counts where the catalog's
 * origin or type prefix fits, or where there is no other catalog. `null` when nobody says anything.
 */
export function findFacts(error: About, catalogs: readonly Catalog[]): CodeFacts | null {
  const catalog = speakingCatalog(error, catalogs);
  return catalog && factsOf(catalog, error, catalogs);
}

/** What a catalog adds to a reading. */
export interface Spoken {
  readonly api: string;
  readonly code: string | null;
  readonly kind: ErrorKind | null;
  /** Whether its retry rule says that the machine may send the request again; `null`: it says nothing. */
  readonly retryable: boolean | null;
  readonly fieldErrors: readonly FieldError[] | null;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly docsUrl: string | null;
}

/** A catalog is an app's code: what it throws is no reason to lose the error. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Lets the catalog that speaks for a reading say its facts, or `null`. */
export function speak(
  reading: About & FactSource & Pick<ApiError, "title" | "fieldErrors">,
  catalogs: readonly Catalog[],
): Spoken | null {
  const catalog = speakingCatalog(reading, catalogs);
  if (!catalog) return null;
  const facts = factsOf(catalog, reading, catalogs);
  const spoken = typeCode(catalog, reading.type);
  // A code that was only read off the type gives way to the whole of what follows the prefix.
  const code = reading.code === null || spoken?.endsWith(reading.code) ? (spoken ?? reading.code) : reading.code;
  const source = { ...reading, code };

  const { kind: rule, retry, field } = facts ?? {};
  const kind = typeof rule === "function" ? attempt(() => rule(source)) : rule;
  const path = field === undefined ? null : parsePath(field);
  const checked = attempt(() => facts?.details?.(reading.details));
  const details = isRecord(checked) ? copyPlain(checked, DETAIL_LIMITS) : null;
  return {
    api: catalog.api,
    code,
    kind: kind && ERROR_KINDS.includes(kind) ? kind : null,
    retryable: retry === undefined ? null : retry === "wait" || retry === "backoff",
    fieldErrors:
      path && path.length > 0 && reading.fieldErrors.length === 0
        ? [{ path, message: reading.message ?? reading.title, code }]
        : null,
    details: isRecord(details) ? details : null,
    docsUrl: catalog.typeIsDocs ? gateDocs(reading.type) : null,
  };
}
