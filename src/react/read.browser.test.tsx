import { act, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { spoken } from "../../test/notice.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A response whose body arrives when it is let through. */
const slow = (status: number, body: unknown) => {
  let release: () => void = () => undefined;
  const text = new Promise<string>((resolve) => {
    release = () => {
      resolve(JSON.stringify(body));
    };
  });
  const reads = vi.fn(() => text);
  const response = new Response(null, { status, headers: { "content-type": "application/json" } });
  Object.defineProperty(response, "clone", { value: () => ({ text: reads }) });
  return { response, reads, release };
};

const App = ({ error }: { readonly error: unknown }) => (
  <StrictMode>
    <RecourseProvider recourse={recourse}>
      <Recourse error={error} />
    </RecourseProvider>
  </StrictMode>
);
const recourse = createRecourse();

it("shows nothing while a bare response is read, then its body; reads it once", async () => {
  const { response, reads, release } = slow(409, { message: "The row is locked." });
  const { container } = render(<App error={response} />);
  expect(container).toBeEmptyDOMElement();
  release();
  await act(async () => {
    await vi.advanceTimersByTimeAsync(10);
  });
  expect(screen.getByText("The row is locked.")).toBeVisible();
  expect(reads).toHaveBeenCalledTimes(1);
});

it("tells what the headers tell after 300 ms, and the rest when it arrives", async () => {
  const { response, release } = slow(404, { message: "No contract of that name." });
  const { container } = render(<App error={response} />);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(290);
  });
  expect(container).toBeEmptyDOMElement();
  await act(async () => {
    await vi.advanceTimersByTimeAsync(20);
  });
  expect(container.querySelector("[data-kind='not_found']")).not.toBeNull();
  await act(async () => {
    await vi.advanceTimersByTimeAsync(500);
  });
  expect(spoken()).toEqual([]);
  release();
  await act(async () => {
    await vi.advanceTimersByTimeAsync(10);
  });
  expect(screen.getByText("No contract of that name.")).toBeVisible();
  await act(async () => {
    await vi.advanceTimersByTimeAsync(500);
  });
  // Once, and whole.
  expect(spoken()).toHaveLength(1);
  expect(spoken()[0]).toContain("No contract of that name.");
});

it("T02 does nothing after it was unmounted while reading", async () => {
  const { response, release } = slow(409, { message: "The row is locked." });
  const { unmount } = render(<App error={response} />);
  unmount();
  release();
  await vi.advanceTimersByTimeAsync(500);
  expect(vi.getTimerCount()).toBe(0);
});

it("what is still read of an error that has gone takes nothing away from the one in its place", async () => {
  const [first, second] = [slow(404, { message: "No such row." }), slow(409, { message: "The row is locked." })];
  const { container, rerender } = render(<App error={first.response} />);
  rerender(<App error={second.response} />);
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  await pass(310);
  expect(container.querySelector("[data-kind='conflict']")).not.toBeNull();
  first.release();
  await pass(10);
  expect(container.querySelector("[data-kind='conflict']")).not.toBeNull();
});
