import { codeOf } from "./entries.js";
import { BIT, bareOf, nameOf } from "./names.js";
import { asRecord, isObject, isRecord } from "./shapes.js";
import { speaksOf } from "./speaks-of.js";
import { isSentence, readSentence, readText, scalar, statusOf } from "./text.js";

/** Among fields: what is said of all of them. */
export const ALL = /^(modelstate|(server)?err((o|eu)r?e?[si]?)?|messages|f.+errors)$/i;

/** GoCardless: `{ "iban": { "summary": "…", "detail": "…" } }` */
const isSummed = (value: unknown): boolean =>
  readText(asRecord(value)["detail"]) !== null &&
  readText(asRecord(value)["summary"]) !== null &&
  Object.keys(asRecord(value)).length === 2;

const holding = /* @__PURE__ */ new WeakMap<object, boolean>();
/** Whether a thing in a map is a field with members: it stands beside lists of texts. Alone it is what was sent. */
const holdsTexts = (map: object): boolean => {
  let holds = holding.get(map);
  if (holds === undefined) {
    const values = Object.values(map);
    holds = values.some(Array.isArray) || !values.some((one) => isRecord(one) && !isSummed(one));
    // Asked for each status among very many fields.
    holding.set(map, holds);
  }
  return holds;
};

/**
 * What is no field among them: the status once more, as Django REST framework's documentation puts it beside lists, or what
 * the map is (CKAN).
 */
export const isAside = (key: string, member: unknown, map: object): boolean =>
  key.startsWith("__type") ||
  (typeof member === "number" && Boolean(nameOf(key).roles & BIT.status && statusOf(member)) && holdsTexts(map));

/** An object that is one entry rather than a map of fields that happen to be called `message`. */
export const isEntry = (value: unknown): value is object =>
  "constraints" in asRecord(value) ||
  (typeof asRecord(value)["field"] === "string" && typeof asRecord(value)["error"] === "string") ||
  ["message", "msg", "detail", "reason", "error_message", "developer_message"].some(
    (key) => typeof asRecord(value)[key] === "string",
  ) ||
  // No code at all, or that of the status, is no text of a field either.
  (typeof asRecord(value)["code"] === "string" && /^([45]\d\d)?$/.test(scalar(asRecord(value)["code"]))) ||
  ["code", "errorCode", "error_code"].some((key) => codeOf(asRecord(value)[key]));

/**
 * A map of fields that looks like an entry, as that of a contact form does: one is called `message`. All are texts, and
 * one that no entry has speaks of its field.
 */
export const isForm = (value: object): boolean =>
  Object.values(value).every((text) => readSentence(text) ?? /^(invalid|required)$/i.exec(scalar(text))) &&
  Object.entries(value).some(
    ([key, text]) => !ALL.test(key) && !isEntry({ [key]: text }) && speaksOf(scalar(text), bareOf(key)),
  );

/** Whether a text in such a map is of the whole: it speaks of no field called `message`. */
export const isOfWhole = (key: string, text: unknown): boolean =>
  /^(msg|message|detail)$/.test(key) && readSentence(text) !== null && !speaksOf(scalar(text), key);

/** Zod 4, Symfony: `{ errors: […], properties: { email: { errors: […] } } }`, however deep. */
export const isTree = (value: object): boolean => {
  const node = asRecord(value);
  const children = node["children"] ?? (node["errors"] && (node["properties"] ?? node["items"]));
  return (
    isObject(children) &&
    Object.keys(node).every((key) => /^(properties|items|errors|children)$/.test(key)) &&
    Object.values(children).some((one) => isObject(asRecord(one)["errors"] ?? asRecord(one)["children"]))
  );
};

/** PocketBase, Zendesk, Rails, Objection, Javalin, tsoa: a code or what was sent, a text, and nothing that could be a thing of the app's. */
const isTold = (value: unknown, validated: boolean): boolean => {
  const one = asRecord(value);
  const { code, params, args = params, message, error = args } = one;
  return (
    // What has a status is an answer that was wrapped.
    !statusOf(code) &&
    Object.keys(one).every((key) =>
      /^(msg|count|params|code|error|args|description|message|keyword|value)$/.test(key),
    ) &&
    Boolean(
      error ?? (message ? (codeOf(code) ?? (code === "" || "value" in one || validated)) : /_/.test(scalar(code))),
    )
  );
};

/**
 * How far an object is trusted to be a map from field to texts. 0: only lists of sentences count. 1: lists of words too. 2:
 * plain texts too. -1, where something was validated: lists of sentences and plain sentences.
 */
