import type { Meta, StoryObj } from "@storybook/react-vite";
import { TopUpBanner } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, fn } from "storybook/test";
import { handlers } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import * as states from "../stage/states.js";

const short = sample("aforo", "WALLET_INSUFFICIENT");
const TITLE = "Your wallet is €38.00 short";

/**
 * The wallet or the credits do not reach. Says how much is missing, takes an amount, and afterwards offers the failed
 * action again.
 */
const meta = {
  title: "Components/TopUpBanner",
  component: TopUpBanner.Root,
  argTypes: rootControls,
  args: { error: short, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof TopUpBanner.Root>;

export default meta;
type Story = StoryObj<typeof TopUpBanner.Root>;

/** The shortfall is the figure that counts; balance and need stand below it. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "top-up-banner");
    await expect(canvas.getByRole("radio", { name: "€40" })).toBeChecked();
    await expect(canvas.getByRole("button", { name: "Top up €40" })).toBeVisible();
  }),
};

/** A preset is one click away, any other amount a few keys; the button always says what it takes. */
export const ChoosingAnAmount: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("radio", { name: "€100" }));
    await expect(canvas.getByRole("button", { name: "Top up €100" })).toBeVisible();
    await userEvent.type(canvas.getByRole("textbox", { name: "Other amount" }), "75");
    await userEvent.click(canvas.getByRole("button", { name: "Top up €75" }));
    await expect(handlers.top_up).toHaveBeenCalledWith(expect.objectContaining({ amount: 75 }));
  }),
};

/** An amount that is none cannot be sent. */
export const NoAmount: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Other amount" }), "0");
    await userEvent.click(canvas.getByRole("button", { name: "Top up wallet" }));
    await expect(handlers.top_up).not.toHaveBeenCalled();
  }),
};

/** Long amounts in little room stand below each other, each in one piece. */
export const LongAmounts: Story = {
  args: {
    error: apiError({ kind: "balance", status: 402, details: { balance: 10, required: 1_500_000, currency: "IDR" } }),
  },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 288 }}>
        <Story />
      </div>
    ),
  ],
};

/** The error names no amounts, so there is nothing to choose from. */
export const WithoutDetails: Story = {
  args: { error: sample("platform", "credits_depleted") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Top up credits" })).toBeVisible();
    await expect(canvas.queryByRole("radio")).toBeNull();
  }),
};

export const Pending: Story = states.running("top_up", "Top up €40");
export const AfterTheTopUp: Story = states.succeeded("Top up €40");
export const FailedTopUp: Story = states.failed("top_up", "Top up €40");
export const LongText: Story = states.longText(short);
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

/** Parts in an order of your own, an element of your own by `asChild`, and amounts of your own. */
export const Composed: Story = {
  render: (args) => (
    <TopUpBanner.Root {...args}>
      <TopUpBanner.Icon />
      <TopUpBanner.Title asChild>
        <strong />
      </TopUpBanner.Title>
      <TopUpBanner.Balance />
      <TopUpBanner.Outcome />
      <TopUpBanner.Amounts amounts={[50, 200]} />
      <TopUpBanner.Support>Top-ups arrive within a minute.</TopUpBanner.Support>
    </TopUpBanner.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    const notice = canvas.getByRole("group", { name: TITLE });
    await expect(notice.querySelector("strong")).toHaveTextContent(TITLE);
    await expect(canvas.getByRole("radio", { name: "€200" })).not.toBeChecked();
    await expect(canvas.getByText("Top-ups arrive within a minute.")).toBeVisible();
  }),
};
