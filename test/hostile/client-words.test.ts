import { expect, test } from "vitest";
import { normalizeError } from "../../src/core.js";

const failure = (message: string, members: object = {}) => Object.assign(new Error(message), members);

test("H12: no text of a client costs more than its length", () => {
  const parts =
    "pars|parse the |parsing |json |json pars|://|error |error: |http |failed |failed with|response |responded |status  |code |[|[_|[a_|[A|[aB|409 |request timed out|timeout|timeout of |the operation |: |: the |network |signal timed out|aborted|AbortError|CancelledError|the user aborted |NEXT_|NEXT_;|net::|failed to fetch|typeerror: |\n|_|a".split(
      "|",
    );
  for (const part of parts) {
    const text = part.repeat(Math.ceil(3e5 / part.length));
    for (const thrown of [failure(text, { status: 409 }), failure(text, { digest: text, name: text })]) {
      // Of three, for a busy machine makes one slow; what grows with the square of its length is slow each time.
      const took = [1, 2, 3].map(() => {
        const from = performance.now();
        normalizeError(thrown);
        return performance.now() - from;
      });
      expect(Math.min(...took), part).toBeLessThan(150);
    }
  }
});
