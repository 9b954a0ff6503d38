import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";

const LENGTH_MS = 90_000;

/** Puts what the bench asks for where it finds it. `mount(count, end)` draws that many `span`s with seconds in them. */
export function bench(mount) {
  let end = 0;
  const shown = () => Number(document.querySelector("span")?.textContent);
  /** Rounded up or down: both are right. */
  const isRight = () => {
    const left = (end - performance.now()) / 1000;
    return shown() === Math.ceil(left) || shown() === Math.floor(left);
  };
  const sleep = (ms) => new Promise((done) => globalThis.real.setTimeout(done, ms));
  globalThis.bench = {
    start: async (count) => {
      end = performance.now() + LENGTH_MS;
      mount(count, Date.now() + LENGTH_MS);
      await sleep(1500);
    },
    /** What happens in that time. */
    watch: async (ms) => {
      const before = { ...globalThis.counted };
      const late = [];
      const observer = new MutationObserver(() => {
        late.push((((performance.now() - end) % 1000) + 1000) % 1000);
      });
      observer.observe(document.querySelector("span"), { characterData: true, childList: true, subtree: true });
      await sleep(ms);
      observer.disconnect();
      const { calls, frames, commits } = globalThis.counted;
      return {
        live: globalThis.live.size,
        calls: calls - before.calls,
        frames: frames - before.frames,
        commits: commits - before.commits,
        late,
      };
    },
    hide: (hidden) => {
      globalThis.hidden = hidden;
      document.dispatchEvent(new Event("visibilitychange"));
    },
    /** How long it takes to be right. */
    untilRight: async () => {
      const from = performance.now();
      while (!isRight() && performance.now() - from < 2000) await sleep(1);
      return performance.now() - from;
    },
    block: (ms) => {
      const from = performance.now();
      while (performance.now() - from < ms);
    },
    /** How many of the looks in the next second saw a wrong one, from 50 ms on. */
    wrong: async () => {
      let wrong = 0;
      for (let look = 0; look < 20; look += 1) {
        await sleep(50);
        if (!isRight()) wrong += 1;
      }
      return wrong;
    },
  };
}

/** For those that are React components. */
export const benchComponent = (Countdown) => {
  bench((count, deadline) => {
    const all = Array.from({ length: count }, (_, at) => <Countdown key={at} deadline={deadline} />);
    flushSync(() => {
      createRoot(document.querySelector("#root")).render(all);
    });
  });
};
