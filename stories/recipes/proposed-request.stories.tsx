import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { type ComponentProps, type ReactNode, useState } from "react";
import { Recourse, createRecourse } from "react-recourse";
import { expect, fn, waitFor } from "storybook/test";
import { catalogs } from "../stage/acme.js";
import { recourseControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { wire } from "../stage/samples.js";

const API = "https://api.platform.example";
const QUESTION = "This sends a request to api.platform.example.";

/** Stands for the app's own client. */
const send = fn(async () => {
  await new Promise((resolve) => {
    setTimeout(resolve, 250);
  });
  return new Response(null, { status: 204 });
}).mockName("fetch");

const recourse = createRecourse({
  catalogs,
  execute: { origins: [API], prefix: "/v1", fetch: send, body: ({ code }) => ({ reason: code }) },
});

/** The server proposes a request (`resolve.method`, `resolve.endpoint`) and no page to go to. */
const proposed = {
  ...wire("platform", "plan_required"),
  url: `${API}/v1/projects`,
  body: {
    ...(wire("platform", "plan_required").body as object),
    resolve: { action: "select_plan", method: "POST", endpoint: "/v1/organizations/acme/plan" },
  },
};

/** What worked for a failure is not sent again; each opening of a story is another failure. */
function Notice(props: ComponentProps<typeof Recourse>): ReactNode {
  const [error] = useState(() => ({ ...proposed }));
  return <Recourse {...props} error={error} />;
}

/**
 * The request that a server proposes as the way out. Off unless `createRecourse({ execute })` allows the origin, the path
 * and the method; sent by a press only, and confirmed in place where it may change something or is about money.
 */
const meta = {
  title: "Recipes/Proposed request",
  tags: ["!autodocs"],
  component: Recourse,
  argTypes: recourseControls,
  parameters: { recourse },
  render: (args) => <Notice {...args} />,
  args: { error: proposed, onRetry: fn() },
  beforeEach: () => {
    send.mockClear();
  },
} satisfies Meta<typeof Recourse>;

export default meta;
type Story = StoryObj<typeof meta>;

const CONFIRM = '[data-part="confirm"] [data-variant="primary"]';

/** Presses what the kit drew, on whatever surface it stands: its words are others in each language. */
async function press(userEvent: StoryContext["userEvent"], selector: string): Promise<void> {
  const button = await waitFor(() => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  });
  await userEvent.click(button);
}

/** One button, named by the action; nothing has been sent. */
export const Offered: Story = {
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Choose a plan" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Send request" })).toBeNull();
    await expect(send).not.toHaveBeenCalled();
  }),
};

/** Where it goes, and a way back that has the focus. */
export const Asking: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      await expect(canvas.getByRole("group", { name: QUESTION })).toBeVisible();
      await expect(canvas.getByRole("button", { name: "Send request" })).toBeVisible();
      await expect(canvas.getByRole("button", { name: "Cancel" })).toHaveFocus();
      await expect(send).not.toHaveBeenCalled();
    },
    ({ userEvent }) => press(userEvent, '[data-action="select_plan"]'),
  ),
};

/** It worked, and the failed action is offered again. */
export const Done: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      await waitFor(() => expect(canvas.getByRole("button", { name: "Try again now" })).toBeVisible());
      await expect(send).toHaveBeenCalledTimes(1);
      await expect(canvas.getByRole("button", { name: "Done" })).toHaveFocus();
    },
    async (context) => {
      await Asking.play?.(context);
      await press(context.userEvent, CONFIRM);
    },
  ),
};

/** It failed: why stands in place, and what the answer proposes is not followed. */
export const Failed: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      await waitFor(() => expect(canvas.getByText(/That did not work/)).toBeVisible());
      await expect(send).toHaveBeenCalledTimes(1);
    },
    async (context) => {
      send.mockResolvedValueOnce(Response.json(proposed.body, { status: 402 }));
      await Asking.play?.(context);
      await press(context.userEvent, CONFIRM);
    },
  ),
};

/** Dark, right to left and 320 px wide. */
export const DarkRtlNarrow: Story = {
  ...Asking,
  globals: { theme: "dark", direction: "rtl", room: "narrow" },
};
