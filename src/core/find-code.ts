import { type Source, pick } from "./sources.js";
import { isCodeWord, isEcho, isIdentifier } from "./text.js";

/** Members that hold nothing but a code, the surest first; then those that hold a code, or else a text or a type. */
const SURE = [
  /^(error|err|fault|app|api|problem|reason|failure)+(code|key|slug)$/,
  /^((message|result|response)?code|messagekey)$/,
];
const LOOSE = [
  /^(error|err|reason|fault|exception)?(type|name)?$|^issue$/,
  /^(id|status|category|message|title|detail|description)$/,
];

/** Where a member says which field an item is about. */
export const LOCATOR = /^(field|param|propert|attr|pointer|loc$|target$|source$)|path$/;

/** Whether an item is about a field. */
export const isLocated = ({ members }: Source): boolean => [...members.keys()].some((name) => LOCATOR.test(name));

/** The last telling part of a problem type URI: fragment, else last segment. `about:blank` and pages about HTTP name no code. */
export function codeOfType(type: string): string | null {
  const [last = ""] = /[^/#:?]+(?=\/?($|\?))/.exec(type) ?? [];
  return /^about:|\b(ietf|rfc-editor|mozilla)\.org|httpstatus/i.test(type) || !/^[\w.-]*[a-z][\w.-]*$/i.test(last)
    ? null
    : last;
}

/**
 * The machine code of a body: a member that is called a code, else a machine's word in a place where one may stand,
 * else the same in a list of errors. Never the status again, never a reason phrase.
 */
export function findCode(sources: readonly Source[], status: number | null, hasText: boolean): string | null {
  const outer = sources.filter((source) => !source.item);
  const items = sources.filter((source) => source.item);

  const surely = (those: readonly Source[]) =>
    pick(those, SURE, (value) => {
      const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
      // Zero is success, and a repeated status tells nothing.
      return /^-?\d{1,12}$/.test(text) ? Number(text) && Number(text) !== status && text : isIdentifier(text) && text;
    }) as string | null;

  const loosely = (those: readonly Source[], echo: boolean) =>
    pick(those, LOOSE, (value, name) => {
      if (
        typeof value !== "string" ||
        !isIdentifier(value) ||
        /[:/]{2}|^about:/.test(value) ||
        isEcho(value, status) !== echo
      )
        return null;
      // A single word may be a text, an id with digits the thing's own.
      const telling = isCodeWord(value)
        ? name !== "id" || !/\d/.test(value)
        : !echo && /^(error|reason|.*type|id)$/.test(name);
      return telling && value.replace(/^.*#/, "");
    });

  return (
    surely(outer) ??
    loosely(outer, false) ??
    // Beside a text for the whole, the code of an entry about a field is that entry's alone.
    surely(items.filter((source) => !hasText || !isLocated(source))) ??
    loosely(
      items.filter((source) => !isLocated(source)),
      false,
    ) ??
    // `NOT_FOUND` on a 404 repeats the status, but in the words of a machine.
    loosely(outer, true)
  );
}
