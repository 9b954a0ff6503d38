"use client";
import type { ReactNode } from "react";
import { humanize } from "../core/titles.js";
import { toldNumber, toldText, toldTexts, toldTime } from "../core/told.js";
import type { Formatters, Labels } from "../core/words.js";
import { type Part, createPart } from "./create-part.js";
import { memberNamed } from "./members.js";
import type { Notice } from "./notice-context.js";

/** One fact: what it is, and its value as a person reads it. */
export type Fact = readonly [label: string, value: string];

type Teller = (notice: Notice, key: string) => string | null;

const number =
  (write: (format: Formatters, value: number | string, notice: Notice) => string): Teller =>
  (notice, key) => {
    const value = toldNumber(notice.error, key);
    return value === null ? null : write(notice.showing.format, value, notice);
  };
const bytes = number((format, value) => format.bytes(value));
const amount = number((format, value) => format.number(value));
/** `max_bytes` is no number of things. */
const count: Teller = (notice, key) => (/byte|size/i.test(key) ? null : amount(notice, key));
const money = number((format, value, { error, showing }) =>
  format.money(value, toldText(error, memberNamed(error, "currency currencycode"), 3) ?? showing.currency),
);
const time: Teller = ({ error, showing }, key) => {
  const at = toldTime(error, key);
  return at === null ? null : showing.format.dateTime(at);
};
const texts: Teller = ({ error, showing }, key) => showing.format.list(toldTexts(error, key)) || null;
/** A machine word as a person reads it. */
const word: Teller = ({ error, showing }, key) =>
  showing.format.list(toldTexts(error, key).map((one) => (/^[\w.-]+$/.test(one) ? humanize(one) : one))) || null;
const sentence: Teller = (notice, key) => toldText(notice.error, key, 140)?.replace(/^[\w.-]+$/, humanize) ?? null;

/** What the details usually tell, by label: how to write it, and the member names it goes by. */
const TELLERS: readonly (readonly [label: keyof Labels, tell: Teller, names: string])[] = [
  ["size", bytes, "sizebytes filesize size"],
  ["maximum", bytes, "maxbytes maxsizebytes maxsize maxfilesize"],
  ["used", count, "used usage currentusage"],
  ["limit", count, "limit quota max*"],
  ["resets", time, "resetsat resetat periodend"],
  ["scope", texts, "requiredscope requiredscopes missingscope missingscopes scope scopes required"],
  ["role", texts, "requiredrole requiredroles role roles"],
  ["value", texts, "value"],
  ["resource", word, "resource resourcetype"],
  ["reason", sentence, "reason"],
  ["currentState", word, "currentstate"],
  ["allowedStates", word, "allowedtransitions allowedstates"],
  ["plan", texts, "requiredplan requiredplans plan"],
  ["amount", money, "amountdue amount"],
  ["invoice", texts, "invoicenumber invoiceid invoice"],
  ["date", time, "revokedat expiredat expiresat duedate date"],
];

/** Whether a text says a value already, as a word of its own. */
const says = (text: string, value: string): boolean => {
  const at = text.indexOf(value);
  return at !== -1 && !/[\p{L}\d]/u.test(`${text[at - 1] ?? ""}${text[at + value.length] ?? ""}`);
};

/** The facts of an error that its words do not tell already. */
export function factsOf(notice: Notice): readonly Fact[] {
  const { error, showing, described } = notice;
  const told = [described.title, described.body, described.advice].join("\n");
  const facts: Fact[] = [];
  for (const [label, tell, names] of TELLERS) {
    const key = memberNamed(error, names);
    const value = key === "" ? null : tell(notice, key);
    const name = showing.locale.labels[label];
    if (value !== null && typeof name === "string" && !says(told, value)) facts.push([name, value]);
  }
  return facts;
}

/** Props of {@link Facts}. */
export interface FactsProps {
  /** The facts to show. Default: those of the details that the words do not tell already. */
  readonly facts?: readonly Fact[] | undefined;
}

/** Size, limit, scope, date: a list of facts, each with its label. */
export const Facts: Part<FactsProps> = /* @__PURE__ */ createPart<FactsProps>(
  "facts",
  "dl",
  (notice, { facts = factsOf(notice), children }) =>
    facts.length === 0 && children === undefined
      ? null
      : {
          children: facts.map(([label, value]): ReactNode => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          )),
        },
  ["facts"],
);
