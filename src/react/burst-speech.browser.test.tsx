import { act, screen } from "@testing-library/react";
import type { Surface } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it } from "vitest";
import { server } from "vitest/browser";
import { logSpeech } from "../../test/a11y/speech-log.js";
import { pass, replaceClock } from "../../test/clock.js";
import { page } from "../../test/region-page.js";

replaceClock(3_600_000);
const refused = (at: number | string) =>
  apiError({ kind: "payment", status: 402, message: `Payment ${at} was refused.` });
const locked = (at: number | string) => apiError({ kind: "conflict", status: 409, message: `Row ${at} is locked.` });

const bursts: [number, number][] = [
  [1, 0],
  [2, 0],
  [5, 0],
  [8, 0],
  [100, 0],
  [1000, 0],
  [2, 300],
  [8, 300],
  [100, 300],
  [200, 30],
  [8, 3000],
];

describe.each<[string, Surface, typeof refused]>([
  ["refused", "toast", refused],
  ["refused", "banner", refused],
  ["refused", "inline", refused],
  ["locked", "toast", locked],
  ["locked", "banner", locked],
  ["locked", "inline", locked],
])("A03 of requests that are %s, on the surface %s,", (_, surface, fail) => {
  // WebKitGTK holds up timers more and more: a long one would end at the time limit, and take those after it along.
  const asked = bursts.filter(([many, ms]) => server.browser !== "webkit" || many + ms < 9);
  it.each(asked)("%i at a distance of %i ms are heard once each, or in a number", async (many, ms) => {
    const log = logSpeech();
    const reports = page({ surface });
    for (let at = 0; at < many; at += 1) {
      reports.report(fail(at));
      if (ms > 0) await pass(ms);
    }
    await pass(7000);
    expect(new Set(log.named()).size).toBe(log.named().length);
    expect(log.named().length + log.counted()).toBe(many);
    expect(log.nearest("assertive")).toBeGreaterThanOrEqual(5000);
    expect(document.querySelectorAll("[data-part='report']").length).toBeLessThanOrEqual(5);
  });
});

describe("A03 what comes with others", () => {
  it("is not heard, and is in no number, once it works again before its turn", async () => {
    const log = logSpeech();
    const reports = page({ surface: "toast" });
    for (let at = 0; at < 8; at += 1) {
      reports.report(refused(at), { source: `${at}` });
      await pass(300);
    }
    for (const at of [1, 2, 6, 7]) reports.recovered(`${at}`);
    await pass(7000);
    expect(log.lines().map(({ text }) => text.split("\n").slice(1))).toEqual([
      ["Payment 0 was refused."],
      ["Payment 5 was refused.", "and 2 more"],
    ]);
  });

  it("is heard by number where the focus keeps another one in its place", async () => {
    const log = logSpeech();
    const reports = page({ surface: "banner" });
    reports.report(locked(0));
    await pass(500);
    act(() => screen.getByRole("button", { name: "Dismiss" }).focus());
    for (let at = 1; at < 5; at += 1) {
      reports.report(locked(at));
      await pass(300);
    }
    await pass(7000);
    expect(log.named()).toEqual(["Row 0 is locked."]);
    expect(log.counted()).toBe(4);
    // Not once for each of them.
    expect(log.lines()).toHaveLength(3);
  });

  it("is heard with its number where it came several times, and is no news when it comes again", async () => {
    const log = logSpeech();
    const reports = page({ surface: "toast" });
    for (let at = 0; at < 100; at += 1) reports.report(locked("all"));
    await pass(500);
    reports.report(locked("all"));
    await pass(7000);
    expect(log.lines().map(({ text }) => text)).toEqual([
      "Something else is in the way\nRow all is locked.\n100 times",
    ]);
  });

  it("is counted where it reads the same as another one, and is another", async () => {
    const log = logSpeech();
    const reports = page({ surface: "toast" });
    for (let at = 0; at < 5; at += 1) reports.report(apiError({ kind: "server", status: 500, message: `Stack ${at}` }));
    await pass(7000);
    expect(log.lines()).toHaveLength(1);
    expect(log.counted()).toBe(4);
  });
});
