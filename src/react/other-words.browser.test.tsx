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

it.each(["is dismissed", "works again", "is shown in place"])(
  "A07 H15 a notice that %s is not there again when the same fails anew, while that waits",
  async (how) => {
    const reports = page({ surface: "dialog" });
    const first = conflict("Row 1 is locked.");
    reports.report(first, { source: "row" });
    await pass(600);
    expect(screen.getByRole("alertdialog")).toBeVisible();
    const end = { "is dismissed": reports.dismiss, "works again": () => reports.recovered("row") }[how];
    (end ?? (() => reports.claim(first)))();
    await pass(10);
    reports.report(conflict("Row 2 is locked."), { source: "row" });
    await pass(10);
    expect(screen.queryByText("Row 1 is locked.")).toBeNull();
    await pass(600);
    expect(screen.getByRole("alertdialog")).toHaveTextContent("Row 2 is locked.");
  },
);

it("A03 one that nobody sees, and fails in other words, is counted once", async () => {
  const log = logSpeech();
  const reports = page({ surface: "banner" });
  for (const [at, words] of ["Row 1 is locked.", "Row 2 is locked."].entries()) {
    reports.report(conflict(words), { source: `row ${at}` });
    await pass(6000);
  }
  act(() => screen.getByRole("button", { name: "Dismiss" }).focus());
  reports.report(conflict("Row 3 is locked."), { source: "row 0" });
  await pass(12_000);
  expect(screen.getByRole("group")).toHaveTextContent("Row 2 is locked.");
  expect(log.counted()).toBe(1);
});

it("A07 one whose new words wait makes no room for others meanwhile", async () => {
  const reports = page({ surface: { kinds: { conflict: "banner", state: "toast" } } });
  for (const [at, words] of ["Row 1 is locked.", "Row 2 is locked."].entries()) {
    reports.report(conflict(words), { source: `row ${at}` });
    await pass(600);
  }
  reports.report(apiError({ kind: "state", status: 409, message: "The bill is open." }));
  await pass(10);
  reports.report(conflict("Row 3 is locked."), { source: "row 1" });
  await pass(60);
  expect(screen.getByText("The bill is open.")).toBeVisible();
  expect(screen.getByText("Row 2 is locked.")).toBeVisible();
  await pass(120);
  expect(screen.getByText("Row 3 is locked.")).toBeVisible();
});

it("A03 of 150 that fail in other words at once, none is counted before the words are heard", async () => {
  const log = logSpeech();
  const reports = page({ surface: "toast" });
  for (const words of ["locked", "gone"]) {
    for (let at = 0; at < 150; at += 1) reports.report(conflict(`Row ${at} is ${words}.`), { source: `row ${at}` });
    await pass(6000);
  }
  const heard = log.lines().map(({ text }) => text.split("\n").slice(1));
  const words = ["locked", "gone"].flatMap((end) => [149, 148, 147].map((at) => `Row ${at} is ${end}.`));
  expect(heard.map(([first]) => first)).toEqual(words);
  expect(log.counted()).toBe(2 * 147);
});

it("A07 two that come to fail in the same words are one notice by then", async () => {
  const reports = page({ surface: "inline" });
  for (const name of ["1", "2"]) reports.report(conflict(`Row ${name} is locked.`), { source: name });
  await pass(600);
  expect(screen.getAllByRole("group")).toHaveLength(2);
  for (const name of ["1", "2"]) reports.report(conflict("All rows are locked."), { source: name });
  await pass(600);
  expect(screen.getByRole("group")).toHaveTextContent("All rows are locked.");
  expect(screen.getByText("2 times")).toBeVisible();
});

it("A07 one that stood behind another comes before it with its new words", async () => {
  const reports = page({ surface: "banner" });
  for (const name of ["1", "2"]) {
    reports.report(conflict(`Row ${name} is locked.`), { source: name });
    await pass(600);
  }
  expect(screen.getByRole("group")).toHaveTextContent("Row 2 is locked.");
  reports.report(conflict("Row 3 is locked."), { source: "1" });
  await pass(600);
  expect(screen.getByRole("group")).toHaveTextContent("Row 3 is locked.");
});

it("A07 of what has no name nothing tells that it is the same", async () => {
  const reports = page({ surface: "banner" });
  const retry = () => undefined;
  reports.report(conflict("Row 1 is locked."), { retry });
  await pass(600);
  reports.dismiss();
  reports.report(conflict("Row 2 is locked."), { retry });
  await pass(10);
  expect(screen.queryByText("Row 1 is locked.")).toBeNull();
  await pass(600);
  expect(screen.getByText("Row 2 is locked.")).toBeVisible();
});
