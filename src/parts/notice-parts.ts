"use client";
// What every view hands on under short names: `UpgradePrompt.Title`, `OutageNotice.Support`.
export { Action, Actions, Dismiss } from "./actions.js";
export { Facts } from "./facts.js";
export { Icon } from "./icon.js";
export { Outcome } from "./outcome.js";
export { Retry } from "./retry.js";
export { Copy, Reference, Support, SupportLink } from "./support.js";
export { Body, Details, Hero, Title } from "./text.js";
