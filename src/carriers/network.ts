import type { ErrorKind } from "../core/api-error.js";
import type { Carrier } from "../core/carried.js";
import { isError } from "../core/error-members.js";
import { readRequest } from "../core/request.js";
import { scalar } from "../core/text.js";

/**
 * The kind; its marks: names of error classes, codes of Node, undici and axios, what RTK Query has for a status; and the
 * words of those that have the same name for every failure, or were wrapped: whole sentences, so that nobody's own are
 * taken for a lost connection. Lost is what Chrome; Firefox, React Native and axios; Safari; undici; Deno; Bun; OpenAI;
 * Android; Algolia; Electron say so.
 */
const SIGNS: readonly (readonly [kind: ErrorKind, marks: RegExp, words: RegExp])[] = [
  [
    "timeout",
    /time(d_?)?out|etime\b/i,
    /(^|[:\]] )((request:fail |network |(client )?request )?timeout|(the |network )?request timed out|(the )?operation (was aborted due to timeout|(has )?timed out)|event '.{1,99}' timed out|signal timed out)( at:| (of|after|for) \d|\.?$)/i,
  ],
  [
    "aborted",
    /^(\w*AbortError|[Cc]ancell?(ed)?(Error)?|ERR_CANCELED|ABORT_ERR|ABORTED|abort|NEXT_(NOT_FOUND|\w+;.*))$/m,
    /(^|[:\]] )(request was aborted|cancell?ederror|th(e|is) (operation was|user) aborted|signal is aborted)( a req| with|\.?$)/i,
  ],
  [
    "network",
    /\bE(CONN|NET|HOST|AI_|PIPE|PROTO|NOTFOUND)|ERR_(NETWORK|SSL|INTERNET)|UND_ERR|CERT|(Network|Connection)Error\b|FETCH_ERROR|network-req/,
    /^(typeerror: )?((failed to fetch|(xhr poll|websocket) error|network ?(error|request failed|connection lost)|(load|fetch) failed|terminated|other side closed|bad port|connection error|could not connect to the server)(\.?$|:| \(| when att| dynam)|the (internet|network) connection (was|app)|a server with the specified|error sending request for|unable to connect\. is|unable to (resolve host|preload css)|failed to connect to \/|unreachable hosts|net::)/i,
  ],
];

/** A failure without a response: no network, a timeout, an abort. Names and codes first, then each engine's own words. */
export const network: Carrier = {
  name: "network",
  carry: (thrown, peek) => {
    const text = (of: unknown, key: string): string => scalar(peek(of, key));
    const message = text(thrown, "message");
    const answer = peek(thrown, "response");
    const unanswered = [thrown, peek(answer, "headers") && answer].find((one) => peek(one, "status") === 0);
    // What only looks like one may be a body thrown bare, which tells by `code` or `type` what the server says.
    const failed =
      text(thrown, "name").endsWith("Error") ||
      /^typeerror: /i.test(message) ||
      isError(peek, thrown) ||
      /^E(CONN|TIMED|PROTO$|RR_(NETWORK|CANCELED|INTERNET)|(NET|HOST)(UN|DOWN)|AI_|PIPE$|NOTF)/.test(
        text(thrown, "code"),
      ) ||
      // A response; a body may have this status too.
      (peek(unanswered, "headers") ?? peek(unanswered, "getResponseHeader"));
    // TanStack Query's CancelledError has its name for a message. Next.js throws to lead elsewhere, and says so in the
    // digest. RTK Query throws no error.
    const keys = failed ? ["name", "code", "type", "errno", "digest", "statusText"] : ["status"];
    // undici says why in the cause, Stripe in the detail, PocketBase in the original; who gave up by a timer, in the signal.
    const marks = [thrown, ...["cause", "detail", "originalError"].map((key) => peek(thrown, key))]
      .concat(peek(peek(peek(thrown, "config"), "signal"), "reason"))
      .flatMap((one) => keys.map((key) => text(one, key)))
      .join("\n");
    const sign = SIGNS.find(([, mark, words]) => mark.test(marks) || (failed && words.test(message)));
    // Browsers have status 0 where no answer came.
    const kind = sign?.[0] ?? (failed && unanswered ? "network" : null);
    return kind ? { kind, ...readRequest(peek, thrown) } : null;
  },
};
