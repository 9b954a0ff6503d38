import { type Source, pick } from "./sources.js";
import { MAX_TEXT } from "./text.js";

/** Whether a `type` is a problem type: a URI or a path. */
export const isType = (type: unknown): type is string => typeof type === "string" && /^[a-z][\w+.-]*:|\//i.test(type);

/** The last telling part of a problem type URI: fragment, else last segment. `about:blank` and pages about HTTP name no code. */
export const codeOfType = (type: string): string | null => {
  // A longer one is no code, and would only keep the patterns busy.
  const last = type.length > MAX_TEXT ? "" : (/[^/#:?]{1,128}(?=\/?($|\?))/.exec(type)?.[0] ?? "");
  return (/^(?=.*[a-z])[\w.-]{1,128}$/i.test(last) || /#\d{4,9}$/.test(type)) &&
    !/^about:|httpstatus|status-codes?\b|rfc[-\d]|mozilla|ietf\.|\/errors?\/?$/i.test(type)
    ? last.replace(/\.html?$/, "")
    : null;
};

/** The problem type that comes first. */
export const typeIn = (sources: readonly Source[]): string | null =>
  pick(sources, "sort", (value, name) => name === "type" && isType(value) && value);

/** Whether the body itself has a problem type that tells which problem it is. */
export const isTyped = (outer: readonly Source[]): boolean =>
  codeOfType(typeIn(outer.filter(({ under }) => under.bare === "")) ?? "") !== null;
