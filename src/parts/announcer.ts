import type { ApiError } from "../core/api-error.js";
import type { Messages } from "../core/words.js";
import { topOf } from "../react/focus-return.js";
import { langOf } from "./text.js";

/** Safari and NVDA miss a text that arrives together with its live region. */
const SETTLE_MS = 100;
/** Long enough to be read out; afterwards nobody should come across it. */
const CLEAR_MS = 7000;
/** Equal texts this close to each other are one failure shown in several places. */
const SAME_MS = 1000;
/** Interruptions that come closer to each other than this are told as one: a burst must not talk over everything else. */
const APART_MS = 5000;

/** Nobody hears out more than this: beyond it, what comes in one go is counted. */
const MOST_LINES = 100;

/** How urgently something is said. */
export type Politeness = "polite" | "assertive";

/** What is said in one go. */
interface News {
  readonly texts: readonly string[];
  /** Whose words they are, but for those that are the error's own: with one of them the line claims no language. */
  readonly locale: Messages;
  readonly error: ApiError | undefined;
}

const keyOf = ({ texts }: News): string => texts.join("\n");

let nodes: Readonly<Record<Politeness, HTMLElement>> | null = null;
/** What was said, and when. */
const recent = new Map<string, number>();

/** What is said in one go: a thousand notices need no thousand timers. */
interface Batch {
  readonly all: Set<News>;
  /** When it is said. */
  readonly due: number;
}

/** Those that still take more: a polite one for one commit, an assertive one until it is said. */
const batches: { [One in Politeness]?: Batch | undefined } = {};
let seatedAt = 0;
let told: { readonly line: HTMLElement; readonly at: number } | null = null;

/** A clock that tests replace takes waiting timers with it: what they were for must not hold up what comes later. */
const isNear = (moment: number, ms: number): boolean => Math.abs(Date.now() - moment) < ms;

const liveNode = (politeness: Politeness): HTMLElement => {
  const node = document.createElement("div");
  // Not `role="alert"`: while a modal is open, what has no `aria-live` of its own is hidden with the rest of the page.
  node.setAttribute("aria-live", politeness);
  node.dataset["recourse"] = "announcer";
  // By the style object: a `style` attribute would fall under the page's Content-Security-Policy.
  node.style.cssText = "position:fixed;clip-path:inset(50%)";
  return node;
};

/**
 * Puts the live nodes where they are heard: not in the page that a modal dialog makes inert. Looks through the page for
 * that, so it is done for what is said in one go, not for each notice.
 */
function seat(): void {
  nodes ??= { polite: liveNode("polite"), assertive: liveNode("assertive") };
  const top = topOf(null);
  seatedAt = Date.now();
  // What was said in a dialog that has gone since would be heard again where its nodes come in.
  if (!nodes.polite.isConnected) for (const node of Object.values(nodes)) node.replaceChildren();
  if (nodes.polite.parentNode !== top) top.append(nodes.polite, nodes.assertive);
}

function say(all: readonly News[], politeness: Politeness): void {
  seat();
  for (const [text, at] of recent) if (!isNear(at, SAME_MS)) recent.delete(text);
  const said = new DocumentFragment();
  for (const news of all) {
    const key = keyOf(news);
    if (recent.has(key)) continue;
    recent.set(key, Date.now());
    const line = document.createElement("p");
    // One text: parts of their own would be found by an app's tests that look for the words of its notice.
    line.textContent = key;
    const { texts, locale, error } = news;
    line.lang = error && texts.some((text) => langOf(text, error) === "") ? "" : locale.tag;
    line.dir = locale.dir;
    said.append(line);
    if (politeness === "assertive") told = { line, at: Date.now() };
  }
  const lines = [...said.children];
  nodes?.[politeness].append(said);
  setTimeout(() => {
    for (const { textContent } of lines) recent.delete(textContent);
  }, SAME_MS);
  setTimeout(() => {
    for (const line of lines) line.remove();
  }, CLEAR_MS);
}

/** What is told of all that came in one go: the latest, as many as `most`, and how many more there are. */
function latestOf(all: ReadonlySet<News>, most: number): readonly News[] {
  const told = [...new Map([...all].map((news) => [keyOf(news), news])).values()];
  const others = told.length - most;
  return told
    .slice(-most)
    .map((one, at) =>
      others > 0 && at === most - 1 ? { ...one, texts: [...one.texts, one.locale.labels.more(others)] } : one,
    );
}

/** How long what is said now has to wait, milliseconds. */
function waitOf(politeness: Politeness): number {
  const free = politeness === "assertive" && told?.line.isConnected ? told.at + APART_MS - Date.now() : 0;
  // At most that long, also where the clock has been set back.
  return Math.min(APART_MS, Math.max(SETTLE_MS, free));
}

function open(politeness: Politeness): Batch {
  seat();
  const wait = waitOf(politeness);
  const all = new Set<News>();
  const batch = { all, due: Date.now() + wait };
  batches[politeness] = batch;
  const close = (): void => {
    if (batches[politeness] === batch) batches[politeness] = undefined;
  };
  if (politeness === "polite") queueMicrotask(close);
  setTimeout(() => {
    close();
    say(latestOf(all, politeness === "polite" ? MOST_LINES : 1), politeness);
    all.clear();
  }, wait);
  return batch;
}

/**
 * Says something to screen readers, once. The two live nodes are made on first use and stay. Call it from effects and
 * event handlers only. At most one interruption in 5 s; those that come meanwhile are told as one.
 *
 * @param locale What the texts are in, but for those that are the error's own.
 * @returns What takes it back as long as it has not been said, and tells whether it could.
 */
export function announceNews(
  texts: readonly string[],
  locale: Messages,
  politeness: Politeness = "polite",
  error?: ApiError,
): () => boolean {
  const news = { texts, locale, error };
  const known = batches[politeness];
  const left = known ? known.due - Date.now() : Number.NaN;
  // Tests take waiting timers away: what is long due, or waits for more than there is to wait for, is not said any more.
  const waits = known && known.all.size > 0 && left > -SAME_MS && left <= waitOf(politeness);
  // A dialog may have opened since.
  if (waits && !isNear(seatedAt, SETTLE_MS)) seat();
  const { all } = waits ? known : open(politeness);
  all.add(news);
  return () => all.delete(news);
}

/** The same for what is no failure, and what nobody asks about afterwards. */
export const announce: (text: string, locale: Messages) => () => void = (text, locale) => announceNews([text], locale);
