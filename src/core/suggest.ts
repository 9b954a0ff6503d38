/** The closest known name, for "Did you mean …?": one that shares more than this of its letters in order. */
export function closest(name: string, known: readonly string[], least = 0.6): string | null {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d]/g, "");
  const wanted = letters(name.slice(0, 60));
  let best: string | null = null;
  let bestScore = least;
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

/** What to write instead of a name nothing listens to, for a message to the developer. */
export const suggest = (name: string, known: readonly string[]): string => {
  const best = closest(name, known);
  return best === null ? `Known: ${known.join(", ")}.` : `Did you mean \`${best}\`?`;
};
