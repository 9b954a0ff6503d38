"use client";
import { type MouseEvent, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { ApiError, FieldError, FieldPath } from "../core/api-error.js";
import { pathKey } from "../core/field-key.js";
import { fieldText } from "../core/field-text.js";
import { humanize } from "../core/titles.js";
import { marksOf } from "../react/field-marks.js";
import { focusOn, treeOf, writesElsewhere } from "../react/focus-return.js";
import { type FindControl, createControlFinder, focusControl, labelText } from "./controls.js";
import { type Part, createPart } from "./create-part.js";
import { says } from "./facts.js";

/** Rows shown; the rest are counted. */
const MOST_ROWS = 100;

/** Props of {@link Summary}. */
export interface SummaryProps {
  /**
   * Move the focus once for each error: `true` to the notice, `"field"` to the first field in the page that is wrong (to
   * the notice where there is none). Default `true`.
   */
  readonly takeFocus?: boolean | "field" | undefined;
  /** Texts that stand beside the summary already: it does not repeat them. */
  readonly said?: readonly (string | null)[] | undefined;
}

/** Frames that a section may take to open. */
const MOST_FRAMES = 30;

/** What is wrong, as far as there is room: what belongs to no field stands nowhere else. It has an empty path. */
function rowsOf({ fieldErrors, formErrors }: ApiError): readonly FieldError[] {
  const form = [...new Set(formErrors)].map((message) => ({ path: [], message, code: null }));
  return [...fieldErrors.slice(0, Math.max(MOST_ROWS - form.length, 0)), ...form].slice(0, MOST_ROWS);
}

/** Whether the summary takes the focus for this error. */
export const hasRows = ({ fieldErrors, formErrors }: ApiError): boolean => fieldErrors.length + formErrors.length > 0;

const isName = (segment: string | number): boolean => typeof segment === "string";

/** `items.2.price` → `Items 3 · Price`: the best name for a field whose control is not here. People count from one. */
function nameOf(path: FieldPath): string {
  const row = path.findLastIndex((segment) => !isName(segment));
  const names = [path.slice(0, Math.max(row, 0)), path.slice(row + 1)].map((part) =>
    humanize(String(part.findLast(isName) ?? "")),
  );
  // A larger one is an id.
  if (row >= 0 && Number(path[row]) < 1000) names[0] = `${names[0]} ${Number(path[row]) + 1}`.trim();
  return names.filter(Boolean).join(" · ");
}

/** What is wrong, one row each: a link to the field where there is a control for it, else text. At most 100 rows. */
export const Summary: Part<SummaryProps> = /* @__PURE__ */ createPart<SummaryProps>(
  "summary",
  "div",
  function useSummary({ error, surface, showing, labels, described, onStay }, { takeFocus = true, said = [] }) {
    const list = useRef<HTMLUListElement>(null);
    const rows = rowsOf(error);
    const more = error.fieldErrors.length + new Set(error.formErrors).size - rows.length;
    const holder = marksOf(error, showing.recourse);
    const { marks } = useSyncExternalStore(holder.subscribe, holder.get, holder.get);
    // By error: a control is taken for the field that it was when the error came.
    const look = useMemo(() => {
      const finder = createControlFinder();
      return (): FindControl => {
        const find = finder(list.current, holder.get().moves);
        return (path) =>
          holder
            .get()
            .candidates(path)
            .map(find)
            .find((control) => control !== null) ?? null;
      };
    }, [holder]);
    const opener = (path: FieldPath): (() => void) | null => (path.length > 0 && holder.get().reveal(path)) || null;
    // As one text, so that equal findings are equal. React looks again after each commit, when all controls are there.
    const lines = useSyncExternalStore(
      holder.subscribe,
      () => (list.current ? labelsOf(rows, look(), opener) : ""),
      () => "",
    );
    const found = lines.split("\n");
    const focuses = takeFocus && surface !== "dialog" && surface !== "toast" && rows.length > 0;
    useEffect(() => {
      if (!focuses) return;
      const notice = list.current?.closest<HTMLElement>("[data-recourse]");
      const find = look();
      const forms = rows.map(({ path }) => find(path)?.closest("form"));
      // Late, the person may be at something else by now, and the form may have gone.
      if (
        !notice ||
        writesElsewhere(notice.ownerDocument.activeElement, [notice.closest("form") ?? notice.parentElement, ...forms])
      )
        onStay();
      else if (takeFocus !== "field") focusOn(notice);
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
    // Words for a code that is always about this field speak of it by name.
    const known = showing.recourse.facts(error)?.field !== undefined;
    const items = rows.map((row, index) => {
      const { path, message } = row;
      const label = found[index];
      const name = label || nameOf(path);
      const text = fieldText(row, error, described, showing.locale);
      // Of a text that stands elsewhere, what is left to say is which field it is about, and the way there.
      const repeats = said.includes(text);
      if (repeats && !label && (known || !name || says(said.join("\n"), name))) return null;
      const content = (
        <>
          {name !== "" && (repeats || !text.toLowerCase().startsWith(name.toLowerCase())) && (
            <bdi data-part="field-name">{name}</bdi>
          )}{" "}
          {!repeats && <bdi lang={text === message ? "" : undefined}>{text}</bdi>}
        </>
      );
      const follow = (event: MouseEvent): void => {
        event.preventDefault();
        const control = look()(path);
        const open = control ? null : opener(path);
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
      return (
        // oxlint-disable-next-line react/no-array-index-key -- rows never move, and two may read the same
        <li key={index}>
          {label ? (
            // The fragment is never followed: it only makes the link one.
            <a href={`#${path.join(".")}`} onClick={follow}>
              {content}
            </a>
          ) : (
            content
          )}
          {marks.has(pathKey(path)) && (
            <>
              {" "}
              <small data-part="changed">{labels.fieldChanged}</small>
            </>
          )}
        </li>
      );
    });
    return items.some(Boolean)
      ? {
          children: (
            <>
              <ul ref={list}>{items}</ul>
              {more > 0 && <p data-part="more">{labels.more(more)}</p>}
            </>
          ),
        }
      : null;
  },
  ["takeFocus", "said"],
);

/** Focuses a control as soon as it is there. */
function arrive(find: () => ReturnType<FindControl>, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const control = find();
    if (control) focusControl(control);
    else if (frames > 0) arrive(find, frames - 1);
  });
}

/** Labels of the controls that rows are about, one line each; an empty one where there is no way to a control. */
function labelsOf(
  rows: readonly FieldError[],
  find: FindControl,
  opener: (path: FieldPath) => (() => void) | null,
): string {
  const labels = rows.map(({ path }) => {
    const control = path.length === 0 ? null : find(path);
    if (control === null) return opener(path) ? nameOf(path) || " " : "";
    return (labelText(control) ?? nameOf(path)) || " ";
  });
  return labels.join("\n");
}
