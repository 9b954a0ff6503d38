"use client";
import { causeOf } from "../../core/cause.js";
import { own } from "../../core/own.js";
import type { Part } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { createEmblem } from "../../parts/icon.js";

const CLOCK = "M10 2.5a7.5 7.5 0 1 0 .1 0ZM10 5.8V10l2.8 1.7";
const ENVELOPE = "M2.5 5h15v10.5h-15Zm0 .5 7.5 6 7.5-6";
const KEY = "M7 9.5a3.5 3.5 0 1 0 .1 0Zm2.5 1L17 3m-3.5 3.5L16 9";
const LOCK = "M4.5 9h11v8h-11ZM7 9V6.5a3 3 0 0 1 6 0V9";

/** By what is the matter, and by what there is to do: an expired session is renewed, an address confirmed, a key replaced. */
const SHAPES: Readonly<Record<string, string>> = {
  expired: CLOCK,
  unverified: ENVELOPE,
  revoked: KEY,
  refresh_session: CLOCK,
  verify_email: ENVELOPE,
  manage_api_keys: KEY,
};

/** A picture of what is the matter: a lock, a clock for what has expired, an envelope, a key. */
export const Emblem: Part = /* @__PURE__ */ createEmblem(
  ({ error, actions }) =>
    [causeOf(error), ...actions.all.map(({ name }) => name)].map((name) => own(SHAPES, name)).find(Boolean) ?? LOCK,
);

/** Asks to sign in, to renew a session, or to confirm who one is. Nothing the person entered is lost by it. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "sign-in-prompt",
  slots: () => ({ icon: <Emblem /> }),
});

export * from "../../parts/notice-parts.js";
