import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { Recourse, RecourseProvider, RecourseRegion, type Surface, createRecourse, useRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App, silence } from "../../test/notice.js";

/** What a screen reader is given to read: texts that arrive in live regions, and names of what gets the focus. */
let log: string[] = [];
let observer: MutationObserver;
const nameOf = (element: HTMLElement): string =>
  element.getAttribute("aria-label") ??
  element
    .getAttribute("aria-labelledby")
    ?.split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ") ??
  element.textContent ??
  "";
const onFocus = ({ target, relatedTarget }: FocusEvent): void => {
  // Whoever enters a dialog hears its name first.
  const dialog = (target as HTMLElement).closest<HTMLElement>("[role=alertdialog]");
  if (dialog && !dialog.contains(relatedTarget as Node | null)) log.push(`focus: ${nameOf(dialog)}`);
  log.push(`focus: ${nameOf(target as HTMLElement)}`);
};

beforeEach(() => {
  silence();
  log = [];
  observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const live = element?.closest("[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log]");
      if (!live || live.closest("[aria-hidden=true],[inert]")) continue;
      for (const node of addedNodes) if (node.textContent) log.push(`live: ${node.textContent}`);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  document.addEventListener("focusin", onFocus);
});
afterEach(() => {
  observer.disconnect();
  document.removeEventListener("focusin", onFocus);
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
const times = (text: string): number => log.filter((line) => line.includes(text)).length;
let failures = 0;

/** A page whose button fails, with another failure each time. */
function Page({ surface }: { readonly surface: Surface | undefined }) {
  const [error, setError] = useState<unknown>(null);
  const [title, setTitle] = useState("Invoices");
  const { reports } = useRecourse();
  const fail = () => apiError({ kind: "conflict", message: `Row ${(failures += 1)} is locked.` });
  return (
    <main>
      <h1>{title}</h1>
      <button type="button" onClick={() => setError(fail())}>
        Pay
      </button>
      <button type="button" onClick={() => reports.report(fail())}>
        Reload
      </button>
      <button type="button" onClick={() => setTitle(`${title}.`)}>
        Rename
      </button>
      <Recourse error={error} surface={surface} onDismiss={() => setError(null)} />
      <RecourseRegion />
    </main>
  );
}
const show = (surface?: Surface) =>
  render(
    <App>
      <Page surface={surface} />
    </App>,
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("A03 T01 each error is spoken once", () => {
  it.each(["inline", "banner", "toast"] as const)(
    "on the surface %s, over renders and focus that goes in and out",
    async (surface) => {
      show(surface);
      await press("Pay");
      await settle();
      const message = `Row ${failures} is locked.`;
      expect(times(message)).toBe(1);
      await press("Rename");
      screen.getByRole("button", { name: "Dismiss" }).focus();
      screen.getByRole("button", { name: "Pay" }).focus();
      await settle();
      expect(times(message)).toBe(1);
      expect(times("Something else is in the way")).toBe(1);
      await press("Pay");
      await settle();
      expect(times(`Row ${failures} is locked.`)).toBe(1);
      expect(times("Something else is in the way")).toBe(2);
    },
  );

  it("in a dialog by the focus alone, which the origin gets back", async () => {
    show("dialog");
    await press("Pay");
    await screen.findByRole("alertdialog");
    await settle();
    expect(times("Something else is in the way")).toBe(1);
    expect(log.filter((line) => line.startsWith("live"))).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
    await settle();
    // A08: the whole log of an opened and closed dialog.
    expect(log).toEqual(["focus: Pay", "focus: Something else is in the way", "focus: Dismiss", "focus: Pay"]);
  });

  it("in a region, the next one when the first is dismissed", async () => {
    show();
    await press("Reload");
    await settle();
    const first = `Row ${failures} is locked.`;
    await press("Reload");
    await settle();
    expect(times(first)).toBe(1);
    expect(times(`Row ${failures} is locked.`)).toBe(1);
    await press("Dismiss");
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent(first);
    });
    await settle();
    // It has been said before, and the focus that goes to it says its name.
    expect(times(first)).toBe(1);
  });

  it("in a region, however often the same failure comes again, and anew when it has been gone", async () => {
    const recourse = createRecourse();
    const { reports } = recourse;
    render(
      <StrictMode>
        <RecourseProvider recourse={recourse}>
          <RecourseRegion />
        </RecourseProvider>
      </StrictMode>,
    );
    const fail = () => apiError({ kind: "conflict", message: "The row is still locked." });
    reports.report(fail());
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    reports.report(fail());
    expect(await screen.findByText("2 times")).toBeVisible();
    await settle();
    expect(times("still locked")).toBe(1);
    reports.dismiss();
    await settle();
    reports.report(fail());
    await settle();
    expect(times("still locked")).toBe(2);
  });
});
