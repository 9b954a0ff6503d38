import type { Meta, StoryObj } from "@storybook/react-vite";
import { AccessNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, fn } from "storybook/test";
import { handlers, navigate } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const TITLE = "You do not have permission for this";
const scoped = sample("commerce", "AUTH_INSUFFICIENT_PERMISSION");

/**
 * The server knows who asks, and says no: a key lacks a scope, a person a role or a permission, or the account is
 * closed. Names what is missing as an admin looks for it, and asks for it.
 *
 * Parts of its own: `Emblem` and `Missing` (`data-state`: `scope`, `permission`, `role`).
 */
const meta = {
  title: "Components/AccessNotice",
  component: AccessNotice.Root,
  argTypes: rootControls,
  args: { error: scoped, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof AccessNotice.Root>;

export default meta;
type Story = StoryObj<typeof AccessNotice.Root>;

/** A scope is missing. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "access-notice");
    await expect(canvas.getByText("orders:write")).toHaveAttribute("dir", "ltr");
    await userEvent.click(canvas.getByRole("button", { name: "Request access" }));
    await expect(handlers.request_access).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** It is the key that lacks the scope: whoever may change keys can help themselves. */
export const ScopeOfAKey: Story = {
  args: { error: sample("afo", "api_key.scope_denied") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("link", { name: "Change the key's scopes" }));
    await expect(navigate).toHaveBeenCalledWith("/settings/api-keys");
    await asBefore();
  }),
};

/** What a challenge asks for (`WWW-Authenticate`, `insufficient_scope`), as far as it is not there yet. */
export const SeveralScopes: Story = {
  args: {
    error: apiError({
      kind: "permission",
      status: 403,
      details: {
        scope: "works:read works:write https://www.googleapis.com/auth/cloud-platform.read-only",
        granted_scopes: ["works:read"],
      },
    }),
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByText("works:write")).toBeVisible();
    await expect(canvas.queryByText("works:read")).toBeNull();
  }),
};

/** A person's role, beside the one it takes. */
export const MissingRole: Story = {
  args: {
    error: apiError({
      kind: "permission",
      status: 403,
      message: "Rate plans are changed by the people who send the bills.",
      details: { required_role: "Billing admin", role: "Viewer" },
    }),
  },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByText("Now").nextElementSibling).toHaveTextContent("Viewer");
    await expect(canvas.getByText("Role").nextElementSibling).toHaveTextContent("Billing admin");
  }),
};

/** Asking for access would help nobody here: support can say why, and what can be done. */
export const AccountDisabled: Story = {
  args: { error: sample("commerce", "ACCOUNT_DISABLED") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.queryByRole("button", { name: "Request access" })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Contact support" }));
    await expect(handlers.contact_support).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** The server says no more than 403. */
export const WithoutDetails: Story = {
  args: { error: apiError({ kind: "permission", status: 403 }) },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: "You do not have access to this" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Request access" })).toBeVisible();
  }),
};

export const Pending: Story = states.running("request_access", "Request access");
export const AfterAsking: Story = states.succeeded("Request access");
export const FailedAsking: Story = states.failed("request_access", "Request access");
export const LongText: Story = states.longText({ ...scoped, api: null, code: null });
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

/** What is missing, with a form of your own in place of the button. */
export const Composed: Story = {
  render: (args) => (
    <AccessNotice.Root {...args}>
      <AccessNotice.Emblem />
      <AccessNotice.Title asChild>
        <strong />
      </AccessNotice.Title>
      <AccessNotice.Missing />
      <AccessNotice.Actions>
        <AccessNotice.Action name="request_access" label="Ask Dana for it" />
      </AccessNotice.Actions>
    </AccessNotice.Root>
  ),
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: TITLE }).querySelector("strong")).toHaveTextContent(TITLE);
    await expect(canvas.getByRole("button", { name: "Ask Dana for it" })).toBeVisible();
  }),
};
