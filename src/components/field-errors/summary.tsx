"use client";
import { type MouseEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import type { ApiError, FieldError } from "../../core/api-error.js";
import { humanize } from "../../core/titles.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { createControlFinder, focusControl, labelText } from "./controls.js";

/** Rows shown; the rest are counted. */
const MOST_ROWS = 100;

/** Props of {@link Summary}. */
export interface SummaryProps {
  /** Move the focus to the notice once for each error. Default `true`. */
  readonly takeFocus?: boolean | undefined;
}

const never = (): (() => void) => () => undefined;

/** `items.0.price` → `Price`: the best name for a field whose control is not here. */
const nameOf = ({ path }: FieldError): string =>
  humanize(String(path.findLast((segment) => typeof segment === "string") ?? path.at(-1) ?? ""));

/** GOV.UK's way: the notice can take the focus once, and is no stop on the way of the Tab key afterwards. */
function focusOnce(notice: HTMLElement): void {
  notice.tabIndex = -1;
  notice.addEventListener(
    "blur",
    () => {
      notice.removeAttribute("tabindex");
    },
    { once: true },
  );
  notice.focus();
}

const isSaid = (message: string, label: string): boolean => message.toLowerCase().startsWith(label.toLowerCase());

interface RowProps {
  readonly one: FieldError;
  /** The control's label; `null` when there is no control for it. */
  readonly label: string | null;
  readonly onFollow: (event: MouseEvent) => void;
}

function Row({ one, label, onFollow }: RowProps): ReactNode {
  const name = label ?? nameOf(one);
  const text = (
    <>
      {name !== "" && !isSaid(one.message, name) && <bdi data-part="field-name">{name}</bdi>} <bdi>{one.message}</bdi>
    </>
  );
  // The fragment is never followed: it only makes the link one.
  return label === null ? (
    text
  ) : (
    <a href={`#${encodeURIComponent(one.path.join("."))}`} onClick={onFollow}>
      {text}
    </a>
  );
}

/** What is wrong, one row each: a link to the field where there is a control for it, else text. At most 100 rows. */
export const Summary: Part<SummaryProps> = /* @__PURE__ */ createPart<SummaryProps>(
  "summary",
  "div",
  function useSummary({ error, surface, showing }, { takeFocus = true }) {
    const list = useRef<HTMLUListElement>(null);
    const rows = error.fieldErrors.slice(0, MOST_ROWS);
    const texts = error.formErrors.slice(0, Math.max(0, MOST_ROWS - rows.length));
    const total = error.fieldErrors.length + error.formErrors.length;
    // As one text, so that equal findings are equal. React looks again after each commit, when all controls are there.
    const labels = useSyncExternalStore(
      never,
      () => labelsOf(rows, list.current),
      () => "",
    );
    const found = labels.split("\n");
    const focuses = takeFocus && surface !== "dialog" && total > 0;
    useEffect(() => {
      const notice = focuses ? list.current?.closest<HTMLElement>("[data-recourse]") : null;
      if (notice) focusOnce(notice);
      // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each error asks for attention of its own
    }, [error, focuses]);
    if (total === 0) return null;
    const follow = (one: FieldError) => (event: MouseEvent) => {
      event.preventDefault();
      const control = createControlFinder(list.current)(one.path);
      if (control) focusControl(control);
    };
    const rest = total - rows.length - texts.length;
    return {
      children: (
        <>
          <ul ref={list}>
            {rows.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows never move, and two may read the same
              <li key={`${index} ${one.path.join(".")}`}>
                <Row one={one} label={found[index] || null} onFollow={follow(one)} />
              </li>
            ))}
            {texts.map((text) => (
              <li key={text}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
          {rest > 0 && <p data-part="more">{showing.locale.labels.more(rest)}</p>}
        </>
      ),
    };
  },
  ["takeFocus"],
);

/** Labels of the controls that rows are about, one line each; an empty one where there is no control. */
function labelsOf(rows: readonly FieldError[], summary: HTMLElement | null): string {
  const find = createControlFinder(summary);
  const labels = rows.map((row) => {
    const control = find(row.path);
    return control === null ? "" : (labelText(control) ?? nameOf(row)) || " ";
  });
  return labels.join("\n");
}

/** Whether the summary takes the focus for this error. */
export const hasRows = ({ fieldErrors, formErrors }: ApiError): boolean => fieldErrors.length + formErrors.length > 0;
