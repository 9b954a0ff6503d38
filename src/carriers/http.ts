import type { Carrier, Peek, UnreadBody } from "../core/carried.js";
import { errorMembers, isError } from "../core/error-members.js";
import { readHeaders } from "../core/headers.js";
import { readRequest, seek } from "../core/request.js";
import { attempt } from "../core/attempt.js";
import { isObject, isRecord } from "../core/shapes.js";
import { asText, isFailure, scalar, statusOf } from "../core/text.js";

/** Whether it is the bytes of something, of any realm; a stream's are still to come. */
const isBinary = (peek: Peek, value: object): value is ArrayBuffer => peek(value, "byteLength") !== undefined;

/**
 * Data as a client hands it on: text, a list, an object with something in it (superagent has `{}` beside the text), or
 * the text of binary data, as axios, got and Octokit can; no stream, no `Blob`, nothing that still has to be read.
 */
function dataOf(peek: Peek, value: unknown): unknown {
  if (!isObject(value)) return asText(value) ?? undefined;
  // What else went wrong is no answer, nor is the event that told of it.
  if (isError(peek, value) || peek(value, "isTrusted") !== undefined) return undefined;
  if (Array.isArray(value)) return value;
  if (["getReader", "pipe", "slice"].some((key) => typeof peek(value, key) === "function"))
    return isBinary(peek, value) ? (attempt(() => new TextDecoder().decode(value)) ?? undefined) : undefined;
  return attempt(() => Object.keys(value).length === 0) ? undefined : value;
}

/**
 * Members that hold a body, of the thrown thing and of its response; `shape` is tRPC's, `bodyText` and `result` are
 * Apollo's, `raw` is Stripe's, `info` is where SWR's documentation puts it, and `value` is Eden's.
 */
const BODIES =
  "shape data _data body bodyText responseText responseBody text rawResponse error raw result info value payload problem response".split(
    " ",
  );

/** The same where the error itself has nothing but a text: an app may keep anything there. */
const KEPT = ["json", "content", "extra", "meta", "context"];
/** What has the words of an error there is one. */
const WORDS = ["message", "detail", "error"];

/** Members that hold the status; `http_status_code` is Chargebee's. */
const STATUSES = "status statusCode originalStatus httpStatusCode http_status_code http_code responseStatusCode".split(
  " ",
);

/** Whether it is one itself, or an `XMLHttpRequest`, or what a router makes one of: its members are no server's words. */
const isResponse = (peek: Peek, thrown: unknown): boolean =>
  ["ok", "text", "init", "getResponseHeader"].some((key) => peek(thrown, key) !== undefined);

/** What is still to be read: a `Blob`, if axios was asked for one, or a `Response` of any realm. */
function unreadIn(peek: Peek, both: readonly unknown[], response: unknown): UnreadBody | undefined {
  const blob = seek(peek, both, BODIES, (one) => typeof peek(one, "size") === "number");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- by shape; what is none throws, and is caught
  return (
    blob ? { bodyUsed: false, clone: () => blob } : peek(response, "bodyUsed") === false ? response : undefined
  ) as UnreadBody | undefined;
}

/** The response within what was thrown; not a body of that name. */
function responseIn(own: (key: string) => unknown, peek: Peek, failed: boolean): object | undefined {
  const answer = own("response");
  const context = own("context");
  const data = own("data");
  // RxJS and PocketBase call the body a response, and have the status beside it.
  const isBody =
    !isObject(peek(answer, "headers")) &&
    (!statusOf(peek(answer, "status")) ||
      ((peek(answer, "message") ?? peek(answer, "title")) && (own("status") ?? !peek(answer, "data"))));
  return [
    !isBody && answer,
    peek(own("meta"), "response"),
    // Supabase's functions keep the response here, others whatever they like.
    (peek(context, "ok") === false || (failed && !own("status") && statusOf(peek(context, "status")))) && context,
    // RxJS; Uppy has it where axios has what it sent.
    own("xhr"),
    // tus, in browsers.
    peek(own("originalResponse"), "_xhr"),
    // SDKs made by Fern, where superagent has a text and Xendit a body; Elasticsearch, Boom, and classes of apps.
    ["rawResponse", "request", "meta", "output", "httpResponse"]
      .map(own)
      .find((one) => seek(peek, [one], ["status", "statusCode"], statusOf)),
    // oRPC, where something else answered.
    isRecord(peek(data, "headers")) && statusOf(peek(data, "status")) && data,
  ].find(isObject);
}

