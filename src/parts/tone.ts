import type { ApiError, ErrorKind } from "../core/api-error.js";
import { causeOf } from "../core/cause.js";
import type { RecourseActions } from "../core/ways-out.js";

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
 * The tone of an error. A quota that an upgrade lifts is an offer, not a warning; a conflict with what is still running
 * asks for patience; and where money is concerned nothing was refused yet while a method is to be added or a thing rests.
 */
export const toneOf = (error: ApiError, { find }: RecourseActions): Tone => {
  const { kind, code } = error;
  if (kind === "quota" && find("select_plan")) return "accent";
  if (/^conflict.*(run_|running|progress|pending)/i.test(kind + code)) return "wait";
  if (/^payment.*(suspended|no_pay)/i.test(kind + code + causeOf(error))) return "caution";
  return TONES[kind] ?? "neutral";
};
