import type { Carrier } from "../core/carried.js";
import { errorMembers, isError } from "../core/error-members.js";
import { asText, namedStatus, scalar } from "../core/text.js";

/** Whatever else is thrown: a body on its own, a text, an `Error` of the app's. */
export const plain: Carrier = {
  name: "plain",
  carry: (thrown, peek) => {
    if (thrown === null || thrown === undefined) return null;
    const failed = isError(peek, thrown);
    const message = scalar(peek(thrown, "message"));
    // Errors of the language itself tell of a mistake in the program; one that went through JSON too.
    const mistake =
      peek(thrown, "stack") &&
      /^(Type|Reference|Syntax|Range|Eval|URI|Internal)Error$/.test(scalar(peek(thrown, "name")));
    return {
      // TanStack Router's `notFound()`, as a server function throws it at a mutation.
      status:
        peek(thrown, "status") ??
        peek(thrown, "statusCode") ??
        (peek(thrown, "isNotFound") === true ? 404 : failed && !mistake && namedStatus(message)[0]),
      body: mistake ? undefined : failed ? errorMembers(thrown, peek) : thrown,
      text: failed && !mistake ? asText(peek(thrown, "message")) : null,
    };
  },
};
