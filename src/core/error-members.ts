import type { Peek } from "./carried.js";
import { attempt } from "./attempt.js";
import { isObject } from "./shapes.js";
import { parseJson } from "./sources.js";
import { scalar } from "./text.js";

/**
 * Members in which an error class keeps what the server said, in the order in which they are believed. An error's other
 * members lead into sockets and streams.
 */
const MEMBERS =
  "code errorCode error_code error error_description type title detail description details errors fieldErrors validationErrors graphQLErrors issues fieldList param field reason inner requestId requestID request_id traceId clerkTraceId doc_url retryable retryAfter retryAfterMs".split(
    " ",
  );

/**
 * Whether something thrown is an `Error`, of any realm; a server in development sends a `stack` in its body, as plain data.
 * One that was assigned is plain to see as well: by Vite on a server, by anybody in Firefox.
 */
export const isError = (peek: Peek, thrown: unknown): boolean =>
  typeof peek(thrown, "stack") === "string" &&
  !attempt(() => Object.keys(Object(thrown)).includes("stack") && !/Error/.test({}.toString.call(thrown)));

/** The part of an `Error` that reads like a body; its `message` only where that is one: streams of chats throw it so. */
export function errorMembers(thrown: unknown, peek: Peek): Readonly<Record<string, unknown>> {
  const members: Record<string, unknown> = {};
  const cause = peek(thrown, "cause");
  for (const key of MEMBERS) {
    // Who wraps an error says in words of their own what failed, and leaves the rest to it.
    const value = peek(thrown, key) ?? peek(cause, key);
    // What clients and engines call their own errors no server said.
    const own = /[a-z]Error$|^(UND_)?#?ERR_|_response_error$|^PARS|^E(CONN|TIMEDOUT|HOST|AI_|PIPE|NET)/;
    // Most of them nobody has.
    if (value !== undefined && !own.test(scalar(value)) && !isError(peek, value)) members[key] = value;
  }
  // Relay
  members["errors"] ??= peek(peek(thrown, "source"), "errors");
  const message = peek(thrown, "message");
  if (isObject(parseJson(message)) || members["field"]) members["message"] = message;
  // Connect and gRPC number their codes, and name them before the text: `[not_found] No such room`.
  if (typeof members["code"] === "number")
    members["code"] = /^(?:\[|\d+ )([a-z_]+)[\]:] /i.exec(scalar(message))?.[1] ?? members["code"];
  const amazon = peek(thrown, "$metadata");
  const name = scalar(peek(thrown, "name"));
  // AWS's SDKs and Amplify keep the code in the name.
  if (amazon || (!members["code"] && /[a-z][A-Z][a-z]+Exception$/.test(name))) members["code"] = name;
  // What Next.js writes beside the error in the server's log.
  members["requestId"] ??=
    members["requestID"] ?? members["request_id"] ?? peek(thrown, "digest") ?? peek(amazon, "requestId");
  return members;
}
