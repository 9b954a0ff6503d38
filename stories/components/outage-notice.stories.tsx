import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactNode, useState } from "react";
import { type ApiError, OutageNotice } from "react-recourse";
import { expect, fn, spyOn, waitFor } from "storybook/test";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const starting = sample("aforo", "status-503");
const broken = sample("aforo", "status-500");

/** The fault is the service's: try again after a wait that grows, a reference to name, people to ask. */
const meta = {
  title: "Components/OutageNotice",
  component: OutageNotice.Root,
  argTypes: rootControls,
  args: { error: broken, onRetry: fn(), onDismiss: fn() },
  parameters: { unmet: true },
} satisfies Meta<typeof OutageNotice.Root>;

export default meta;
type Story = StoryObj<typeof OutageNotice.Root>;

const TITLE = "The billing service hit a problem";

/** The reference is one click away; what the server said is for the details. */
export const Ready: Story = {
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "outage-notice");
    await expect(canvas.getByText(/the rate plan service/)).not.toBeVisible();
    const write = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(canvas.getByRole("button", { name: "Copy reference" }));
    await expect(write).toHaveBeenCalledWith(args.error.requestId);
    await expect(await canvas.findByTitle("Copied")).toBeVisible();
    await asBefore();
  }),
};

/** Read by those who want to know; closed for all others. */
export const OpenDetails: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText("Details"));
    await expect(canvas.getByText(/the rate plan service/)).toBeVisible();
  }),
};

/** Not available for a moment. */
export const Unavailable: Story = {
  args: { error: starting },
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  }),
};

/** The server said when to come back: the button keeps to it. */
export const WithWait: Story = {
  args: { error: { ...starting, retryAfterMs: 30_000 } },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: /^Try again in (30|29) sec$/ })).toHaveAttribute("aria-disabled");
  }),
};

/** No answer came: nobody knows whether it took effect, and the words say so. */
export const TimedOut: Story = {
  args: { error: sample("commerce", "BACKEND_TIMEOUT") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "The service took too long" })).toHaveAttribute(
      "data-kind",
      "timeout",
    );
  }),
};

function KeepsFailing({ error: first, ...args }: { readonly error: ApiError }): ReactNode {
  const [error, setError] = useState(first);
  return (
    <OutageNotice.Root
      {...args}
      error={error}
      onRetry={() => {
        setError({ ...first, receivedAt: Date.now() });
      }}
    />
  );
}

/** It fails again and again: each try waits longer than the one before. */
export const Backoff: Story = {
  args: { error: starting },
  render: (args) => <KeepsFailing {...args} />,
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(canvas.getByRole("button", { name: "Try again in 2 sec" })).toBeVisible());
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }, { timeout: 4000 }));
    await waitFor(() => expect(canvas.getByRole("button", { name: "Try again in 4 sec" })).toBeVisible());
  }),
};

/** The server says no more than 500. */
export const WithoutDetails: Story = {
  args: { error: { ...broken, message: null, requestId: null } },
  parameters: { unmet: false },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.queryByRole("button", { name: "Copy reference" })).toBeNull();
  }),
};

/** The request is on its way again. */
export const Pending: Story = {
  args: { onRetry: fn(() => new Promise(() => undefined)) },
  parameters: states.pressed,
  play: inEnglish(async ({ canvas, userEvent, viewMode }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    const running = canvas.getByRole("button", { name: "Trying again…" });
    // On a docs page it goes from story to story.
    if (viewMode === "story") await expect(running).toHaveFocus();
  }),
};

/** Support was written to: that mends nothing by itself, so all is offered as before. */
export const AfterSupport: Story = {
  parameters: states.pressed,
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    const support = canvas.getByRole("button", { name: "Contact support" });
    await userEvent.click(support);
    await waitFor(() => expect(canvas.getByText("Done")).toBeVisible());
    await expect(support).toHaveAttribute("data-variant", "primary");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  }),
};
export const FailedRetry: Story = {
  args: { onRetry: fn(() => Promise.reject(sample("platform", "feature_check_failed"))) },
  parameters: states.pressed,
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(canvas.getByText(/^That did not work/)).toBeVisible());
  }),
};
export const LongText: Story = states.longText(broken);
export const NoWaysOut: Story = {
  ...states.noWaysOut,
  play: inEnglish(async ({ canvas }) => {
    // The catalog documents an address, so even an app without answers has one.
    await expect(canvas.getByRole("link", { name: "Contact support" })).toHaveAttribute(
      "href",
      "mailto:support@aforo.ai",
    );
  }),
};
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

/** Parts in a panel of your own. */
export const Composed: Story = {
  render: (args) => (
    <OutageNotice.Root {...args}>
      <OutageNotice.Title />
      <OutageNotice.Body>Your invoices are safe; only this list cannot be shown.</OutageNotice.Body>
      <OutageNotice.Retry variant="secondary" />
      <OutageNotice.Reference />
    </OutageNotice.Root>
  ),
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  }),
};
