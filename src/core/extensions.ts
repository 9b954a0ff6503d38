import { codeOf } from "./entries.js";
import { asRecord, isRecord } from "./shapes.js";
import { copyPlain } from "./snapshot.js";
import { BIT, type Name } from "./names.js";
import { ITEM, type Source } from "./sources.js";
import { isEcho, readText, scalar } from "./text.js";

/** `details` are small enough for a log line and a query cache. Names of secrets are left out at every level. */
export const copyDetails = (value: unknown): Readonly<Record<string, unknown>> =>
  asRecord(
    copyPlain(asRecord(value), {
      depth: 6,
      nodes: 1000,
      chars: 2000,
      frozen: true,
      skip: /(secret|passwd|request_log_url|cookie|password|credentials?|(api|access|private)[_-]?key|token|authorization)$|^(rejected_?value|debug_?info|trace|exception)$|^__proto__$|stack|^(cvc|jwt|cvv|otp|pwd)$/i,
    }),
  );

/**
 * Extension members of a body: those of its `details` (or the like) lifted to the top, then those of the error object,
 * then those beside it. Key names stay as they came. Left out: members the value holds elsewhere, entries that were
 * read as fields, secrets.
 *
 * @param told What the value holds elsewhere, its message first.
 */
export function readDetails(
  sources: readonly Source[],
  read: ReadonlySet<unknown>,
  told: readonly unknown[],
  status: number | null,
): Readonly<Record<string, unknown>> {
  const details: Record<string, unknown> = {};
  const lifted = sources.filter(
    ({ raw, under, rank }) =>
      !read.has(raw) &&
      (under.bare === "" || /^detail|extension/.test(under.bare) || (rank < ITEM && under.roles & BIT.errorish)),
  );
  /** Whether it is one more text, code, type or word of state than the value has places for, and tells more than the status. */
  const isSecond = ({ bare, ranks: [first = 0] }: Name, value: unknown): boolean => {
    if (!(first & BIT.standard)) return false;
    const word = scalar(value);
    const text = readText(value);
    const isNumber = /^\d+$/.test(word);
    return (
      !told.includes(text ?? word) &&
      // A page, or where it failed.
      (text !== null || !/^<|\n/.test(word)) &&
      (isNumber || !isEcho(word, status)) &&
      // What else is called a code may be one to sign in with.
      (codeOf(value) !== null || !(isNumber || bare.endsWith("code")))
    );
  };
  const elsewhere = (value: unknown): boolean =>
    value !== null &&
    (read.has(value) ||
      told.includes(value) ||
      lifted.some(({ raw }) => raw === value) ||
      // `meta: { request_id }`
      (isRecord(value) && Object.values(value).every(elsewhere)));
  for (const { members, under } of lifted.reverse()) {
    for (const { name, value } of members) {
      const { key, roles } = name;
      const known =
        key === "__proto__" || Object.hasOwn(details, key) || (roles & BIT.standard && !isSecond(name, value));
      // What documented details say is looked for there, also where it is all there is to read.
      const stays = value === told[0] && /^detail|extension/.test(under.bare);
      // What is nothing in an envelope is nothing.
      if (!known && !(value === null ? /^(data|result)$/.test(key) : !stays && elsewhere(value))) details[key] = value;
    }
  }
  return details;
}