export type Trust = -1 | 0 | 1 | 2;

/** Names of errors, not of fields; `_message` and `non_field_errors` are of the form as a whole. */
const ERROR_NAME =
  /^(?!_|non_?field).*(violation|hint|(invalid|missing)_?field|failure|problem|msg|suggestion|message|error|validation|reason|issue|warning|cause|detail)s?$/i;

/** Words that say what is wrong. */
const WRONG = /\b(must|should|can(not|['’]t)|is|are|be|required|(in)?valid|missing|too|not)\b/i;

/** Names of parameters: under them stands what was sent, or what is wrong with it. */
const PARAMS = /^(invalid)?param(eter)?s$/;

/**
 * Whether a plain text is surely said of the field of this name: `{ firstName: "First name is required", title: "must not be
 * blank" }`; `null` where it may be anything.
 */
function speaksIn(text: string, key: string, under: string): boolean | null {
  const { bare, roles } = nameOf(key);
  const speaks =
    // Beside the error, attributes of anything have such names.
    (under === " " && /\w\.\w/.test(key)) ||
    (PARAMS.test(under) && /\s\S+\s|Invalid /.test(text)) ||
    speaksOf(text, bare);
  // Flask-RESTful: `message: { name: "Missing required parameter …" }`
  const isOther = roles & ~BIT.entryCode && !speaks && !(bare + under === "namemessage" && WRONG.test(text));
  return isOther || !readText(text) ? null : speaks;
}

/** Whether the plain texts in a field with members say what is wrong with it; others are what was sent. */
const says = (field: object): boolean =>
  Object.values(field).every((text) => typeof text !== "string" || WRONG.test(text));

/**
 * Whether an object is a map from field to texts, judged by what is in it.
 * @param under bare name it stands under; a blank for a whole body.
 */
export function isMap(value: unknown, under: string, trust: Trust): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  if (isTree(value)) return true;
  const isSure = trust > 1;
  // Stands beside the error, and holds what is wrong or anything else.
  const isBeside = PARAMS.test(under) || /details|^( |message|error|data)$/.test(under);
  let isTelling = false;
  // Of plain texts: whether one of them surely speaks of its field, so that the others do as well.
  let isSpoken: boolean | null = null;
  let isProven = trust < 0;
  /** Fields with members: where others are fields, their texts may be as plain. */
  const nested: object[] = [];
  // Of very many, those that come first are witness enough.
  for (const key of Object.keys(value).slice(0, 999)) {
    const member = value[key];
    // `errors: { messages: { email: […] } }`
    if (isRecord(member) && ALL.test(key)) return false;
    const { roles } = nameOf(key);
    // A field of which nothing is said; `innererror: { trace: […] }`.
    if (member === null || /trace$/i.test(key) || isAside(key, member, value)) continue;
    isTelling = true;
    const isText = typeof member === "string" && !isSure;
    if (isText && !(isBeside && isSentence(member))) return false;
    const isList = Array.isArray(member);
    // `Errors: { Error: [{ … }] }` is a list, however it is wrapped.
    if ((!isSure || (isList && isRecord(member[0]))) && ERROR_NAME.test(key)) return false;
    if (isText) {
      const speaks = speaksIn(member, key, under);
      if (speaks === null) return false;
      isSpoken ||= trust < 0 || speaks;
      continue;
    }
    const fits = (one: unknown): boolean => {
      // Zod's word for what is not there.
      if (typeof one === "string")
        return trust > 0 || isSentence(one) || /^(invalid($|_)|required|(validation|errors?)\.)/i.test(one);
      if (one === null || (isObject(one) && Object.keys(one).length === 0)) return true;
      if (
        ("status_code" in value && !(roles & (BIT.errorish | BIT.wrapping)) && isSummed(one)) ||
        (isSure && isEntry(one)) ||
        isMap(one, under.trim(), trust)
      )
        return true;
      // A list named in plural is one of errors.
      const isPlain = under !== " " || (isList && (key === "name" || !(roles || key.endsWith("s"))));
      const isValidated = trust < 0 && under === "details" && !(roles & BIT.errorish);
      const told = (isSure || (isBeside && isPlain)) && isTold(one, isValidated);
      isProven ||= told;
      return told || (under === " " && isRecord(one) && nested.push(one) > 0);
    };
    if (!(isList ? member.every(fits) : fits(member))) return false;
  }
  return (
    isTelling &&
    isSpoken !== false &&
    nested.every((one) => (isSpoken || isProven) && says(one) && isMap(one, under, trust || -1))
  );
}
