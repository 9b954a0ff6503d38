import type { ErrorKind } from "../core/api-error.js";
import type { Carrier } from "../core/carried.js";

/** How each engine says that no response came. Anchored, so that no bug's message is taken for a lost connection. */
const LOST = [
  /^failed to fetch\b/i, // Chrome, Edge
  /^networkerror when attempting/i, // Firefox
  /^(load failed|the network connection was lost|the internet connection appears|could not connect to the server|a server with the specified hostname)/i, // Safari
  /^(fetch failed|terminated|other side closed)$/i, // undici
  /^network ?(error|request failed)\b/i, // axios, React Native, a stream that breaks off in Chrome
  /^(error sending request|unable to connect)\b/i, // Deno, Bun
  /^connection error\.?$/i, // SDKs
];
const LOST_CODE =
  /^(E(CONN|NET|HOST|AI_|PIPE|NOTFOUND|ADDR|PROTO)|ERR_(NETWORK|TLS|SSL|INTERNET)|UND_ERR|CERT_|DEPTH_ZERO|FETCH_ERROR)/;

/** A failure without a response: no network, a timeout, an abort. Names and codes first, then each engine's own words. */
export const network: Carrier = {
  name: "network",
  carry: (thrown, peek) => {
    const [name, code, status, message] = ["name", "code", "status", "message"].map((key) => {
      const value = peek(thrown, key);
      return typeof value === "string" ? value.slice(0, 200) : "";
    });
    const marks = `${name} ${code} ${status}`;
    let kind: ErrorKind | null = null;
    if (
      /\b(Abort|UserAbort|APIUserAbort|Cancell?ed|Cancel)(Error)?\b|ERR_CANCELED|ABORT_ERR|APIUserAbortError/.test(
        marks,
      )
    )
      kind = "aborted";
    else if (/timeout|timedout/i.test(marks) || (code === "ECONNABORTED" && /timeout/.test(message ?? "")))
      kind = "timeout";
    else if (LOST_CODE.test(code ?? "") || /(Network|Connection)Error$|FETCH_ERROR/.test(`${name} ${status}`.trim()))
      kind = "network";
    else if (LOST.some((pattern) => pattern.test(message ?? "")) && name?.endsWith("Error")) kind = "network";
    return kind && { status: null, headers: () => null, body: undefined, url: null, method: null, kind };
  },
};
