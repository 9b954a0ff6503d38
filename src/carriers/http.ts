import type { Carrier, Peek, UnreadBody } from "../core/carried.js";
import { errorMembers, isError } from "../core/error-members.js";
import { readHeaders } from "../core/headers.js";
import { readRequest, seek } from "../core/request.js";
import { attempt, isObject } from "../core/snapshot.js";
import { asText, statusOf } from "../core/text.js";

/**
 * Data as a client hands it on: text, a list, an object with something in it (superagent has `{}` beside the text), or
 * the text of binary data, as axios, got and Octokit can; no stream, no `Blob`, nothing that still has to be read.
 */
function dataOf(peek: Peek, value: unknown): unknown {
  if (!isObject(value)) return asText(value) ?? undefined;
  if (Array.isArray(value)) return value;
  if (["getReader", "pipe", "slice"].some((key) => typeof peek(value, key) === "function"))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- throws for what is no such data
    return attempt(() => new TextDecoder().decode(value as ArrayBuffer)) ?? undefined;
  return attempt(() => Object.keys(value).length === 0) ? undefined : value;
}

/** Whether a body is still to be read, of a `Response` of any realm. */
const isUnread = (value: unknown, peek: Peek): value is UnreadBody => peek(value, "bodyUsed") === false;

/** What axios has when it was asked for a `Blob`. */
const isBlob = (value: unknown, peek: Peek): value is Blob => typeof peek(value, "size") === "number";

/**
 * Members that hold a body, of the thrown thing and of its response; `shape` is tRPC's, `bodyText` and `result` are
 * Apollo's, `raw` is Stripe's, and `info` is where SWR's documentation puts it.
 */
const BODIES = "shape data _data body bodyText responseText responseBody text rawResponse error raw result info".split(
  " ",
);

/**
 * Anything that carries status, headers and body: a `Response` of any realm; the errors of axios, ky, ofetch, got,
 * superagent, Octokit, tRPC and the SDKs of APIs; a plain `{ status, headers, body }`. By shape; no client is imported.
 */
export const http: Carrier = {
  name: "http",
  carry: (thrown, peek) => {
    const context = peek(thrown, "context");
    const inner = [
      peek(thrown, "response"),
      peek(peek(thrown, "meta"), "response"),
      // Supabase's functions keep the response here, others whatever they like.
      peek(context, "ok") === false && context,
    ].find(isObject);
    const response = inner ?? thrown;
    const both = [inner, thrown];
    const failed = isError(peek, thrown);
    const status =
      seek(peek, both, ["status", "statusCode", "originalStatus"], statusOf) ??
      seek(peek, [peek(thrown, "$metadata")], ["httpStatusCode"], statusOf);
    const headers = seek(peek, both, ["headers", "responseHeaders"], Boolean);
    // A body thrown bare may have a `status` member too; a carrier has headers, a response, a stack or a body.
    const bare = !failed && !inner && !isObject(headers) && !peek(thrown, "getResponseHeader");
    if (
      bare
        ? (peek(thrown, "body") ?? peek(thrown, "data") ?? null) === null || peek(thrown, "message") !== undefined
        : status === undefined && !isObject(headers) && !isObject(peek(thrown, "data"))
    )
      return null;
    // Beside them there may be part of the data, which is no body of an error.
    const own = peek(thrown, "errors");
    const graph =
      peek(thrown, "graphQLErrors") ?? peek(inner, "errors") ?? (isObject(peek(peek(own, "0"), "extensions")) && own);
    let body: unknown = Array.isArray(graph) && graph.length > 0 ? { errors: graph } : undefined;
    for (const key of BODIES)
      body ??= dataOf(
        peek,
        seek(peek, both, [key], (one) => dataOf(peek, one) !== undefined),
      );
    // RxJS calls the body a response.
    if (!statusOf(peek(inner, "status")) && !isObject(headers)) body ??= dataOf(peek, inner);
    // Octokit has status 500 for a request that never arrived.
    if (!inner && body === undefined && !isObject(headers) && isError(peek, peek(thrown, "cause"))) return null;

    const blob = body === undefined && seek(peek, both, BODIES, (one) => isBlob(one, peek));
    const unread =
      body === undefined &&
      (isBlob(blob, peek) ? { bodyUsed: false, clone: () => blob } : isUnread(response, peek) && response);
    const lost = body === undefined && peek(response, "status") === 0 && peek(response, "type") !== "opaque";
    const { url, method } = readRequest(peek, thrown, response);
    return {
      status,
      headers: readHeaders(headers ?? (peek(response, "getResponseHeader") && response), peek),
      // An error class of the app's own may hold the members of the body itself.
      body: body ?? (failed || own ? errorMembers(thrown, peek) : undefined),
      url,
      method,
      text: failed ? asText(peek(thrown, "message")) : null,
      // A browser's network error, with or without `Response` around it. An opaque response may be a success.
      kind: lost ? "network" : undefined,
      unread: unread || undefined,
      cors: peek(response, "type") === "cors",
    };
  },
};
