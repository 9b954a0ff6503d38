import type { Carrier, Peek, UnreadBody } from "../core/carried.js";
import { errorMembers } from "../core/error-members.js";
import { readHeaders } from "../core/headers.js";
import { readRequest } from "../core/request.js";
import { isObject } from "../core/snapshot.js";
import { asText } from "../core/text.js";

/** Data as a client hands it on; no stream, no `Blob`, nothing that still has to be read. */
const isData = (peek: Peek, value: unknown): boolean =>
  Array.isArray(value) ||
  asText(value) !== null ||
  (isObject(value) && !["getReader", "pipe", "slice"].some((key) => typeof peek(value, key) === "function"));

const isUnread = (value: object, peek: Peek): value is UnreadBody =>
  peek(value, "bodyUsed") === false && typeof peek(value, "clone") === "function";

/**
 * Anything that carries status, headers and body: a `Response` of any realm; the errors of axios, ky, ofetch, got,
 * superagent, Octokit and the SDKs of APIs; a plain `{ status, headers, body }`. By shape; no client is imported.
 */
export const http: Carrier = {
  name: "http",
  carry: (thrown, peek) => {
    if (!isObject(thrown)) return null;
    const inner = peek(thrown, "response");
    const response = isObject(inner) ? inner : thrown;
    const isError = typeof peek(thrown, "stack") === "string";
    const status = [
      ...[response, thrown].flatMap((one) => [peek(one, "status"), peek(one, "statusCode")]),
      peek(peek(thrown, "$metadata"), "httpStatusCode"),
    ].find((value) => typeof value !== "object" && Number(value) >= 100);
    const headers = peek(response, "headers") ?? peek(thrown, "headers");
    const bodies = ["data", "_data", "body", "responseText", "text", "error"].flatMap((key) => [
      peek(thrown, key),
      peek(response, key),
    ]);
    // A body thrown bare may have a `status` member too; a carrier has headers, a response, a stack or a body.
    const holds = (peek(thrown, "body") ?? peek(thrown, "data") ?? null) !== null;
    const bare = !isError && response === thrown && !isObject(headers) && !peek(thrown, "getResponseHeader");
    if (bare ? !holds || peek(thrown, "message") !== undefined : status === undefined && !isObject(headers))
      return null;

    const body = bodies.find((value) => isData(peek, value));
    const unread = body === undefined && isUnread(response, peek) ? response : null;
    return {
      status,
      headers: readHeaders(headers ?? (peek(response, "getResponseHeader") && response), peek),
      // An error class of the app's own may hold the members of the body itself.
      body: body ?? (isError && !unread ? errorMembers(thrown, peek) : undefined),
      text: isError ? asText(peek(thrown, "message")) : null,
      // A browser's network error, with or without `Response` around it. An opaque response may be a success.
      ...(body === undefined &&
        peek(response, "status") === 0 &&
        peek(response, "type") !== "opaque" && { kind: "network" }),
      ...readRequest(peek, thrown, response),
      ...(unread && { unread }),
    };
  },
};
