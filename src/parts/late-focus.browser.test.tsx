import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { beforeEach, expect, it } from "vitest";
import { field, invalid } from "../../test/forms/refused.js";
import { settle } from "../../test/region-page.js";
import { showError, silence, spoken } from "../../test/notice.js";

beforeEach(silence);

const late = (name: string) => invalid(field([name], `not this ${name}`));

it("F06 A07 a late refusal is said, and takes nobody's focus who writes elsewhere", async () => {
  const recourse = createRecourse();
  const { reports } = recourse;
  const tell = async (name: string) => {
    act(() => {
      reports.dismiss();
      reports.report(late(name));
    });
    const notice = (await screen.findByText(`not this ${name}`)).closest("[data-recourse]");
    await settle();
    return notice;
  };
  render(
    <StrictMode>
      <RecourseProvider recourse={recourse}>
        <RecourseRegion surface="inline" />
        <textarea aria-label="Notes" />
        <div ref={(host) => void (host?.shadowRoot ?? host?.attachShadow({ mode: "open" }))} data-testid="host" />
        <form>
          <input name="email" aria-label="Email" />
        </form>
        <button type="button">Other</button>
      </RecourseProvider>
    </StrictMode>,
  );
  const notes = screen.getByRole("textbox", { name: "Notes" });
  await userEvent.type(notes, "a");
  // Its form has gone.
  await tell("nickname");
  expect(notes).toHaveFocus();
  await waitFor(() => {
    expect(spoken()).toEqual([expect.stringMatching(/^assertive: One field needs attention/)]);
  });
  // Nor out of a component that holds its control in a tree of its own.
  const host = screen.getByTestId("host");
  const inner = document.createElement("input");
  host.shadowRoot?.append(inner);
  inner.focus();
  await tell("city");
  expect(host).toHaveFocus();
  // Where nothing is written, and in the form it is about, it takes the focus as ever.
  screen.getByRole("button", { name: "Other" }).focus();
  expect(await tell("street")).toHaveFocus();
  screen.getByRole("textbox", { name: "Email" }).focus();
  expect(await tell("email")).toHaveFocus();
});

it("F06 A03 in place it takes the focus out of what stands beside it, which was sent", async () => {
  render(
    <RecourseProvider recourse={createRecourse()}>
      <Recourse error={late("nowhere")} />
      <input aria-label="Beside" ref={(control) => control?.focus()} />
    </RecourseProvider>,
  );
  expect(screen.getByRole("group")).toHaveFocus();
  await settle();
  expect(spoken()).toEqual([]);
});

it("A03 is said where it has no row that could be read: its text is the message above", async () => {
  showError({ ...invalid(), message: "The dates overlap.", formErrors: ["The dates overlap."] });
  await waitFor(() => {
    expect(spoken()).toEqual([expect.stringMatching(/^assertive: [^]*The dates overlap\.$/)]);
  });
});
