import type { ApiError, ErrorKind } from "../core/api-error.js";
import { causeOf } from "../core/cause.js";
import type { RecourseActions } from "../core/ways-out.js";
import type { Showing } from "../react/showing.js";

/** What a person has to do about it, as a feel. Carried by icon and words as well as by colour. */
export type Tone = "accent" | "caution" | "danger" | "wait" | "neutral";

const TONES: Partial<Record<ErrorKind, Tone>> = {
  plan: "accent",
  payment: "danger",
  balance: "caution",
  spend_limit: "caution",
  quota: "caution",
  too_large: "caution",
  server: "caution",
  validation: "danger",
  rate_limit: "wait",
  unavailable: "wait",
  timeout: "wait",
  network: "wait",
};

/**
 * The tone of an error. A quota that an upgrade lifts is an offer, not a warning; a conflict that ends by itself asks for
 * patience; and where money is concerned nothing was refused yet while a method is to be added or a thing rests.
 */
export const toneOf = (error: ApiError, { find }: RecourseActions, { recourse }: Showing): Tone => {
  const { kind } = error;
  if (kind === "quota" && find("select_plan")) return "accent";
  if (kind === "conflict" && recourse.facts(error)?.retry === "manual") return "wait";
  if (kind === "payment" && /suspended|no_/.test(`${causeOf(error)}`)) return "caution";
  return TONES[kind] ?? "neutral";
};
