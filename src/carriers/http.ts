import type { Carried, Carrier, Peek, UnreadBody } from "../core/carried.js";
import { errorMembers } from "../core/error-members.js";
import { readHeaders } from "../core/headers.js";
import { createGlance } from "../core/snapshot.js";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Data as a client hands it on; no stream, no `Blob`, nothing that still has to be read. */
const isData = (peek: Peek, value: unknown): boolean =>
  Array.isArray(value) ||
  (typeof value === "string" && value !== "") ||
  (isObject(value) &&
    !["getReader", "pipe", "text", "slice", "arrayBuffer"].some((key) => typeof peek(value, key) === "function"));

const isStatus = (value: unknown): boolean => Number(value) >= 100 && Number(value) < 600 && typeof value !== "object";

function isUnread(value: unknown, peek: Peek): value is UnreadBody {
  return isObject(value) && peek(value, "bodyUsed") === false && typeof peek(value, "clone") === "function";
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Method and absolute URL of the request, from the first of the things that clients keep them in. */
function readRequest(peek: Peek, thrown: unknown, response: unknown): Pick<Carried, "url" | "method"> {
  let url = text(peek(response, "url"));
  let method: string | null = null;
  for (const owner of [thrown, response]) {
    for (const key of ["request", "config", "options"]) {
      const request = peek(owner, key);
      method ??= text(peek(request, "method"));
      const own = text(peek(request, "url"));
      if (!url) url = own && /^https?:/i.test(own) ? own : (text(peek(request, "baseURL")) ?? url);
    }
  }
  return { url, method };
}

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
      peek(response, "status"),
      peek(response, "statusCode"),
      peek(thrown, "status"),
      peek(thrown, "statusCode"),
      peek(peek(thrown, "$metadata"), "httpStatusCode"),
      peek(thrown, "originalStatus"),
    ].find(isStatus);
    const headers = peek(response, "headers") ?? peek(thrown, "headers");
    const owned = ["data", "_data", "body", "responseJSON", "responseText", "text"];
    // A body thrown bare has a `status` member too; a carrier has headers, a response, a stack or a body of its own.
    const bare =
      !isError && response === thrown && !isObject(headers) && typeof peek(thrown, "getResponseHeader") !== "function";
    if (
      bare &&
      (status === undefined ||
        peek(thrown, "message") !== undefined ||
        !owned.slice(0, 3).some((key) => peek(thrown, key) !== undefined))
    )
      return null;
    if (status === undefined && !isObject(headers)) return null;

    const candidates = [
      ...(response === thrown ? [] : [peek(thrown, "data")]),
      ...owned.map((key) => peek(response, key)),
      ...(bare ? [] : [peek(thrown, "body"), peek(thrown, "error"), peek(thrown, "result"), peek(thrown, "raw")]),
    ];
    const body = candidates.find((value) => isData(peek, value));
    const unread = body === undefined && isUnread(response, peek) ? response : undefined;
    return {
      status,
      headers: readHeaders(headers ?? response, peek, createGlance().copy),
      // An error class of the app's own may hold the members of the body itself.
      body: body ?? (isError && !unread ? errorMembers(thrown, peek) : undefined),
      text: isError ? text(peek(thrown, "message")) : null,
      ...readRequest(peek, thrown, response),
      ...(unread ? { unread } : {}),
    };
  },
};
