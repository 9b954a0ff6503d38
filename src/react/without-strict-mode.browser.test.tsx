import { render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { afterEach, expect, it, vi } from "vitest";

// In Strict Mode effects run twice, which mends what would be missing where an app is built for production.

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const locked = { status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } };

it("a dialog opens with the error, and the next one when that has gone", async () => {
  const recourse = createRecourse();
  const page = (first: unknown) => (
    <RecourseProvider recourse={recourse}>
      <Recourse error={first} surface="dialog" />
      <Recourse error={{ ...locked, body: { message: "The column is locked." } }} surface="dialog" />
    </RecourseProvider>
  );
  const { rerender } = render(page(locked));
  expect(await screen.findByRole("alertdialog")).toHaveTextContent("The row is locked.");
  rerender(page(null));
  expect(await screen.findByText("The column is locked.")).toBeVisible();
});

it("a region that goes before it has shown anything leaves no timer, and nobody who listens to the window's size", () => {
  const query = new EventTarget();
  const [add, remove] = [vi.spyOn(query, "addEventListener"), vi.spyOn(query, "removeEventListener")];
  vi.spyOn(globalThis, "matchMedia").mockImplementation(
    () => Object.assign(query, { matches: false }) as MediaQueryList,
  );
  vi.useFakeTimers();
  const recourse = createRecourse();
  const before = vi.getTimerCount();
  const { unmount } = render(
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
    </RecourseProvider>,
  );
  recourse.reports.report(recourse.normalize(locked));
  vi.advanceTimersByTime(20);
  unmount();
  expect(vi.getTimerCount()).toBe(before);
  expect(add.mock.calls.length).toBeGreaterThan(0);
  expect(remove.mock.calls).toEqual(add.mock.calls);
});
