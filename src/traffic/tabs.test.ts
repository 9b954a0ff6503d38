import { afterEach, expect, test, vi } from "vitest";
import { openChannel } from "./tabs.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a channel keeps no process from ending whose tests made up a page (jsdom with Node's globals)", () => {
  const open = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const before = open();
  expect(openChannel("on a server")).toBeNull();
  vi.stubGlobal("document", {});
  const channel = openChannel("in a test");
  channel?.addEventListener("message", () => {});
  expect(channel).toBeInstanceOf(BroadcastChannel);
  expect(open()).toBe(before);
  channel?.close();
});

test("a server that knows neither channels nor when something is gone loads it all (Workers before May 2025)", async () => {
  vi.resetModules();
  for (const name of ["BroadcastChannel", "FinalizationRegistry", "WeakRef"]) vi.stubGlobal(name, undefined);
  const { createAuthRecovery, createRecourse, gateOf } = await import("react-recourse/core");
  const gate = gateOf(createRecourse());
  gate.refused("https://api.example limit ", 60_000);
  expect(gate.opensAt()).not.toBeNull();
  const refresh = vi.fn();
  await createAuthRecovery({ refresh }).recover();
  expect(refresh).toHaveBeenCalledOnce();
});

test("a gate whose channel is closed, as nobody held it but by its functions, shuts for its own tab", async () => {
  vi.resetModules();
  vi.stubGlobal("document", {});
  const close = vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(() => {
    throw new DOMException("Channel is closed", "InvalidStateError");
  });
  const { createGate } = await import("react-recourse/core");
  const { refused, opensAt } = createGate({ channel: "closed" });
  refused("https://api.example limit ", 60_000);
  expect(close).toHaveBeenCalledOnce();
  expect(opensAt()).not.toBeNull();
  close.mockRestore();
});
