/**
 * The same work, done once for each text: servers say the same few things again and again. A stranger chooses them, so only
 * short ones are kept, and only for a while.
 */
export function remember<T extends object | string | number | null>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = work(text);
      if (known.size > 999) known.clear();
      if (text.length < 99) known.set(text, made);
    }
    return made;
  };
}
