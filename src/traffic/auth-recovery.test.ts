import { createRecourse } from "react-recourse/core";
import { afterEach, expect, it, vi } from "vitest";
import { commerce } from "../catalogs/commerce.js";
import { createAuthRecovery } from "./auth-recovery.js";

afterEach(() => {
  vi.useRealTimers();
});

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

it("R13 a refresh that failed stands for all that were sent before: the late ones neither ask again nor wait", async () => {
  const refresh = vi.fn(() => Promise.reject(new Error("signed out")));
  const auth = createAuthRecovery({ refresh });
  const request = (latencyMs: number) =>
    auth.run(recourse, async () => {
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      throw thrown("AUTH_EXPIRED_TOKEN");
    });
  const all = await Promise.allSettled([request(1), request(2), request(30)]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it("asks for one step up, also for what is refused late; one that is called off is so for all", async () => {
  // Under load real timers fire within the millisecond in which the request was sent.
  vi.useFakeTimers();
  const refused = {
    status: 401,
    headers: { "www-authenticate": 'Bearer error="insufficient_user_authentication"' },
    body: {},
  };
  let strong = false;
  const stepUp = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    strong = true;
  });
  const auth = createAuthRecovery({ refresh: vi.fn(), stepUp });
  const request = (one: typeof auth, latencyMs: number) =>
    one.run(recourse, async () => {
      const sent = strong;
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      if (!sent) throw refused;
      return "paid";
    });
  const paid = Promise.all([request(auth, 1), request(auth, 2), request(auth, 30)]);
  await vi.advanceTimersByTimeAsync(100);
  expect(await paid).toEqual(["paid", "paid", "paid"]);
  expect(stepUp).toHaveBeenCalledTimes(1);
  strong = false;
  const ask = vi.fn(() => Promise.reject(new DOMException("", "AbortError")));
  const off = createAuthRecovery({ refresh: vi.fn(), stepUp: ask });
  const all = Promise.allSettled([request(off, 1), request(off, 30)]);
  await vi.advanceTimersByTimeAsync(100);
  expect(await all).toMatchObject([{ reason: { name: "AbortError" } }, { reason: { name: "AbortError" } }]);
  expect(ask).toHaveBeenCalledTimes(1);
});

it("R13 a refresh whose own request was aborted for time has failed: what was refused is told", async () => {
  const auth = createAuthRecovery({ refresh: () => Promise.reject(new DOMException("", "AbortError")) });
  await expect(auth.run(recourse, () => Promise.reject(thrown("AUTH_EXPIRED_TOKEN")))).rejects.toMatchObject({
    status: 401,
  });
});

it("refreshes again after the clock was set back", async () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  const refresh = vi.fn();
  const { recover } = createAuthRecovery({ refresh });
  await recover();
  vi.setSystemTime(1_800_000_000_000 - 3_600_000);
  await recover();
  expect(refresh).toHaveBeenCalledTimes(2);
});

it.each([[Infinity], [2 ** 31], [Number.NaN]])(
  "a time that no timer holds (%s) is no time at all",
  async (timeoutMs) => {
    const { recover } = createAuthRecovery({
      refresh: () => new Promise((resolve) => setTimeout(resolve, 20)),
      timeoutMs,
    });
    await expect(recover()).resolves.toBeUndefined();
  },
);

it("R14 who signs in as somebody else meanwhile is not given the old session: it is called off, and so is what waits", async () => {
  let signal: AbortSignal | undefined;
  const refresh = vi.fn((context: { readonly signal: AbortSignal }) => {
    signal = context.signal;
    return new Promise(() => undefined);
  });
  const auth = createAuthRecovery({ refresh });
  const sent = auth.run(recourse, () => Promise.reject(thrown("AUTH_EXPIRED_TOKEN")));
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  auth.reset();
  expect(signal?.aborted).toBe(true);
  const failure: unknown = await sent.catch((error: unknown) => error);
  expect(recourse.normalize(failure).kind).toBe("aborted");
  // What the former person's requests are answered with is nobody's business any more, and is not sent again either.
  let refuse: () => void = () => undefined;
  const send = vi.fn(
    () => new Promise<string>((_resolve, reject) => (refuse = () => reject(thrown("AUTH_EXPIRED_TOKEN")))),
  );
  const late = auth.run(recourse, send).catch((error: unknown) => error);
  auth.reset();
  refuse();
  expect(recourse.normalize(await late).kind).toBe("aborted");
  expect(send).toHaveBeenCalledTimes(1);
  expect(refresh).toHaveBeenCalledTimes(1);
});
