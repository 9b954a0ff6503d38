import type { Peek } from "./carried.js";
import { attempt } from "./attempt.js";
import { isObject, isRecord } from "./shapes.js";
import { parseJson } from "./sources.js";
import { scalar } from "./text.js";

/**
 * Whether something thrown is an `Error`, of any realm; a server in development sends a `stack` in its body, as plain data.
 * One that was assigned is plain to see as well: by Vite on a server, by anybody in Firefox.
 */
export const isError = (peek: Peek, thrown: unknown): boolean =>
  typeof peek(thrown, "stack") === "string" &&
  !attempt(
    () =>
      ({}).propertyIsEnumerable.call(thrown, "stack") &&
      !/Error/.test({}.toString.call(thrown) + {}.toString.call(Object.getPrototypeOf(thrown))),
  );

/**
 * Names of members that may tell of the error. The evidence judges what they hold, but who reads by a format alone carries
 * none of its names. What an app keeps of its own (`cardDetails`, `zipCode`, `overrides`), flags, constants and texts for
 * developers are not among them. Bounds, as a server may choose the names.
 */
const TELLS =
  /^(?!is.{5}|last|prev)(err|retry|doc_url|\w{0,30}(error|excep|probl|viola|issue)|(extensions|type|kind|title|path|param|msg|inner|(http|status)?_?(code|status)|messages|field\w{0,4}|invalidparams|reason|description|details?|(raw|response)\w{4}|\w{0,30}((q|trac|corr|incid)\w*id|(user|y|d)message))$)/i;

/** A member as a body would hold it: Mongoose has in `errors` the error of each field, under its name. */
function memberOf(peek: Peek, key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  const entries = (key === "errors" && isRecord(value) && attempt(() => Object.entries(value))) || [];
  return entries.some(([, one]) => isError(peek, one))
    ? Object.fromEntries(entries.map(([name, one]) => [name, isError(peek, one) ? peek(one, "message") : one]))
    : value;
}

/** The part of an `Error` that reads like a body; its `message` only where that is one: streams of chats throw it so. */
export function errorMembers(thrown: unknown, peek: Peek): Readonly<Record<string, unknown>> {
  const members: Record<string, unknown> = {};
  const wrapped = isError(peek, thrown) ? peek(thrown, "cause") : undefined;
  // The type of a response is no code of the server's.
  const cause = peek(wrapped, "headers") ? undefined : wrapped;
  // Getters are its class's, or those of the classes before. To ask what is none takes longer than all the reading.
  const kin = [thrown, cause].filter(isObject);
  for (const one of kin) {
    const base = attempt((): unknown => Object.getPrototypeOf(one));
    if (isObject(base) && kin.length < 9) kin.push(base);
  }
  const keys = kin.flatMap((one) => attempt(() => Object.getOwnPropertyNames(one)) ?? []);
  for (const key of keys.filter((one, at) => at < 500 && TELLS.test(one))) {
    // Who wraps an error says in words of their own what failed, and leaves the rest to it.
    const value = peek(thrown, key) ?? peek(cause, key);
    // What clients and engines call their own errors no server said; what has headers leads into sockets.
    const own = /[a-z](API)?Error$|^(UND_)?ERR_|_response_error$|^PARS|^E(CONN|TIMEDOUT|HOST|AI_|PIPE|NET)/;
    if (!own.test(scalar(value)) && !isError(peek, value) && !peek(value, "headers"))
      members[key] = memberOf(peek, key, value);
  }
  // Relay keeps the answer as the source.
  members["errors"] ??= peek(peek(thrown, "source"), "errors");
  // Sequelize has there what was sent.
  if (members["errors"]) delete members["fields"];
  const message = peek(thrown, "message");
  const body = parseJson(message);
  // Zod 3 tells the same again under two more names, and in its message.
  const told = peek(peek(members["issues"], "0"), "message");
  if (told) delete members["errors"];
  if (told) delete members["formErrors"];
  if (told ? isRecord(body) : isObject(body) || (members["field"] ?? members["param"] ?? members["fields"]))
    members["message"] = body ?? message;
  // Connect and gRPC number their codes, and name them before the text: `[not_found] No such room`.
  if (typeof members["code"] === "number")
    members["code"] = /^(?:\[|\d+ )([a-z_]+)[\]:] /i.exec(scalar(message))?.[1] ?? members["code"];
  // openid-client has a code of its own beside the server's (RFC 6749 5.2).
  if (members["error_description"]) members["code"] = members["error"] ?? members["code"];
  const amazon = peek(thrown, "$metadata");
  const name = scalar(peek(thrown, "name"));
  // AWS's SDKs and Amplify keep the code in the name.
  if (amazon || (!members["code"] && /[a-z][A-Z][a-z]+Exception$/.test(name))) members["code"] = name;
  // What Next.js writes beside the error in the server's log.
  members["requestId"] ??=
    members["requestID"] ??
    members["request_id"] ??
    peek(thrown, "digest") ??
    peek(amazon, "requestId") ??
    peek(peek(thrown, "meta"), "request_id");
  return members;
}
