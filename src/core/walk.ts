import { isEntry, isMap, isMapBody, trustOf } from "./field-maps.js";
import { BIT, type Name, nameOf } from "./names.js";
import { readList } from "./read-list.js";
import { areTexts, readMap } from "./read-map.js";
import { asList, asRecord, isRecord } from "./snapshot.js";
import { ITEM, WHOLE, type Source, parseJson } from "./sources.js";
import { readText, scalar } from "./text.js";
import { type Walking, visit } from "./walking.js";

/** What lies in a body, however it is nested: its objects by rank, of each rank the outer ones first. */
export type Walk = Pick<Walking, "sources" | "fields" | "forms" | "read">;

/** Whether the entries of a list have a member of such a name. */
const have = (list: unknown, name: RegExp): boolean =>
  Object.keys(asRecord(asList(list)[0])).some((key) => name.test(key));

/** Reads one member of an object, if it may hold what is wrong. */
function readMember({ members, rank, raw }: Source, name: Name, value: unknown, walking: Walking): void {
  const { bare, roles } = name;
  const errorish = roles & BIT.errorish;
  const { status, refused } = walking;
  // A gateway may pass on the whole body of another server as one text.
  const member = parseJson(value) ?? value;
  if (!(errorish || roles & (BIT.list | BIT.wrapping) || members.length === 1 || have(member, /errors$/i))) return;
  if (Array.isArray(member)) {
    if (
      errorish ||
      roles & BIT.list ||
      (isEntry(member[0]) && ((members.length === 1 && refused) || have(member, /^(loc|field|pointer|property)$/i)))
    )
      readList(member, name, rank, walking);
    else for (const one of member.slice(0, roles & BIT.links ? 9 : 1)) visit(walking, one, name, ITEM);
    return;
  }
  // JSend: `{ "status": "fail", "data": { "email": "Missing" } }`
  let trust = trustOf((status ?? 0) > 499 ? "" : bare, errorish > 0);
  if (raw["status"] === "fail" && refused && bare === "data") trust = 2;
  // `{ "message": "Validation failed", "data": { "email": "must not be blank" } }`
  else if (/^(data|details)$/.test(bare) && members.some((one) => /valida/i.test(scalar(one.value)))) trust = -1;
  // A form may have a field called `message`: where the text of the whole stands outside, these are of fields.
  if (isMap(member, refused ? bare : "", trust) && (!isEntry(member) || (readText(raw["message"]) && areTexts(member))))
    readMap(member, [], walking);
  else visit(walking, member, name, rank);
}

/** Walks a body and reads every validation text of it: lists of entries, maps from field to texts, in any spelling. */
export function walk(body: unknown, status: number | null): Walk {
  const refused = /400|409|422|null/.test(`${status}`);
  const walking: Walking = { status, refused, sources: [], queue: [], fields: [], forms: new Set(), read: new Set() };
  const { sources, queue, read } = walking;
  if (Array.isArray(body)) readList(body, nameOf("errors"), WHOLE, walking);
  else if (isRecord(body) && refused && isMapBody(body)) {
    readMap(body, [], walking);
    for (const key in body) read.add(body[key]);
  } else visit(walking, body, nameOf(""), WHOLE);
  for (const source of queue) {
    sources.push(source);
    // What is called an error speaks before what is called data.
    for (const errorish of [BIT.errorish, 0])
      for (const { name, value } of source.members)
        if ((name.roles & BIT.errorish) === errorish && !(name.roles & BIT.skip))
          readMember(source, name, value, walking);
  }
  sources.sort((a, b) => a.rank - b.rank);
  return walking;
}
