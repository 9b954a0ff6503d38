import { render, screen } from "@testing-library/react";
import { Recourse, createRecourse } from "react-recourse";
import { RecourseProvider } from "react-recourse/react";
import { expect, it } from "vitest";

const broke = { status: 402, headers: {}, body: { code: "INSUFFICIENT_BALANCE", message: "Not enough credit." } };

it("under a provider of the door without views a notice has those of its own door, and what the provider says", async () => {
  const recourse = createRecourse({ actions: { top_up: () => undefined } });
  render(
    <RecourseProvider recourse={recourse}>
      <Recourse error={broke} />
      <Recourse error={{ ...broke, status: 403 }} surface="dialog" />
    </RecourseProvider>,
  );
  expect(await screen.findByRole("alertdialog")).toBeVisible();
  const [inline] = screen.getAllByRole("group", { hidden: true });
  expect(inline?.dataset["recourse"]).toBe("top-up-banner");
  expect(inline).toHaveTextContent("Top up");
});
