import type { ApiError } from "../../core/api-error.js";
import { memberNamed } from "../../core/member-named.js";
import { own } from "../../core/own.js";
import { fitText } from "../../core/told.js";

const THING = "(scope|permission|privilege|entitlement|action|role)s?";
const NEEDED = `(missing|required|needed|minimum|expected)${THING} ${THING}(missing|required|needed) missing required`;
/** In a challenge (RFC 6750) this is what the request needs. Several are as likely those that somebody has. */
const LOOSE = "scope permission action";
const GRANTED = `(granted|current|your|user|key|actual|held|has)${THING} ${THING}`;

/** What the access lacks, as the error tells it. */
export interface ToldAccess {
  /** What kind of thing that is: a key's scope, a permission, or a person's role. */
  readonly what: "scope" | "permission" | "role";
  /** Names of what is missing: machine words mostly, as an admin would look for them. */
  readonly missing: readonly string[];
  /** What is there instead, in the same words. */
  readonly has: readonly string[];
}

/** The names of a list, or of one text. Scopes come separated by spaces (RFC 6749). */
function namesIn(value: unknown, key: string): readonly string[] {
  const several = typeof value === "string" && !/role|permission/i.test(key) && /[:._/]/.test(value);
  const items: readonly unknown[] = several ? value.slice(0, 2000).split(/[\s,]+/) : [value].flat().slice(0, 100);
  const names = items.map((item) => fitText(item, 120) ?? "");
  return [...new Set(names)].filter((name) => /\p{L}|\*/u.test(name));
}

/** What is missing, under its usual names, and what is there instead; `null` where the error does not tell. */
export function toldAccess(error: ApiError): ToldAccess | null {
  const read = (key: string): readonly string[] => namesIn(own(error.details, key), key);
  const tells = (key: string): boolean => read(key).length > 0;
  const key = memberNamed(error, `${NEEDED} ${LOOSE}`, tells);
  const needed = read(key);
  if (needed.length === 0) return null;
  const thing = /scope|^required$|^missing$/i.test(key) ? "scope" : "permission";
  const what = /role/i.test(key) ? "role" : thing;
  const has = read(
    memberNamed(error, GRANTED, (one) => one !== key && tells(one) && /role/i.test(one) === (what === "role")),
  );
  const missing = needed.filter((name) => !has.includes(name));
  return { what, missing: missing.length > 0 ? missing : needed, has };
}
