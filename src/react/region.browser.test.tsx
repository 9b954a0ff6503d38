import { act, render, screen } from "@testing-library/react";
import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it } from "vitest";

it("A08 RecourseRegion is a landmark with a name, and only while it shows something", async () => {
  const recourse = createRecourse();
  render(
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
    </RecourseProvider>,
  );
  expect(screen.queryByRole("region")).toBeNull();
  act(() => {
    recourse.reports.report(apiError({ kind: "conflict" }));
  });
  expect(await screen.findByRole("region", { name: "Notices" })).toBeVisible();
});
