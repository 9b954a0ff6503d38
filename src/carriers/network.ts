import type { ErrorKind } from "../core/api-error.js";
import type { Carrier } from "../core/carried.js";
import { isError } from "../core/error-members.js";
import { readRequest } from "../core/request.js";
import { scalar } from "../core/text.js";

/**
 * How each engine says that no response came, anchored so that no bug's message is taken for a lost connection:
 * Chrome; Firefox, React Native and axios; Safari; undici; Deno; Bun; OpenAI.
 */
const LOST =
  /^(typeerror: )?(failed to fetch|network ?(error|request failed)|load failed|the (internet|network) connection|could not connect|a server with the specified|fetch failed|terminated$|other side closed|error sending request|unable to connect|bad port|connection error\.$)/i;
/**
 * Names of error classes, codes of Node, undici and axios, what RTK Query has for a status; and the words of those that
 * have the same name for every failure.
 */
const MARKS = {
  aborted:
    /^(\w*AbortError|[Cc]ancell?(ed)?(Error)?|ERR_CANCELED|ABORT_ERR|ABORTED|[Rr]equest was aborted|NEXT_\w+;.*)$/m,
  timeout: /timeout|timedout|etime\b|request timed out/i,
  network:
    /\bE(CONN|NET|HOST|AI_|PIPE|PROTO|NOTFOUND)|ERR_(NETWORK|SSL|INTERNET)|UND_ERR|CERT|(Network|Connection)Error\b|FETCH_ERROR|network-req/,
} satisfies Readonly<Partial<Record<ErrorKind, RegExp>>>;

/** A failure without a response: no network, a timeout, an abort. Names and codes first, then each engine's own words. */
export const network: Carrier = {
  name: "network",
  carry: (thrown, peek) => {
    const text = (of: unknown, key: string): string => scalar(peek(of, key));
    const message = text(thrown, "message");
    const failed =
      text(thrown, "name").endsWith("Error") ||
      /^typeerror: /i.test(message) ||
      isError(peek, thrown) ||
      text(thrown, "syscall") !== "" ||
      text(thrown, "code").startsWith("ERR_");
    // undici says why in the cause, Stripe in the detail; axios has one code for a timeout and a lost connection. TanStack
    // Query's CancelledError has its name for a message. RTK Query throws no error, and a body thrown bare tells by `code`
    // or `type` what the server says. Next.js throws to lead elsewhere, and says so in the digest.
    const marks = [thrown, peek(thrown, "cause"), peek(thrown, "detail")]
      .flatMap((one) =>
        (failed ? ["name", "code", "type", "errno", "digest"] : ["status"]).map((key) => text(one, key)),
      )
      .concat(/^(timeout of|request (timed out|was aborted)|cancellederror)/i.exec(message)?.[0] ?? "")
      .join("\n");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
    const kinds = Object.keys(MARKS) as (keyof typeof MARKS)[];
    const kind = kinds.find((one) => MARKS[one].test(marks)) ?? (failed && LOST.test(message) && "network");
    return kind ? { kind, ...readRequest(peek, thrown) } : null;
  },
};
