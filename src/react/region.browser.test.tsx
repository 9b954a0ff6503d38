import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Recourse, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { ar } from "react-recourse/locales/ar";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { page as viewport } from "vitest/browser";

import type { Surface } from "react-recourse";
import { silence, spoken } from "../../test/notice.js";
import { accountedFor, conflict, notices, page, settle } from "../../test/region-page.js";

beforeEach(silence);

/** Time in which React draws as it does for people, not all at the end. */
const later = (ms: number) => {
  const from = performance.now();
  return waitFor(() => expect(performance.now() - from).toBeGreaterThan(ms), { interval: 2 });
};

describe("RecourseRegion", () => {
  it("A08 A18 is a landmark with a name, and only while it shows something", async () => {
    const reports = page();
    expect(screen.queryByRole("region")).toBeNull();
    reports.report(conflict("The row is locked."));
    expect(await screen.findByRole("region", { name: "Notices" })).toBeVisible();
  });

  it("stays silent about what is shown in place", async () => {
    const recourse = createRecourse();
    const error = conflict("The row is locked.");
    render(
      <RecourseProvider recourse={recourse}>
        <RecourseRegion />
        <Recourse error={error} />
      </RecourseProvider>,
    );
    recourse.reports.report(error);
    await settle();
    expect(screen.queryByRole("region")).toBeNull();
    expect(screen.getAllByRole("group")).toHaveLength(1);
  });

  it.each([55, 25])("stays silent where the same fails in place once more, %i ms later", async (ms) => {
    const recourse = createRecourse();
    const error = conflict("The row is locked.");
    const shown = (failed: boolean) => (
      <RecourseProvider recourse={recourse}>
        <RecourseRegion />
        <Recourse error={failed ? error : null} />
      </RecourseProvider>
    );
    const { rerender } = render(shown(false));
    const seen = vi.fn();
    const observer = new MutationObserver(() => {
      if (screen.queryByRole("region")) seen();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    onTestFinished(() => observer.disconnect());
    await settle();
    recourse.reports.report(error);
    await later(10);
    rerender(shown(true));
    await later(ms);
    rerender(shown(false));
    recourse.reports.report(error);
    await later(10);
    rerender(shown(true));
    await settle();
    expect(seen).not.toHaveBeenCalled();
    expect(screen.getAllByRole("group")).toHaveLength(1);
  });

  it("100 equal failures are one notice with their number, said once", async () => {
    const reports = page();
    for (let at = 0; at < 100; at += 1) reports.report(conflict("All rows are locked."));
    expect(await screen.findByText("100 times")).toBeVisible();
    expect(notices()).toHaveLength(1);
    await waitFor(() => {
      expect(spoken()).toHaveLength(1);
    });
    await settle();
    expect(spoken()).toHaveLength(1);
  });

  it("1,000 different failures are few notices, and each is in a number", async () => {
    const reports = page();
    for (let at = 0; at < 1000; at += 1) reports.report(conflict(`Row ${at} is locked.`));
    expect(await screen.findByText("and 999 more")).toBeVisible();
    expect(notices()).toHaveLength(1);
    // The latest: it is what the person has just done.
    expect(notices()[0]).toContain("Row 999 is locked.");
    expect(accountedFor()).toBe(1000);
    await waitFor(() => {
      expect(spoken()).toEqual([expect.stringMatching(/Row 999 is locked\.\nand 999 more$/)]);
    });
    await userEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(notices()).toHaveLength(11);
    expect(accountedFor()).toBe(1000);
    await userEvent.click(screen.getByRole("button", { name: "Dismiss all" }));
    await waitFor(() => {
      expect(screen.queryByRole("region")).toBeNull();
    });
    reports.report(conflict("Row 1 is locked."));
    await screen.findByRole("region");
    expect(accountedFor()).toBe(1);
  });

  it("never shows more than five at once, whatever surfaces they stand on, and counts the rest", async () => {
    const reports = page({ surface: { kinds: { conflict: "inline" } } });
    const surfaces: Surface[] = ["dialog", "banner", "toast", "page", "inline"];
    for (let at = 0; at < 50; at += 1) {
      for (const surface of surfaces) reports.report(conflict(`${surface} ${at}`), { surface });
    }
    await screen.findByRole("alertdialog");
    await settle();
    expect(document.querySelectorAll("[data-tone]")).toHaveLength(5);
    // 250 different ones, of which 100 are held and the others only counted.
    expect(accountedFor()).toBe(250);
  });

  it("A14 shows one toast on a phone, counts the rest aloud, and has them all one press away", async () => {
    const { innerWidth, innerHeight } = window;
    await viewport.viewport(390, 700);
    onTestFinished(() => viewport.viewport(innerWidth, innerHeight));
    const reports = page({ surface: "toast" });
    for (let at = 0; at < 3; at += 1) reports.report(conflict(`Row ${at} is locked.`));
    expect(await screen.findByText("and 2 more")).toBeVisible();
    expect(notices()).toHaveLength(1);
    await waitFor(() => expect(spoken().at(-1)).toMatch(/Row 2 is locked.\nand 2 more$/));
    await userEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(notices()).toHaveLength(3);
    expect(accountedFor()).toBe(3);
  });

  it("A07 keeps the toast that has the focus when the window gets small", async () => {
    const { innerWidth, innerHeight } = window;
    await viewport.viewport(900, 700);
    onTestFinished(() => viewport.viewport(innerWidth, innerHeight));
    const reports = page({ surface: "toast" });
    for (let at = 0; at < 3; at += 1) reports.report(conflict(`Row ${at} is locked.`));
    const first = (await screen.findByText("Row 0 is locked.")).closest<HTMLElement>("[role=group]");
    const button = within(first as HTMLElement).getByRole("button", { name: "Dismiss" });
    act(() => {
      button.focus();
    });
    await viewport.viewport(900, 380);
    await waitFor(() => {
      expect(notices()).toHaveLength(1);
    });
    expect(button).toHaveFocus();
  });

  it("A07 keeps the toast that has the focus, also once the pointer has passed over it", async () => {
    const reports = page({ surface: "toast" }, { limit: 1 });
    reports.report(conflict("Row 0 is locked."));
    const first = await screen.findByRole("group");
    const button = within(first).getByRole("button", { name: "Dismiss" });
    act(() => {
      button.focus();
    });
    await userEvent.hover(first);
    await userEvent.unhover(first);
    reports.report(conflict("Row 1 is locked."));
    expect(await screen.findByText("and 1 more")).toBeVisible();
    expect(button).toBeVisible();
    expect(button).toHaveFocus();
  });

  it.each([0, Number.NaN])("shows one at least, and counts the others, with a limit of %s", async (limit) => {
    const reports = page({ surface: "toast" }, { limit });
    for (const at of [1, 2, 3]) reports.report(conflict(`Row ${at} is locked.`));
    expect(await screen.findByText("and 2 more")).toBeVisible();
    expect(notices()).toHaveLength(1);
  });

  it.each<Surface>(["dialog", "toast", "banner"])("says in which language its own words are: %s", async (surface) => {
    const reports = page({ surface, locale: ar });
    for (const at of [1, 1, 2]) reports.report(conflict(`Row ${at} is locked.`));
    const all = await screen.findByRole("button", { name: ar.labels.dismissAll });
    expect(all.closest("[lang]")).toHaveAttribute("lang", "ar");
    expect(all.closest("[dir]")).toHaveAttribute("dir", "rtl");
  });

  it("shows failures that never stop coming", async () => {
    const reports = page();
    let at = 0;
    const timer = setInterval(() => {
      reports.report(conflict(`Row ${(at += 1)} is locked.`));
    }, 10);
    try {
      expect(await screen.findByRole("region", { name: "Notices" })).toBeVisible();
    } finally {
      clearInterval(timer);
    }
  });

  it.each([
    ["in the background", { background: true }, {}, "toast"],
    ["by a person's action", {}, {}, "banner"],
    ["where the query's meta says so", { surface: "toast" as const }, {}, "toast"],
    ["with a code that has a rule", {}, { surface: { codes: { row_locked: "page" as const } } }, "page"],
    ["with a kind that has a rule", {}, { surface: { kinds: { conflict: "toast" as const } } }, "toast"],
    ["in an app with one surface for all", {}, { surface: "toast" as const }, "toast"],
    ["with a rule and a wish, which wins", { surface: "banner" as const }, { surface: "page" as const }, "banner"],
  ])("stands a failure %s where it belongs", async (_, from, options, surface) => {
    const reports = page(options);
    reports.report(apiError({ kind: "conflict", code: "row_locked", message: "The row is locked." }), from);
    expect(await screen.findByRole("group")).toHaveAttribute("data-surface", surface);
  });
});
