import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactNode, useState } from "react";
import { ErrorNotice, type RecourseProps } from "react-recourse";
import { normalizeError } from "react-recourse/core";
import { apiError } from "react-recourse/testing";
import { expect, fn, screen, waitFor } from "storybook/test";
import { handlers } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { longMessage, sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const blocked = sample("aforo", "METRIC_BLOCKED");
const TITLE = "This metric is still in use";

/** What every error can say about itself, and the view of all kinds that have no other: title, advice, facts, ways out. */
const meta = {
  title: "Components/ErrorNotice",
  component: ErrorNotice.Root,
  argTypes: rootControls,
  args: { error: blocked, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof ErrorNotice.Root>;

export default meta;
type Story = StoryObj<typeof ErrorNotice.Root>;

/** Something else is in the way; the way out leads there. */
export const Ready: Story = {
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "error-notice");
    await userEvent.click(canvas.getByRole("button", { name: "Dismiss" }));
    await expect(args.onDismiss).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** Size and limit in units people use. */
export const TooLarge: Story = {
  args: { error: sample("afo", "registration.audio_too_large") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "The audio file is too large" })).toHaveTextContent(/312\.4 MB/);
    await expect(canvas.getByRole("group", { name: "The audio file is too large" })).toHaveTextContent(/250 MB/);
  }),
};

/** A quota with its figures and its reset. */
export const Quota: Story = { args: { error: sample("afo", "common.quota_exceeded") } };

/** A missing scope, by name. */
export const Permission: Story = {
  args: { error: sample("afo", "api_key.scope_denied") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Request access" }));
    await expect(handlers.request_access).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** What the state allows is a button each. */
export const Transitions: Story = {
  args: { error: sample("aviate", "invalid-state-transition") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Reopen" }));
    await expect(handlers.transition).toHaveBeenCalledWith(expect.objectContaining({ transition: "REOPEN" }));
    await asBefore();
  }),
};

/** Not even an API answered: an exception of the page itself. */
export const UnknownError: Story = {
  args: { error: normalizeError(new TypeError("undefined is not a function")) },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "That did not work" })).toBeVisible();
  }),
};

/** The least there can be: a kind. */
export const WithoutDetails: Story = { args: { error: apiError({ kind: "not_found", status: 404 }) } };

export const Pending: Story = states.running("manage_subscriptions", "Manage subscriptions");
export const AfterTheWayOut: Story = states.succeeded("Manage subscriptions");
export const FailedWayOut: Story = states.failed("manage_subscriptions", "Manage subscriptions");
export const LongText: Story = states.longText(blocked);
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
/** Longer than the window: it opens at its title, and its ways out stay in sight. */
export const LongTextInDialog: Story = {
  args: { surface: "dialog", error: { ...blocked, message: longMessage } },
  parameters: states.framed,
  play: inEnglish(async () => {
    const dialog = await screen.findByRole("alertdialog", { name: TITLE });
    await waitFor(() => expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus());
    await expect(dialog.scrollTop).toBe(0);
    await expect(screen.getByRole("heading", { name: TITLE })).toBeVisible();
  }),
};
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

function Deletes({ error }: Pick<RecourseProps, "error">): ReactNode {
  const [failed, setFailed] = useState(false);
  return (
    <>
      <button className="stage-button" type="button" onClick={() => setFailed(true)}>
        Delete metric
      </button>
      {failed && (
        <ErrorNotice.Root
          error={normalizeError(error)}
          surface="dialog"
          onDismiss={() => {
            setFailed(false);
          }}
        />
      )}
    </>
  );
}

/** Opened by a failed click and closed again: the focus is back where it came from. */
export const DialogGivesFocusBack: Story = {
  render: ({ error }) => <Deletes error={error} />,
  parameters: { controls: { include: ["error"] } },
  play: inEnglish(async ({ canvas, userEvent }) => {
    const origin = canvas.getByRole("button", { name: "Delete metric" });
    await userEvent.click(origin);
    await screen.findByRole("alertdialog", { name: TITLE });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    await waitFor(() => expect(origin).toHaveFocus());
  }),
};

/** Every part on its own, on elements of your own. */
export const Composed: Story = {
  render: (args) => (
    <ErrorNotice.Root {...args} className="my-notice">
      <ErrorNotice.Icon />
      <ErrorNotice.Title asChild>
        <strong />
      </ErrorNotice.Title>
      <ErrorNotice.Body />
      <ErrorNotice.Facts facts={[["Subscriptions", "3"]]} />
      <ErrorNotice.Actions>
        <ErrorNotice.Action name="manage_subscriptions" variant="primary" />
        <ErrorNotice.Dismiss asChild>
          <button type="button" className="my-button">
            Keep the metric
          </button>
        </ErrorNotice.Dismiss>
      </ErrorNotice.Actions>
    </ErrorNotice.Root>
  ),
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveClass("my-notice");
    const dismiss = canvas.getByRole("button", { name: "Keep the metric" });
    await expect(dismiss).toHaveClass("my-button");
    await userEvent.click(dismiss);
    await expect(args.onDismiss).toHaveBeenCalledOnce();
  }),
};
