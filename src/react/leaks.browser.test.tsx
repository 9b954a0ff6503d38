import { cleanup, render } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { App, silence } from "../../test/notice.js";

/** Chromium has it for the asking (vitest.config.ts); no other browser has. */
const { gc } = globalThis as { readonly gc?: (how: { type: "major"; execution: "async" }) => Promise<void> };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const KINDS = [
  { kind: "rate_limit", retryAfterMs: 60_000 },
  { kind: "unavailable", status: 503 },
  { kind: "balance", details: { current_balance: 1, required_amount: 2 } },
  { kind: "validation", fieldErrors: [{ path: ["name"], message: "Too long.", code: null }] },
  { kind: "network" },
] as const;

// Of fifteen whole runs on React 18 one held on to ten of the twenty trees; what the kit held would be there each time.
it.skipIf(!gc)(
  "T02 a thousand notices that came and went leave nothing behind",
  { timeout: 120_000, retry: 1 },
  async () => {
    silence();
    const complaints = vi.spyOn(console, "error");
    const kept: WeakRef<object>[] = [];
    for (let round = 0; round < 20; round += 1) {
      const { container, unmount } = render(
        <App>
          {Array.from({ length: 50 }, (_, index) => {
            const members = KINDS[index % KINDS.length] ?? KINDS[0];
            const error = apiError({ ...members, message: `Failure ${round} ${index}.`, receivedAt: Date.now() });
            kept.push(new WeakRef(error));
            // Left in the middle of its wait, or while its request runs.
            return <Recourse key={error.message} error={error} onRetry={() => pause(20)} onDismiss={() => undefined} />;
          })}
        </App>,
      );
      for (const notice of container.querySelectorAll("[data-recourse]")) kept.push(new WeakRef(notice));
      const retries = container.querySelectorAll<HTMLElement>("[data-part=retry]");
      expect(retries.length).toBeGreaterThan(20);
      // As a person presses it: `act` would keep what it flushes.
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
      for (const button of retries) button.click();
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
      unmount();
      // It keeps what it rendered.
      cleanup();
    }
    expect(kept).toHaveLength(2000);
    expect(complaints).not.toHaveBeenCalled();
    const left = () => kept.filter((one) => one.deref()).length;
    // React keeps its last tree until the next.
    render(<App>{null}</App>).unmount();
    for (let tries = 0; tries < 30 && left() > 150; tries += 1) {
      await pause(500);
      // Not from here: what looks like an address on the stack would keep what it points at.
      await gc?.({ type: "major", execution: "async" });
    }
    expect(left()).toBeLessThan(150);
  },
);
