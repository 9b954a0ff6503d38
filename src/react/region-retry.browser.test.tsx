import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { apiError } from "react-recourse/testing";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { silence } from "../../test/notice.js";
import { page } from "../../test/region-page.js";

beforeEach(silence);

it("X08 what has no name and was sent again with success is over", async () => {
  const reports = page();
  const pay = vi.fn().mockRejectedValueOnce(new Error("Not yet.")).mockResolvedValue(undefined);
  reports.report(apiError({ kind: "server", status: 500, retryable: true }), { retry: pay });
  const region = await screen.findByRole("region");
  await userEvent.click(within(region).getByRole("button", { name: /try again/i }));
  await userEvent.click(await within(region).findByRole("button", { name: /try again/i }));
  await waitFor(() => expect(screen.queryByRole("region")).toBeNull());
  expect(pay).toHaveBeenCalledTimes(2);
});

it("X08 what has no name and was reported again by what sent it again is not over", async () => {
  const reports = page();
  // As apps write it: it reports what it catches, and resolves.
  const save = vi.fn(async () => {
    const failed = save.mock.calls.length < 3;
    if (failed)
      reports.report(apiError({ kind: "server", status: 500, message: "It was not saved." }), { retry: save });
  });
  await act(save);
  const again = await screen.findByRole("button", { name: "Try again" });
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  for (const sent of [2, 3]) {
    // It leaves a server that has just failed some time.
    for (let waited = 0; waited < 30 && again.hasAttribute("aria-disabled"); waited += 1) await pass(2000);
    act(() => again.click());
    await pass(500);
    expect(save).toHaveBeenCalledTimes(sent);
  }
  await pass(5000);
  expect(screen.queryByRole("group")).toBeNull();
});

it("sends everything again that failed in the same way, once each", async () => {
  const reports = page();
  const [first, second] = [vi.fn(), vi.fn()];
  const error = apiError({ kind: "unavailable", status: 503, message: "It is closed for an hour.", retryable: true });
  reports.report(error, { source: "a", retry: first });
  reports.report(error, { source: "b", retry: second });
  const region = await screen.findByRole("region");
  await userEvent.click(within(region).getByRole("button", { name: /try again/i }));
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(1);
});
