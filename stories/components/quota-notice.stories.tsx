import type { Meta, StoryObj } from "@storybook/react-vite";
import { QuotaNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, fn } from "storybook/test";
import { handlers } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const TITLE = "Your quota does not cover this";
const quota = (details: object, message: string) =>
  apiError({ kind: "quota", status: 429, code: "usage_cap", message, requestId: "req_5b20", details: { ...details } });
const calls = quota(
  { used: 9800, limit: 10_000, metric: "events", resets_at: "2026-12-01" },
  "This batch holds 500 events, and 200 are left this month.",
);

/**
 * A limit is reached: of calls, seats, storage, or of what may be spent. A real meter says how much is used, and the
 * ways out raise the limit or choose a plan that holds more.
 *
 * Parts of its own: `Usage` (the figure above the meter) and `Meter` (`data-state`: `open`, `full`, `over`).
 */
const meta = {
  title: "Components/QuotaNotice",
  component: QuotaNotice.Root,
  argTypes: rootControls,
  args: { error: calls, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof QuotaNotice.Root>;

export default meta;
type Story = StoryObj<typeof QuotaNotice.Root>;

/** Some is left, though not enough: how much, and when it starts anew. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "quota-notice");
    const meter = canvas.getByRole("meter", { name: "Usage · Events" });
    await expect(meter).toHaveAttribute("aria-valuetext", "9,800 of 10,000 used");
    await userEvent.click(canvas.getByRole("button", { name: "Raise limit" }));
    await expect(handlers.raise_limit).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** Nothing is left. A plan lifts this quota, so the tone is that of an offer. */
export const UsedUp: Story = {
  args: { error: sample("afo", "common.quota_exceeded") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("meter")).toHaveAttribute("aria-valuetext", "25 of 25 used");
    await userEvent.click(canvas.getByRole("button", { name: "Choose a plan" }));
    await expect(handlers.select_plan).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** More is used than allowed: the line is full, a gap marks the limit, and the text says by how much. */
export const OverTheLimit: Story = {
  args: { error: quota({ usage: { used: 12_400, limit: 10_000 } }, "Calls beyond your plan were counted.") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("meter")).toHaveAttribute("aria-valuenow", "10000");
    await expect(canvas.getByText("2,400 over the limit")).toBeVisible();
  }),
};

/** What may be spent is money. */
export const SpendLimit: Story = {
  args: {
    error: apiError({
      kind: "spend_limit",
      status: 402,
      message: "The monthly budget has been reached.",
      details: { spend_limit: "200.00", current_spend: "212.40", currency: "USD" },
    }),
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("meter")).toHaveAttribute(
      "aria-valuetext",
      "$212.40 of $200.00 used · $12.40 over the limit",
    );
  }),
};

/** Storage is counted in bytes. */
export const Storage: Story = {
  args: {
    error: quota({ used_bytes: 4_800_000_000, limit_bytes: 5_000_000_000 }, "The upload does not fit any more."),
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("meter")).toHaveAttribute("aria-valuetext", "4.8 GB of 5 GB used");
  }),
};

/** Only the limit is known, and the title tells it: no meter is made up, and no figure said twice. */
export const UnknownUsage: Story = {
  args: { error: sample("afo", "api_key.limit_reached") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByText("All 10 API keys are taken")).toBeVisible();
    await expect(canvas.queryByText("10")).toBeNull();
    await expect(canvas.queryByRole("meter")).toBeNull();
  }),
};

/** Waiting does not help here: sessions end when somebody ends them. */
export const TooManySessions: Story = {
  args: { error: sample("commerce", "SESSION_LIMIT_REACHED") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    // The title counts them: "5 Limit" beside it would say less.
    await expect(canvas.getByText("All 5 sessions are in use")).toBeVisible();
    await expect(canvas.queryByText("Limit")).toBeNull();
    await expect(canvas.queryByRole("meter")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "End old sessions" }));
    await expect(handlers.terminate_sessions).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** The server tells no figures at all. */
export const WithoutDetails: Story = {
  args: { error: sample("platform", "spend_limit_exceeded") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Raise spend limit" })).toBeVisible();
  }),
};

export const Pending: Story = states.running("raise_limit", "Raise limit");
export const AfterRaising: Story = states.succeeded("Raise limit");
export const FailedRaising: Story = states.failed("raise_limit", "Raise limit");
export const LongText: Story = states.longText(calls);
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

/** The meter alone, beside words of your own: a line in a sidebar. */
export const Composed: Story = {
  render: (args) => (
    <QuotaNotice.Root {...args}>
      <QuotaNotice.Title />
      <QuotaNotice.Meter aria-label="Events this month" />
      <QuotaNotice.Actions>
        <QuotaNotice.Action name="select_plan" variant="primary" />
      </QuotaNotice.Actions>
    </QuotaNotice.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("meter", { name: "Events this month" })).toBeVisible();
    await expect(canvas.queryByText("9,800")).toBeNull();
  }),
};
