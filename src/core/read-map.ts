import type { FieldPath } from "./api-error.js";
import { entryText, readMembers } from "./entries.js";
import { ALL, isAside, isEntry, isOfWhole, isTree } from "./field-maps.js";
import { type Findings, add, blame, knows } from "./findings.js";
import { PLACES, parsePath } from "./paths.js";
import { isObject, isRecord } from "./shapes.js";
import { isIdentifier, scalar } from "./text.js";

/** Rules of a field, as Laminas, CakePHP and forms in the browser key its texts: `{ email: { isEmpty: "…", tooLong: "…" } }`. */
const RULE = /invalid|too_?(la|lo|s)|(m.._?length|empty|unique|required)$/i;

/** A text or an entry in which there is nothing for a person. */
const isMute = (value: unknown): boolean =>
  isRecord(value) ? isEntry(value) && !Object.values(value).some(entryText) : scalar(value) !== "";

/**
 * Reads what a map says of one field: a text, an entry, or a map of the fields inside it.
 * @param index Its place in a list; below 0: it stands alone.
 */
function readValue(value: unknown, path: FieldPath | null, index: number, findings: Findings): void {
  if (typeof value === "string") {
    const text = entryText(value);
    // Some tell everything twice, as a list and as a map.
    if (text && !knows(findings, path, text)) add(findings, path, text, isIdentifier(text) ? text : null);
  } else if (isRecord(value)) {
    const { texts, code } = readMembers(index >= 0 || isEntry(value) ? value : {});
    for (const text of texts) add(findings, path, text, code);
    if (texts.length === 0 && !isMute(value)) {
      // `[{ code: "email", message: null, params: {…} }]`
      if (code) add(findings, path, code, code);
      else if (scalar(value["message"] ?? value["msg"]) !== "") blame(findings, path);
      else readMap(value, index < 0 ? path : path && [...path, index], findings);
    }
  }
}

/**
 * Reads a map from field to texts, however it is nested.
 * @param isAlone No text of the whole stands beside it, so there may be one in it.
 */
export function readMap(map: object, prefix: FieldPath | null, findings: Findings, isAlone = false): void {
  findings.read.add(map);
  const inTree = isTree(map);
  const ofRules = prefix?.length && Object.keys(map).some((key) => RULE.test(key) || /^not[A-Z]/.test(key));
  for (const key of Object.keys(map)) {
    const all: unknown = Reflect.get(map, key);
    // Where it came from, not what it is called: `{ body: { email: […] } }`.
    if (
      isObject(all) &&
      (inTree
        ? key !== "errors"
        : prefix?.length === 0 && isRecord(all) && (PLACES.test(key) || /^(fields|nested)$/.test(key)) && !isEntry(all))
    ) {
      readMap(all, prefix, findings);
      continue;
    }
    const rest =
      (ofRules && typeof all === "string") || ALL.test(key) || (isAlone && isOfWhole(key, all)) ? [] : parsePath(key);
    const path = rest && prefix && [...prefix, ...rest];
    if (isAside(key, all, map)) continue;
    const before = findings.fields.length;
    if (Array.isArray(all)) all.forEach((one, index) => readValue(one, path, index, findings));
    else readValue(all, path, -1, findings);
    // A field with texts for nobody is still a field in trouble; a trace is none.
    if (findings.fields.length === before && !/trace$/i.test(key) && [all].flat().some(isMute)) blame(findings, path);
  }
}
