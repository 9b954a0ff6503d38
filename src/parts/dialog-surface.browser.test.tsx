import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, useState } from "react";
import { ErrorNotice, Recourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent as real, server } from "vitest/browser";
import { App, showError, silence, spoken } from "../../test/notice.js";
import { ShowingProvider, useNearestShowing } from "../react/use-showing.js";

const error = apiError({ kind: "conflict", message: "The row is locked.", requestId: "req_1" });

const gone = apiError({ kind: "gone" });

/** A page whose button fails, and shows the failure as a dialog. */
function Page({ pending = false, removed = false }: { pending?: boolean; removed?: boolean }) {
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const fail = async () => {
    setBusy(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    setFailed(true);
    setBusy(false);
  };
  return (
    <App>
      <main>
        <button type="button">before</button>
        {removed && failed ? null : (
          <button type="button" disabled={pending && busy} onClick={() => void (pending ? fail() : setFailed(true))}>
            Pay
          </button>
        )}
        <Recourse error={failed ? error : null} surface="dialog" onDismiss={() => setFailed(false)} />
        <button type="button">after</button>
      </main>
    </App>
  );
}

const open = async () => {
  await userEvent.click(screen.getByRole("button", { name: "Pay" }));
  return screen.findByRole("alertdialog");
};

beforeEach(silence);
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the dialog surface", () => {
  it("A08 is labelled and described, starts at the least destructive control, and keeps the focus inside", async () => {
    render(<Page />);
    const dialog = await open();
    expect(dialog).toHaveAccessibleName("Something else is in the way");
    expect(dialog).toHaveAccessibleDescription("The row is locked.");
    expect(screen.getByRole("heading", { level: 2, name: "Something else is in the way" })).toBeVisible();
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
    });
    for (let stop = 0; stop < 5; stop += 1) {
      await userEvent.tab();
      expect(dialog).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it.each([
    ["the button that failed", {}],
    ["the button that failed, though it was disabled while its request ran", { pending: true }],
  ])("M5 A08 gives the focus back to %s", async (_, props) => {
    render(<Page {...props} />);
    await open();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  it("M5 A08 gives the focus to what stands nearest when the origin is gone, never to the body", async () => {
    render(<Page removed />);
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "before" })).toHaveFocus();
    });
  });

  it.each([
    ["Esc", () => userEvent.keyboard("{Escape}")],
    ["its button", () => userEvent.click(screen.getByRole("button", { name: "Dismiss" }))],
  ])("A08 is no trap: where nothing takes it away, %s closes it until the next error", async (_, close) => {
    const { again } = showError(error, { surface: "dialog" });
    await screen.findByRole("alertdialog");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
    });
    await close();
    await waitFor(() => {
      expect(screen.queryByRole("alertdialog")).toBeNull();
    });
    again({ ...error });
    expect(await screen.findByRole("alertdialog")).toBeVisible();
  });

  it("A08 two at once come one after the other, and the focus goes back to where it was before the first", async () => {
    function Two() {
      const [failed, setFailed] = useState(false);
      return (
        <App>
          <button type="button">before</button>
          <button type="button" onClick={() => setFailed(true)}>
            Pay
          </button>
          <Recourse error={failed ? error : null} surface="dialog" />
          <Recourse error={failed ? gone : null} surface="dialog" />
          <button type="button">after</button>
        </App>
      );
    }
    render(<Two />);
    await open();
    // By role: what is hidden from assistive technology would not be found.
    expect(screen.getByRole("alertdialog", { name: "Something else is in the way" })).toBeVisible();
    expect(document.querySelectorAll('[data-recourse="dialog"]')).toHaveLength(1);
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
    });
    await userEvent.keyboard("{Escape}");
    const second = await screen.findByRole("alertdialog", { name: "This is no longer available" });
    await waitFor(() => {
      expect(second).toContainElement(document.activeElement as HTMLElement);
    });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
  });

  // Real keys: only they close a dialog of the browser's own. WebKitGTK's driver is not asked for them.
  it.runIf(server.browser !== "webkit")(
    "A08 opens inside a modal dialog of the browser's own, is left without it, and outlives it",
    async () => {
      const page = (one: unknown) => (
        <App>
          <dialog aria-label="Edit">
            <button type="button">Save</button>
          </dialog>
          <Recourse error={one} surface="dialog" />
        </App>
      );
      const { rerender } = render(page(null));
      const modal = document.querySelector("dialog") as HTMLDialogElement;
      modal.showModal();
      rerender(page(error));
      expect(modal).toContainElement(await screen.findByRole("alertdialog"));
      await waitFor(() => {
        expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
      });
      await real.keyboard("{Escape}");
      await waitFor(() => {
        expect(screen.queryByRole("alertdialog")).toBeNull();
      });
      expect(modal.open).toBe(true);
      await waitFor(() => {
        expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
      });
      rerender(page(gone));
      expect(modal).toContainElement(await screen.findByRole("alertdialog"));
      modal.close();
      await waitFor(() => {
        expect(screen.getByRole("alertdialog")).toBeVisible();
      });
    },
  );

  it("starts at what a person would do, never at the button that copies", async () => {
    render(
      <App>
        <ErrorNotice.Root
          error={apiError({ kind: "unknown", requestId: "r" })}
          surface="dialog"
          onRetry={() => undefined}
        >
          <ErrorNotice.Title />
          <ErrorNotice.Support />
          <ErrorNotice.Retry />
        </ErrorNotice.Root>
      </App>,
    );
    const dialog = await screen.findByRole("alertdialog");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
    });
    // What describes it is not there.
    expect(dialog).not.toHaveAttribute("aria-describedby");
  });

  it("A03 is not announced as well: the focus says it", async () => {
    showError(error, { surface: "dialog", onDismiss: () => undefined });
    await screen.findByRole("alertdialog");
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(spoken()).toEqual([]);
  });

  it("shows the notice in place when its code cannot be loaded", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = lazy(() => Promise.reject<{ default: () => null }>(new Error("404")));
    const Offline = ({ children }: { children: React.ReactNode }) => {
      const showing = useNearestShowing();
      return (
        showing && <ShowingProvider value={{ ...showing, surfaces: { dialog: Broken } }}>{children}</ShowingProvider>
      );
    };
    render(
      <App>
        <Offline>
          <Recourse error={error} surface="dialog" />
        </Offline>
      </App>,
    );
    const notice = await screen.findByRole("group", { name: "Something else is in the way" });
    expect(notice).toHaveAttribute("data-surface", "inline");
    await waitFor(() => {
      expect(spoken()).toHaveLength(1);
    });
  });
});
