import type { Meta, StoryObj } from "@storybook/react-vite";
import { RateLimitCountdown } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, fn, waitFor } from "storybook/test";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import * as states from "../stage/states.js";

/** A wait of 18 s, and the limit that was hit. */
const limited = sample("commerce", "RATE_LIMIT_EXCEEDED");
const TITLE = "Too many requests";

/** Lets a story begin when the wait of 18 s has this much left. */
const left = (ms: number) => ({ receivedAgoMs: 18_000 - ms });

/** Too many requests. Shows time moving, and lets the person try again exactly when the wait is over, never before. */
const meta = {
  title: "Components/RateLimitCountdown",
  component: RateLimitCountdown.Root,
  argTypes: {
    ...rootControls,
    autoRetry: {
      control: "boolean",
      description: "Try again by itself when the wait is over, with a button that stops it.",
      table: { defaultValue: { summary: "false" } },
    },
  },
  args: { error: limited, autoRetry: false, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof RateLimitCountdown.Root>;

export default meta;
type Story = StoryObj<typeof RateLimitCountdown.Root>;

/** The button says how long it waits; pressing it early does nothing. */
export const Running: Story = {
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "rate-limit-countdown");
    await expect(canvas.getByRole("timer", { name: "Time left" })).toHaveTextContent(/^0:1[78]/);
    const retry = canvas.getByRole("button", { name: /^Try again in 1[78] sec$/ });
    await expect(retry).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(retry);
    await expect(args.onRetry).not.toHaveBeenCalled();
  }),
};

/** The last second: the button opens by itself. */
export const RunningOut: Story = {
  parameters: left(900),
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("button", { name: "Try again in 1 sec" })).toBeVisible();
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }, { timeout: 3000 }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  }),
};

/** Nothing is left to wait for. */
export const AtZero: Story = {
  parameters: left(-5000),
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Try again" })).not.toHaveAttribute("aria-disabled");
    await expect(canvas.getByRole("timer")).toHaveTextContent(/^0:00/);
  }),
};

/** The server told no wait, so there is none to count. */
export const WithoutWait: Story = {
  args: { error: apiError({ kind: "rate_limit", status: 429, retryable: true }) },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.queryByRole("timer")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  }),
};

/** Nobody looks at a clock for hours: such a wait is told by the time at which it ends. */
export const LongWait: Story = {
  args: { error: apiError({ kind: "rate_limit", status: 429, retryable: true, retryAfterMs: 3 * 3_600_000 }) },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.queryByRole("timer")).toBeNull();
    await expect(canvas.getByText(/^Try again after /)).toBeVisible();
  }),
};

/** Nobody has to press anything: at zero the request goes out once. */
export const RetryingByItself: Story = {
  args: { autoRetry: true },
  parameters: left(900),
  play: inEnglish(async ({ args, canvas }) => {
    await expect(canvas.getByRole("button", { name: "Stop trying automatically" })).toBeVisible();
    await waitFor(() => expect(args.onRetry).toHaveBeenCalledOnce(), { timeout: 3000 });
  }),
};

/** What runs by itself can be stopped, and stays stopped. */
export const StoppedRetrying: Story = {
  args: { autoRetry: true },
  parameters: left(1500),
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Stop trying automatically" }));
    await canvas.findByRole("button", { name: "Try again" }, { timeout: 4000 });
    await expect(args.onRetry).not.toHaveBeenCalled();
  }),
};

/** The request is on its way again. */
export const Pending: Story = {
  args: { onRetry: fn(() => new Promise(() => undefined)) },
  parameters: { ...left(-5000), ...states.pressed },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(canvas.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-disabled", "true");
  }),
};

/** It went out again and failed otherwise: said below, and the button can be pressed again. */
export const FailedRetry: Story = {
  args: { onRetry: fn(() => Promise.reject(sample("aforo", "status-503"))) },
  parameters: { ...left(-5000), ...states.pressed },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(canvas.getByText(/^That did not work/)).toBeVisible());
    await expect(canvas.getByRole("button", { name: "Try again" })).not.toHaveAttribute("aria-disabled");
  }),
};

export const LongText: Story = states.longText({ ...limited, code: "unheard_of" });
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = { ...states.darkRtlNarrow, args: { autoRetry: true } };

/** One line for a toolbar: title, line, button. */
export const Composed: Story = {
  render: (args) => (
    <RateLimitCountdown.Root {...args}>
      <RateLimitCountdown.Icon />
      <RateLimitCountdown.Title />
      <RateLimitCountdown.CountLine />
      <RateLimitCountdown.Retry variant="link" />
    </RateLimitCountdown.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: /^Try again in 1[78] sec$/ })).toHaveAttribute(
      "data-variant",
      "link",
    );
  }),
};
