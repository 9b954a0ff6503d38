"use client";
import { useEffect } from "react";
import type { ApiError } from "../core/api-error.js";
import { focusOn, treeOf, writesElsewhere } from "../react/focus-return.js";
import { focusControl } from "./controls.js";
import { rowsOf } from "./summary-rows.js";
import type { RowControls } from "./use-row-controls.js";

/**
 * Moves the focus once for each error: to the notice, or to the first field in the page that is wrong.
 *
 * @param take `false`: it stays where it is.
 * @param onStay Told where a person is at something else, and the focus stays with it.
 */
export function useSummaryFocus(
  error: ApiError,
  take: boolean | "field",
  { list, look }: RowControls,
  onStay: () => void,
): void {
  const focuses = Boolean(take);
  useEffect(() => {
    if (!focuses) return;
    const notice = list.current?.closest<HTMLElement>("[data-recourse]");
    const find = look();
    const forms = rowsOf(error).map(({ path }) => find(path)?.closest("form"));
    // Late, the person may be at something else by now, and the form may have gone.
    if (
      !notice ||
      writesElsewhere(notice.ownerDocument.activeElement, [notice.closest("form") ?? notice.parentElement, ...forms])
    )
      onStay();
    else if (take !== "field") focusOn(notice);
    // After the effects of the form, which tell where its fields are.
    else
      queueMicrotask(() => {
        const find = look();
        const wrong = new Set<Element | null>(error.fieldErrors.map(({ path }) => find(path)));
        const first = [...treeOf(notice).querySelectorAll<HTMLElement>("*")].find((one) => wrong.has(one));
        if (first) focusControl(first);
        else focusOn(notice);
      });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- each error asks anew
  }, [error, focuses]);
}
