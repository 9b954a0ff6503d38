import type { ErrorKind } from "../core/api-error.js";
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

/** The tone of a kind of error. A quota that an upgrade lifts is an offer, not a warning. */
export const toneOf = (kind: ErrorKind, actions: RecourseActions): Tone =>
  kind === "quota" && actions.find("select_plan") ? "accent" : (TONES[kind] ?? "neutral");
