import type { ApiError } from "react-recourse";
import { invalid } from "./harness.js";

/** A refusal of a field, and of what the form has not. */
export const failure = (): ApiError => invalid([["email"], "is taken"], [["ledger"], "is unknown"]);

/** What a person still sees of it. */
export const left = (tree: ParentNode = document): readonly string[] =>
  [...tree.querySelectorAll("input[aria-invalid=true],[data-recourse=field-message],[data-recourse=field-errors]")]
    .map((one) => one.getAttribute("data-recourse") ?? one.localName)
    .toSorted();

/** All of it. */
export const ALL: readonly string[] = ["field-errors", "field-message", "input"];
