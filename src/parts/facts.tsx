"use client";
import type { ReactNode } from "react";
import type { ApiError } from "../core/api-error.js";
import { memberNamed } from "../core/member-named.js";
import { isRecord } from "../core/shapes.js";
import { humanize } from "../core/titles.js";
import { toldNumber, toldText, toldTime } from "../core/told.js";
import type { Labels } from "../core/words.js";
import type { Showing } from "../react/showing.js";
import { type Part, createPart } from "./create-part.js";
import { currencyOf } from "./figures.js";
import type { Notice } from "./notice-context.js";

/** Things named; the rest are counted. */
const MOST_THINGS = 5;

/** One fact: what it is, and its value as a person reads it. */
export type Fact = readonly [label: string, value: ReactNode];

/** Writes a member of the details; `""` where it tells nothing of the kind. */
type Teller = (key: string, error: ApiError, showing: Showing) => string;

/** A machine word as a person reads it; other texts as they are. */
export const plain = (text: string): string => text.replace(/^[\w.-]+$/, humanize);

const bytes: Teller = (key, error, { format }) => format.bytes(toldNumber(error, key));
/** `max_bytes` is no number of things. */
const count: Teller = (key, error, { format }) => (/byte|size/i.test(key) ? "" : format.number(toldNumber(error, key)));
const money: Teller = (key, error, { format, currency }) =>
  format.money(toldNumber(error, key), currencyOf(error) ?? currency);
const time: Teller = (key, error, { format }) => format.dateTime(toldTime(error, key));
/** Names of things, sent as texts or as objects with a name or an id; of many the first, and how many more there are. */
const things =
  (write: (name: string) => string): Teller =>
  (key, { details }, { format, locale }) => {
    const value = details[key];
    const list = [...new Set([value].flat())];
    const names = list.slice(0, MOST_THINGS).flatMap((item) => {
      const told = { details: isRecord(item) ? item : { name: item } };
      const name = toldText(told, memberNamed(told, "(display)?name title label number (subscription|resource)?id"));
      return name ? write(name) : [];
    });
    const more = list.length - names.length;
    // "and 3 more" ends a list by itself; what stands between its things is the locale's.
    const [, between] = format.list(["|", "|", "|"]).split("|");
    return names[0] && more ? `${names.join(between)} ${locale.labels.more(more)}` : format.list(names);
  };
const texts = things(String);
/** Machine words as a person reads them. */
const words = things(plain);
/** Names of fields without a text; those with one stand in the summary. */
const fields: Teller = (key, error, showing) => (error.fieldErrors.length > 0 ? "" : words(key, error, showing));
const sentence: Teller = (key, error) => plain(toldText(error, key, 140) ?? "");

/** What the details usually tell, by label: how to write it, and the member names it goes by. */
const TELLERS: readonly (readonly [label: keyof Labels, tell: Teller, names: string])[] = [
  ["size", bytes, "sizebytes filesize size"],
  ["maximum", bytes, "max(size)?bytes maxsize maxfilesize"],
  ["used", count, "used usage currentusage"],
  ["limit", count, "limit quota max.*"],
  [
    "resets",
    time,
    "(quota|usage|limit)?(resets?|renews?)(at|on|date|time)? (billing)?(period|cycle|window)ends?(at|on|date)?",
  ],
  ["scope", texts, "(required|missing)scopes? scopes? required"],
  ["role", texts, "requiredroles? roles?"],
  ["permission", texts, "(required|missing)permissions? permissions?"],
  ["value", texts, "value"],
  ["fields", fields, "(invalid|missing|required)?fields"],
  ["resource", words, "resource resourcetype (metric|meter|dimension|quota)(name|type)?"],
  [
    "blockedBy",
    texts,
    "blockedby (blocking|blocked|active|dependent|affected|linked)(subscriptions|resources|references|items|objects)(ids)? subscriptions dependents dependencies usedby references",
  ],
  ["reason", sentence, "(decline|failure)?reason (decline|failure)(code|message)"],
  ["currentState", words, "currentstate"],
  ["allowedStates", words, "allowed(transitions|states)"],
  ["plan", texts, "requiredplans? plan"],
  ["amount", money, "amountdue amount"],
  ["invoice", texts, "invoice(number|id) invoice"],
  ["due", time, "(payment|invoice)?due(date|at|on|by)"],
  ["date", time, "(revoked|expired|expires)at date"],
];

/** Whether a text says a value already, as a word of its own; where no space stands around words, as part of another. */
export const says = (text: string, value: string): boolean => {
  const within = text.toLowerCase();
  const word = value.toLowerCase();
  const at = within.indexOf(word);
  const around = within.charAt(at - 1) + within.charAt(at + word.length);
  const packed = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(value + around);
  return at >= 0 && !(packed ? /\d/ : /[\p{L}\d]/u).test(around);
};

/**
 * The facts of an error that its words do not tell already.
 *
 * @param without Labels of facts that the view shows in another way.
 */
export function factsOf(notice: Notice, without: readonly (keyof Labels)[] = []): readonly Fact[] {
  const { error, showing, labels, described } = notice;
  // Most errors have none, and a page may show a thousand.
  if (Object.keys(error.details).length === 0) return [];
  const told = [described.title, described.body, described.advice].join("\n");
  const facts: Fact[] = [];
  for (const [label, tell, names] of TELLERS) {
    const key = memberNamed(error, names);
    const value = key && tell(key, error, showing);
    if (value && !without.includes(label) && !says(told, value)) facts.push([String(labels[label]), value]);
  }
  return facts;
}

/** Facts as rows of a definition list. */
export const rows = (facts: readonly Fact[]): readonly ReactNode[] =>
  facts.flatMap(([label, value]) =>
    value || value === 0 ? (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    ) : (
      []
    ),
  );

/** Props of {@link Facts}. */
export interface FactsProps {
  /** The facts to show; one without a value is left out. Default: those of the details that the words do not tell already. */
  readonly facts?: readonly Fact[] | undefined;
}

/** Size, limit, scope, date: a list of facts, each with its label. */
export const Facts: Part<FactsProps> = /* @__PURE__ */ createPart<FactsProps>(
  "facts",
  "dl",
  (notice, { facts = factsOf(notice) }) => {
    const children = rows(facts);
    return { children: children.length > 0 ? children : null };
  },
  ["facts"],
);
