import { createAuthRecovery, createRecourse, gateOf } from "react-recourse/core";
import { afterEach, expect, it, vi } from "vitest";
import { createGate } from "./gate.js";

/** Chromium has it for the asking (vitest.config.ts); no other browser has. */
const collect = (globalThis as { readonly gc?: () => void }).gc;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(() => {
  vi.restoreAllMocks();
});

it.skipIf(!collect)(
  "T02 an app that makes an instance for each tenant leaves no channel of an old one open",
  { timeout: 60_000 },
  async () => {
    const channel = `kept ${Math.random()}`;
    const [here, there] = [createGate({ channel }), createGate({ channel })];
    const close = vi.spyOn(BroadcastChannel.prototype, "close");
    const kept: WeakRef<object>[] = [];
    for (let round = 0; round < 20; round += 1) {
      const gate = gateOf(createRecourse());
      gate.refused("https://api.example limit ", 10);
      const auth = createAuthRecovery({ refresh: () => undefined, name: `tenant ${round}` });
      kept.push(new WeakRef(gate), new WeakRef(auth));
    }
    for (let tries = 0; tries < 40 && close.mock.calls.length < 36; tries += 1) {
      await pause(100);
      collect?.();
    }
    // The engine may still hold the last ones.
    expect(kept.filter((one) => one.deref()).length).toBeLessThan(5);
    expect(close.mock.calls.length).toBeGreaterThan(35);
    // Who is held hears the others as ever.
    here.refused("https://api.example limit ", 60_000);
    await vi.waitFor(() => expect(there.opensAt()).not.toBeNull());
  },
);
