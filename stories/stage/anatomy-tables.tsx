import { Fragment, type ReactNode } from "react";
import { STATES, VARIANTS, innerOf, tokens, views } from "./anatomy.js";

interface WideProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A keyboard scrolls what has the focus. */
const SCROLLER = { role: "region", tabIndex: 0, style: { overflowX: "auto" } } as const;

/** What may be wider than a phone scrolls in itself, and never the page. */
export const Wide = ({ label, children }: WideProps): ReactNode => (
  <div {...SCROLLER} aria-label={label}>
    {children}
  </div>
);

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

function Table({ caption, columns, rows }: TableProps): ReactNode {
  return (
    <>
      <h3>{caption}</h3>
      <Wide label={caption}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a page that never changes
              <tr key={index}>
                {row.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

/** Text as a comment has it: `code` between backticks. */
const prose = (text: string): ReactNode =>
  // oxlint-disable-next-line react/no-array-index-key -- pieces of a text that never changes
  text.split("`").map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));

const words = (list: readonly string[]): ReactNode =>
  list.map((word) => (
    <Fragment key={word}>
      <code>{word}</code>{" "}
    </Fragment>
  ));

/** A name in one piece: torn in two it could not be searched for. */
const nameOf = (text: string): ReactNode => <code style={{ whiteSpace: "nowrap" }}>{text}</code>;

/** What of a view an app can place, style and set. */
export function Anatomy({ view }: { readonly view: string }): ReactNode {
  const parts = views.get(view) ?? [];
  const mine = new Set(parts.map(({ part }) => part));
  return (
    <>
      <h2>Anatomy</h2>
      <Table
        caption="Parts"
        columns={["Part", "data-part", "data-state", "What it is"]}
        rows={parts.map(({ name, part, says, states }) => [nameOf(name), nameOf(part), words(states), prose(says)])}
      />
      <Table
        caption="Within the parts"
        columns={["data-part", "data-state", "What it is"]}
        rows={innerOf(view)
          .filter(([part]) => !mine.has(part))
          .map(([part, says]) => [nameOf(part), words(STATES[part] ?? []), says])}
      />
      <Table
        caption="On the root"
        columns={["Attribute", "Values"]}
        rows={[
          [nameOf("data-recourse"), "Name of the view"],
          [nameOf("data-kind"), "Kind of the error"],
          [nameOf("data-tone"), words(["accent", "caution", "danger", "wait", "neutral"])],
          [nameOf("data-state"), words(STATES["root"] ?? [])],
          [nameOf("data-surface"), words(["inline", "banner", "dialog", "toast", "page"])],
          [nameOf("data-density"), words(["line"])],
        ]}
      />
      <Table
        caption="On buttons"
        columns={["Attribute", "Values"]}
        rows={[
          [nameOf("data-variant"), words(VARIANTS)],
          [nameOf("data-action"), "Name of the way out"],
        ]}
      />
      <Table
        caption="Custom properties"
        columns={["Property", "What it is", "Default"]}
        rows={tokens.map(({ name, says, fallback }) => [
          nameOf(name),
          prose(says),
          <code key="default">{fallback}</code>,
        ])}
      />
    </>
  );
}
