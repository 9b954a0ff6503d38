import type { Meta, StoryObj } from "@storybook/react-vite";
import { TransitionNotice } from "react-recourse";
import { expect, fn, within } from "storybook/test";
import { handlers } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const closed = sample("aviate", "invalid-state-transition");
const maturity = sample("aforo", "MATURITY_TRANSITION_INVALID");
const TITLE = "Not possible while it is closed";

/** Where a thing stands, where it may go, and a button for each state that the app takes it to. */
const meta = {
  title: "Components/TransitionNotice",
  component: TransitionNotice.Root,
  argTypes: rootControls,
  args: { error: closed, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof TransitionNotice.Root>;

export default meta;
type Story = StoryObj<typeof TransitionNotice.Root>;

/** One state can follow: the button is the answer. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "transition-notice");
    await expect(canvas.getByText("Closed")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Reopen" }));
    await expect(handlers.transition).toHaveBeenCalledWith(expect.objectContaining({ transition: "REOPEN" }));
    await asBefore();
  }),
};

/** The catalog knows the order of the states: they are drawn as a ladder. */
export const Ladder: Story = {
  args: { error: maturity },
  play: inEnglish(async ({ canvas }) => {
    const current = within(canvas.getByRole("list")).getByText("Beta").closest("li");
    await expect(current).toHaveAttribute("aria-current", "step");
    await expect(canvas.getByRole("button", { name: "Change to GA" })).toBeVisible();
  }),
};

/** The last rung: no state follows. */
export const EndOfTheLadder: Story = {
  args: { error: { ...maturity, details: { currentState: "RETIRED", requestedState: "BETA" } } },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.queryByRole("button", { name: /^Change to/ })).toBeNull();
  }),
};

/** Several states can follow, and none of them is the better one. */
export const SeveralStates: Story = {
  args: {
    error: {
      ...closed,
      code: "row_locked",
      message: "A draft cannot be paid.",
      details: { currentState: "DRAFT", requestedState: "PAID", allowedTransitions: ["OPEN", "VOID", "ARCHIVED"] },
    },
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getAllByRole("button", { name: /^Change to/ })).toHaveLength(3);
  }),
};

/** Twenty states: six in the open, the others folded. */
export const ManyStates: Story = {
  args: {
    error: {
      ...closed,
      message: "A review that is NEW cannot be closed yet",
      details: {
        currentState: "NEW",
        allowedTransitions: Array.from({ length: 20 }, (_, index) => `QUEUE_${index + 1}_OF_REVIEW`),
      },
    },
  },
  play: inEnglish(async ({ canvas, userEvent }) => {
    // Six of them in a sentence would read as all.
    await expect(canvas.getByText("20 steps can follow from here.")).toBeVisible();
    await userEvent.click(canvas.getByText("and 14 more"));
    await expect(canvas.getByRole("button", { name: "Change to Queue 20 of review" })).toBeVisible();
  }),
};

/** No state can follow, and the server says so. */
export const NoneAllowed: Story = {
  args: {
    error: {
      ...closed,
      code: "row_locked",
      message: "The invoice is PAID and cannot be changed",
      details: { currentState: "PAID", allowedTransitions: [] },
    },
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByText("No other state is possible from here")).toBeVisible();
  }),
};

/** A subscription that is over: the way out is a new one. */
export const Terminal: Story = {
  args: { error: sample("aforo", "SUBSCRIPTION_TERMINAL") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Create a new subscription" }));
    await expect(handlers.create_subscription).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** A product whose mapping at the gateway is stale. */
export const StaleProduct: Story = {
  args: { error: sample("aforo", "PRODUCT_STALE") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Restore to gateway" }));
    await expect(handlers.restore).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** What failed only read something: looking again is safe. */
export const Reading: Story = {
  args: { error: { ...closed, method: "GET" } },
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Reload" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

export const Pending: Story = states.running("transition", "Reopen");
export const AfterTheChange: Story = states.succeeded("Reopen");
export const FailedChange: Story = states.failed("transition", "Reopen");
export const LongText: Story = states.longText({
  ...closed,
  details: { currentState: "AWAITING_".repeat(8), allowedTransitions: ["PARTIALLY_RECONCILED_".repeat(3)] },
});
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = { ...states.darkRtlNarrow, args: { error: maturity } };

/** The parts you want, around what only you know. */
export const Composed: Story = {
  args: { error: maturity },
  render: (args) => (
    <TransitionNotice.Root {...args}>
      <TransitionNotice.Title />
      <TransitionNotice.Ladder />
      <TransitionNotice.Body>Customers see the stage beside the product's name.</TransitionNotice.Body>
      <TransitionNotice.Transitions />
    </TransitionNotice.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("list")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Change to GA" })).toBeVisible();
  }),
};
