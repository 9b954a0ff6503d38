import type { FieldError } from "./api-error.js";
import { BIT } from "./names.js";
import { ASIDE, ITEM, type Source, pick } from "./sources.js";
import { isCodeWord, isEcho, isIdentifier, scalar } from "./text.js";

/** Words for any error at all, and for none. */
const GENERIC =
  /^(base|http|api)?_?(error|exception|fault)?[._]?(error|exception|false|result|null|ok|status|true|undefined|n\/a|none|response|fail(ed|ure)?|success|list|object)$|^(base|string|number|boolean|array|integer)$/i;

/**
 * Whether what is called an id is a code, which names the sort of error and not the occurrence. Of such names and their values: `errorSummary`
 * of a word and a sign; `messageId` of words with dots, or of capitals (that of a letter is a mere number); `errorIdentifier`
 * of capitals, or of words with a sign; `errorId` of capitals and few digits; `err` and `status_code` of a number that is no
 * status.
 */
export const isCode = (value: unknown, name: string): boolean =>
  !/(summary|id)$|^err(or)?(identifier)?$|^status/.test(name) ||
  /^(messageid([A-Z_]+\d{0,6}[A-Z]?|[a-z]+\.[a-z.-]+)$|statuscode(?![1-5]\d\d$)[1-9]|err(or)?(id([A-Z_]*\d{0,6}[A-Z]?|[a-z]+:[a-z-]+)$|identifier([A-Z_]+$|[a-z]+[.:])|summary[a-z]{2,40}[_/]|(?!1$|[1-5]\d\d$)[1-9][\w-]*$))/.test(
    name + scalar(value),
  );

/** Whether a word tells what went wrong, and is none of axios's. SAP begins with its own slash. */
const isTelling = (text: string): boolean =>
  isIdentifier(text.replace("/", "")) &&
  !/^ERR_BAD_RE(SPONSE|QUEST)$/.test(text) &&
  (/_/.test(text) || !GENERIC.test(text));

/** Whether it is a code in words of a language: InfluxDB's and mountebank's `code: "no such resource"`. */
const isWords = (text: string, name: string): boolean => name.endsWith("code") && /^[a-z]+( [a-z]+){1,4}$/i.test(text);

/** What is called a code, and fits. */
const pickCode = (
  sources: readonly Source[],
  fields: readonly FieldError[],
  fits: (text: string, name: string) => boolean,
): string | null =>
  pick(sources, "code", (value, name) => {
    // FusionAuth's stand in brackets, Beezup's have arguments.
    const text = scalar(value).replace(/^\[(\w+)]$|^(\w+)\(.*\)$/, "$1$2");
    return (
      fits(text, name) &&
      isCode(text, name) &&
      // What names a field is no code: Gusto's `error_key`.
      !fields.some(({ path }) => path.at(-1) === text) &&
      // Dropbox: `path/not_found/..`
      text.replace(/\/[/.]{0,9}$/, "")
    );
  });

/**
 * Whether a word names a thing, as its name, its type, its id and its state do, or a single word may be a text, as CouchDB's
 * `reason: "missing"` beside `error: "not_found"`.
 */
const isOfThing = (value: string, name: string, { raw, under, rank }: Source): boolean =>
  (`${name}:${value}` === "reason:missing" && isCodeWord(scalar(raw["error"]))) ||
  // Effect has `_tag`.
  (name === "tag" && !raw["_tag"]) ||
  ((/^(name|id)/.test(name) ||
    (name === "type" && Boolean(raw["id"] ?? (rank === ITEM && raw["name"])) && !raw["message"]) ||
    (name === "status" && rank === ITEM && Boolean(raw["errors"]))) &&
    !(under.roles & BIT.errorish) &&
    (under.bare !== "" || (name === "type" && !isCodeWord(value))));

/**
 * The machine code of a body: a member that is called a code, else a machine's word in a place where one may stand,
 * else the same in a list of errors. Never the status again, never a reason phrase.
 * @param outer Those that are no entries of a list.
 * @param free Those not read as entries of fields.
 * @param fields What was read of those.
 * @param hasText The whole has a text.
 * @param isTyped It has a problem type that tells which it is, and speaks before its entries.
 */
export function findCode(
  sources: readonly Source[],
  outer: readonly Source[],
  free: readonly Source[],
  fields: readonly FieldError[],
  status: number | null,
  hasText: boolean,
  isTyped: boolean,
): string | null {
  const coded = (those: readonly Source[], fits: (text: string, name: string) => boolean) =>
    pickCode(those, fields, fits);
  // tRPC's names the status, and an app's own stands beside it.
  const worded = (those: readonly Source[]) =>
    coded(those, (text) => isTelling(text) && !isEcho(text, status)) ?? coded(those, isTelling);
  const numbered = (those: readonly Source[], known: RegExp) =>
    coded(those, (text) => /^-?\d[\w.-]{0,64}$/.test(text) && !known.test(text) && Number(text) !== status);
  const surely = (those: readonly Source[]) =>
    // Beside the error stand things with codes of their own.
    worded(those.filter(({ rank }) => rank !== ASIDE)) ??
    // A word before a number: JSON-RPC wraps the telling one.
    worded(those) ??
    // Zero and 200 are success, and a repeated status tells nothing; another one tells less than a word.
    numbered(those, /^(0*|200|4([0-3]\d|51)|5[01]\d)$/);
  /** A machine's word where a code may stand: one that repeats the status, or one that does not. */
  const loosely = (those: readonly Source[], echo: boolean) =>
    pick(those, "sort", (value, name, source) => {
      const { raw, rank } = source;
      // `System.NullReferenceException` is where it failed, not what.
      if (!isIdentifier(value) || /\.\w{0,60}(Error|Exception)$|[:/]{2}/.test(value) || /^(urn|about):/i.test(value))
        return null;
      if (GENERIC.test(value) || isEcho(value, status) !== echo) return null;
      // Yup's is that of the rule which a value broke.
      if (name === "type" && raw["inner"] && raw["errors"]) return null;
      if (isOfThing(value, name, source)) return null;
      // An id with digits is its own; `btn-primary` is no class of errors.
      if (/^(id:.*\d|class:[a-z])/.test(`${name}:${value}`)) return null;
      // In an entry, and beside a problem type, `pageSize` names a field; `PageSize` may be a class of errors.
      if (name === "name" && (isTyped || rank === ITEM) && /^[a-z]+[A-Z]/.test(value)) return null;
      // A word of a language counts where it says which error; beside a text also where it repeats the status.
      const telling =
        isCodeWord(value) ||
        ((!echo || (hasText && /^(?!unknown)[a-z]/.test(value))) &&
          rank !== ASIDE &&
          /(reason|error|id|type)$/.test(name));
      return telling && value.slice(value.lastIndexOf("#") + 1);
    });

  const own = surely(outer) ?? loosely(outer, false);
  if (own !== null) return own;
  // The problem type says more than a word of a validator: Prism's `format`.
  if (isTyped) return coded(hasText ? free : sources, (text) => isCodeWord(text) && isTelling(text));
  return (
    // Beside a text for the whole, the code of an entry about a field is that entry's alone.
    surely(hasText ? free : sources) ??
    loosely(free, false) ??
    // `NOT_FOUND` on a 404, or `conflict` beside a text, repeats the status, but in the words of a machine.
    loosely(outer, true) ??
    numbered(hasText ? free : sources, /^(0*|200)$/) ??
    coded(hasText ? free : sources, (text, name) => isWords(text, name) && !isEcho(text, status))
  );
}
