import { act, fireEvent, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { OfflineNotice, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { itConforms } from "../../../test/conformance.js";
import { showError, silence, spoken } from "../../../test/notice.js";

let connected = true;
const connect = (to: boolean): void => {
  connected = to;
  act(() => {
    dispatchEvent(new Event(to ? "online" : "offline"));
  });
};
const lost = (members = {}) =>
  apiError({ kind: "network", retryable: true, method: "GET", origin: "https://api.example.com", ...members });
const pass = async (ms: number): Promise<void> => {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
};

beforeEach(() => {
  silence();
  connected = true;
  vi.spyOn(navigator, "onLine", "get").mockImplementation(() => connected);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("OfflineNotice", () => {
  it("names the host that could not be reached, and offers to try again", async () => {
    const onRetry = vi.fn();
    showError(lost(), { onRetry });
    expect(screen.getByRole("group", { name: "No connection" })).toHaveAccessibleDescription(
      "We could not reach api.example.com. Check your connection.",
    );
    expect(screen.queryByText("Waiting for the connection")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("R10 says that the browser is offline, tries nothing meanwhile, and tries once, a moment after it is back", async () => {
    connected = false;
    const onRetry = vi.fn();
    showError(lost(), { onRetry });
    expect(screen.getByRole("group", { name: "You are offline" })).toBeVisible();
    expect(screen.getByText("Waiting for the connection")).toBeVisible();
    await pass(60_000);
    expect(spoken()[0] ?? "").not.toContain("No connection");
    expect(onRetry).not.toHaveBeenCalled();
    silence();
    connect(true);
    expect(screen.getByText("You are online again")).toBeVisible();
    await pass(49);
    expect(onRetry).not.toHaveBeenCalled();
    await pass(1000);
    expect(onRetry).toHaveBeenCalledTimes(1);
    connect(false);
    connect(true);
    await pass(5000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("A03 says once that it is offline, and once that it is back", async () => {
    connected = false;
    showError(lost(), { onRetry: () => undefined });
    await pass(200);
    expect(spoken()).toEqual(["polite: You are offline\nYou can try again once you are connected."]);
    silence();
    connect(true);
    await pass(200);
    expect(spoken()).toEqual(["polite: You are online again"]);
  });

  it("R11 waits in a hidden page, and tries once when it is seen", async () => {
    connected = false;
    const onRetry = vi.fn();
    showError(lost(), { onRetry });
    connect(true);
    // No sooner for being looked at.
    document.dispatchEvent(new Event("visibilitychange"));
    expect(onRetry).not.toHaveBeenCalled();
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    await pass(10_000);
    expect(onRetry).not.toHaveBeenCalled();
    hidden.mockReturnValue("visible");
    for (let turn = 0; turn < 3; turn += 1) {
      act(() => {
        document.dispatchEvent(new Event("visibilitychange"));
      });
    }
    await pass(10_000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("sends nothing once it has gone, and by what the app has at that time", async () => {
    connected = false;
    const [recourse, error, onRetry] = [createRecourse(), lost(), vi.fn()];
    const page = (draft: string) => (
      <RecourseProvider recourse={recourse}>
        <Recourse error={error} onRetry={() => onRetry(draft)} />
      </RecourseProvider>
    );
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    const look = (): void => void document.dispatchEvent(new Event("visibilitychange"));
    for (const stays of [false, true]) {
      const { rerender, unmount } = render(page("first"));
      connect(true);
      rerender(page("second"));
      await pass(10_000);
      if (!stays) unmount();
      hidden.mockReturnValue("visible");
      act(look);
      expect(onRetry.mock.calls).toEqual(stays ? [["second"]] : []);
      hidden.mockReturnValue("hidden");
      connect(false);
    }
  });

  it("A06 R16 can be stopped, and taken up again", async () => {
    connected = false;
    const onRetry = vi.fn();
    showError(lost(), { onRetry });
    const stop = screen.getByRole("button", { name: "Stop trying automatically" });
    fireEvent.click(stop);
    expect(stop).toHaveAccessibleName("Try again automatically");
    expect(screen.queryByText("Waiting for the connection")).toBeNull();
    connect(true);
    await pass(10_000);
    expect(onRetry).not.toHaveBeenCalled();
    connect(false);
    fireEvent.click(screen.getByRole("button", { name: "Try again automatically" }));
    connect(true);
    await pass(10_000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("A07 the connection takes the focus from nobody when it is back: the button goes when it is left", () => {
    connected = false;
    showError(lost(), { onRetry: () => new Promise(() => undefined) });
    const stop = screen.getByRole("button", { name: "Stop trying automatically" });
    act(() => {
      stop.focus();
    });
    connect(true);
    expect(screen.getByText("You are online again")).toBeVisible();
    expect(stop).toHaveFocus();
    expect(screen.queryByText("Waiting for the connection")).toBeNull();
    expect(stop).toHaveAttribute("aria-disabled", "true");
    act(() => {
      screen.getByRole("button", { name: "Try again" }).focus();
    });
    expect(stop).not.toBeInTheDocument();
  });

  it.each([
    ["a request that changes something", "POST"],
    ["one of an unknown method", null],
  ])("R03 leaves %s to the person", async (_, method) => {
    connected = false;
    const onRetry = vi.fn();
    showError(lost({ method }), { onRetry });
    expect(screen.queryByText("Waiting for the connection")).toBeNull();
    expect(screen.queryByRole("button", { name: "Stop trying automatically" })).toBeNull();
    expect(screen.getByRole("group", { name: "You are offline" })).toHaveAccessibleDescription(
      "You can try again once you are connected.",
    );
    connect(true);
    expect(screen.getByRole("group", { name: "You are online again" })).toHaveAccessibleDescription(
      "You can try again now.",
    );
    expect(screen.queryByText(/Check your connection/)).toBeNull();
    await pass(10_000);
    expect(onRetry).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("repeats what the app calls a query, where the method is unknown", async () => {
    connected = false;
    const onRetry = vi.fn();
    showError(lost({ method: null }), { onRetry, operation: "query" });
    connect(true);
    await pass(2000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("R12 sends one request when the person is faster", async () => {
    connected = false;
    const onRetry = vi.fn(() => new Promise(() => undefined));
    showError(lost(), { onRetry });
    connect(true);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await pass(10_000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("R09 leaves no timer and no request behind", async () => {
    connected = false;
    const onRetry = vi.fn();
    const { unmount } = showError(lost(), { onRetry });
    connect(true);
    unmount();
    await pass(10_000);
    expect(onRetry).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("waits anew for the next failure only when the connection was seen to be missing for it", async () => {
    connected = false;
    const onRetry = vi.fn();
    const { again } = showError(lost(), { onRetry });
    connect(true);
    again(lost());
    await pass(10_000);
    expect(onRetry).not.toHaveBeenCalled();
    expect(screen.queryByText("You are online again")).toBeNull();
  });

  it("T04 on a server it claims nothing of the browser", () => {
    connected = false;
    const html = renderToString(<Recourse error={lost()} onRetry={() => undefined} />);
    expect(html).toContain("No connection");
    expect(html).not.toMatch(/You are offline| style=/);
  });
});

describe("its parts", () => {
  beforeEach(() => {
    connected = false;
    vi.useRealTimers();
  });
  const place = (part: React.ReactNode) => (
    <RecourseProvider recourse={createRecourse()}>
      <OfflineNotice.Root error={lost()} onRetry={() => undefined}>
        {part}
      </OfflineNotice.Root>
    </RecourseProvider>
  );
  itConforms({ name: "resume", part: OfflineNotice.Resume, within: place });
});
