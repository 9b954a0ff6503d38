import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Dialog } from "radix-ui";
import * as React from "react";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { de } from "react-recourse/locales/de";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent as real, server } from "vitest/browser";
import { App, showError, silence, spoken } from "../../test/notice.js";

const plain = apiError({ kind: "conflict", message: "The row is locked." });
const withWayOut = apiError({ kind: "unavailable", status: 503, retryable: true });

beforeEach(silence);
afterEach(() => {
  vi.useRealTimers();
});

// Without real keys and a real pointer there: WebKitGTK's driver is asked for neither.
const hasInput = server.browser !== "webkit";

describe("the toast surface", () => {
  it("A18 stands in a landmark of its own above the page, and takes it along when the last one goes", async () => {
    const { unmount } = showError(plain, { surface: "toast" });
    const place = await screen.findByRole("region", { name: "New notices" });
    expect(place).toContainElement(screen.getByRole("group", { name: "Something else is in the way" }));
    expect(place.parentElement).toBe(document.body);
    expect(place.matches(":popover-open")).toBe(true);
    // At the page's end, and no taller than what it holds: what lies under it can be used.
    expect(place.getBoundingClientRect().top).toBeGreaterThan(innerHeight / 2);
    expect(place.getBoundingClientRect().bottom).toBe(innerHeight);
    unmount();
    expect(screen.queryByRole("region")).toBeNull();
  });

  it.skipIf(!("Activity" in React))("A18 leaves no landmark behind where an app hides and shows it", async () => {
    const page = (mode: "hidden" | "visible") => (
      <React.Activity mode={mode}>
        <Recourse error={plain} surface="toast" />
      </React.Activity>
    );
    const { rerender } = render(page("visible"));
    await screen.findByRole("region");
    rerender(page("hidden"));
    expect(screen.queryByRole("region")).toBeNull();
    rerender(page("visible"));
    expect(within(await screen.findByRole("region")).getByRole("group")).toBeVisible();
  });

  it("A03 A07 is said once and never takes the focus, also where its view would in place", async () => {
    const invalid = apiError({
      kind: "validation",
      message: "Check what you entered.",
      fieldErrors: [{ path: ["email"], message: "Enter an address.", code: null }],
    });
    render(
      <App>
        <button type="button">Save</button>
        <Recourse error={invalid} surface="toast" />
      </App>,
    );
    screen.getByRole("button", { name: "Save" }).focus();
    await waitFor(() => {
      expect(spoken()).toHaveLength(1);
    });
    expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
  });

  it("T08 keeps the focus when the language changes, and is named in the new one", async () => {
    const recourse = createRecourse();
    const page = (german: boolean) => (
      <RecourseProvider recourse={recourse} {...(german && { locale: de })}>
        <Recourse error={plain} surface="toast" />
      </RecourseProvider>
    );
    const { rerender } = render(page(false));
    (await screen.findByRole("button", { name: "Dismiss" })).focus();
    rerender(page(true));
    expect(screen.getByRole("button", { name: de.labels.dismiss })).toHaveFocus();
    expect(screen.getByRole("region", { name: de.labels.newNotices })).toHaveAttribute("lang", "de");
  });

  it("A17 takes the direction and the theme of the page as they become", async () => {
    const { container } = showError(withWayOut, { surface: "toast", onRetry: () => undefined });
    const place = await screen.findByRole("region", { name: "New notices" });
    const page = document.documentElement;
    const becomes = (dir: string, theme: string) =>
      waitFor(
        () => {
          expect(place).toHaveAttribute("dir", dir);
          expect(getComputedStyle(place).colorScheme).toBe(theme);
        },
        { timeout: 4000 },
      );
    const { colorScheme: usual } = getComputedStyle(place);
    expect(place).toHaveAttribute("dir", "ltr");
    onTestFinished(() => {
      page.removeAttribute("dir");
      delete page.dataset["theme"];
    });
    page.dir = "rtl";
    page.dataset["theme"] = "dark";
    await becomes("rtl", "dark");
    page.removeAttribute("dir");
    // The part of the page it belongs to may have a theme of its own.
    container.dataset["theme"] = "light";
    await becomes("ltr", "light");
    delete container.dataset["theme"];
    await becomes("ltr", "dark");
    delete page.dataset["theme"];
    await becomes("ltr", usual);
  });

  it("A08 gives the focus on when its own button closes it: to the next toast, then to where it came from", async () => {
    render(
      <App>
        <button type="button">Save</button>
        <Recourse error={plain} surface="toast" />
        <Recourse error={apiError({ kind: "gone" })} surface="toast" />
        <button type="button">after</button>
      </App>,
    );
    const save = screen.getByRole("button", { name: "Save" });
    save.focus();
    const [first] = await screen.findAllByRole("button", { name: "Dismiss" });
    await userEvent.click(first as HTMLElement);
    const left = screen.getByRole("group", { name: "This is no longer available" });
    expect(left).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("group")).toBeNull();
    expect(save).toHaveFocus();
  });

  it.runIf(hasInput)("A02 A09 can be reached in a modal dialog of the browser's own, and outlives it", async () => {
    render(
      <App>
        <dialog aria-label="Edit">
          <button type="button">Save</button>
        </dialog>
        <Recourse error={withWayOut} surface="toast" onRetry={() => undefined} />
      </App>,
    );
    const place = await screen.findByRole("region", { name: "New notices" });
    const modal = document.querySelector("dialog") as HTMLDialogElement;
    modal.showModal();
    await waitFor(
      () => {
        expect(modal).toContainElement(place);
      },
      { timeout: 4000 },
    );
    await real.click(screen.getByRole("button", { name: "Dismiss" }), { trial: true });
    modal.close();
    await waitFor(
      () => {
        expect(place.parentElement).toBe(document.body);
        expect(screen.getByRole("button", { name: "Dismiss" })).toBeVisible();
      },
      { timeout: 4000 },
    );
  });

  it("can be taken away where nothing else would, and comes back with the next error", async () => {
    const { again } = showError(plain, { surface: "toast" });
    await userEvent.click(await screen.findByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("group")).toBeNull();
    again({ ...plain });
    expect(await screen.findByRole("group")).toBeVisible();
  });

  it.runIf(hasInput)("A02 M6 A09 is shown, named, pressed and reached while a modal dialog is open", async () => {
    const onDismiss = vi.fn();
    render(
      <App>
        <RecourseRegion />
        <Dialog.Root defaultOpen>
          <Dialog.Portal>
            <Dialog.Content aria-describedby={undefined}>
              <Dialog.Title>Delete the invoice?</Dialog.Title>
              <Dialog.Close>Keep it</Dialog.Close>
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>
        <Recourse error={plain} surface="toast" onDismiss={onDismiss} />
      </App>,
    );
    await screen.findByRole("dialog");
    // By role: what is hidden from assistive technology would not be found.
    const toast = await screen.findByRole("group", { name: "Something else is in the way" });
    const announcer = [...document.querySelectorAll('[data-recourse="announcer"]')];
    expect(announcer).toHaveLength(2);
    for (const node of announcer) expect(node.closest("[aria-hidden],[inert]")).toBeNull();
    const keep = screen.getByRole("button", { name: "Keep it" });
    await waitFor(() => {
      expect(keep).toHaveFocus();
    });
    await userEvent.keyboard("{F6}");
    expect(toast).toHaveFocus();
    // The browser's own Tab: Radix' guards are in its way.
    await real.keyboard("{Tab}");
    expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
    await userEvent.keyboard("{F6}");
    expect(keep).toHaveFocus();
    const dismiss = screen.getByRole("button", { name: "Dismiss" }).getBoundingClientRect();
    const top = document.elementFromPoint(dismiss.x + dismiss.width / 2, dismiss.y + dismiss.height / 2);
    expect(screen.getByRole("button", { name: "Dismiss" })).toContainElement(top as HTMLElement);
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onDismiss).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("dialog")).toBeVisible();
  });
});
