import { act, render, screen } from "@testing-library/react";
import { Profiler, StrictMode } from "react";
import { useCountdown } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

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

  it("goes by the deadline: after a sleep it shows what is really left", async () => {
    render(<Seconds target={limited(60_000)} />);
    vi.setSystemTime(Date.now() + 50_000);
    await advance(1010);
    expect(Number(screen.getByRole("status").textContent)).toBeLessThanOrEqual(10);
  });
});
