"use client";
import { type HTMLAttributes, forwardRef } from "react";
import { fieldText } from "../../parts/field-text.js";
import { useNearestShowing } from "../../react/showing.js";
import type { FieldErrors, FieldName } from "../../react/use-field-errors.js";
import { wordsOf } from "../../react/wording.js";

/** Props of {@link Message}. */
export interface MessageProps extends HTMLAttributes<HTMLElement> {
  /** What `useFieldErrors` gave. */
  readonly fields: FieldErrors;
  /** The field, e.g. `"items.0.price"`. */
  readonly name: FieldName;
}

/** The messages of one field, at its control. Nothing is shown for a field without errors. */
export const Message = /* @__PURE__ */ forwardRef<HTMLElement, MessageProps>(function Message(
  { fields, name, ...props },
  ref,
) {
  const showing = useNearestShowing();
  const { error } = fields;
  const errors = fields.get(name);
  if (errors.length === 0 || !error) return null;
  return (
    <span data-recourse="field-message" data-part="message" {...fields.getMessageProps(name)} {...props} ref={ref}>
      {errors.map((one, index) => {
        const text = showing ? fieldText(one, error, wordsOf(showing, error), showing.locale) : one.message;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- messages never move, and two may read the same
          <bdi key={index} lang={text === one.message ? "" : showing?.locale.tag}>
            {text}{" "}
          </bdi>
        );
      })}
    </span>
  );
});
