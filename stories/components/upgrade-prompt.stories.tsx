import type { Meta, StoryObj } from "@storybook/react-vite";
import { UpgradePrompt, createRecourse } from "react-recourse";
import { expect, fn } from "storybook/test";
import { catalogs, handlers } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const planless = sample("platform", "plan_required");
const TITLE = "Choose a plan to create projects";

const withPlans = {
  ...planless,
  details: {
    plans: [
      { name: "Team", price: 49, currency: "EUR" },
      { name: "Scale", price: 199, currency: "EUR" },
      { name: "Enterprise" },
    ],
  },
};

/** Something takes a plan, or a higher one: what is missing, the plans that would do, and a way to choose one. */
const meta = {
  title: "Components/UpgradePrompt",
  component: UpgradePrompt.Root,
  argTypes: rootControls,
  args: { error: planless, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof UpgradePrompt.Root>;

export default meta;
type Story = StoryObj<typeof UpgradePrompt.Root>;

/** An offer, not an alarm: the way up, and a quiet way out. */
export const Ready: Story = {
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "upgrade-prompt");
    await userEvent.click(canvas.getByRole("button", { name: "Not now" }));
    await expect(args.onDismiss).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** The error names the plans that would do, with their prices: the one a person chooses goes to the app. */
export const WithPlans: Story = {
  args: { error: withPlans },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("radio", { name: "Scale €199.00" }));
    await userEvent.click(canvas.getByRole("button", { name: "Choose Scale" }));
    await expect(handlers.select_plan).toHaveBeenCalledWith(expect.objectContaining({ plan: "Scale" }));
    await asBefore();
  }),
};

/** Only the server's link leads to where plans are chosen: they are a list to read. */
export const PlansToRead: Story = {
  args: { error: withPlans },
  parameters: { recourse: createRecourse({ catalogs, currency: "EUR" }) },
  play: inEnglish(async ({ canvas }) => {
    const plans = canvas.getAllByRole("listitem").map((item) => item.textContent.trim());
    await expect(plans).toEqual(["Team €49.00", "Scale €199.00", "Enterprise"]);
  }),
};

/** The error names the one plan it takes. */
export const WithRequiredPlan: Story = {
  args: { error: { ...planless, details: { requiredPlan: "Scale" } } },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByText("Scale")).toBeVisible();
  }),
};

/** The app has no answer of its own, so the server's link serves, on an origin that the app trusts. */
export const ServersLink: Story = {
  parameters: { recourse: createRecourse({ catalogs, allowedOrigins: ["https://app.platform.example"] }) },
  play: inEnglish(async ({ canvas }) => {
    const link = canvas.getByRole("link", { name: "Choose a plan" });
    await expect(link).toHaveAttribute("href", "https://app.platform.example/acme/billing/plans");
    await expect(link).toHaveAttribute("data-variant", "primary");
  }),
};

/** The same link where the app does not know the origin: never a primary button, and its host is shown. */
export const StrangersLink: Story = {
  parameters: { recourse: createRecourse({ catalogs }) },
  play: inEnglish(async ({ canvas }) => {
    const link = canvas.getByRole("link", { name: "Choose a plan opens app.platform.example" });
    await expect(link).toHaveAttribute("data-variant", "link");
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    // The way past it is never the louder of the two.
    await expect(canvas.getByRole("button", { name: "Not now" })).toHaveStyle({ borderTopWidth: "0px" });
  }),
};

/** Whoever holds the right button down gets one call. */
export const DoubleClick: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.dblClick(canvas.getByRole("button", { name: "Choose a plan" }));
    await expect(handlers.select_plan).toHaveBeenCalledOnce();
  }),
};

export const Pending: Story = states.running("select_plan", "Choose a plan");
export const AfterTheUpgrade: Story = states.succeeded("Choose a plan");
export const FailedUpgrade: Story = states.failed("select_plan", "Choose a plan");
export const LongText: Story = states.longText(planless);
export const NoWaysOut: Story = {
  ...states.noWaysOut,
  // Without the server's link, which would be a way out.
  args: { ...states.noWaysOut.args, error: { ...planless, resolve: null } },
};
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = { ...states.darkRtlNarrow, args: { error: withPlans } };

/** A card of your own: the parts you want, around what only you know. */
export const Composed: Story = {
  render: (args) => (
    <UpgradePrompt.Root {...args} asChild>
      <section>
        <UpgradePrompt.Emblem />
        <UpgradePrompt.Title />
        <UpgradePrompt.Body>Scale brings 50 projects and support within the hour.</UpgradePrompt.Body>
        <UpgradePrompt.Action name="select_plan" label="See what Scale brings" />
      </section>
    </UpgradePrompt.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    const notice = canvas.getByRole("group", { name: TITLE });
    await expect(notice.tagName).toBe("SECTION");
    await expect(canvas.getByRole("button", { name: "See what Scale brings" })).toBeVisible();
  }),
};
