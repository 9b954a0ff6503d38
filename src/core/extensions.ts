import { copyPlain, isRecord } from "./snapshot.js";
import { ERRORISH, type Source } from "./sources.js";
import { bare } from "./sources.js";

/** `details` is small enough for a log line and a query cache. Names of secrets are left out at every level. */
export const DETAIL_LIMITS = {
  depth: 6,
  nodes: 1000,
  chars: 2000,
  skip: /^__proto__$|(token|secret|password|passwd|authorization|cookie|credentials?|private_?key)$|^(stack_?trace|stack|trace|exception|debug_?info|serving_?data|rejected_?value)$/i,
};

/** Members that have a place of their own in the value, or tell nothing of this error. */
const STANDARD =
  /^(type|title|status|statuscode|httpstatus|httpstatuscode|code|errorcode|error|errors|message|detail|instance|success|ok|timestamp|path|resolve)$/;
const LIFTED = /^(details?|errordetails?|extensions|errorinfo)$/;

/**
 * Extension members of a body: those of its `details` (or the like) lifted to the top, then those of the error object,
 * then those beside it. Key names stay as they came. Left out: members the value holds elsewhere, entries that were
 * read as fields, secrets.
 */
export function readDetails(
  sources: readonly Source[],
  read: ReadonlySet<unknown>,
  told: readonly unknown[],
): Readonly<Record<string, unknown>> {
  const details: Record<string, unknown> = {};
  const lifted = sources.filter(
    ({ under, item }) =>
      under === "" || LIFTED.test(under) || (!item && ERRORISH.test(under)) || (item && under !== ""),
  );
  for (const { raw } of [...lifted].reverse()) {
    if (read.has(raw)) continue;
    for (const [key, value] of Object.entries(raw)) {
      const name = bare(key);
      const elsewhere = read.has(value) || told.includes(value) || lifted.some((one) => one.raw === value);
      if (key === "__proto__" || elsewhere || STANDARD.test(name) || Object.hasOwn(details, key)) continue;
      if (value === null && /^(data|result)$/.test(name)) continue;
      details[key] = value;
    }
  }
  const copy = copyPlain(details, DETAIL_LIMITS);
  return isRecord(copy) ? copy : {};
}
