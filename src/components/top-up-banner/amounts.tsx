"use client";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from "react";
import { Action, Actions } from "../../parts/actions.js";
import { Choice, NO_FORM } from "../../parts/choice.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { toldBalance } from "./balance.js";
import { parseAmount } from "./parse-amount.js";
import { suggestAmounts } from "./suggest-amounts.js";

/** Props of {@link Amounts}. */
export interface AmountsProps {
  /** Amounts to offer, in major units. Default: what is missing, rounded up to three sensible steps. */
  readonly amounts?: readonly number[] | undefined;
}

interface OtherAmountProps {
  readonly label: string;
  /** The text of the field; `null` while one of the list is chosen. */
  readonly text: string | null;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
  readonly onEnter: (() => void) | null;
}

function OtherAmount({ label, text, disabled, onText, onEnter }: OtherAmountProps): ReactNode {
  return (
    <input
      data-part="other-amount"
      data-state={text === null ? "unchecked" : "checked"}
      // A number field reads by the browser's language, not by the page's, and takes 1e9.
      type="text"
      inputMode="decimal"
      autoComplete="off"
      // Not `disabled`: the focus would fall to the page.
      readOnly={disabled}
      aria-disabled={disabled || undefined}
      form={NO_FORM}
      aria-label={label}
      placeholder={label}
      value={text ?? ""}
      onChange={(event) => {
        onText(event.target.value);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        // Not by a key that is held down, nor by the one that ends what an input method composes (229, in Safari alone).
        if (event.key !== "Enter" || event.keyCode === 229 || event.repeat || !onEnter) return;
        // It may ask first, and the same press must not answer.
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

/** The button while there is no amount: it stays where it is and does nothing. */
const NO_AMOUNT = {
  "aria-disabled": true,
  onClick: (event: MouseEvent): void => {
    event.preventDefault();
  },
};

/** What may be chosen: no sum twice, and with as many decimals as are written, for what is sent is what the button says. */
function amountsOf(offered: readonly number[], digits: number): readonly number[] {
  return [...new Set(offered.map((one) => Number(one.toFixed(digits))))].filter((one) => one > 0);
}

/**
 * Amounts to choose from and a field for another, with the button that tops up, and the other ways out. Only an app's
 * own handler can take an amount: a link leads where the amount is asked for.
 */
export const Amounts: Part<AmountsProps> = /* @__PURE__ */ createPart<AmountsProps>(
  "amounts",
  "div",
  function useAmounts({ error, actions, showing, labels }, props) {
    const group = useId();
    const { missing, write, writeChoice } = toldBalance(error, showing);
    const digits = write(0.5).replaceAll(/\P{Nd}/gu, "").length - 1;
    const amounts = amountsOf(props.amounts ?? (missing === null ? [] : suggestAmounts(missing)), digits);
    // A number of the list, or the text of the field for another.
    const [choice, setChoice] = useState<number | string>();
    const way = actions.find("top_up");
    if (way === null || way.url !== null || amounts.length === 0) return { children: <Actions /> };
    const past = actions.completed === "top_up";
    // The next failure may offer others.
    const chosen = typeof choice === "string" ? choice : (amounts.find((one) => one === choice) ?? amounts[0] ?? "");
    const text = typeof chosen === "string" ? chosen : null;
    const comma = showing.format.number(0.5).includes(",");
    const amount = typeof chosen === "string" ? parseAmount(chosen, comma, digits) : chosen;
    const label = amount === null ? way.label : labels.topUpAmount(writeChoice(amount));
    const children = (
      <>
        <div data-part="choice" role="radiogroup" aria-label={labels.amount}>
          {amounts.map((one) => (
            <Choice
              key={one}
              part="amount"
              group={group}
              checked={chosen === one}
              disabled={past}
              onChoose={() => {
                setChoice(one);
              }}
            >
              <bdi>{writeChoice(one)}</bdi>
            </Choice>
          ))}
          <OtherAmount
            text={text}
            label={labels.otherAmount}
            disabled={past}
            onText={setChoice}
            onEnter={past || text === null || amount === null ? null : () => void way.run({ amount })}
          />
        </div>
        <Actions
          without={["top_up"]}
          first={
            <Action variant="primary" {...{ way, label }} {...(amount === null ? NO_AMOUNT : { input: { amount } })} />
          }
        />
      </>
    );
    return { children };
  },
  ["amounts"],
);
