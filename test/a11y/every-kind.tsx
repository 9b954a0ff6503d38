import { render } from "@testing-library/react";
import { type ApiError, type ErrorKind, Recourse, type RecourseProps } from "react-recourse";
import { ERROR_KINDS } from "react-recourse/core";
import { apiError } from "react-recourse/testing";
import { App } from "../notice.js";

/** Every kind that is shown, and so every default view. */
export const shownKinds: readonly ErrorKind[] = ERROR_KINDS.filter((kind) => kind !== "aborted");

/** What gives each view the most to show. */
export const fullError = (kind: ErrorKind, more: Partial<ApiError> = {}): ApiError =>
  apiError({
    kind,
    message: "The server said this about it.",
    requestId: "req_1",
    retryable: true,
    docsUrl: "https://docs.example.com/errors",
    fieldErrors: kind === "validation" ? [{ path: ["name"], message: "Name is missing", code: null }] : [],
    details: {
      balance: "12.50",
      required: "40.00",
      currency: "EUR",
      current_plan: "Starter",
      required_plan: "Team",
      used: 120,
      limit: 100,
      required_scopes: ["works:write"],
      current_state: "DRAFT",
      allowed_transitions: ["ACTIVE"],
      resets_at: new Date(Date.now() + 3_600_000).toISOString(),
    },
    ...more,
  });

const nothing = (): void => undefined;

/** An app that answers every way out. */
export const able = {
  actions: {
    top_up: nothing,
    select_plan: nothing,
    update_payment_method: nothing,
    raise_limit: nothing,
    sign_in: nothing,
    verify_email: nothing,
    request_access: nothing,
    transition: nothing,
    restore: nothing,
  },
  support: { email: "help@ours.example", statusUrl: "https://status.ours.example" },
};

/** Shows an error of a kind in an app that answers every way out. @returns The notice. */
export function showKind(
  kind: ErrorKind,
  { theme = "light", error = fullError(kind), ...props }: Partial<RecourseProps> & { readonly theme?: string } = {},
): HTMLElement {
  const { container } = render(
    <div data-theme={theme} style={{ background: theme === "dark" ? "#111" : "#fff", inlineSize: 380 }}>
      <App options={able}>
        <Recourse error={error} onRetry={nothing} onDismiss={nothing} {...props} />
      </App>
    </div>,
  );
  const notice = container.querySelector<HTMLElement>("[data-recourse][data-tone]");
  if (!notice) throw new Error(`${kind} shows no notice`);
  return notice;
}

/** Everything in a notice that a person can operate. */
export const controlsIn = (notice: Element): readonly HTMLElement[] => [
  ...notice.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
];
