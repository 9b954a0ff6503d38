import { createRecourse } from "react-recourse/core";
import { afterEach, expect, it, vi } from "vitest";
import { createAuthRecovery } from "./auth-recovery.js";

afterEach(() => {
  vi.useRealTimers();
});

const recourse = createRecourse();
const refused = {
  status: 401,
  headers: { "www-authenticate": 'Bearer error="insufficient_user_authentication"' },
  body: {},
};
const settled = (work: Promise<unknown>): Promise<unknown> => work.catch((thrown: unknown) => thrown);

it.each([new Error("The window was closed."), "no", null, undefined, 0])(
  "a step up that fails (%s) leaves what was refused to be told, and sends nothing",
  async (reason) => {
    const send = vi.fn(() => Promise.reject(refused));
    const stepUp = vi.fn(() => Promise.reject(reason));
    expect(await settled(createAuthRecovery({ refresh: vi.fn(), stepUp }).run(recourse, send))).toBe(refused);
    expect(send).toHaveBeenCalledTimes(1);
    expect(stepUp).toHaveBeenCalledTimes(1);
  },
);

it("somebody who signs in as another person while a step up is asked for is not asked for the former one's", async () => {
  const send = vi.fn(() => Promise.reject(refused));
  const stepUp = vi.fn(() => new Promise(() => undefined));
  const auth = createAuthRecovery({ refresh: vi.fn(), stepUp });
  const asked = settled(auth.run(recourse, send));
  await vi.waitFor(() => expect(stepUp).toHaveBeenCalledTimes(1));
  auth.reset();
  expect(recourse.normalize(await asked).kind).toBe("aborted");
  // The other person is asked anew, and does not wait for an answer to the first question.
  const other = auth.run(recourse, send);
  void settled(other);
  await vi.waitFor(() => expect(stepUp).toHaveBeenCalledTimes(2));
  auth.reset();
});

it("R13 a refresh that nobody gave a time has ten seconds", async () => {
  vi.useFakeTimers();
  const { recover } = createAuthRecovery({ refresh: () => new Promise(() => undefined) });
  const end = vi.fn();
  recover().catch(end);
  await vi.advanceTimersByTimeAsync(9_990);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(end).toHaveBeenCalledWith(expect.objectContaining({ name: "TimeoutError" }));
});
