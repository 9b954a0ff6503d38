/**
 * The ways out that catalogs, `resolve.action` and the views' buttons share. An app answers one with
 * `actions: { top_up: … }`. A server may name others; they work the same way.
 */
export const ACTION_NAMES = [
  "top_up",
  "select_plan",
  "update_payment_method",
  "raise_limit",
  "sign_in",
  "sign_in_social",
  "refresh_session",
  "verify_email",
  "reset_password",
  "request_invite",
  "request_access",
  "transition",
  "restore",
  "check_status",
  "check_again",
  "list_products",
  "create_session",
  "terminate_sessions",
  "create_subscription",
  "manage_subscriptions",
  "manage_api_keys",
  "start_over",
  "contact_support",
] as const;

/**
 * Whether a way out spends money, or changes what cannot be changed back: done once, it is not done again by a second press.
 */
export const isSpending = (name: string): boolean => /^(top_up|select_plan|transition)\b/.test(name);

/**
 * Whether the way out that has worked may have taken away what stood in the way. To look at something, to write to support
 * or to start anew does not: sent once more, the same would fail again, or be done twice.
 */
export const mayHelp = (completed: string | null): boolean =>
  completed !== null && !/^(check_(status|again)|list_products|start_over|contact_support)$/.test(completed);

/** One of {@link ACTION_NAMES}. */
export type KnownActionName = (typeof ACTION_NAMES)[number];

/** A known action name, or any other a server may send. */
export type ActionName = KnownActionName | (string & {});
