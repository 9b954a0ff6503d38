"use client";
import { type KeyboardEvent, type MouseEvent, useId, useState } from "react";
import { Action, Actions } from "../../parts/actions.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { suggestAmounts, toldBalance } from "./shortfall.js";

/** Props of {@link Amounts}. */
export interface AmountsProps {
  /** Amounts to offer, in major units. Default: what is missing, rounded up to three sensible steps. */
  readonly amounts?: readonly number[] | undefined;
}

const OTHER = "other";

/** The amount in a number field, or `null` for what is none. */
const entered = (text: string): number | null => {
  const amount = Number(text);
  return text !== "" && Number.isFinite(amount) && amount > 0 ? amount : null;
};

/**
 * Amounts to choose from and a field for another, with the button that tops up, and the other ways out. Only an app's
 * own handler can take an amount: a link leads where the amount is asked for.
 */
export const Amounts: Part<AmountsProps> = /* @__PURE__ */ createPart<AmountsProps>(
  "amounts",
  "div",
  function useAmounts({ error, actions, showing }, props) {
    const id = useId();
    const { labels } = showing.locale;
    const { missing, writeChoice } = toldBalance(error, showing);
    const amounts = props.amounts ?? (missing === null ? [] : suggestAmounts(missing));
    const [choice, setChoice] = useState<number | typeof OTHER | null>(null);
    const [text, setText] = useState("");
    const way = actions.find("top_up");
    if (way === null || way.url !== null || amounts.length === 0 || actions.completed !== null) {
      return { children: <Actions /> };
    }
    const chosen = choice ?? amounts[0] ?? OTHER;
    const amount = chosen === OTHER ? entered(text) : chosen;
    // The notice may stand in a form of the app: these controls are none of its own.
    const nowhere = `${id}-no-form`;
    return {
      children: (
        <>
          <div data-part="choice" role="radiogroup" aria-label={labels.amount}>
            {amounts.map((one) => (
              <label key={one} data-part="amount">
                <input
                  type="radio"
                  name={id}
                  form={nowhere}
                  checked={chosen === one}
                  onChange={() => {
                    setChoice(one);
                  }}
                />
                <bdi>{writeChoice(one)}</bdi>
              </label>
            ))}
            <input
              data-part="other-amount"
              data-state={chosen === OTHER ? "checked" : "unchecked"}
              type="number"
              inputMode="decimal"
              min="0"
              step="any"
              form={nowhere}
              aria-label={labels.otherAmount}
              placeholder={labels.otherAmount}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setChoice(OTHER);
              }}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === "Enter" && chosen === OTHER && amount !== null) void way.run({ amount });
              }}
            />
          </div>
          <Actions
            without={["top_up"]}
            first={
              <Action
                way={way}
                variant="primary"
                input={amount === null ? undefined : { amount }}
                label={amount === null ? way.label : labels.topUpAmount(writeChoice(amount))}
                {...(amount === null && {
                  "aria-disabled": true,
                  onClick: (event: MouseEvent) => {
                    event.preventDefault();
                  },
                })}
              />
            }
          />
        </>
      ),
    };
  },
  ["amounts"],
);
