import { act, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { ToastSurface } from "react-recourse/react";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent as real, server } from "vitest/browser";
import { showError, silence } from "../../test/notice.js";

const plain = apiError({ kind: "conflict", message: "The row is locked." });
const withWayOut = apiError({ kind: "unavailable", status: 503, retryable: true });

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

beforeEach(silence);
afterEach(() => {
  vi.useRealTimers();
});

// Without real keys and a real pointer there: WebKitGTK's driver is asked for neither.
const hasInput = server.browser !== "webkit";

describe("how long a toast stays", () => {
  it("A06 goes after the time it takes to read, not earlier, and not while the focus is on it", () => {
    vi.useFakeTimers();
    showError(plain, { surface: "toast" });
    pass(6000);
    expect(screen.getByRole("group")).toBeVisible();
    screen.getByRole("button", { name: "Dismiss" }).focus();
    pass(60_000);
    expect(screen.getByRole("group")).toBeVisible();
    screen.getByRole("button", { name: "Dismiss" }).blur();
    pass(1000);
    expect(screen.getByRole("group")).toBeVisible();
    pass(10_000);
    expect(screen.queryByRole("group")).toBeNull();
  });

  it.runIf(hasInput)("A06 does not go while the pointer is on it, and goes when it has left", async () => {
    // The pointer is the browser's own, which answers in real time.
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    showError(apiError({ kind: "gone" }), { surface: "toast" });
    const toast = screen.getByRole("group");
    await real.hover(toast);
    pass(60_000);
    expect(toast).toBeVisible();
    await real.unhover(toast);
    pass(5000);
    expect(toast).toBeVisible();
    pass(20_000);
    expect(screen.queryByRole("group")).toBeNull();
  });

  it.runIf(hasInput)("A06 goes after a tap, though browsers go on saying that the finger hovers", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    showError(apiError({ kind: "gone" }), { surface: "toast" });
    const toast = screen.getByRole("group");
    await real.hover(toast);
    fireEvent.pointerOver(toast, { pointerType: "touch" });
    pass(60_000);
    expect(screen.queryByRole("group")).toBeNull();
    await real.unhover(document.body);
  });

  it("A06 gives the next error the time that it takes to read, not what the last one left", () => {
    vi.useFakeTimers();
    const { again } = showError(plain, { surface: "toast" });
    pass(8000);
    again(apiError({ kind: "conflict", message: "The row is locked by somebody else." }));
    pass(6000);
    expect(screen.getByRole("group")).toBeVisible();
    pass(20_000);
    expect(screen.queryByRole("group")).toBeNull();
  });

  it("A06 does not go by itself as long as it holds a way out", () => {
    vi.useFakeTimers();
    showError(withWayOut, { surface: "toast", onRetry: () => undefined });
    pass(600_000);
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it.each([
    [1, "of the region's, under the last of several toasts", "more"],
    [0, "of its own", "actions"],
  ] as const)("A06 goes %i times by itself where the only button is one %s", (times, _, part) => {
    vi.useFakeTimers();
    const onDismiss = vi.fn();
    render(
      <ToastSurface error={plain} labelledBy="title" onDismiss={onDismiss}>
        <p id="title">The row is locked</p>
        <p data-part={part}>
          <button type="button">Dismiss all</button>
        </p>
      </ToastSurface>,
    );
    pass(8_000);
    expect(onDismiss).toHaveBeenCalledTimes(times);
  });
});
