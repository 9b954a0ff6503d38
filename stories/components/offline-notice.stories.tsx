import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { OfflineNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { type ReactNode, useEffect } from "react";
import { expect, fn, waitFor } from "storybook/test";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const lost = apiError({
  kind: "network",
  retryable: true,
  method: "GET",
  origin: "https://api.aforo.example",
});
const TITLE = "No connection";

const connect = (online: boolean): void => {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
  dispatchEvent(new Event(online ? "online" : "offline"));
};

/** The browser is offline while this is mounted. */
function Unplugged({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    connect(false);
    return () => {
      Reflect.deleteProperty(navigator, "onLine");
      dispatchEvent(new Event("online"));
    };
  }, []);
  return children;
}
const offline: Decorator = (Story) => (
  <Unplugged>
    <Story />
  </Unplugged>
);

/** No answer came: the browser is offline, or one host cannot be reached. Goes on by itself where that is safe. */
const meta = {
  title: "Components/OfflineNotice",
  component: OfflineNotice.Root,
  argTypes: rootControls,
  args: { error: lost, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof OfflineNotice.Root>;

export default meta;
type Story = StoryObj<typeof OfflineNotice.Root>;

/** The browser has a connection, and yet the host did not answer. */
export const Ready: Story = {
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "offline-notice");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** It waits for the connection, and can be told not to. */
export const Offline: Story = {
  decorators: [offline],
  play: inEnglish(async ({ canvas, userEvent }) => {
    await waitFor(() => expect(canvas.getByRole("group", { name: "You are offline" })).toBeVisible());
    await expect(canvas.getByText("Waiting for the connection")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Stop trying automatically" }));
    await expect(canvas.getByRole("button", { name: "Try again automatically" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again automatically" }));
  }),
};

/** Once the connection is back it tries again, once. */
export const BackOnline: Story = {
  decorators: [offline],
  play: inEnglish(async ({ args, canvas }) => {
    await canvas.findByText("Waiting for the connection");
    connect(true);
    await waitFor(() => expect(canvas.getByText("You are online again")).toBeVisible());
    await waitFor(() => expect(args.onRetry).toHaveBeenCalledOnce(), { timeout: 3000 });
  }),
};

/** A request that may have had an effect is sent again by a person or not at all. */
export const AfterAChange: Story = {
  decorators: [offline],
  args: { error: { ...lost, method: "POST" } },
  play: inEnglish(async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole("group", { name: "You are offline" })).toBeVisible());
    await expect(canvas.queryByText("Waiting for the connection")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  }),
};

export const LongText: Story = states.longText({ ...lost, origin: `https://${"api.".repeat(40)}example` });
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = { ...states.darkRtlNarrow, decorators: [offline] };

/** The parts you want, in a line of the app's own. */
export const Composed: Story = {
  decorators: [offline],
  render: (args) => (
    <OfflineNotice.Root {...args}>
      <OfflineNotice.Title />
      <OfflineNotice.Resume />
    </OfflineNotice.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("Waiting for the connection")).toBeVisible());
  }),
};
