import { expect, it, vi } from "vitest";
import { createGate } from "./gate.js";

const KEY = "https://api.example limit ";

it("R14 what is shut in one tab is shut in the others", async () => {
  const channel = `limits ${Math.random()}`;
  const [here, there, elsewhere] = [createGate({ channel }), createGate({ channel }), createGate()];
  here.refused(KEY, 60_000);
  await vi.waitFor(() => expect(there.opensAt("https://api.example")).toBeGreaterThan(Date.now() + 50_000));
  expect(elsewhere.opensAt()).toBeNull();
  expect(there.opensAt("https://other.example")).toBeNull();
});

it("makes nothing of what else is said on its channel", async () => {
  const channel = `limits ${Math.random()}`;
  const gate = createGate({ channel });
  const other = new BroadcastChannel(channel);
  for (const data of [null, "x", [1, 2], [KEY, "60"], [KEY, -1], [KEY, Number.NaN], { key: KEY }])
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
    other.postMessage(data);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  other.postMessage([`${KEY}last`, 60_000]);
  await vi.waitFor(() => expect(gate.opensAt(`${KEY}last`)).not.toBeNull());
  expect(gate.opensAt(KEY)).not.toBe(Number.NaN);
  other.close();
});
