import { ERROR_KINDS } from "./api-error.js";
import { OPTION_NAMES } from "./options.js";
import { warnOnce } from "./warn.js";

/** The closest known name, for "Did you mean …?": one that shares most of its letters in order. */
function closest(name: string, known: readonly string[]): string | null {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  const wanted = letters(name.slice(0, 60));
  let best: string | null = null;
  let bestScore = 0.6;
  for (const candidate of known) {
    const other = letters(candidate);
    let at = 0;
    let shared = 0;
    for (const letter of wanted) {
      const found = other.indexOf(letter, at);
      if (found !== -1) {
        shared += 1;
        at = found + 1;
      }
    }
    const score = (2 * shared) / (wanted.length + other.length || 1);
    if (score > bestScore) {
      bestScore = score;
      best = candidate;
    }
  }
  return best;
}

const suggest = (name: string, known: readonly string[]): string => {
  const best = closest(name, known);
  return best === null ? `Known: ${known.join(", ")}.` : `Did you mean \`${best}\`?`;
};

/** Tells a developer about names nothing listens to. Never throws: a typo must not take the app down. */
export const checkOptions = (options: object): void => {
  if (process.env.NODE_ENV !== "production") check(options);
};

function check(options: object): void {
  for (const name of Object.keys(options)) {
    if (!(OPTION_NAMES as readonly string[]).includes(name)) {
      warnOnce(
        `option:${name}`,
        `createRecourse got an unknown option \`${name}\`. It is ignored, so what it was meant to change stays as it is. ${suggest(name, OPTION_NAMES)}`,
      );
    }
  }
  const kinds: unknown = Object.hasOwn(options, "kinds") ? (options as { kinds?: unknown }).kinds : undefined;
  if (typeof kinds === "object" && kinds !== null) {
    for (const kind of Object.keys(kinds)) {
      if (!(ERROR_KINDS as readonly string[]).includes(kind)) {
        warnOnce(
          `kind:${kind}`,
          `createRecourse({ kinds }) names an unknown kind \`${kind}\`. No error has it, so its view is never shown. ${suggest(kind, ERROR_KINDS)}`,
        );
      }
    }
  }
}
