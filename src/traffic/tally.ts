/** Times of what happened lately. */
export interface Tally {
  readonly add: (at: number) => void;
  /** How often it happened since then. */
  readonly since: (time: number) => number;
}

/** A page that runs for days must not fill the memory. */
const MOST_REMEMBERED = 1000;

/** Makes an empty {@link Tally}. */
export function createTally(): Tally {
  const times: number[] = [];
  return {
    add: (at) => {
      times.push(at);
      if (times.length > MOST_REMEMBERED) times.shift();
    },
    since: (time) => times.filter((at) => at >= time).length,
  };
}
