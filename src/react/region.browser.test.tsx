import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { Recourse, RecourseProvider, RecourseRegion, type RecourseRegionProps, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { server } from "vitest/browser";
import type { RecourseOptions, Surface } from "react-recourse";
import { silence, spoken } from "../../test/notice.js";

const conflict = (message: string) => apiError({ kind: "conflict", status: 409, message });
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));

/** A page with a region, and what reports to it. */
function page(options: RecourseOptions = {}, props: RecourseRegionProps = {}) {
  const recourse = createRecourse(options);
  render(
    <StrictMode>
      <RecourseProvider recourse={recourse}>
        <RecourseRegion {...props} />
        <main>
          <button type="button">Pay</button>
          <div style={{ blockSize: "3000px" }} />
          <a href="#somewhere">somewhere</a>
          <div style={{ blockSize: "3000px" }} />
        </main>
      </RecourseProvider>
    </StrictMode>,
  );
  return recourse.reports;
}

/** Failures that are in front of the person: each notice as often as it says, and what is only counted. */
const accountedFor = (): number => {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-part='report']")];
  const counted = shown.reduce((all, { dataset }) => all + Number(dataset["count"]), 0);
  const text = document.querySelector("[data-part='more']")?.textContent ?? "";
  const more = /and ([\d,]+) more/.exec(text)?.[1] ?? "0";
  return counted + Number(more.replace(",", ""));
};
const notices = (): string[] => screen.queryAllByRole("group").map((one) => one.textContent ?? "");

beforeEach(silence);

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

  it("100 equal failures are one notice with their number, said once", async () => {
    const reports = page();
    for (let at = 0; at < 100; at += 1) reports.report(conflict("All rows are locked."));
    expect(await screen.findByText("100 times")).toBeVisible();
    expect(notices()).toHaveLength(1);
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

describe("the focus among notices", () => {
  it("A08 goes to the next notice when one is dismissed, then back to where it came from", async () => {
    const reports = page({}, { surface: "inline" });
    for (const name of ["first", "second"]) reports.report(conflict(`The ${name} row.`));
    await screen.findAllByRole("group");
    screen.getByRole("button", { name: "Pay" }).focus();
    const [latest] = screen.getAllByRole("button", { name: "Dismiss" });
    await userEvent.click(latest as HTMLElement);
    await waitFor(() => {
      expect(screen.getByRole("group")).toHaveFocus();
    });
    expect(screen.getByRole("group")).toHaveTextContent("The first row.");
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
  });

  it("A08 goes back to where it came from when all are dismissed", async () => {
    const reports = page();
    for (const name of ["first", "second"]) reports.report(conflict(`The ${name} row.`));
    await screen.findByRole("region");
    screen.getByRole("button", { name: "Pay" }).focus();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss all" }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
  });

  it("A08 goes back also when they are dismissed in the moment they come", async () => {
    const reports = page();
    for (const name of ["first", "second"]) reports.report(conflict(`The ${name} row.`));
    const pay = screen.getByRole("button", { name: "Pay" });
    vi.spyOn(console, "error").mockImplementation(() => undefined); // No `act`: it would run the effects in between.
    const there = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        const all = screen.queryByRole("button", { name: "Dismiss all" });
        if (!all) return;
        observer.disconnect();
        all.focus();
        all.click();
        resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await there;
    await waitFor(() => {
      expect(pay).toHaveFocus();
    });
    vi.restoreAllMocks();
  });

  it("A08 goes to the first of those that were asked for when there are no more to ask for", async () => {
    const reports = page();
    for (const name of ["first", "second", "third"]) reports.report(conflict(`The ${name} row.`));
    await screen.findByRole("region");
    await userEvent.click(screen.getByRole("button", { name: "Show more" }));
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent("The second row.");
    });
    expect(notices()).toHaveLength(3);
  });

  it("A07 A09 is led to the notices by F6, on to the toasts and back, and by nothing else", async () => {
    const reports = page();
    reports.report(conflict("A banner."));
    reports.report(conflict("A toast."), { background: true });
    await waitFor(() => {
      expect(notices()).toHaveLength(2);
    });
    const pay = screen.getByRole("button", { name: "Pay" });
    pay.focus();
    await settle();
    expect(pay).toHaveFocus();
    await userEvent.keyboard("{F6}");
    expect(document.activeElement).toHaveTextContent("A banner.");
    await userEvent.keyboard("{F6}");
    expect(document.activeElement).toHaveTextContent("A toast.");
    await userEvent.keyboard("{F6}");
    expect(pay).toHaveFocus();
  });

  it.each([
    ["another key", { hotkey: "Alt+n" }, "{Alt>}n{/Alt}", true],
    ["no key", { hotkey: null }, "{F6}", false],
  ])("A09 can be led by %s", async (_, props, keys, led) => {
    const reports = page({}, props);
    reports.report(conflict("A banner."));
    await screen.findByRole("region");
    screen.getByRole("button", { name: "Pay" }).focus();
    await userEvent.keyboard(keys);
    expect(screen.getByRole("group") === document.activeElement).toBe(led);
  });

  it("keeps what the person is at, whatever comes later", async () => {
    const reports = page();
    reports.report(conflict("The first row."));
    await screen.findByRole("region");
    screen.getByRole("button", { name: "Dismiss" }).focus();
    reports.report(conflict("The second row."));
    expect(await screen.findByText("and 1 more")).toBeVisible();
    expect(screen.getByRole("group")).toHaveTextContent("The first row.");
    expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
  });

  // WebKitGTK brings a focused link into sight without heeding the page's scroll padding.
  it.skipIf(server.browser === "webkit")("A10 is not covered by the banner", async () => {
    const reports = page();
    reports.report(conflict("The row is locked."));
    const region = await screen.findByRole("region");
    const link = screen.getByRole("link", { name: "somewhere" });
    window.scrollTo(0, link.getBoundingClientRect().top + window.scrollY - 5);
    // The banner is there, and over the link.
    expect(region.getBoundingClientRect().top).toBe(0);
    expect(link.getBoundingClientRect().top).toBeLessThan(region.getBoundingClientRect().bottom);
    link.focus();
    expect(link.getBoundingClientRect().top).toBeGreaterThanOrEqual(region.getBoundingClientRect().bottom);
  });
});

it("sends everything again that failed in the same way, once each", async () => {
  const reports = page();
  const [first, second] = [vi.fn(), vi.fn()];
  const error = apiError({ kind: "unavailable", status: 503, retryable: true });
  reports.report(error, { source: "a", retry: first });
  reports.report(error, { source: "b", retry: second });
  const region = await screen.findByRole("region");
  await userEvent.click(within(region).getByRole("button", { name: /try again/i }));
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(1);
});
