import { fireEvent, render, screen } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { fixtures } from "react-recourse/testing";
import "react-recourse/styles.css";

test("a dialog is shown, and closed", async () => {
  const close = jest.fn();
  render(<Recourse error={fixtures.platform.plan_required} surface="dialog" onDismiss={close} />);
  fireEvent.keyDown(await screen.findByRole("alertdialog"), { key: "Escape" });
  expect(close).toHaveBeenCalled();
});
