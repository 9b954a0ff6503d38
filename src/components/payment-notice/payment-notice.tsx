"use client";
import { createElement } from "react";
import { causeOf } from "../../core/cause.js";
import { own } from "../../core/own.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { factsOf, rows } from "../../parts/facts.js";
import { createEmblem } from "../../parts/icon.js";
import { linkTo } from "../../parts/link.js";
import { Hero } from "../../parts/notice-parts.js";
import { toldBill } from "./bill.js";

const CARD = "M2.5 4.5h15v11h-15Zm0 3.5h15";
const SHAPES: Readonly<Record<string, string>> = {
  past_due: "M4.5 2.5h11v15L13 16l-3 1.5L7 16l-2.5 1.5ZM10 6v3l2 1.5",
  declined: "M17.5 10V4.5h-15v11H10M2.5 8h15M13 13l4 4m0-4-4 4",
  no_payment_method: "M17.5 9.5v-5h-15v11h7M2.5 8h15m-2.5 4v6m-3-3h6",
};

/** A picture of what is the matter: a bill that waits, a card that was turned down, a card to add. */
export const Emblem: Part = /* @__PURE__ */ createEmblem(
  ({ error }) => own(SHAPES, causeOf(error)) ?? `${CARD}M5.5 12.5h3`,
);

/** What is to be paid, as on a bill: the amount, large, then invoice, due date, card and what else the error tells. */
export const Bill: Part = /* @__PURE__ */ createPart("bill", "div", (notice) => {
  const { showing, labels, error: given } = notice;
  const { error, amount, invoice, invoiceUrl, card } = toldBill(given, showing);
  const link = linkTo(invoiceUrl, <bdi>{invoice ?? labels.details}</bdi>, showing);
  const { as = "a", ...rest } = link ?? {};
  const facts = rows([
    [labels.invoice, link ? createElement(as, rest) : invoice],
    ...factsOf({ ...notice, error }, ["amount", "invoice", "card", "value"]),
    [labels.card, card],
  ]);
  return amount || facts.length > 0
    ? {
        children: (
          <>
            {amount && <Hero figure={amount} caption={labels.amount} />}
            {facts.length > 0 && <dl>{facts}</dl>}
          </>
        ),
      }
    : null;
});

/** Says what became of a payment (past due, declined, nothing to charge), how much it is about, and where to put it right. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "payment-notice",
  slots: () => ({ icon: <Emblem />, main: <Bill /> }),
});

export * from "../../parts/notice-parts.js";
