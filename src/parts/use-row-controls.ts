"use client";
import { type MouseEvent, type RefObject, useMemo, useRef, useSyncExternalStore } from "react";
import type { ApiError, FieldError, FieldPath } from "../core/api-error.js";
import { type Holder, marksOf } from "../react/field-marks.js";
import { focusOn } from "../react/focus-return.js";
import { type FindControl, createControlFinder, focusControl, labelText, labelsNear } from "./field-controls.js";
import { nameOf } from "./summary-rows.js";

/** Frames that a section may take to open. */
const MOST_FRAMES = 30;

/** The way from the rows of a summary to the controls that they are about. */
export interface RowControls {
  /** The element that holds the rows. */
  readonly list: RefObject<HTMLUListElement | null>;
  /** Of each row, the label of its control; an empty one where there is no way to a control. */
  readonly labels: readonly string[];
  /** Of the marks of the error. */
  readonly holder: Holder;
  /** A finder of controls as they are now. */
  readonly look: () => FindControl;
  /** Leads a pressed link to its field. */
  readonly follow: (event: MouseEvent, path: FieldPath) => void;
}

/** Focuses a control as soon as it is there. */
function arrive(find: () => ReturnType<FindControl>, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const control = find();
    if (control) focusControl(control);
    else if (frames > 0) arrive(find, frames - 1);
  });
}

/** Labels of the controls that rows are about, one line each; an empty one where there is no way to a control. */
function linesOf(
  place: Element,
  rows: readonly FieldError[],
  find: FindControl,
  opener: (path: FieldPath) => unknown,
): string {
  const labels = labelsNear(place);
  const lines = rows.map(({ path }) => {
    const control = path.length > 0 && find(path);
    return control || opener(path) ? (control && labelText(control, labels.get(control))) || nameOf(path) || " " : "";
  });
  return lines.join("\n");
}

/** Finds the controls that the rows of a summary are about, and follows them. */
export function useRowControls(error: ApiError, rows: readonly FieldError[]): RowControls {
  const list = useRef<HTMLUListElement>(null);
  const holder = marksOf(error);
  useSyncExternalStore(holder.subscribe, holder.get, holder.get);
  // By error: a control is taken for the field that it was when the error came.
  const look = useMemo(() => {
    const finder = createControlFinder();
    return (): FindControl => {
      const find = finder(list.current, holder.get().moves);
      return (path) => holder.get().candidates(path).map(find).find(Boolean);
    };
  }, [holder]);
  const opener = (path: FieldPath): (() => void) | false | null | undefined =>
    path.length > 0 && holder.get().reveal(path);
  // As one text, so that equal findings are equal. React looks again after each commit, when all controls are there.
  const lines = useSyncExternalStore(
    holder.subscribe,
    () => (list.current ? linesOf(list.current, rows, look(), opener) : ""),
    () => "",
  );
  const follow = (event: MouseEvent, path: FieldPath): void => {
    event.preventDefault();
    const control = look()(path);
    const open = opener(path);
    if (control) focusControl(control);
    else if (open) {
      open();
      arrive(() => look()(path));
    } else {
      // The field has gone since: a row that leads nowhere is text, and the focus stays near.
      holder.set({});
      focusOn(list.current?.closest<HTMLElement>("[data-recourse]"));
    }
  };
  return { list, labels: lines.split("\n"), holder, look, follow };
}
