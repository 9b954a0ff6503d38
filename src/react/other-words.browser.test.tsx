import { act, render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, RecourseRegion, type Surface, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it } from "vitest";
import { logSpeech } from "../../test/a11y/speech-log.js";
import { pass, replaceClock } from "../../test/clock.js";
import { conflict, page } from "../../test/region-page.js";

replaceClock(61_200_000);
const invalid = (message: string) =>
  apiError({ kind: "validation", status: 422, fieldErrors: [{ path: ["name"], message, code: null }] });

it("A07 what fails in other words and is shown in place opens no dialog before, and takes the focus from nobody", async () => {
  const { reports, ...rest } = createRecourse({ surface: { kinds: { conflict: "inline", state: "dialog" } } });
  const ui = (error: unknown) => (
    <RecourseProvider recourse={{ reports, ...rest }}>
      <RecourseRegion />
      <button type="button">Pay</button>
      <Recourse error={error} surface="inline" />
    </RecourseProvider>
  );
  const { rerender } = render(ui(null));
  // The dialog's code is there.
  reports.report(apiError({ kind: "state", status: 409, message: "The bill is open." }));
  await pass(600);
  expect(screen.getByRole("alertdialog")).toBeVisible();
  reports.dismiss();
  reports.report(conflict("The row is locked."), { source: "row" });
  await pass(600);
  const pay = screen.getByRole("button", { name: "Pay" });
  act(() => pay.focus());
  let left = 0;
  pay.addEventListener("blur", () => (left += 1));
  const again = apiError({ kind: "state", status: 409, message: "The row is in use." });
  reports.report(again, { source: "row" });
  await pass(10);
  rerender(ui(again));
  await pass(600);
  expect(screen.getAllByText("The row is in use.")).toHaveLength(1);
  expect(screen.queryByText("The row is locked.")).toBeNull();
  expect(pay).toHaveFocus();
  expect(left).toBe(0);
});

it("A03 of what fails in other words, and once more in the first ones, each is heard once each time", async () => {
  const log = logSpeech();
  const reports = page({ surface: "inline" });
  for (const words of ["Row 1 is locked.", "Row 2 is locked.", "Row 1 is locked."]) {
    reports.report(conflict(words), { source: "row" });
    await pass(3000);
  }
  expect(log.named()).toEqual(["Row 1 is locked.", "Row 2 is locked.", "Row 1 is locked."]);
});

it.each<[Surface, string, number]>([
  ["banner", "stays there", 1],
  ["inline", "stays there", 1],
  ["banner", "has gone on", 0],
])("A03 a %s whose words change is heard by whoever %s, by the focus or aloud", async (surface, where, aloud) => {
  const log = logSpeech();
  const reports = page({ surface });
  reports.report(invalid("It is too short."), { source: "save" });
  await pass(3000);
  expect(screen.getByRole("group")).toHaveFocus();
  if (where === "has gone on") act(() => screen.getByRole("button", { name: "Pay" }).focus());
  reports.report(invalid("It is too long."), { source: "save" });
  await pass(3000);
  reports.report(invalid("It is too long."), { source: "save" });
  await pass(3000);
  expect(screen.getByRole("group")).toHaveTextContent("It is too long.");
  expect(screen.getByRole("group")).toHaveFocus();
  expect(log.lines()).toHaveLength(aloud);
});
