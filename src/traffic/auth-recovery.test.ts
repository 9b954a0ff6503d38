import { expect, it, vi } from "vitest";
import { createAuthRecovery } from "./auth-recovery.js";

it("R13 refreshes once for all who ask at the same time, and again for those who ask later", async () => {
  const refresh = vi.fn(async () => undefined);
  const { recover } = createAuthRecovery({ refresh });
  await Promise.all(Array.from({ length: 20 }, recover));
  expect(refresh).toHaveBeenCalledTimes(1);
  await recover();
  expect(refresh).toHaveBeenCalledTimes(2);
});

it("rejects all who wait when it fails, and tries anew for the next", async () => {
  const refresh = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("no")).mockResolvedValueOnce();
  const { recover } = createAuthRecovery({ refresh });
  const all = await Promise.allSettled([recover(), recover()]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(recover()).resolves.toBeUndefined();
});

it("is not stuck after a refresh that throws at once", async () => {
  let broken = true;
  const { recover } = createAuthRecovery({
    refresh: () => {
      if (broken) throw new Error("no token");
    },
  });
  await expect(recover()).rejects.toThrow("no token");
  broken = false;
  await expect(recover()).resolves.toBeUndefined();
});

it("R13 counts a refresh that hangs as failed", async () => {
  vi.useFakeTimers();
  const { recover } = createAuthRecovery({ refresh: () => new Promise(() => undefined), timeoutMs: 500 });
  const [[result]] = await Promise.all([Promise.allSettled([recover()]), vi.advanceTimersByTimeAsync(600)]);
  expect(result).toMatchObject({ status: "rejected", reason: { name: "TimeoutError" } });
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
