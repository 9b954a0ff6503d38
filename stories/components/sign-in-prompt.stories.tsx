import type { Meta, StoryObj } from "@storybook/react-vite";
import { SignInPrompt } from "react-recourse";
import { expect, fn, waitFor } from "storybook/test";
import { handlers, navigate } from "../stage/acme.js";
import { rootControls } from "../stage/controls.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { asBefore } from "../stage/stage.js";
import * as states from "../stage/states.js";

const signedOut = sample("platform", "auth_required");
const TITLE = "Sign in to continue";

/** The server does not know who asks: expired, missing, revoked and unverified are told apart. */
const meta = {
  title: "Components/SignInPrompt",
  component: SignInPrompt.Root,
  argTypes: rootControls,
  args: { error: signedOut, onRetry: fn(), onDismiss: fn() },
} satisfies Meta<typeof SignInPrompt.Root>;

export default meta;
type Story = StoryObj<typeof SignInPrompt.Root>;

/** Nobody is signed in. */
export const Ready: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: TITLE })).toHaveAttribute("data-recourse", "sign-in-prompt");
    await userEvent.click(canvas.getByRole("button", { name: "Sign in" }));
    await expect(handlers.sign_in).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** The session has ended. It is renewed in place, and what failed is sent again at once: there is nothing to look at. */
export const ExpiredSession: Story = {
  args: { error: sample("commerce", "AUTH_EXPIRED_TOKEN") },
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Renew sign-in" }));
    await expect(handlers.refresh_session).toHaveBeenCalledOnce();
    await waitFor(() => expect(args.onRetry).toHaveBeenCalledOnce());
    await asBefore();
  }),
};

/** The address was never confirmed: the mail can be sent again. */
export const UnverifiedEmail: Story = {
  args: { error: sample("platform", "email_verification_required") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Send the link again" }));
    await expect(handlers.verify_email).toHaveBeenCalledOnce();
    await asBefore();
  }),
};

/** Signing in would not help here: the key has to be replaced, on a page of the app. */
export const RevokedKey: Story = {
  args: { error: sample("afo", "api_key.revoked") },
  play: inEnglish(async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("link", { name: "Create a new key" }));
    await expect(navigate).toHaveBeenCalledWith("/settings/api-keys");
    await asBefore();
  }),
};

/** The account was made with somebody else's sign-in. */
export const SocialLogin: Story = {
  args: { error: sample("platform", "social_login_only") },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Sign in with your provider" })).toBeVisible();
  }),
};

/** The server says no more than 401. */
export const WithoutDetails: Story = {
  args: { error: { ...signedOut, code: null, message: null, resolve: null, docsUrl: null, type: null } },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Sign in" })).toBeVisible();
  }),
};

export const Pending: Story = states.running("sign_in", "Sign in");
export const AfterSignIn: Story = states.succeeded("Sign in");
export const FailedSignIn: Story = states.failed("sign_in", "Sign in");
export const LongText: Story = states.longText(signedOut);
export const NoWaysOut: Story = states.noWaysOut;
export const OnBanner: Story = states.onBanner(TITLE);
export const InDialog: Story = states.inDialog(TITLE);
export const OnPage: Story = states.onPage(TITLE);
export const InALine: Story = states.inALine(TITLE);
export const DarkRtlNarrow: Story = states.darkRtlNarrow;

/** Words of your own in the parts. */
export const Composed: Story = {
  render: (args) => (
    <SignInPrompt.Root {...args}>
      <SignInPrompt.Emblem />
      <SignInPrompt.Title>Welcome back</SignInPrompt.Title>
      <SignInPrompt.Body>Your draft is kept while you sign in.</SignInPrompt.Body>
      <SignInPrompt.Actions>
        <SignInPrompt.Action name="sign_in" />
        <SignInPrompt.Dismiss>Stay signed out</SignInPrompt.Dismiss>
      </SignInPrompt.Actions>
    </SignInPrompt.Root>
  ),
  play: inEnglish(async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: "Welcome back" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Stay signed out" }));
    await expect(args.onDismiss).toHaveBeenCalledOnce();
  }),
};