/** The body, wherever it is kept. */
function bodyIn(peek: Peek, thrown: unknown, both: readonly unknown[], inner: object | undefined): unknown {
  // Beside them there may be part of the data, which is no body of an error.
  const list = peek(thrown, "errors");
  const graph =
    peek(thrown, "graphQLErrors") ?? peek(inner, "errors") ?? (isObject(peek(peek(list, "0"), "extensions")) && list);
  if (peek(graph, "0")) return { errors: graph };
  const answer = peek(thrown, "response");
  const body = inner !== answer && dataOf(peek, answer);
  if (body) return body;
  const hasCode = asText(peek(thrown, "code")) && !isResponse(peek, thrown);
  for (const key of BODIES)
    for (const one of both) {
      const held = peek(one, key);
      // A word under this name is a member of the error's own.
      const word = key === "error" && !isObject(held) && (isError(peek, thrown) || (one === thrown && hasCode));
      const data = held === inner || word ? undefined : dataOf(peek, held);
      if (data !== undefined) return data;
    }
  return seek(peek, [thrown], ["code", "errors", "fieldErrors", "reason"], Boolean)
    ? undefined
    : seek(peek, both, KEPT, (held) => held !== inner && seek(peek, [held], WORDS, asText));
}

/**
 * Anything that carries status, headers and body: a `Response` of any realm; the errors of axios, ky, ofetch, got,
 * superagent, Octokit, tRPC and the SDKs of APIs; a plain `{ status, headers, body }`. By shape; no client is imported.
 */
export const http: Carrier = {
  name: "http",
  carry: (thrown, peek) => {
    const own = (key: string): unknown => peek(thrown, key);
    const data = own("data");
    // What was picked out of an error of axios keeps its code, what was of Angular's its name.
    const failed =
      isError(peek, thrown) ||
      /^ERR_BAD_(RESPONSE|OPTION|REQUEST)|^Http\w+Response$/m.test(`${scalar(own("code"))}\n${scalar(own("name"))}`);
    const inner = responseIn(own, peek, failed);
    const response = inner ?? thrown;
    // What React Router throws, Hono's client, results that hold an error, and AWS's.
    const error = isError(peek, own("error")) && own("error");
    const both = [inner, thrown, ...["response", "init", "detail"].map(own), error, own("$metadata")].filter(Boolean);
    const status =
      seek(peek, both, STATUSES, statusOf) ??
      // SendGrid, FilePond
      seek(peek, both, ["code"], isFailure);
    // A list of texts is one of a body: its columns.
    const headers =
      seek(peek, both, ["headers", "responseHeaders"], (one) => one && !asText(peek(one, "0"))) ??
      // Connect's.
      seek(peek, both, ["metadata"], (one) => peek(one, "append") && one);

    // A body thrown bare may have a `status` member too; a carrier has headers, a response, a stack or a body.
    if (failed || inner || isObject(headers) || own("getResponseHeader")) {
      if (status === undefined && !isObject(headers) && !(data ?? ["body", "info"].map(own).find(isObject)))
        return null;
    } else {
      // React Router throws `data(null, { status: 404 })` with the phrase of 500.
      const held = own("body") ?? data ?? (data === null ? own("statusText") : null) ?? null;
      // What a GraphQL client resolved with, thrown as it is.
      if (held === null || (own("message") ?? peek(own("errors"), "0")) !== undefined) return null;
    }
    const body = bodyIn(peek, thrown, both, inner);
    // Without an answer there is none to read: Octokit and Eden make up a status for a request that never arrived,
    // browsers have 0 and urllib -1. An opaque response may be a success, and a redirect nobody followed is an answer.
    if (
      body === undefined &&
      (peek(response, "status") === 0 || (failed && own("status") === -1)
        ? !scalar(peek(response, "type")).startsWith("opaque")
        : !inner && !isObject(headers) && isError(peek, own("cause") ?? own("value")))
    )
      return null;
    const list = own("errors");
    // An error class of the app's own may hold the members of the body itself, and so may what an app or a billing SDK puts
    // together of an answer and what stood in it; JSON-RPC and oRPC have the code beside it.
    const speaks = failed || (body === undefined && !isResponse(peek, thrown));
    const members = speaks || list ? errorMembers(thrown, peek) : undefined;
    const code = body && body === data && !(peek(body, "code") ?? peek(body, "error") ?? list) && members?.["code"];
    const header = readHeaders(headers ?? (peek(response, "getResponseHeader") && response), peek);
    // An error class may hold the id beside the body.
    const id = asText(members?.["requestId"]);
    return {
      status,
      headers: (name) => header(name) ?? (name === "x-request-id" ? id : null),
      body: code ? { code, details: body } : (body ?? members),
      ...readRequest(peek, thrown, response),
      text: speaks ? asText(own("message")) : null,
      unread: body === undefined ? unreadIn(peek, both, response) : undefined,
      cors: process.env.NODE_ENV !== "production" && peek(response, "type") === "cors",
    };
  },
};
