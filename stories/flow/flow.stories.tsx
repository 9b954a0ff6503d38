import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, within } from "storybook/test";
import { inEnglish } from "../stage/in-english.js";
import { LiveFlow } from "./live-flow.js";
import { type ThrownName, thrownThings } from "./thrown.js";

const meta = {
  title: "Flow",
  component: LiveFlow,
  // flow.mdx is the page.
  tags: ["!autodocs"],
  globals: { room: "full" },
  argTypes: { thrown: { control: "select", options: Object.keys(thrownThings) }, onRetry: { control: false } },
  args: { thrown: "fetch: a Response whose body nobody has read", onRetry: fn() },
} satisfies Meta<typeof LiveFlow>;

export default meta;
type Story = StoryObj<typeof meta>;

const throwing = (thrown: ThrownName, kind: string, title: string): Story => ({
  args: { thrown },
  play: inEnglish(async ({ canvas }) => {
    const screen = within(canvas.getByRole("region", { name: "Screen" }));
    await expect(await screen.findByRole("group", { name: title })).toHaveAttribute("data-kind", kind);
    // The value is shown as JSON, and it is all there is to the value.
    await expect(canvas.getByRole("region", { name: "ApiError" })).toHaveTextContent(`"kind": "${kind}"`);
  }),
});

/** A bare `Response`: its body is read once, through a clone. */
export const BareResponse: Story = throwing(
  "fetch: a Response whose body nobody has read",
  "balance",
  "Your balance is €67.50 short",
);

/** A client's own error class, recognised by its shape. */
export const Axios: Story = throwing("axios: an AxiosError", "rate_limit", "Too many requests");

/** No answer at all. */
export const NoNetwork: Story = throwing("fetch: the network is gone", "network", "No connection");

/** No class at all: status, headers and body are enough. */
export const Plain: Story = throwing("a log line: { status, headers, body }", "validation", "2 fields need attention");

/** No format, no catalog: the text is found all the same. */
export const UnheardOf: Story = {
  ...throwing("an API nobody has heard of", "conflict", "Something else is in the way"),
  play: inEnglish(async ({ canvas }) => {
    const screen = within(canvas.getByRole("region", { name: "Screen" }));
    await expect(screen.getByText("This name is taken by another team.")).toBeVisible();
    const read = within(canvas.getByRole("region", { name: "How it was read" }));
    await expect(read.getByRole("row", { name: "message body.failure.userMessage" })).toBeVisible();
    await expect(read.getByRole("row", { name: "requestId body.failure.supportId" })).toBeVisible();
  }),
};

/** Not an answer of a server: nothing of it is shown to people. */
export const OwnException: Story = throwing("an exception of the page itself", "unknown", "That did not work");
