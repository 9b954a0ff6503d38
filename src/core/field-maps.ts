import { codeOf } from "./entries.js";
import { type Name, bareOf, nameOf } from "./names.js";
import { ROOTS } from "./paths.js";
import { asRecord, isObject, isRecord } from "./snapshot.js";
import { asText, isSentence, readText } from "./text.js";

const MAX_WITNESSES = 999;

/** Maps from field to texts, whatever their texts look like. */
const FIELD_MAPS = /^((invalid|field|validation|error|form)?(fields|messages|err(o|eu)r?e?[si])|modelstate)$/;
/** Among fields: what is said of all of them. */
export const ALL = /^(f.+errors|messages|err((o|eu)r?e?[si]?)?|modelstate)$/i;
/** Maps under these names hold what was sent, or what is wrong with it. */
const SENT = /^(invalid)?param(eter)?s$/;
/** Lists of these names hold texts, in whatever they stand. */
const NO_FIELD =
  /^(?!_|non_?field).*(message|detail|error|validation|cause|issue|violation|failure|problem|reason|hint|warning|suggestion)s?$/i;
/** What is said of a field, and hardly of anything else. */
const SAID = /^(?!.*\b(plan|quota|limit|upgrade)).* (mandatory|required|must be (at|an?|valid))\b/i;

const isEmpty = (value: unknown): boolean => isObject(value) && Object.keys(value).length === 0;

/** An object that is one entry rather than a map of fields that happen to be called `message`. */
export function isEntry(value: unknown): boolean {
  return ["message", "msg", "detail", "reason", "code"].some((key) => typeof asRecord(value)[key] === "string");
}

/** `{ firstName: "First name is required" }` */
export const speaksOf = ({ bare }: Name, text: string): boolean => bareOf(text).startsWith(bare) && SAID.test(text);

/**
 * What the name of a map is worth: 2, plain texts count; 1, lists of words; 0, only lists of sentences. Less than that, as
 * something was validated: plain sentences count too.
 */
export const trustOf = (under: string, erring: boolean): number => (FIELD_MAPS.test(under) ? 2 : Number(erring));

/**
 * Whether an object is a map from field to texts, judged by what is in it.
 * @param under bare name it stands under; a blank for a whole body.
 * @param trust see {@link trustOf}.
 */
export function isMap(value: unknown, under: string, trust: number): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const sure = trust > 1;
  const fits = (one: unknown): boolean => {
    // Zod's word for what is not there.
    if (typeof one === "string") return trust > 0 || isSentence(one) || /^required/i.test(one);
    return isEmpty(one) || (sure && isEntry(one)) || isMap(one, under.trim(), trust);
  };
  // PocketBase, Zendesk: a text, its code, and nothing that could be a thing of the app's.
  const tells = (one: unknown): unknown => {
    const fitting = fits(one);
    if (fitting || !lists) return fitting;
    const { code, params, message, error, description, ...rest } = asRecord(one);
    return isEmpty(rest) && (codeOf(code ?? error) ?? params) && asText(message ?? (error && description));
  };
  // Stands beside the error, and holds what is wrong or anything else.
  const beside = /^data$|details/.test(under);
  let told = false;
  let lists: boolean;
  // Of very many, those that come first are witness enough.
  for (const key of Object.keys(value).slice(0, MAX_WITNESSES)) {
    const member = value[key];
    // `errors: { messages: { email: […] } }`
    if (ALL.test(key) && isRecord(member)) return false;
    const name = nameOf(key);
    // Django REST framework's full details: `{ email: [{ message, code }] }`. A list named in plural is one of errors.
    lists = beside || (under === " " && Array.isArray(member) && !(name.roles || key.endsWith("s")));
    // A field of which nothing is said; `innererror: { trace: […] }`
    if (member === null || /trace$/i.test(key)) continue;
    told = true;
    // `Errors: { Error: [{ … }] }` is a list, however it is wrapped.
    const named = (sure && !(Array.isArray(member) && isRecord(member[0]))) || !NO_FIELD.test(key);
    if (
      named &&
      (Array.isArray(member)
        ? member.every(tells)
        : typeof member === "string" && !sure
          ? // What lacks a subject is said of the field, though it be called `title`.
            (beside || under === " ") &&
            (!name.roles || key === "name" || /^(should|must|is) /i.test(member)) &&
            (trust < 0 ? isSentence(member) : speaksOf(name, member))
          : tells(member))
    )
      continue;
    // Under a doubtful name, a text or an object with a message is more likely just that, unless it says something of what
    // was sent.
    if (!SENT.test(under) || !/\s\S+\s|Invalid /.test(readText(member) ?? "")) return false;
  }
  return told;
}

/** Whether a whole body is such a map. A name for the form as a whole says that the rest are fields. */
export const isMapBody = (body: Readonly<Record<string, unknown>>): boolean =>
  isMap(body, " ", Object.keys(body).some((key) => ROOTS.test(key)) ? 1 : 0);
