import { isTested } from "./is-tested.js";

/** What axe leaves undecided, in the one case given, and why it is right all the same. */
interface Known {
  readonly rule: string;
  /** Fits the HTML of the element, or the reason axe gives. */
  readonly where: RegExp;
  readonly why: string;
}

/** Everything else that axe cannot decide fails its story, as a violation does. */
const KNOWN: readonly Known[] = [
  {
    rule: "aria-hidden-focus",
    where: /^<span data-radix-focus-guard=""/,
    why: "Radix's two guards at the edges of a dialog can take the focus on purpose and hand it on at once, inside.",
  },
  {
    rule: "color-contrast",
    where: /overlap|obscured|pseudo element/,
    why: "axe gives up where boxes cross, as in a page that scrolls; A12 in test/a11y/ measures every view's pixels.",
  },
];

/** As far as axe's result is read. */
interface AxeResult {
  readonly incomplete: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Reports of the addons on one story. */
export type Reports = readonly { readonly type: string; readonly result: unknown }[];

/** Throws, in a test, for a story of which axe could not decide something that nobody has looked at. */
export function nothingOpen(reports: Reports): void {
  if (!isTested()) return;
  const results = reports.filter(({ type }) => type === "a11y").map(({ result }) => result as AxeResult);
  const open = results
    .flatMap(({ incomplete }) => incomplete)
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = "" }) => ({ id, html, failureSummary })))
    .filter(
      ({ id, html, failureSummary }) =>
        !KNOWN.some(({ rule, where }) => rule === id && (where.test(html) || where.test(failureSummary))),
    );
  if (open.length === 0) return;
  const list = open.map(({ id, html, failureSummary }) => `${id}: ${html}\n${failureSummary}`);
  throw new Error(`A01 axe could not decide, and nobody has looked at it:\n${list.join("\n")}`);
}
