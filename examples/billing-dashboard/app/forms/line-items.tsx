import { type MouseEvent, type ReactNode, useState } from "react";
import { type Control, type UseFieldArrayReturn, type UseFormRegister, useFieldArray } from "react-hook-form";
import { FieldErrors, type FieldErrorsState } from "react-recourse";
import type { InvoiceDraft } from "../apis/aforo.js";
import { Button, TextField } from "../ui/controls.js";
import { Icon } from "../ui/icons.js";
import { euro } from "../ui/layout.js";

type Line = InvoiceDraft["lineItems"][number];
type Lines = UseFieldArrayReturn<InvoiceDraft, "lineItems", "key">;

export const NO_LINE: Line = { description: "", quantity: "1", unitPrice: "" };

/** `null` for a line that is no amount yet. */
export function amountOf({ quantity, unitPrice }: Line): number | null {
  const amount = Number(quantity) * Number(unitPrice);
  return unitPrice.trim() === "" || !Number.isFinite(amount) ? null : amount;
}

/** `key` is the line's own for as long as it lives; its index is only where it stands. */
export const useLines = (control: Control<InvoiceDraft>): Lines =>
  useFieldArray({ control, name: "lineItems", keyName: "key" });

const soon = (focus: () => void): void => void requestAnimationFrame(focus);

interface LineItemsProps {
  readonly lines: Lines;
  /** What the lines hold now. */
  readonly entered: readonly Line[];
  readonly register: UseFormRegister<InvoiceDraft>;
  readonly fields: FieldErrorsState;
}

export function LineItems({ lines, entered, register, fields }: LineItemsProps): ReactNode {
  const [said, say] = useState("");
  const last = lines.fields.length - 1;

  const add = (): void => {
    // A list that was refused for being empty is not empty any more.
    fields.clear("lineItems");
    lines.append(NO_LINE);
    say(`Line ${last + 2} added.`);
  };

  const move = (event: MouseEvent<HTMLButtonElement>, from: number, to: number): void => {
    const pressed = event.currentTarget;
    lines.move(from, to);
    say(`Line ${from + 1} is line ${to + 1} now.`);
    // The element moves with its line, and the browser drops the focus of what moves. At an end there is only the way back.
    soon(() => {
      const other = pressed.parentElement?.querySelector<HTMLButtonElement>("[data-move]:not(:disabled)");
      (pressed.disabled ? other : pressed)?.focus();
    });
  };

  const remove = (event: MouseEvent<HTMLButtonElement>, index: number): void => {
    const list = event.currentTarget.closest("fieldset");
    lines.remove(index);
    say(`Line ${index + 1} removed.`);
    // The focus must not be lost with the line: on to the one that took its place, else to what adds another.
    soon(() => {
      const rows = list?.querySelectorAll("[data-line]");
      const next = rows?.[Math.min(index, rows.length - 1)];
      (next?.querySelector<HTMLElement>("input") ?? list?.querySelector<HTMLElement>("[data-add]"))?.focus();
    });
  };

  return (
    <fieldset className="items" {...fields.getFieldProps("lineItems")}>
      <legend>Lines</legend>
      <ol>
        {lines.fields.map(({ key }, index) => {
          const label = (text: string): ReactNode => (
            <>
              {text}
              <span className="visually-hidden"> on line {index + 1}</span>
            </>
          );
          const bind = (name: keyof Line) => ({
            ...register(`lineItems.${index}.${name}`),
            fields,
            path: `lineItems.${index}.${name}`,
          });
          const line = entered[index];
          const amount = line && amountOf(line);
          return (
            <li className="item" key={key} data-line={index + 1}>
              <TextField label={label("Description")} {...bind("description")} />
              <TextField label={label("Quantity")} inputMode="numeric" {...bind("quantity")} />
              <TextField label={label("Unit price")} inputMode="decimal" {...bind("unitPrice")} />
              <p className="item-amount">
                <span>Amount</span>
                <output>{amount == null ? "—" : euro(amount)}</output>
              </p>
              <p className="item-moves">
                <Button
                  data-move="up"
                  aria-label={`Move line ${index + 1} up`}
                  disabled={index === 0}
                  onClick={(event) => move(event, index, index - 1)}
                >
                  <Icon name="up" />
                </Button>
                <Button
                  data-move="down"
                  aria-label={`Move line ${index + 1} down`}
                  disabled={index === last}
                  onClick={(event) => move(event, index, index + 1)}
                >
                  <Icon name="down" />
                </Button>
                <Button aria-label={`Remove line ${index + 1}`} onClick={(event) => remove(event, index)}>
                  <Icon name="remove" />
                </Button>
              </p>
            </li>
          );
        })}
      </ol>
      <FieldErrors.Message fields={fields} name="lineItems" />
      <p className="actions">
        <Button data-add onClick={add}>
          Add line
        </Button>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}
