"use client";
import { type HTMLAttributes, forwardRef } from "react";
import { serverLang } from "../../core/server-lang.js";
import { fill } from "../../parts/slot.js";
import { useNearestShowing } from "../../react/use-showing.js";
import type { FieldErrors, FieldName } from "../../react/use-field-errors.js";

/** Props of {@link Message}. */
export interface MessageProps extends Omit<HTMLAttributes<HTMLElement>, "id"> {
  /** What `useFieldErrors` or a form adapter gave. */
  readonly fields: FieldErrors;
  /** The field, e.g. `"items.0.price"`. */
  readonly name: FieldName;
  /** Render the one child in place of the part's own element. Without content of its own it gets the messages. */
  readonly asChild?: boolean | undefined;
}

/**
 * The messages of one field, at its control. One about a value that was edited before the message came says so. Nothing
 * is shown for a field without errors.
 */
export const Message = /* @__PURE__ */ forwardRef<HTMLElement, MessageProps>(function Message(
  { fields, name, asChild, children, ...props },
  ref,
) {
  const locale = useNearestShowing()?.locale;
  const current = fields.get(name);
  const errors = [...current, ...fields.stale(name)];
  if (errors.length === 0) return null;
  const state = current.length > 0 ? "current" : "stale";
  const ours = {
    "data-recourse": "field-message",
    "data-part": "message",
    "data-state": state,
    ...props,
    ...fields.getMessageProps(name),
    ref,
    children: (
      <>
        {errors.map((one, index) => {
          const text = fields.textOf(one);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- messages never move, and two may read the same
            <bdi key={index} lang={text === one.message && fields.error ? serverLang(fields.error) : locale?.tag}>
              {text}{" "}
            </bdi>
          );
        })}
        {state === "stale" && locale && <small lang={locale.tag}>{locale.labels.fieldChanged}</small>}
      </>
    ),
  };
  // oxlint-disable-next-line react/refs -- only handed on
  return fill("span", ours, asChild, children);
});
