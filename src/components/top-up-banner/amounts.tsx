"use client";
import { type KeyboardEvent, type MouseEvent, useId, useState } from "react";
import { Action, Actions } from "../../parts/actions.js";
import { Choice, noForm } from "../../parts/choice.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { parseAmount } from "./parse-amount.js";
import { suggestAmounts, toldBalance } from "./shortfall.js";

/** Props of {@link Amounts}. */
export interface AmountsProps {
  /** Amounts to offer, in major units. Default: what is missing, rounded up to three sensible steps. */
  readonly amounts?: readonly number[] | undefined;
}

/**
 * Amounts to choose from and a field for another, with the button that tops up, and the other ways out. Only an app's
 * own handler can take an amount: a link leads where the amount is asked for.
 */
export const Amounts: Part<AmountsProps> = /* @__PURE__ */ createPart<AmountsProps>(
  "amounts",
  "div",
  function useAmounts({ error, actions, showing, labels }, props) {
    const id = useId();
    const { missing, write, writeChoice } = toldBalance(error, showing);
    // What is sent is what the button says: as many decimals as are written.
    const digits = write(0.5).replaceAll(/\P{Nd}/gu, "").length - 1;
    const offered = props.amounts ?? (missing === null ? [] : suggestAmounts(missing));
    const amounts = [...new Set(offered.map((one) => Number(one.toFixed(digits))))].filter((one) => one > 0);
    // A number of the list, or the text of the field for another.
    const [choice, setChoice] = useState<number | string>();
    const way = actions.find("top_up");
    if (way === null || way.url !== null || amounts.length === 0) return { children: <Actions /> };
    const past = actions.completed === "top_up";
    const chosen = choice ?? amounts[0] ?? "";
    const other = typeof chosen === "string";
    const comma = showing.format.number(0.5).includes(",");
    const amount = typeof chosen === "string" ? parseAmount(chosen, comma, digits) : chosen;
    return {
      children: (
        <>
          <div data-part="choice" role="radiogroup" aria-label={labels.amount}>
            {amounts.map((one) => (
              <Choice
                key={one}
                part="amount"
                group={id}
                checked={chosen === one}
                disabled={past}
                onChoose={() => {
                  setChoice(one);
                }}
              >
                <bdi>{writeChoice(one)}</bdi>
              </Choice>
            ))}
            <input
              data-part="other-amount"
              data-state={other ? "checked" : "unchecked"}
              // A number field reads by the browser's language, not by the page's, and takes 1e9.
              type="text"
              inputMode="decimal"
              autoComplete="off"
              disabled={past}
              form={noForm(id)}
              aria-label={labels.otherAmount}
              placeholder={labels.otherAmount}
              value={other ? chosen : ""}
              onChange={(event) => {
                setChoice(event.target.value);
              }}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== "Enter" || !other || amount === null) return;
                // It may ask first, and the same press must not answer.
                event.preventDefault();
                void way.run({ amount });
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
