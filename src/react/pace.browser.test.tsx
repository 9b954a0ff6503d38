import { act, cleanup, render, screen } from "@testing-library/react";
import { StrictMode, useEffect, useState } from "react";
import {
  RecourseProvider,
  RecourseRegion,
  type RecourseOptions,
  type RecourseViewProps,
  createRecourse,
  useRecourse,
} from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { silence } from "../../test/notice.js";
import { conflict } from "../../test/region-page.js";

beforeEach(() => {
  silence();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** In steps: React draws at the end of each. */
const pass = async (ms: number, stepMs = 25): Promise<void> => {
  for (let passedMs = 0; passedMs < ms; passedMs += stepMs) await act(() => vi.advanceTimersByTimeAsync(stepMs));
};
const minutes = (count: number): Promise<void> => pass(count * 60_000, 1000);

/** A region in an app that writes its views where it renders its provider, as it does anew with each report. */
function page(kinds: RecourseOptions["kinds"]) {
  const recourse = createRecourse();
  const App = () => {
    const [, again] = useState(0);
    useEffect(() => recourse.reports.subscribe(() => again((count) => count + 1)), []);
    return (
      <RecourseProvider recourse={recourse} kinds={{ ...kinds }}>
        <RecourseRegion />
        <button type="button">elsewhere</button>
      </RecourseProvider>
    );
  };
  render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  return recourse.reports;
}

/** A view that tells the server of each error it shows. The server fails, in words of its own or always in the same. */
function telling(wordsOf: (sent: number) => string) {
  const send = vi.fn((_told: string | null) => conflict(wordsOf(send.mock.calls.length)));
  const Telling = ({ error }: RecourseViewProps) => {
    const { reports } = useRecourse();
    useEffect(() => {
      let stands = true;
      setTimeout(() => {
        if (stands) reports.report(send(error.requestId));
      }, 5);
      return () => {
        stands = false;
      };
    }, [reports, error]);
    return <p>{error.message}</p>;
  };
  return [send, Telling] as const;
}

it.each([
  ["in other words each time", (sent: number) => `Row ${sent} is locked.`],
  ["in the same words", () => "All rows are locked."],
])("T07 a view that asks, and fails %s, asks ever more seldom in a page that nobody touches", async (_, wordsOf) => {
  const [send, conflictView] = telling(wordsOf);
  page({ conflict: conflictView }).report(conflict("The first row is locked."));
  await pass(3000);
  expect(send.mock.calls.length).toBeLessThan(10);
  await minutes(7);
  expect(send.mock.calls.length).toBeLessThan(20);
  const before = send.mock.calls.length;
  await minutes(10);
  expect(send.mock.calls.length - before).toBeLessThan(12);
});

it("T07 of what comes while news wait, what is over goes at once, and a person's click brings the rest", async () => {
  const [, conflictView] = telling((sent) => `Row ${sent} is locked.`);
  const reports = page({ conflict: conflictView });
  reports.report(conflict("The first row is locked."), { source: "first" });
  await minutes(5);
  reports.report(apiError({ kind: "gone", message: "It was removed." }));
  await pass(200);
  expect(screen.queryByText("It was removed.")).toBeNull();
  act(() => screen.getByRole("button", { name: "elsewhere" }).click());
  await pass(200);
  expect(screen.getByText("It was removed.")).toBeVisible();
  reports.dismiss();
  await pass(1);
  expect(screen.queryByText("It was removed.")).toBeNull();
});

it("T07 after a quiet minute, and where a view of ours shows it, what is new is shown at once", async () => {
  const reports = page({ gone: ({ error }) => <p>{error.message}</p> });
  const show = async (kind: "gone" | "conflict", message: string) => {
    reports.report(apiError({ kind, message }));
    await pass(100);
    expect(screen.getByText(message)).toBeVisible();
  };
  for (const row of [1, 2, 3, 4, 5, 6, 7, 8]) await show("conflict", `Row ${row} is locked.`);
  await show("gone", "It was removed.");
  for (const row of [1, 2, 3, 4, 5, 6, 7, 8]) {
    reports.report(apiError({ kind: "gone", message: `Row ${row} was removed.` }));
    await pass(100);
  }
  expect(screen.queryByText("Row 8 was removed.")).toBeNull();
  await minutes(5);
  expect(screen.getByText("Row 8 was removed.")).toBeVisible();
  await show("gone", "It was removed again.");
});
