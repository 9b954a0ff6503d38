import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { server } from "vitest/browser";
import { silence } from "../../test/notice.js";
import { conflict, notices, page, settle } from "../../test/region-page.js";

beforeEach(silence);

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

  it("A09 leaves F6 to an input method that composes a text", async () => {
    const reports = page();
    reports.report(conflict("A banner."));
    await screen.findByRole("region");
    const pay = screen.getByRole("button", { name: "Pay" });
    pay.focus();
    const press = (isComposing: boolean) => {
      pay.dispatchEvent(new KeyboardEvent("keydown", { key: "F6", bubbles: true, cancelable: true, isComposing }));
    };
    press(true);
    expect(pay).toHaveFocus();
    press(false);
    expect(pay).not.toHaveFocus();
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
    // Where it came from takes it no more: to the page all the same.
    await userEvent.keyboard("{F6}{F6}");
    pay.inert = true;
    await userEvent.keyboard("{F6}");
    expect(document.activeElement?.closest("[data-tone],body")).toBe(document.body);
    expect(document.body).not.toHaveFocus();
  });

  it.each([
    ["another key", { hotkey: "Alt+n" }, "{Alt>}n{/Alt}", true],
    ["two held", { hotkey: "Control+Shift+e" }, "{Control>}{Shift>}e{/Shift}{/Control}", true],
    ["one held that is not meant", { hotkey: "e" }, "{Meta>}e{/Meta}", false],
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
