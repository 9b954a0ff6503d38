import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defineCatalog } from "react-recourse";
import { platform } from "react-recourse/catalogs/platform";
import { describe, expect, it, vi } from "vitest";
import { showError } from "../../../test/notice.js";

const catalog = defineCatalog({
  api: "ours",
  codes: {
    expired: { kind: "auth", retry: "refresh", action: ["refresh_session", "sign_in"] },
    missing: { kind: "auth" },
    revoked: { kind: "auth", action: "manage_api_keys" },
    unverified: { kind: "auth", action: "verify_email" },
  },
  words: {
    api: "ours",
    tag: "en",
    codes: {
      expired: { title: "Your sign-in has expired" },
      revoked: { title: "This key was revoked" },
      unverified: { title: "Confirm your email address" },
    },
  },
});
const answer = (code: string) => ({ status: 401, headers: {}, body: { error: { code } } });
const actions = {
  sign_in: () => undefined,
  verify_email: () => undefined,
  manage_api_keys: () => undefined,
  refresh_session: () => undefined,
};

describe("SignInPrompt", () => {
  it.each([
    ["expired", "Your sign-in has expired", ["Renew sign-in", "Sign in"]],
    ["missing", "Sign in to continue", ["Sign in"]],
    ["revoked", "This key was revoked", ["Manage API keys"]],
    ["unverified", "Confirm your email address", ["Verify email"]],
  ])("tells %s apart by its words, its picture and its way out", (code, title, ways) => {
    showError(answer(code), { options: { catalogs: [catalog], actions } });
    expect(screen.getByRole("group", { name: title })).toHaveAttribute("data-recourse", "sign-in-prompt");
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(ways);
    expect(document.querySelector('[data-part="emblem"] path')).not.toBeNull();
  });

  it.each([
    ["SESSION_EXPIRED", "Your sign-in has expired"],
    ["key_revoked", "This access was revoked"],
    ["token_missing", "Sign in to continue"],
  ])("understands %s of an API that nobody described", (code, title) => {
    showError(answer(code), { options: { actions } });
    expect(screen.getByRole("group", { name: title })).toBeVisible();
  });

  it("names the provider to sign in with, where the error tells it", async () => {
    const social = vi.fn();
    const body = { error_code: "social_login_only", title: "Forbidden", status: 403, provider: "google" };
    const options = { catalogs: [platform], actions: { sign_in_social: social } };
    const { again } = showError({ status: 403, headers: {}, body }, { options });
    await userEvent.click(screen.getByRole("button", { name: "Sign in with Google" }));
    expect(social).toHaveBeenCalledTimes(1);
    again({ status: 403, headers: {}, body: { ...body, provider: ["x"] } });
    expect(screen.getByRole("button", { name: "Sign in with your provider" })).toBeVisible();
  });

  it("renews the session, then sends the failed request again, once", async () => {
    const refresh = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 100)));
    const onRetry = vi.fn();
    showError(answer("expired"), { onRetry, options: { catalogs: [catalog], actions: { refresh_session: refresh } } });
    await userEvent.dblClick(screen.getByRole("button", { name: "Renew sign-in" }));
    await waitFor(() => {
      expect(onRetry).toHaveBeenCalledTimes(1);
    });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("says when the session could not be renewed, and still offers to sign in", async () => {
    const refresh = () => Promise.reject(new Error("no"));
    showError(answer("expired"), {
      options: { catalogs: [catalog], actions: { ...actions, refresh_session: refresh } },
    });
    await userEvent.click(screen.getByRole("button", { name: "Renew sign-in" }));
    expect(await screen.findByText(/That did not work/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Sign in" })).toBeVisible();
  });
});
