import { afterEach, expect, it, vi } from "vitest";
import { endOf, subscribeToSeconds } from "./ticker.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page whose clock shows the same until the next timer is due: browsers make it as coarse as 100 ms. */
function coarsePage(fraction: number) {
  let at = 0;
  let due: { readonly at: number; readonly work: () => void } | null = null;
  vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal("setTimeout", (work: () => void, ms: number) => (due = { at: at + ms, work }));
  vi.stubGlobal("clearTimeout", () => (due = null));
  vi.spyOn(Date, "now").mockImplementation(() => 1_800_000_000_000 + at);
  vi.spyOn(performance, "now").mockImplementation(() => 4567 + fraction + at);
  return {
    /** Runs what is due; not for ever where each timer sets another for the same moment. */
    go: (until: number) => {
      for (let runs = 0; due !== null && due.at <= until && runs < 1000; runs += 1) {
        const { at: moment, work } = due;
        due = null;
        at = moment;
        work();
      }
    },
  };
}

it.each([0, 0.05, 0.1, 0.3, 0.35, 0.6, 0.7, 0.8, 0.9])(
  "wakes once a second also where the page's clock stands for a while, %s ms after a whole one",
  (fraction) => {
    const page = coarsePage(fraction);
    let seconds = 0;
    const end = subscribeToSeconds(endOf(Date.now() + 60_000), () => {
      seconds += 1;
    });
    page.go(10_500);
    end();
    expect(seconds).toBe(10);
  },
);

it("a countdown that ends before the next second of the others ends at its time", () => {
  const page = coarsePage(0);
  const told: number[] = [];
  const start = Date.now();
  const ends = [60_000, 410].map((ms) => subscribeToSeconds(endOf(start + ms), () => told.push(Date.now() - start)));
  page.go(900);
  // All are told together, no more than a step later.
  expect(told).toEqual([425, 425]);
  for (const end of ends) end();
});
