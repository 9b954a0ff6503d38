import { act, render, screen } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../notice.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const nothing = (): void => undefined;

describe("A07 no timer moves the focus", () => {
  it.each(["Save", "Try again"])("“%s” keeps it while the wait runs out and after", (name) => {
    render(
      <App>
        <button type="button">Save</button>
        <Recourse
          error={apiError({ kind: "rate_limit", retryAfterMs: 5000, retryable: true })}
          onRetry={nothing}
          onDismiss={nothing}
        />
      </App>,
    );
    const button = screen.getByRole("button", { name: new RegExp(`^${name}`) });
    act(() => {
      button.focus();
    });
    for (let second = 0; second < 8; second++) {
      act(() => {
        vi.advanceTimersByTime(1000);
      });
      expect(button).toHaveFocus();
    }
    expect(screen.getByRole("button", { name: /^Try again/ })).not.toHaveAttribute("aria-disabled");
  });

  it("coming back online moves nothing", () => {
    render(
      <App>
        <button type="button">Save</button>
        <Recourse error={apiError({ kind: "network" })} onRetry={nothing} />
      </App>,
    );
    const button = screen.getByRole("button", { name: "Save" });
    act(() => {
      button.focus();
      globalThis.dispatchEvent(new Event("online"));
      vi.advanceTimersByTime(20_000);
    });
    expect(button).toHaveFocus();
  });
});
