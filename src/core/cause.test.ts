import { describe, expect, it } from "vitest";
import { normalizeError } from "react-recourse/core";
import { apiError } from "../testing/api-error.js";
import type { ApiError } from "./api-error.js";
import { causeOf } from "./cause.js";

/** The cause of a code that no catalog knows, read as an app reads it. */
const ofCode = (status: number, code: string, details: object = {}): string | null =>
  causeOf(normalizeError({ status, headers: {}, body: { error: { code, message: "It did not work.", details } } }));

describe("the cause of a payment that failed", () => {
  it.each([
    "card_declined",
    "CardDeclined",
    "payment.declined",
    "PAYMENT_REFUSED",
    "card_expired",
    "expired-card",
    "stolen_card",
  ])("tells a refused payment by %s", (code) => {
    expect(ofCode(402, code)).toBe("declined");
  });

  it.each(["invoice_past_due", "subscription-past-due", "PAYMENT_OVERDUE", "unpaidInvoices", "account.delinquent"])(
    "tells an open bill by %s",
    (code) => {
      expect(ofCode(402, code)).toBe("past_due");
    },
  );

  it.each(["subscription_suspended", "AccountSuspended", "billing.suspended-past-due", "service_on_hold"])(
    "tells what rests until it is paid by %s",
    (code) => {
      expect(ofCode(402, code)).toBe("suspended");
    },
  );

  it.each([
    "no_payment_method",
    "NO_DEFAULT_PAYMENT_METHOD",
    "PaymentMethodMissing",
    "billing_details_required",
    "missing-card",
    "requires_payment_method",
  ])("tells a missing method by %s", (code) => {
    expect(ofCode(402, code)).toBe("no_payment_method");
  });

  it("goes by a bank's word and by a state in the details", () => {
    expect(ofCode(402, "checkout_stopped", { decline_code: "do_not_try_again" })).toBe("declined");
    expect(ofCode(402, "checkout_stopped", { subscription_status: "past_due" })).toBe("past_due");
    expect(ofCode(402, "checkout_stopped", { decline_code: null, note: "past_due" })).toBeNull();
  });

  it("goes by the last part of a problem type, not by its host", () => {
    const type = "https://docs.example.com/problems/card-declined";
    expect(causeOf(apiError({ kind: "payment", type }))).toBe("declined");
    expect(causeOf(apiError({ kind: "payment", type: "https://overdue.example.com/problems/odd" }))).toBeNull();
  });

  it.each(["payment_required", "payment_link_expired", "card_not_supported", "billing_cycle_locked"])(
    "claims nothing of %s",
    (code) => {
      expect(ofCode(402, code)).toBeNull();
    },
  );
});

describe("the cause of a sign-in that is not accepted", () => {
  it.each(["token_expired", "session.expired", "SESSION_TIMED_OUT", "JWTExpired", "ExpiredToken", "login-expired"])(
    "tells an ended one by %s",
    (code) => {
      expect(ofCode(401, code)).toBe("expired");
    },
  );

  it.each(["key_revoked", "TOKEN_REVOKED", "access.revoked"])("tells a revoked one by %s", (code) => {
    expect(ofCode(401, code)).toBe("revoked");
    expect(ofCode(403, code)).toBe("revoked");
  });

  it.each([
    "EMAIL_NOT_VERIFIED",
    "email_unverified",
    "UserNotConfirmed",
    "email.verification_required",
    "verify_email",
  ])("tells an address that is not confirmed by %s", (code) => {
    expect(ofCode(403, code)).toBe("unverified");
  });

  it.each([
    "coupon_expired",
    "expired_quote",
    "card_expired",
    "api_key_expired",
    "password_reset_token_expired",
    "invite_token_expired",
    "csrf_token_expired",
    "invalid_token",
    "phone_not_verified",
  ])("asks nobody to renew a sign-in because of %s", (code) => {
    expect(ofCode(401, code) === "expired" || ofCode(401, code) === "unverified").toBe(false);
  });

  it.each(["coupon_expired", "expired_quote", "offer_expired"])("claims nothing of %s, whatever the status", (code) => {
    for (const status of [400, 401, 402, 403, 409, 410, 422]) expect(ofCode(status, code)).toBeNull();
  });
});

it("tells an offline client where the error says so", () => {
  expect(causeOf(apiError({ kind: "network", code: "ERR_INTERNET_DISCONNECTED" }))).toBe("offline");
  expect(causeOf(apiError({ kind: "network", code: "ECONNREFUSED" }))).toBeNull();
});

it("stays within the kind", () => {
  expect(causeOf(apiError({ kind: "gone", code: "token_expired" }))).toBeNull();
  expect(causeOf(apiError({ kind: "rate_limit", code: "card_declined" }))).toBeNull();
});

it("survives hostile values", () => {
  const details = { status: { toString: null }, reason: "x".repeat(1e5), code: 7 };
  // What a stranger may send.
  const odd = { ...apiError({ kind: "payment" }), details, code: "_".repeat(1e5), type: "#" } as unknown as ApiError;
  expect(causeOf(odd)).toBeNull();
});
