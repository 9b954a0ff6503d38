import type { Carrier } from "../core/carried.js";
import { linksOf } from "../core/arrive.js";
import { errorMembers, isError } from "../core/error-members.js";
import { seek } from "../core/request.js";
import { parseJson } from "../core/sources.js";
import { asText, isEcho, namedStatus, readText, scalar, statusOf } from "../core/text.js";

/** Whatever else is thrown: a body on its own, a text, an `Error` of the app's. */
export const plain: Carrier = {
  name: "plain",
  carry: (thrown, peek) => {
    if (thrown === null || thrown === undefined) return null;
    const name = scalar(peek(thrown, "name"));
    const stack = peek(thrown, "stack");
    // Redux Toolkit keeps name, text, stack and code of one.
    const failed = isError(peek, thrown) || (stack && name.endsWith("Error") && Object.keys(thrown).length < 5);
    // Errors of the language itself tell of a mistake in the program; one that went through JSON too.
    const isMistake = (one: unknown): unknown =>
      peek(one, "stack") && /^(Syntax|Internal|Range|URI|Eval|Reference|Type)Error$/.test(scalar(peek(one, "name")));
    const mistake = isMistake(thrown);
    // Words of its own, that do not only say that something failed. Who has none may wrap what has.
    const speaks = (one: unknown): boolean => !isMistake(one) && !isEcho(readText(peek(one, "message")), null);
    const links = speaks(thrown) ? [thrown] : linksOf(thrown, peek);
    // What only holds an error: an event, a settled promise, a result.
    const told = seek(peek, [thrown], ["message", "detail", "error", "code"], (one) =>
      /^(?!Uncaught )./.test(scalar(one)),
    );
    if (!failed && !told && links.some((one) => isError(peek, one))) return null;
    const text = mistake ? null : asText(failed ? peek(links.find(speaks) ?? thrown, "message") : thrown);
    const [named] = namedStatus(text ?? "");
    const body = (): unknown => {
      if (mistake) return undefined;
      if (failed) return errorMembers(thrown, peek);
      // Words that name a status are no server's, but for what they quote.
      return named ? (parseJson(text) ?? undefined) : thrown;
    };
    return {
      status:
        seek(peek, [thrown], ["status", "statusCode"], statusOf) ??
        // TanStack Router's `notFound()`, as a server function throws it at a mutation.
        (peek(thrown, "isNotFound") === true ? 404 : named),
      body: body(),
      text,
    };
  },
};
