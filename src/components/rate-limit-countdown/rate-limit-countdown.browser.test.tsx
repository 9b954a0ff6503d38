import { act, fireEvent, render, screen } from "@testing-library/react";
import { RateLimitCountdown } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App, showError, silence, spoken } from "../../../test/notice.js";

const START = Date.UTC(2026, 10, 21, 12);
const limited = (seconds: number) =>
  apiError({
    kind: "rate_limit",
    status: 429,
    retryable: true,
    method: "GET",
    retryAfterMs: seconds * 1000,
    receivedAt: Date.now(),
    rateLimit: { limit: 120, remaining: 0, resetAt: null, policy: null },
  });

beforeEach(() => {
  silence();
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
/** In steps of a second, as time passes: one great step would be one render. */
const pass = (seconds: number): void => {
  for (let second = 0; second < seconds; second += 1) {
    act(() => {
      vi.advanceTimersByTime(1000);
    });
  }
};
const retryButton = () => screen.getByRole("button", { name: /try again/i });

describe("RateLimitCountdown", () => {
  it("counts down, and lets the person try again exactly at zero", () => {
    const onRetry = vi.fn();
    showError(limited(12), { onRetry });
    expect(screen.getByRole("timer", { name: "Time left" })).toHaveTextContent("0:12");
    expect(retryButton()).toHaveAccessibleName("Try again in 12 sec");
    expect(retryButton()).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(retryButton());
    act(() => {
      vi.advanceTimersByTime(10);
    });
    pass(11);
    expect(screen.getByRole("timer")).toHaveTextContent("0:01");
    fireEvent.click(retryButton());
    expect(onRetry).not.toHaveBeenCalled();
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(retryButton()).toHaveAccessibleName("Try again");
    expect(retryButton()).not.toHaveAttribute("aria-disabled");
    const button = retryButton();
    fireEvent.click(button);
    fireEvent.click(button);
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(button).toHaveTextContent("Trying again…");
  });

  it("tells the limit that was reached, and speaks of no wait where there is none", () => {
    const { again } = showError({ ...limited(0), retryAfterMs: null }, { onRetry: () => undefined });
    expect(screen.getByText("Limit").nextElementSibling).toHaveTextContent("120");
    pass(3);
    expect(spoken()).toEqual([expect.stringContaining("Too many requests")]);
    again({ ...limited(0), rateLimit: null, details: { limit: 7 } });
    expect(screen.getByText("Limit").nextElementSibling).toHaveTextContent("7");
  });

  it("A05 speaks at the start, at 60, 30 and 10 s and at zero, never in between", () => {
    showError(limited(90), { onRetry: () => undefined });
    const heard: string[] = [];
    for (let second = 0; second < 95; second += 1) {
      pass(1);
      for (const line of spoken()) if (!heard.includes(line)) heard.push(line);
    }
    expect(heard).toEqual([
      "polite: Too many requests\nThey came in faster than allowed. Wait, then try again.",
      "polite: 1 minute 30 seconds left",
      "polite: 1 minute left",
      "polite: 30 seconds left",
      "polite: 10 seconds left",
      "polite: You can try again now.",
    ]);
  });

  it("A05 leaves out a mark right after the start", () => {
    showError(limited(12));
    const heard = new Set<string>();
    for (let second = 0; second < 15; second += 1) {
      pass(1);
      for (const line of spoken()) heard.add(line);
    }
    expect([...heard].slice(1)).toEqual(["polite: 12 seconds left", "polite: You can try again now."]);
  });

  it("moves nothing while it counts, and no focus when it is over", () => {
    showError(limited(101), { onRetry: () => undefined });
    const box = () => {
      const { width, height } = retryButton().getBoundingClientRect();
      return [width, height, screen.getByRole("group", { name: /./ }).getBoundingClientRect().height];
    };
    const before = box();
    pass(95);
    expect(box()).toEqual(before);
    pass(10);
    expect(box()).toEqual(before);
    expect(document.body).toHaveFocus();
  });

  it("R06 says when it is possible again where the wait is too long to count, and sends nothing by itself", () => {
    const onRetry = vi.fn();
    render(
      <App>
        <RateLimitCountdown.Root error={limited(7200)} onRetry={onRetry} autoRetry />
      </App>,
    );
    expect(screen.queryByRole("timer")).toBeNull();
    const at = new Intl.DateTimeFormat("en", { hour: "numeric", minute: "2-digit" }).format(START + 7_200_000);
    expect(screen.getByText(/^Try again after /)).toHaveTextContent(at);
    expect(screen.queryByRole("button", { name: /automatically/ })).toBeNull();
    expect(retryButton()).toHaveAttribute("aria-disabled", "true");
  });

  it("without a wait it can be tried again at once", () => {
    showError(apiError({ kind: "rate_limit", status: 429, retryable: true }), { onRetry: () => undefined });
    expect(screen.queryByRole("timer")).toBeNull();
    expect(retryButton()).not.toHaveAttribute("aria-disabled");
  });

  it("R09 leaves no timer behind", () => {
    const { unmount } = showError(limited(30));
    pass(2);
    unmount();
    act(() => {
      vi.advanceTimersByTime(10_000);
    });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("RateLimitCountdown autoRetry", () => {
  const show = (error: ReturnType<typeof limited>) => {
    const onRetry = vi.fn();
    render(
      <App>
        <RateLimitCountdown.Root error={error} onRetry={onRetry} autoRetry />
      </App>,
    );
    return onRetry;
  };

  it("tries once by itself when the wait is over", () => {
    const onRetry = show(limited(5));
    pass(4);
    expect(onRetry).not.toHaveBeenCalled();
    pass(10);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["stopped", 1, 0],
    ["stopped, and taken up again", 2, 1],
  ])("A06 R16 can be %s", (_, presses, tries) => {
    const onRetry = show(limited(5));
    const button = screen.getByRole("button", { name: "Stop trying automatically" });
    // In a form of the app's any other kind would send that.
    expect(button).toHaveAttribute("type", "button");
    for (let press = 0; press < presses; press += 1) {
      pass(1);
      fireEvent.click(button);
    }
    expect(button).toHaveAccessibleName(tries === 0 ? "Try again automatically" : "Stop trying automatically");
    pass(10);
    expect(onRetry).toHaveBeenCalledTimes(tries);
  });

  it("A07 the end of the wait takes the focus from nobody: the button goes when it is left", () => {
    const onRetry = show(limited(5));
    const button = screen.getByRole("button", { name: "Stop trying automatically" });
    act(() => {
      button.focus();
    });
    fireEvent.click(button);
    pass(10);
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(button);
    pass(10);
    expect(onRetry).not.toHaveBeenCalled();
    act(() => {
      screen.getByRole("button", { name: "Try again" }).focus();
    });
    expect(button).not.toBeInTheDocument();
  });

  it("is done with it once it has tried, whatever came of that", async () => {
    const onRetry = show(limited(5));
    pass(5);
    for (let second = 0; second < 5; second += 1) {
      await act(async () => {
        await vi.advanceTimersByTimeAsync(1000);
      });
    }
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("X01 leaves to the person what may have had an effect", () => {
    // A refusal by another status than 429 may come after the work was done.
    const onRetry = show({ ...limited(5), status: 403, method: "POST" });
    expect(screen.queryByRole("button", { name: /automatically/ })).toBeNull();
    pass(10);
    expect(onRetry).not.toHaveBeenCalled();
    expect(retryButton()).not.toHaveAttribute("aria-disabled");
  });

  it("is off without the prop", () => {
    const onRetry = vi.fn();
    showError(limited(3), { onRetry });
    pass(10);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("does not try by itself what was over before anybody saw it", () => {
    const old = { ...limited(5), receivedAt: START - 60_000 };
    const onRetry = show(old);
    pass(5);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("R11 waits while the page is hidden, and tries once when it is seen again", () => {
    const onRetry = show(limited(5));
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    pass(20);
    expect(onRetry).not.toHaveBeenCalled();
    hidden.mockReturnValue("visible");
    act(() => {
      document.dispatchEvent(new Event("visibilitychange"));
    });
    pass(2);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
