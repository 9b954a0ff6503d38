import type { Carrier } from "../core/carried.js";
import { errorMembers } from "../core/error-members.js";
import { asText, scalar } from "../core/text.js";

/** Errors of the language itself tell of a mistake in the program. */
const MISTAKE = /^(Type|Reference|Syntax|Range|Eval|URI|Internal)Error$/;

/** Whatever else is thrown: a body on its own, a text, an `Error` of the app's. */
export const plain: Carrier = {
  name: "plain",
  carry: (thrown, peek) => {
    if (thrown === null || thrown === undefined) return null;
    const isError = typeof peek(thrown, "stack") === "string";
    const mistake = isError && MISTAKE.test(scalar(peek(thrown, "name")));
    return {
      status: peek(thrown, "status") ?? peek(thrown, "statusCode"),
      body: isError ? (mistake ? undefined : errorMembers(thrown, peek)) : thrown,
      text: isError && !mistake ? asText(peek(thrown, "message")) : null,
    };
  },
};
