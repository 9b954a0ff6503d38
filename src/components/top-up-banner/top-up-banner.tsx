"use client";
import type { MouseEvent } from "react";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { LINE, bar } from "../../parts/count-line.js";
import { rows } from "../../parts/facts.js";
import { Body, Details, Hero, Icon } from "../../parts/notice-parts.js";
import { Room, isPast } from "../../parts/room.js";
import { drawnText, quote } from "../../parts/text.js";
import { Amounts } from "./amounts.js";
import { toldBalance } from "./balance.js";

/** What is missing, large. Nothing is shown where the error does not tell, nor after a top-up. */
export const Shortfall: Part = /* @__PURE__ */ createPart("shortfall", "div", (notice) => {
  const { error, showing } = notice;
  const { missing, write } = toldBalance(error, showing);
  return missing === null || isPast(notice, "top_up")
    ? null
    : { children: <Hero figure={write(missing)} caption={notice.labels.shortfall} /> };
});

/** Balance beside what is needed, and how far the one reaches. Nothing is shown after a top-up. */
export const Balance: Part = /* @__PURE__ */ createPart("balance", "div", (notice) => {
  const { error, showing, labels } = notice;
  const { balance, needed, write } = toldBalance(error, showing);
  const share = Math.min(1, Math.max(0, Number(balance) / Number(needed)));
  const facts = rows([
    [labels.balance, write(balance)],
    [labels.needed, write(needed)],
  ]);
  if (facts.length === 0 || isPast(notice, "top_up")) return null;
  return {
    children: (
      <>
        {facts.length === 2 && Number.isFinite(share) && (
          // The figures below say the same.
          <svg {...LINE}>{bar(share)}</svg>
        )}
        <dl>{facts}</dl>
      </>
    ),
  };
});

/** Opens the fold instead, and moves on to what is to be chosen: the button itself is gone then. */
function unfold(event: MouseEvent<HTMLElement>): void {
  const fold = event.currentTarget.parentElement?.querySelector<HTMLDetailsElement>(":scope > [data-part=folded]");
  const choice = fold?.querySelector<HTMLElement>("[data-part=choice] :is(:checked, [data-state=checked])");
  if (!fold || !choice) return;
  event.preventDefault();
  fold.open = true;
  choice.focus();
}

/** Says what is missing and takes it: shortfall, amounts to choose from, and afterwards the failed action again. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "top-up-banner",
  slots: (notice) => {
    const { error, showing, described, bodyId } = notice;
    const { missing, balance, needed, write } = toldBalance(error, showing);
    const { body, advice } = described;
    /** Whether it only says what is drawn. */
    const repeats = (text: string | null): boolean =>
      text !== null &&
      [balance, needed].every(
        (figure) => figure !== null && (text.includes(String(figure)) || text.includes(write(figure))),
      );
    const drawn = repeats(body);
    const past = isPast(notice, "top_up") && (missing ?? balance ?? needed) !== null;
    return {
      icon: <Icon shape="M3 6h12.5v10H3Zm0 0 9-3.5V6m3.5 3.5H12a1.5 1.5 0 0 0 0 3h3.5" />,
      body: !drawn && <Body>{repeats(advice) ? quote(body, error) : undefined}</Body>,
      main: (
        <Room past={past}>
          <Shortfall />
          <Balance {...(drawn && { id: bodyId })} />
        </Room>
      ),
      past,
      actions: <Amounts />,
      onLead: ({ name }) => (name === "top_up" ? unfold : undefined),
      ...(drawn && { details: <Details text={drawnText(notice)} /> }),
    };
  },
});

export { Amounts, type AmountsProps } from "./amounts.js";
export * from "../../parts/notice-parts.js";
