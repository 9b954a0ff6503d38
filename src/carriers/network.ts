import type { ErrorKind } from "../core/api-error.js";
import type { Carrier } from "../core/carried.js";
import { OWN, isError } from "../core/error-members.js";
import { readRequest } from "../core/request.js";
import { scalar } from "../core/text.js";

/**
 * How each engine says that no response came, anchored so that no bug's message is taken for a lost connection:
 * Chrome; Firefox, React Native and axios; Safari; undici; Deno; Bun; OpenAI.
 */
const LOST =
  /^(typeerror: )?(failed to fetch|network ?(error|request failed)|load failed|the (internet|network) connection|could not connect|a server with the specified|fetch failed|terminated$|other side closed|error sending request|unable to connect|bad port|connection error\.$|unable to resolve host|failed to connect to \/|unreachable hosts|net::)/i;
/** How they say that it took too long, or that somebody gave up, in errors that have no name for it. */
const SAID =
  /^((the |network )?request timed out|timeout( of|$)|request was aborted|cancell?ederror)|(operation was|signal is|user) aborted(?= a req| with|\.?$)|due to timeout$|(network|signal|operation) time(out|d out)/i;
/**
 * Names of error classes, codes of Node, undici and axios, what RTK Query has for a status; and the words of those that
 * have the same name for every failure.
 */
const MARKS = {
  timeout: /time(d?[ _]?)out|etime\b/i,
  aborted: /^(\w*AbortError|[Cc]ancell?(ed)?(Error)?|ERR_CANCELED|ABORT_ERR|ABORTED|abort|.* aborted|NEXT_\w+;.*)$/m,
  network:
    /\bE(CONN|NET|HOST|AI_|PIPE|PROTO|NOTFOUND)|ERR_(NETWORK|SSL|INTERNET)|UND_ERR|CERT|(Network|Connection)Error\b|FETCH_ERROR|network-req/,
} satisfies Readonly<Partial<Record<ErrorKind, RegExp>>>;

/** A failure without a response: no network, a timeout, an abort. Names and codes first, then each engine's own words. */
export const network: Carrier = {
  name: "network",
  carry: (thrown, peek) => {
    const text = (of: unknown, key: string): string => scalar(peek(of, key));
    const message = text(thrown, "message");
    // Browsers have this status where no answer came; a body thrown bare may have it too.
    const lost = [thrown, peek(thrown, "response"), peek(thrown, "xhr")].some(
      (one) =>
        peek(one, "status") === 0 && (peek(one, "stack") ?? peek(one, "headers") ?? peek(one, "getResponseHeader")),
    );
    const failed =
      lost ||
      text(thrown, "name").endsWith("Error") ||
      /^typeerror: /i.test(message) ||
      isError(peek, thrown) ||
      OWN.test(text(thrown, "code"));
    // undici says why in the cause, Stripe in the detail, PocketBase in the original; who gave up by a timer, in the
    // signal. TanStack Query's CancelledError has its name for a message. RTK Query throws no error, and a body thrown
    // bare tells by `code` or `type` what the server says. Next.js throws to lead elsewhere, and says so in the digest.
    const marks = [thrown, ...["cause", "detail", "originalError"].map((key) => peek(thrown, key))]
      .concat(peek(peek(peek(thrown, "config"), "signal"), "reason"))
      .flatMap((one) =>
        (failed ? ["name", "code", "type", "errno", "digest", "statusText"] : ["status"]).map((key) => text(one, key)),
      )
      .concat((failed && SAID.exec(message)?.[0]) || [])
      .join("\n");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
    const kinds = Object.keys(MARKS) as (keyof typeof MARKS)[];
    const kind = kinds.find((one) => MARKS[one].test(marks)) ?? ((lost || (failed && LOST.test(message))) && "network");
    return kind ? { kind, ...readRequest(peek, thrown) } : null;
  },
};
