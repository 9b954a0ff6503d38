import { onTestFinished } from "vitest";

/** One text that entered a live region. */
interface Line {
  readonly text: string;
  readonly politeness: string | null;
  readonly at: number;
}

/** Follows what screen readers are told from now on, also what has been taken away since. */
export function logSpeech() {
  const all: Line[] = [];
  const seen = new Set<Node>();
  const look = (): void => {
    for (const line of document.querySelectorAll('[data-recourse="announcer"] p')) {
      if (seen.has(line)) continue;
      seen.add(line);
      const politeness = line.parentElement?.getAttribute("aria-live") ?? null;
      all.push({ text: line.textContent, politeness, at: Date.now() });
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  const lines = (): readonly Line[] => {
    look();
    return all;
  };
  return {
    lines,
    /** The messages that were heard. */
    named: (): string[] => lines().flatMap(({ text }) => /.* (?:is locked|was refused)\./.exec(text)?.[0] ?? []),
    /** How many others they were said to be, in all. */
    counted: (): number =>
      lines().reduce((sum, { text }) => sum + Number(/and ([\d,]+) more/.exec(text)?.[1]?.replace(",", "") ?? 0), 0),
    /** The shortest time between two lines of this politeness, milliseconds. */
    nearest: (politeness: string): number => {
      const times = lines().flatMap((line) => (line.politeness === politeness ? [line.at] : []));
      return Math.min(Infinity, ...times.slice(1).map((at, index) => at - (times[index] ?? 0)));
    },
  };
}
