"use client";
import type { ReactNode } from "react";
import { pathKey } from "../core/field-key.js";
import { fieldText } from "../core/field-text.js";
import { serverLang } from "../core/server-lang.js";
import { type Part, createPart } from "./create-part.js";
import { says } from "./facts.js";
import { nameOf, rowsOf } from "./summary-rows.js";
import { GONE } from "../react/field-marks.js";
import { useRowControls } from "./use-row-controls.js";
import { useSummaryFocus } from "./use-summary-focus.js";

/** Props of {@link Summary}. */
export interface SummaryProps {
  /**
   * Move the focus once for each error: `true` to the notice, `"field"` to the first field in the page that is wrong (to
   * the notice where there is none). Default `true`.
   */
  readonly takeFocus?: boolean | "field" | undefined;
  /** Texts that stand beside the summary already: it does not repeat them. Default: none. */
  readonly said?: readonly (string | null)[] | undefined;
}

/** The margin is the line's: an element with a direction of its own would have it at its own end. */
const nameMark = (name: string): ReactNode => (
  <span data-part="field-name">
    <bdi>{name}</bdi>
  </span>
);

/** What is wrong, one row each: a link to the field where there is a control for it, else text. At most 100 rows. */
export const Summary: Part<SummaryProps> = /* @__PURE__ */ createPart<SummaryProps>(
  "summary",
  "div",
  function useSummary(notice, { takeFocus = true, said = [] }) {
    const { error, surface, showing, labels, described } = notice;
    const rows = rowsOf(error);
    const more = error.fieldErrors.length + new Set(error.formErrors).size - rows.length;
    const controls = useRowControls(error, rows);
    const { marks } = controls.holder.get();
    const mayFocus = surface !== "dialog" && surface !== "toast" && rows.length > 0;
    useSummaryFocus(notice, mayFocus && takeFocus, controls);
    // Words for a code that is always about this field speak of it by name.
    const known = showing.recourse.facts(error)?.field !== undefined;
    const items = rows.map((row, index) => {
      const { path, message } = row;
      const label = controls.labels[index];
      const name = label || nameOf(path);
      const text = fieldText(row, error, described, showing.locale);
      // Of a text that stands elsewhere, what is left to say is which field it is about, and the way there.
      const repeats = said.includes(text);
      if (repeats && !label && (known || !name || says(said.join("\n"), name))) return null;
      const content = (
        <>
          {name !== "" && (repeats || !text.toLowerCase().startsWith(name.toLowerCase())) && nameMark(name)}{" "}
          {!repeats && <bdi lang={text === message ? serverLang(error) : undefined}>{text}</bdi>}
        </>
      );
      const link = label && (
        // The fragment is never followed: it only makes the link one.
        <a href={`#${path.join(".")}`} onClick={(event) => controls.follow(event, path)}>
          {content}
        </a>
      );
      return (
        // oxlint-disable-next-line react/no-array-index-key -- rows never move, and two may read the same
        <li key={index}>
          {link || content}
          {marks.has(pathKey(path)) && (
            <>
              {" "}
              <small data-part="changed">{labels.fieldChanged}</small>
            </>
          )}
        </li>
      );
    });
    // Of what is about the form alone, the whole notice goes.
    if (!items.some(Boolean) || (marks === GONE && error.kind !== "validation")) return null;
    const children = (
      <>
        <ul ref={controls.list}>{items}</ul>
        {more > 0 && <p data-part="more">{labels.more(more)}</p>}
      </>
    );
    return { children };
  },
  ["takeFocus", "said"],
);
