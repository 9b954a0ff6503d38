import { createRecourse } from "react-recourse/core";
import { expect, it, vi } from "vitest";
import { commerce } from "../catalogs/commerce.js";
import { createAuthRecovery } from "./auth-recovery.js";

it("R13 refreshes once for all who ask at the same time, and again for those who ask later", async () => {
  const refresh = vi.fn(async () => undefined);
  const { recover } = createAuthRecovery({ refresh });
  await Promise.all(Array.from({ length: 20 }, () => recover()));
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

const thrown = (code: string, status = 401) => ({ status, headers: {}, body: { error: { code, message: "No." } } });
const recourse = createRecourse({ catalogs: [commerce] });

it("R13 sends again what was refused for the expired session: one refresh for twenty, also for those who come late", async () => {
  let token = 0;
  const refresh = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    token += 1;
  });
  const auth = createAuthRecovery({ refresh });
  const request = (latencyMs: number) => {
    const send = async () => {
      const sent = token;
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      if (sent === 0) throw thrown("AUTH_EXPIRED_TOKEN");
      return "rows";
    };
    return auth.run(recourse, send);
  };
  const results = await Promise.all([...Array.from({ length: 20 }, () => request(1)), request(40)]);
  expect(new Set(results)).toEqual(new Set(["rows"]));
  expect(refresh).toHaveBeenCalledTimes(1);
});

it("R13 stops after one more try, and where no session is to be had tells what was refused", async () => {
  const refresh = vi.fn<() => Promise<void>>().mockResolvedValueOnce().mockRejectedValueOnce(new Error("signed out"));
  const auth = createAuthRecovery({ refresh });
  const send = vi.fn(() => Promise.reject(thrown("AUTH_EXPIRED_TOKEN")));
  await expect(auth.run(recourse, send)).rejects.toMatchObject({ status: 401 });
  expect(send).toHaveBeenCalledTimes(2);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await expect(auth.run(recourse, send)).rejects.toMatchObject({ status: 401 });
  expect(send).toHaveBeenCalledTimes(3);
  expect(refresh).toHaveBeenCalledTimes(2);
});

it("leaves alone what a new session would not mend", async () => {
  const refresh = vi.fn();
  const auth = createAuthRecovery({ refresh });
  await expect(auth.run(recourse, () => Promise.reject(thrown("AUTH_INVALID_KEY")))).rejects.toMatchObject({
    status: 401,
  });
  expect(refresh).not.toHaveBeenCalled();
});

it("asks for a step up and sends again; one that is called off is no failure", async () => {
  const refused = {
    status: 401,
    headers: { "www-authenticate": 'Bearer error="insufficient_user_authentication", acr_values="mfa", max_age="60"' },
    body: {},
  };
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refused).mockResolvedValueOnce("paid");
  const stepUp = vi.fn<(error: unknown) => Promise<void>>().mockResolvedValueOnce();
  await expect(createAuthRecovery({ refresh: vi.fn(), stepUp }).run(recourse, send)).resolves.toBe("paid");
  expect(stepUp).toHaveBeenCalledTimes(1);
  const off = createAuthRecovery({
    refresh: vi.fn(),
    stepUp: () => Promise.reject(new DOMException("", "AbortError")),
  });
  const failure: unknown = await off.run(recourse, () => Promise.reject(refused)).catch((error: unknown) => error);
  expect(recourse.normalize(failure).kind).toBe("aborted");
});
