import type { Peek } from "./carried.js";
import { attempt } from "./attempt.js";
import { BIT, type Name, nameOf } from "./names.js";
import { isObject } from "./shapes.js";
import { parseJson } from "./sources.js";
import { scalar } from "./text.js";

/**
 * Whether something thrown is an `Error`, of any realm; a server in development sends a `stack` in its body, as plain data.
 * One that was assigned is plain to see as well: by Vite on a server, by anybody in Firefox.
 */
export const isError = (peek: Peek, thrown: unknown): boolean =>
  typeof peek(thrown, "stack") === "string" &&
  !attempt(() => Object.keys(Object(thrown)).includes("stack") && !/Error/.test({}.toString.call(thrown)));

/** What an error and its classes have, getters too; a chain that a proxy makes up may have no end. */
function keysOf(thrown: unknown): readonly string[] {
  const keys: string[] = [];
  for (let at = thrown, depth = 0; isObject(at) && depth < 5; at = Object.getPrototypeOf(at), depth += 1)
    keys.push(...Object.getOwnPropertyNames(at).slice(0, 99));
  return keys;
}

/** Whether a member may tell of the error, by its name: of texts and words, all that a body may hold; of objects, what tells. */
function tells(peek: Peek, { bare, roles }: Name, value: unknown): unknown {
  // The words of the error itself are judged elsewhere, and so is what it wraps; the rest is the app's.
  if (/^(message|name|cause|extra|params)$/.test(bare)) return false;
  if (isObject(value) || parseJson(value))
    return (
      (roles & (BIT.errorish | BIT.list) || /^(ext|raw|resp)/.test(bare)) &&
      !isError(peek, value) &&
      // They lead into sockets and streams.
      !(peek(value, "headers") ?? peek(value, "pipe"))
    );
  // What clients and engines call their own errors no server said.
  const own = /[a-z]Error$|^(UND_)?#?ERR_|_response_error$|^PARS|^E(CONN|TIMEDOUT|HOST|AI_|PIPE|NET)/;
  return (
    roles & (BIT.locator - 1 - BIT.href) &&
    (!(roles & BIT.dev) || roles & BIT.person || /^(err|msg)/.test(bare)) &&
    !own.test(scalar(value))
  );
}

/** The part of an `Error` that reads like a body; its `message` only where that is one: streams of chats throw it so. */
export function errorMembers(thrown: unknown, peek: Peek): Readonly<Record<string, unknown>> {
  const members: Record<string, unknown> = {};
  // Relay keeps the answer as the source.
  const cause = peek(thrown, "cause") ?? peek(thrown, "source");
  for (const key of [thrown, cause].flatMap((one) => attempt(() => keysOf(one)) ?? [])) {
    // Who wraps an error says in words of their own what failed, and leaves the rest to it.
    const name = nameOf(key);
    const value = name.roles && (peek(thrown, key) ?? peek(cause, key));
    if (tells(peek, name, value)) members[key] = value;
  }
  const message = peek(thrown, "message");
  const body = parseJson(message);
  if (isObject(body) || members["field"]) members["message"] = body ?? message;
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
