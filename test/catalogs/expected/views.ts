import type { ErrorKind } from "../../../src/core/api-error.js";

/** The views of this kit by kind, by their `data-recourse`. */
const VIEWS: Partial<Readonly<Record<ErrorKind, string>>> = {
  plan: "upgrade-prompt",
  payment: "payment-notice",
  balance: "top-up-banner",
  spend_limit: "quota-notice",
  quota: "quota-notice",
  rate_limit: "rate-limit-countdown",
  validation: "field-errors",
  auth: "sign-in-prompt",
  permission: "access-notice",
  state: "transition-notice",
  unavailable: "outage-notice",
  server: "outage-notice",
  timeout: "outage-notice",
  network: "offline-notice",
};

/** The default view of a kind; one without a view of its own shows the general notice. */
export const viewOf = (kind: ErrorKind): string => VIEWS[kind] ?? "error-notice";
