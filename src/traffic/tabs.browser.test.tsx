import { createAuthRecovery } from "react-recourse/core";
import { afterEach, expect, it, vi } from "vitest";
import { createGate } from "./gate.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("R14 where the browser refuses locks and channels, as in a frame without an origin, each tab is on its own", async () => {
  const refused = (): never => {
    throw new DOMException("Denied.", "SecurityError");
  };
  vi.spyOn(navigator.locks, "request").mockImplementation(async () => refused());
  vi.spyOn(navigator.locks, "query").mockImplementation(async () => refused());
  const refresh = vi.fn();
  await createAuthRecovery({ refresh, name: "locks" }).recover();
  expect(refresh).toHaveBeenCalledTimes(1);
  vi.stubGlobal("BroadcastChannel", function BroadcastChannel() {
    refused();
  });
  await createAuthRecovery({ refresh, name: "channels" }).recover();
  expect(refresh).toHaveBeenCalledTimes(2);
  const gate = createGate({ channel: "limits" });
  gate.refused("https://api.example limit ", 1000);
  expect(gate.opensAt()).not.toBeNull();
});

it("R13 a tab that hangs while it refreshes does not keep the others waiting for ever", async () => {
  let free: () => void = () => undefined;
  void navigator.locks.request("recourse:hanging", () => new Promise<void>((resolve) => (free = resolve)));
  const refresh = vi.fn();
  const { recover } = createAuthRecovery({ refresh, name: "hanging", timeoutMs: 200 });
  await expect(recover()).rejects.toMatchObject({ name: "TimeoutError" });
  expect(refresh).not.toHaveBeenCalled();
  free();
  await new Promise((resolve) => setTimeout(resolve, 20));
  refresh.mockImplementationOnce(() => new Promise(() => undefined));
  await expect(recover()).rejects.toMatchObject({ name: "TimeoutError" });
  await recover();
  expect(refresh).toHaveBeenCalledTimes(2);
});
