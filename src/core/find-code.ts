import { ERRORISH, type Source, pick } from "./sources.js";
import { isCodeWord, isEcho, isIdentifier } from "./text.js";

/** Members that hold nothing but a code, the surest first. */
const SURE = [
  /^(error|err|fault|app|api|problem|internal|reason|failure)(code|key|slug)$/,
  /^code$/,
  /^(message|result|response)code$|^messagekey$/,
];
/** Members that hold a code, or else a text or a type. */
const LOOSE = [
  /^(error|errortype|errorname|reason|exceptiontype|issue|type|fault|err)$/,
  /^(name|id|status|category|message|title|detail|description)$/,
];

/** Where a member says which field an item is about. */
export const LOCATOR =
  /^(field|fieldname|fieldpath|path|pointer|loc|property|propertypath|propertyname|attribute|attr|param|parameter|instancepath|datapath|jsonpath|target|source)$/;

function sure(value: unknown, status: number | null): string | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const text = String(value).trim();
  // Zero is success, and a repeated status tells nothing.
  if (/^-?\d{1,12}$/.test(text)) return Number(text) === 0 || Number(text) === status ? null : text;
  return isIdentifier(text) ? text : null;
}

function loose(value: unknown, name: string, source: Source, status: number | null, echo: boolean): string | null {
  if (typeof value !== "string" || !isIdentifier(value) || /[:/]{2}|^about:/.test(value)) return null;
  const word = isCodeWord(value);
  if (isEcho(value, status) !== echo) return null;
  if (LOOSE[0]?.test(name)) return word || !echo ? value : null;
  // A name or an id may be the thing's own; a single word may be a text.
  if (/^(name|id)$/.test(name) && source.under !== "" && !ERRORISH.test(source.under)) return null;
  return (word && (name !== "id" || !/\d/.test(value))) || (name === "id" && /^[a-z]+$/.test(value)) ? value : null;
}

/** The last telling part of a problem type URI: fragment, else last segment. `about:blank` and RFC links name no code. */
export function codeOfType(type: string): string | null {
  if (/^about:|ietf\.org|rfc-editor|httpstatus|mozilla\.org/i.test(type)) return null;
  const last = /[^/#:]+$/.exec(type.replace(/[?].*$/, "").replace(/\/+$/, ""))?.[0] ?? "";
  return /^[\w.-]{2,128}$/.test(last) && /[a-z]/i.test(last) ? last : null;
}

/**
 * The machine code of a body: a member that is called a code, else a machine's word in a place where one may stand,
 * else the same in a list of errors. Never the status again, never a reason phrase.
 */
export function findCode(sources: readonly Source[], status: number | null, hasText: boolean): string | null {
  const outer = sources.filter((source) => !source.item);
  const items = sources.filter(
    // Beside a text for the whole, the code of an entry about a field is that entry's alone.
    (source) => source.item && !(hasText && [...source.members.keys()].some((name) => LOCATOR.test(name))),
  );
  const surely = (those: readonly Source[]) => pick(those, SURE, (value) => sure(value, status));
  const loosely = (those: readonly Source[], echo: boolean) =>
    pick(those, LOOSE, (value, name, source) => loose(value, name, source, status, echo));
  const located = (source: Source) => [...source.members.keys()].some((name) => LOCATOR.test(name));
  return (
    surely(outer) ??
    loosely(outer, false) ??
    surely(items) ??
    loosely(
      items.filter((source) => !located(source)),
      false,
    ) ??
    // `NOT_FOUND` on a 404 repeats the status, but in the words of a machine.
    loosely(outer, true)
  );
}
