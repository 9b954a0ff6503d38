import { type ReactNode, useEffect, useId, useRef } from "react";

interface PageProps {
  readonly title: string;
  readonly intro: string;
  /** Which API answers on this page, and how it writes its errors. */
  readonly speaks?: readonly string[];
  readonly children: ReactNode;
}

export function Page({ title, intro, speaks, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Lumen billing`;
    // A page change without a page load is silent to a screen reader unless the focus moves to the new page.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
  return (
    <>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{intro}</p>
        {speaks && (
          <ul className="speaks">
            {speaks.map((api) => (
              <li key={api}>{api}</li>
            ))}
          </ul>
        )}
      </header>
      {children}
    </>
  );
}

interface CardProps {
  readonly title: string;
  readonly note?: string;
  readonly aside?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Card({ title, note, aside, wide = false, children }: CardProps): ReactNode {
  const id = useId();
  return (
    <section className="card" data-wide={wide || undefined} aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {note !== undefined && <p className="note">{note}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}

export const Grid = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="grid">{children}</div>
);

type Tone = "good" | "wait" | "bad" | "plain";

export const Badge = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode => (
  <span className="badge" data-tone={tone}>
    {children}
  </span>
);

export const Figure = ({
  label,
  value,
  note,
}: {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}): ReactNode => (
  <div className="figure">
    <p className="figure-label">{label}</p>
    <p className="figure-value">{value}</p>
    {note !== undefined && <p className="note">{note}</p>}
  </div>
);

/** Columns whose cells are aligned by their last digit. */
const NUMBERS = new Set(["Amount", "Seats", "Total"]);

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** Scrolls inside its card where it is too narrow, and can then be reached by keyboard. */
export function Table({ caption, columns, children }: TableProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must do so by keyboard
    <div className="table" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={NUMBERS.has(column) ? "number" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export const euro = (amount: number): string =>
  new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }).format(amount);

export const clock = (iso: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(iso));
