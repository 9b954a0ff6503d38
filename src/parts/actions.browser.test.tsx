import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorNotice, type RecourseActions } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { beforeEach, expect, it, vi } from "vitest";
import { api, beginAnew, button, press, proposed, show } from "../../test/execute/proposal.js";
import { App, showError } from "../../test/notice.js";

beforeEach(beginAnew);

const looks = () => screen.getAllByRole("button").map(({ dataset }) => dataset["variant"]);

it("has one loud button while it asks: the one that sends", async () => {
  show(proposed({ action: "restore" }));
  expect(looks()).toEqual(["primary"]);
  await press("Restore");
  expect(looks()).toEqual(["secondary", "secondary", "primary"]);
  await press("Send request");
  await api.answer(200);
  expect(button("Done")).toHaveAttribute("aria-disabled", "true");
});

it("is quiet where it leads to somebody else's page, and no button where nothing may lead there", () => {
  const resolve = { url: "https://elsewhere.example/plans", action: "select_plan", message: null };
  const error = apiError({ kind: "plan", resolve: { ...resolve, method: null, endpoint: null } });
  // Also where it is all that a line leaves in the open.
  const { unmount } = showError(error, { density: "line" });
  expect(screen.getAllByRole("link").map(({ dataset }) => dataset["variant"])).toEqual(["link", "link"]);
  unmount();
  const run = vi.fn(() => Promise.resolve());
  const way = { name: "select_plan", transition: null, label: "Plans", host: null, primary: true, pending: false, run };
  const actions: RecourseActions = {
    all: [{ ...way, url: "javascript:alert(1)" }],
    find: () => null,
    retry: null,
    repeatable: false,
    retrying: false,
    dismiss: null,
    completed: null,
    failure: null,
  };
  render(
    <App>
      <ErrorNotice.Root error={error} actions={actions} />
    </App>,
  );
  expect(screen.getByRole("group")).toBeVisible();
  expect(screen.queryByText("Plans")).toBeNull();
});

it("is dismissed by a word in a dialog and in a line, and by a cross in place", async () => {
  const error = apiError({ kind: "conflict" });
  const onDismiss = (): void => undefined;
  const word = async () => (await screen.findByRole("button", { name: "Dismiss" })).textContent;
  const { unmount } = showError(error, { onDismiss });
  expect(await word()).toBe("");
  unmount();
  const dialog = showError(error, { onDismiss, surface: "dialog" });
  await screen.findByRole("alertdialog");
  expect(await word()).toBe("Dismiss");
  dialog.unmount();
  showError(error, { onDismiss, density: "line" });
  await userEvent.click(screen.getByText("Details"));
  expect(await word()).toBe("Dismiss");
});
