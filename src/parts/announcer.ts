import type { ApiError } from "../core/api-error.js";
import type { Messages } from "../core/words.js";
import { topOf } from "../react/focus-return.js";
import { type Waiting, afterSeen } from "./seen-time.js";
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

/** What waits together: numbers, when no words go with them, come no faster than interruptions. */
export type Lane = Politeness | "counted";

/** What is told of one failure, or of something that goes on. */
export interface News {
  /** None: it is only counted. */
  readonly texts: readonly (string | null | false)[];
  /** Whose words they are, but for those that are the error's own: with one of them the line claims no language. */
  readonly locale: Messages;
  readonly error?: ApiError | undefined;
  /** How many failures it is. Default 1. */
  readonly count?: number;
  /** What tells it from another failure with the same words. Without it the same words are one failure. */
  readonly key?: unknown;
  /** What reads it out to whoever goes there before it is said. */
  readonly notice?: Element | null | undefined;
}

const inOne = (texts: News["texts"]): string => texts.filter(Boolean).join("\n");

let nodes: Readonly<Record<Politeness, HTMLElement>> | null = null;
/** What was said, by its words and its key, and when. */
const recent = new Map<unknown, number>();

/** What is said in one go: a thousand notices need no thousand timers. */
interface Batch extends Waiting {
  readonly all: Set<News>;
}

/** Those that take more until they are said. */
const batches: { [One in Lane]?: Batch | undefined } = {};
/** When the live nodes were last put where they are heard. */
let seatedAt = 0;
/** What was said last. */
const latest: { [One in Lane]?: { readonly line: HTMLElement; readonly at: number } } = {};

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

/** Forgets what was said long ago, and what was said then: in tests the time may stand. */
function prune(then?: number): void {
  for (const [text, at] of recent) if (at === then || !isNear(at, SAME_MS)) recent.delete(text);
}

/** What is to be said of these, by its words, and of how many failures only that there are more. Notes what is said. */
function sift(all: ReadonlySet<News>, lane: Lane, at: number): readonly [lines: Map<string, News>, others: number] {
  const lines = new Map<string, News>();
  let others = 0;
  for (const news of all) {
    const text = inOne(news.texts);
    const { key = text, count = 1, notice } = news;
    if (notice?.matches(":focus") || recent.has(key)) continue;
    // Another failure with the same words.
    if (text === "" || recent.has(text)) others += count;
    else lines.set(text, news);
    if (text) recent.set(text, at).set(key, at);
  }
  for (const [text, { count = 1 }] of [...lines].slice(0, lane === "assertive" ? -1 : -MOST_LINES)) {
    lines.delete(text);
    others += count;
  }
  const [any] = all;
  if (others > 0 && lines.size === 0 && any) lines.set("", any);
  return [lines, others];
}

/** Says the latest, of polite ones many, and how many failures there are beside them. */
function say(all: ReadonlySet<News>, lane: Lane): void {
  seat();
  prune();
  const at = Date.now();
  const [lines, others] = sift(all, lane, at);
  const said = [...lines].map(([, { texts, locale, error }], index) => {
    const more = others > 0 && index === lines.size - 1 && locale.labels.more(others);
    const line = document.createElement("p");
    // One text: parts of their own would be found by an app's tests that look for the words of its notice.
    line.textContent = inOne([...texts, more]);
    const isOurs = (part: string): boolean => [undefined, locale.tag].includes(error && langOf(part, error));
    line.lang = texts.every((part) => !part || isOurs(part)) ? locale.tag : "";
    line.dir = locale.dir;
    if (lane !== "polite") latest[lane] = { line, at };
    return line;
  });
  nodes?.[lane === "assertive" ? lane : "polite"].append(...said);
  afterSeen(SAME_MS, () => {
    prune(at);
  });
  afterSeen(CLEAR_MS, () => {
    for (const line of said) line.remove();
  });
}

/** How long what is said now has to wait, milliseconds. */
function waitOf(lane: Lane): number {
  const last = latest[lane];
  const free = last?.line.isConnected ? last.at + APART_MS - Date.now() : 0;
  // At most that long, also where the clock has been set back.
  return Math.min(APART_MS, Math.max(SETTLE_MS, free));
}

function open(lane: Lane): Batch {
  seat();
  const batch: Batch = { all: new Set(), due: 0 };
  batches[lane] = batch;
  const close = (): void => {
    say(batch.all, lane);
    batch.all.clear();
  };
  afterSeen(waitOf(lane), close, batch);
  return batch;
}

/** Whether what waits there will be said: tests take waiting timers away, and nothing waits by them any more. */
function isComing({ all, clock, due }: Batch, lane: Lane): boolean {
  if (!clock) return document.hidden;
  const leftMs = due - Date.now();
  // What is long due, or waits for more than there is to wait for, waits by none that still runs.
  return clock === setTimeout && all.size > 0 && leftMs > -SAME_MS && leftMs <= waitOf(lane);
}

/**
 * Says something to screen readers, once. The two live nodes are made on first use and stay. Call it from effects and
 * event handlers only. At most one interruption in 5 s; those that come meanwhile are told as one.
 *
 * @returns What takes it back as long as it has not been said, and tells whether it could.
 */
export function announceNews(news: News, lane: Lane = "polite"): () => boolean {
  const known = batches[lane];
  const waits = known && isComing(known, lane);
  // A dialog may have opened since.
  if (waits && !isNear(seatedAt, SETTLE_MS)) seat();
  const { all } = waits ? known : open(lane);
  all.add(news);
  return () => all.delete(news);
}

/** The same for what is no failure, and what nobody asks about afterwards. */
export const announce: (text: string, locale: Messages) => () => void = (text, locale) =>
  announceNews({ texts: [text], locale });
