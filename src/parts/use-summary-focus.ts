"use client";
import { useEffect } from "react";
import { GROUPS, focusOn, treeOf, writesElsewhere } from "../react/focus-return.js";
import { GONE, composed } from "../react/field-marks.js";
import { focusControl } from "./field-controls.js";
import type { Notice } from "./notice-context.js";
import { rowsOf } from "./summary-rows.js";
import type { RowControls } from "./use-row-controls.js";

/**
 * Moves the focus once for each error: to the notice, or to the first field in the page that is wrong. Takes the notice
 * away once its form was reset.
 *
 * @param take `false`: it stays where it is.
 */
export function useSummaryFocus(
  { error, actions, onStay, onGone }: Notice,
  take: boolean | "field",
  { list, look, holder }: RowControls,
): void {
  const focuses = Boolean(take);
  const gone = holder.get().marks === GONE;
  useEffect(() => {
    const notice = list.current?.closest<HTMLElement>("[data-recourse]");
    const form = notice?.closest("form");
    if (form) holder.forms.add(form);
    // What else a notice says, e.g. of a payment, is not about what was entered.
    if (gone && error.kind === "validation") ((notice?.closest(GROUPS) && actions.dismiss) || onGone)();
    if (gone || !focuses) return;
    const find = look();
    const forms = rowsOf(error).map(({ path }) => find(path)?.closest("form"));
    const at = notice?.ownerDocument.activeElement;
    // Late, the person may be at something else by now, and the form may have gone. Who composes a text is not disturbed.
    if (!notice || composed.at?.matches(":focus") || writesElsewhere(at, [form ?? notice.parentElement, ...forms]))
      onStay();
    else if (take !== "field") focusOn(notice);
    // After the effects of the form, which tell where its fields are.
    else
      queueMicrotask(() => {
        const find = look();
        const wrong = new Set<Element | undefined>(error.fieldErrors.map(({ path }) => find(path)));
        const first = [...treeOf(notice).querySelectorAll<HTMLElement>("*")].find((one) => wrong.has(one));
        if (first) focusControl(first);
        else focusOn(notice);
      });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- each error asks anew
  }, [error, focuses, gone]);
}
