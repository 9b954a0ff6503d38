import { type Trust, isEntry, isForm, isMap, isTree } from "./field-maps.js";
import { BIT, type Name, nameOf } from "./names.js";
import { ROOTS } from "./paths.js";
import { readList } from "./read-list.js";
import { readMap } from "./read-map.js";
import { asRecord, isObject, isRecord } from "./shapes.js";
import { ITEM, WHOLE, type Source, parseJson } from "./sources.js";
import { isFailure, readSentence, readText, scalar } from "./text.js";
import { type Walking, visit } from "./walking.js";

/** What lies in a body, however it is nested: its objects by rank, of each rank the outer ones first. */
export type Walk = Pick<Walking, "sources" | "refused" | "fields" | "forms" | "read">;

/** Whether a thing holds what is wrong with it, as those of a batch do, or a list of fields. */
const fails = (one: unknown): boolean =>
  Object.entries(asRecord(one)).some(([key, value]) =>
    isObject(value)
      ? nameOf(key).roles & BIT.errorish ||
        (/fields$/i.test(key) && Array.isArray(value) && asRecord(value[0])["message"])
      : nameOf(key).roles & BIT.status && isFailure(value),
  );

/**
 * Whether a member holds what was sent, and not what is wrong with it: a chat, which says who spoke, or values of a form; an
 * address or a day is no text of what is wrong.
 */
export const isSent = (bare: string, member: object): boolean =>
  bare === "messages"
    ? /^(?!.*\b(code|severity|level|field)\b).*\b(role|author|sender|from)\b/.test(
        Object.keys(asRecord(Object.values(member)[0])).join(),
      )
    : /^(fields|(invalid)?param(eter)?s)$/.test(bare) &&
      Object.values(member).some((value) =>
        /^([^\s@]+@\S+|https?:\S+|\d{4}-\d\d-\d\d[\dT:. Z+-]*)$/.test(scalar(value)),
      );

/** Whether they are children of one of Symfony's forms: of trees of anything else they have more to them. */
const isOfForms = (children: object): boolean =>
  Object.values(children).every((one) => Object.keys(asRecord(one)).every((key) => /^(errors|children)$/.test(key))) &&
  isTree({ children });

/** The trust in an object: by its name, by what stands beside it, by the status. */
const trustIn = ({ raw, members }: Source, { bare, roles }: Name, member: object, walking: Walking): Trust => {
  // JSend: `{ "status": "fail", "data": { "email": "Missing" } }`
  if (raw["status"] === "fail" && walking.refused && bare === "data") return 2;
  // `{ "message": "Validation failed", "data": { "email": "must not be blank" } }`
  if (/^(details|data)$/.test(bare) && members.some(({ value }) => /valida/i.test(scalar(value)))) return -1;
  if (
    (walking.status ?? 0) < 500 &&
    // Maps from field to texts, whatever their texts look like.
    /^(modelstate|(field|form|e(rror|xception)|validation|invalid)?(fields|messages|issues|err(o|eu)r?e?[si]))$/.test(
      bare,
    ) &&
    // Those of a tracker are issues too: `issues: { total: "3" }`.
    (bare !== "issues" || Object.values(member).every((one) => isObject(one) || readSentence(one)))
  )
    return 2;
  return roles & BIT.errorish ? 1 : 0;
};

/** Whether an entry has a member that only those about a field have. */
const namesField = (entry: object): boolean =>
  Object.keys(entry).some((key) => /^(property|loc|fields?|instancepath|pointer)$/i.test(key));

/** Looks into one member of an object, if it may hold what is wrong. */
function lookInto(source: Source, name: Name, value: unknown, walking: Walking): void {
  const { members, rank, raw } = source;
  const { bare, roles } = name;
  const { refused } = walking;
  // A gateway may pass on the whole body of another server as one text.
  const member = parseJson(value) ?? value;
  if (!isObject(member) || isSent(bare, member)) return;
  const tells = roles & (BIT.errorish | BIT.list);
  const failing: unknown = tells ? null : [member].flat().slice(0, 99).find(fails);
  const isKnown =
    tells ||
    roles & BIT.wrapping ||
    members.length === 1 ||
    // Those of a thing are its own, those of an error (DatoCMS: `type: "api_error"`) are not.
    (bare === "attributes" && /err/.test(source.under.bare + scalar(raw["type"]))) ||
    // celebrate: `validation: { query: { keys, message }, body: { keys, message } }`
    source.under.bare === "validation" ||
    // Valibot, flattened
    (bare === "nested" && isMap(member, "", 0)) ||
    failing;
  // Where nothing else speaks, lists and entries of fields may stand under any name; bare texts may be anything.
  const isSole =
    !isKnown &&
    refused &&
    !(source.roles & (BIT.text | BIT.loose | BIT.title | BIT.code)) &&
    Object.values(member).every(isObject) &&
    isMap(member, "data", 0);
  // `{ title, errors, children: { email: { errors: […] } } }`
  if (bare === "children" && isOfForms(member)) {
    readMap({ children: member }, [], walking);
    return;
  }
  if (!(isKnown || isSole)) return;
  if (Array.isArray(member)) {
    const [first] = member;
    if (tells || (isEntry(first) && ((members.length === 1 && refused) || namesField(first))))
      readList(member, name, rank, walking);
    else for (const one of roles & BIT.links ? member.slice(0, 9) : [failing ?? first]) visit(walking, one, name, ITEM);
    return;
  }
  const outer = readText(raw["message"]);
  const isFieldMap = isSole || isMap(member, refused ? bare : "", trustIn(source, name, member, walking));
  // A form may have a field called `message`: where the text of the whole stands outside, these are of fields.
  if (
    isFieldMap &&
    (!isEntry(member) || isForm(member) || (outer && Object.values(member).every((one) => readSentence(one))))
  )
    readMap(member, [], walking, !outer);
  else visit(walking, member, name, rank);
}

/** Walks a body and reads every validation text of it: lists of entries, maps from field to texts, in any spelling. */
export function walk(body: unknown, status: number | null): Walk {
  // JSON-RPC answers all with 200, and has a code for what was sent.
  const refused =
    /422|409|null|400/.test(`${status}`) || scalar(asRecord(asRecord(body)["error"])["code"]) === "-32602";
  const walking: Walking = { status, refused, sources: [], queue: [], fields: [], forms: new Set(), read: new Set() };
  const { sources, queue } = walking;
  if (Array.isArray(body)) readList(body, nameOf("errors"), WHOLE, walking);
  // A name for the form as a whole says that the rest are fields.
  else if (isRecord(body) && refused && isMap(body, " ", Object.keys(body).some((key) => ROOTS.test(key)) ? 1 : 0)) {
    readMap(body, [], walking);
  } else visit(walking, body, nameOf(""), WHOLE);
  for (const source of queue) {
    sources.push(source);
    // What is called an error speaks before what is called data.
    for (const errorish of [BIT.errorish, 0])
      for (const { name, value } of source.members)
        if ((name.roles & BIT.errorish) === errorish && !(name.roles & BIT.skip))
          lookInto(source, name, value, walking);
  }
  sources.sort((a, b) => a.rank - b.rank);
  return walking;
}
