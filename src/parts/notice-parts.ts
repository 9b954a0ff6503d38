"use client";
// What every view hands on under short names: `UpgradePrompt.Title`, `OutageNotice.Support`.
export { Action, Actions, Dismiss } from "./actions.js";
export { Facts } from "./facts.js";
export { Icon } from "./icon.js";
export { Outcome } from "./outcome.js";
export { Retry } from "./retry.js";
export { Copy, CopyDetails, Reference, Support, SupportLink } from "./support.js";
export { Body, Details, Hero, Title } from "./text.js";
export type { ActionProps, ActionsProps, DismissProps } from "./actions.js";
export type { Fact, FactsProps } from "./facts.js";
export type { IconProps } from "./icon.js";
export type { RetryProps } from "./retry.js";
export type { SupportLinkProps } from "./support.js";
export type { DetailsProps, HeroProps } from "./text.js";
