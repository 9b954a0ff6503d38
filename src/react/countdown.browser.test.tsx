import { act, render, screen } from "@testing-library/react";
import { Profiler, StrictMode, Suspense, startTransition, useEffect } from "react";
import { useCountdown } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
const hide = (hidden: boolean) => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  act(() => {
    document.dispatchEvent(new Event("visibilitychange"));
  });
};

const limited = (ms: number) => apiError({ kind: "rate_limit", retryAfterMs: ms, receivedAt: Date.now() });
const Seconds = ({ target }: { readonly target: Parameters<typeof useCountdown>[0] }) => {
  const { secondsLeft, done } = useCountdown(target);
  return <output>{done ? "over" : secondsLeft}</output>;
};
const advance = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

describe("useCountdown", () => {
  it("counts whole seconds down to zero, and is never over early", async () => {
    render(<Seconds target={limited(3000)} />);
    expect(screen.getByRole("status")).toHaveTextContent("3");
    await advance(1010);
    expect(screen.getByRole("status")).toHaveTextContent("2");
    await advance(1980);
    expect(screen.getByRole("status")).toHaveTextContent("1");
    await advance(20);
    expect(screen.getByRole("status")).toHaveTextContent("over");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has nothing to wait for without a wait", () => {
    for (const target of [null, undefined, Number.NaN, apiError(), apiError({ retryAfterMs: 0 })]) {
      const { unmount } = render(<Seconds target={target} />);
      expect(screen.getByRole("status")).toHaveTextContent("over");
      unmount();
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it("T13 serves 500 countdowns with one timer and about a commit a second", async () => {
    let commits = 0;
    const targets = Array.from({ length: 500 }, (_, index) => limited(10_000 + index));
    render(
      <Profiler id="all" onRender={() => (commits += 1)}>
        {targets.map((target) => (
          <Seconds key={target.retryAfterMs} target={target} />
        ))}
      </Profiler>,
    );
    expect(vi.getTimerCount()).toBe(1);
    commits = 0;
    await advance(5000);
    expect(commits).toBeLessThanOrEqual(6);
  });

  it("T01 R09 leaves no timer behind, also under StrictMode", async () => {
    const { unmount } = render(
      <StrictMode>
        <Seconds target={limited(30_000)} />
      </StrictMode>,
    );
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("R09 has no timer while the page is hidden, and is right as soon as it is seen again", async () => {
    render(<Seconds target={limited(30_000)} />);
    hide(true);
    expect(vi.getTimerCount()).toBe(0);
    await advance(12_345);
    expect(screen.getByRole("status")).toHaveTextContent("30");
    hide(false);
    expect(screen.getByRole("status")).toHaveTextContent("18");
    expect(vi.getTimerCount()).toBe(1);
    hide(true);
    await advance(60_000);
    hide(false);
    expect(screen.getByRole("status")).toHaveTextContent("over");
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([3_600_000, -3_600_000, 315_360_000_000, -315_360_000_000])(
    "D08 does not jump when the computer's clock is set by %i ms",
    async (change) => {
      render(<Seconds target={limited(10_000)} />);
      await advance(2000);
      vi.setSystemTime(Date.now() + change);
      await advance(1000);
      expect(screen.getByRole("status")).toHaveTextContent("7");
      // A limit that is told after the change counts on the clock as it is now.
      const { unmount } = render(<Seconds target={limited(5000)} />);
      expect(screen.getAllByRole("status")[1]).toHaveTextContent("5");
      unmount();
      await advance(6999);
      expect(screen.getByRole("status")).toHaveTextContent("1");
      await advance(1);
      expect(screen.getByRole("status")).toHaveTextContent("over");
    },
  );

  it("D09 after a sleep it shows what is really left, is never negative, and is over once", async () => {
    const seen: number[] = [];
    const Watch = ({ target }: { readonly target: Parameters<typeof useCountdown>[0] }) => {
      const { secondsLeft } = useCountdown(target);
      useEffect(() => {
        seen.push(secondsLeft);
      }, [secondsLeft]);
      return null;
    };
    render(<Watch target={limited(900_000)} />);
    hide(true);
    // The page's own clock stood still.
    vi.setSystemTime(Date.now() + 600_000);
    hide(false);
    expect(seen).toEqual([900, 300]);
    // Timers late by ten minutes, the page in sight.
    await act(async () => {
      vi.setSystemTime(Date.now() + 1);
      await vi.advanceTimersByTimeAsync(600_000);
    });
    expect(seen.filter((left) => left === 0)).toHaveLength(1);
    expect(Math.min(...seen)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("deadlines of one burst change together, and end together", async () => {
    let commits = 0;
    const targets = Array.from({ length: 6 }, (_, index) => limited(5000 + index));
    render(
      <Profiler id="all" onRender={() => (commits += 1)}>
        {targets.map((target) => (
          <Seconds key={target.retryAfterMs} target={target} />
        ))}
      </Profiler>,
    );
    await advance(5);
    commits = 0;
    const shown = () => [...new Set(screen.getAllByRole("status").map((one) => one.textContent))];
    for (const left of ["4", "3", "2", "1"]) {
      await advance(1000);
      expect(shown()).toEqual([left]);
    }
    expect(commits).toBe(4);
    await advance(1000);
    expect(shown()).toEqual(["over"]);
    expect(commits).toBe(5);
  });

  it("deadlines apart from each other share the edges of seconds, and each is over in its own time", async () => {
    render(
      <>
        <Seconds target={limited(3000)} />
        <Seconds target={limited(2500)} />
      </>,
    );
    const shown = () => screen.getAllByRole("status").map((one) => one.textContent);
    await advance(999);
    expect(shown()).toEqual(["3", "3"]);
    await advance(1);
    expect(shown()).toEqual(["2", "2"]);
    await advance(1499);
    expect(shown()).toEqual(["1", "1"]);
    await advance(1);
    expect(shown()).toEqual(["1", "over"]);
    await advance(500);
    expect(shown()).toEqual(["over", "over"]);
  });

  it("T03 keeps its deadline when a transition suspends it and comes back", async () => {
    const target = limited(20_000);
    let open: (() => void) | undefined;
    const Page = ({ wait }: { readonly wait: Promise<unknown> | null }) => {
      // React 18 knows no `use`: a promise is thrown until it is fulfilled.
      if (wait) throw wait;
      return <Seconds target={target} />;
    };
    const app = (wait: Promise<unknown> | null) => (
      <Suspense fallback={<p>loading</p>}>
        <Page wait={wait} />
      </Suspense>
    );
    const { rerender } = render(app(null));
    await advance(5000);
    const wait = new Promise<void>((done) => {
      open = done;
    });
    rerender(app(wait));
    expect(screen.getByText("loading")).toBeVisible();
    await advance(3000);
    vi.setSystemTime(Date.now() + 60_000);
    await act(async () => {
      open?.();
      startTransition(() => {
        rerender(app(null));
      });
    });
    expect(screen.getByRole("status")).toHaveTextContent("12");
    await advance(1000);
    expect(screen.getByRole("status")).toHaveTextContent("11");
  });
});
