import type { HeaderReader, Peek } from "./carried.js";
import { expectReader } from "./expect.js";
import { attempt } from "./attempt.js";
import { asList, asRecord } from "./shapes.js";
import { copyPlain } from "./snapshot.js";
import { scalar } from "./text.js";

/** Asked for by it, {@link readHeaders} looks for an id by how it is named: every vendor has a name of its own. */
const ANY_ID = "*-request-id";

/** One that the client made up tells support nothing, nor who visits, nor what came before. */
const ID_NAME = /^(?!.*(client|parent|session|visitor)).*((correlation|tracking|req(uest)?)-?id|tracetoken|e2eid)$/i;

/** The ids servers and gateways hand out, the most specific first: a reader that only knows names is asked for each. */
const REQUEST_IDS =
  `x-request-id request-id x-correlation-id x-amzn-requestid x-amz-request-id x-github-request-id x-ms-request-id x-ms-service-request-id x-slack-req-id x-auth0-requestid paypal-debug-id twilio-request-id opc-request-id apim-request-id apigw-requestid fly-request-id x-nf-request-id x-line-request-id x-zm-trackingid correlation-id ${ANY_ID} x-trace-id x-fb-trace-id x-b3-traceid x-amzn-trace-id x-vercel-id intuit_tid x-tt-logid x-cloud-trace-context traceparent x-amz-cf-id cf-ray`.split(
    " ",
  );

const text = (value: unknown): string | null => {
  const joined = Array.isArray(value) ? value.join(", ") : scalar(value);
  // A longer value is nothing a person or a timer could use.
  return joined.length > 8192 ? null : joined || null;
};

/** Reads by name, and where any id is asked for the first that is named like one. */
const orAnyId =
  (names: () => readonly string[], read: HeaderReader): HeaderReader =>
  (name) =>
    name === ANY_ID
      ? (names()
          .filter((one) => ID_NAME.test(one))
          .map(read)
          .find(requestId) ?? null)
      : read(name);

/**
 * Whether it is a `Map` or a client's headers, of any realm and any library. Dozens of names are asked for: to go through all
 * once is quicker than each `get`, and only so an id can be found by how it is named.
 */
const isIterable = (source: unknown): source is Iterable<unknown> =>
  /(Headers|Map)]$/.test(Object.prototype.toString.call(source));

/**
 * Reads headers by name, in any case, from whatever holds them: `Headers` or anything with such a `get` (axios, Angular),
 * `getResponseHeader` (XMLHttpRequest), a record, a list of pairs, a `Map`. Repeated values are joined by `", "`.
 * Values over 8,192 characters are none.
 */
export function readHeaders(source: unknown, peek: Peek): HeaderReader {
  const held: unknown = attempt(() => (isIterable(source) ? [...source] : null)) ?? source;
  const get = peek(held, "get") ?? peek(held, "getResponseHeader");
  if (typeof get === "function")
    return orAnyId(
      // axios keeps them as members.
      () => Object.keys(asRecord(held)),
      (name) => attempt(() => text(Reflect.apply(get, held, [name]))),
    );
  const table = new Map<string, string>();
  const plain = copyPlain(held);
  for (const pair of Array.isArray(plain) ? plain : Object.entries(plain ?? {})) {
    const [name, raw] = asList(pair);
    const value = text(raw);
    if (typeof name !== "string" || value === null) continue;
    const key = name.toLowerCase();
    const before = table.get(key);
    table.set(key, before ? `${before}, ${value}` : value);
  }
  return orAnyId(
    () => [...table.keys()],
    (name) => (table.size > 0 && table.get(name.toLowerCase())) || null,
  );
}

/** The id support asks for, from the headers in use for it; `null` when there is none. */
export function readRequestId(headers: HeaderReader): string | null {
  if (process.env.NODE_ENV !== "production") expectReader(headers, "readRequestId");
  for (const name of REQUEST_IDS) {
    const told = headers(name);
    const id = told && requestId(told);
    if (id) return id;
  }
  return null;
}

/** A value that can be an id: 1–200 visible ASCII characters, or a number but 0. */
export const requestId = (value: unknown): string | null => /^(?!0$)[!-~]{1,200}$/.exec(scalar(value))?.[0] ?? null;

/**
 * Parameters as most headers write them (RFC 9110 5.6.6): `name=token`, `name="a \"text\""`; names in lower case. Of
 * several with one name the first counts.
 */
export const readParameters = (text: string | null): ReadonlyMap<string, string> =>
  new Map(
    text
      ? [...text.matchAll(/(?<![\w-])([\w-]+)\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]+))/g)]
          .reverse()
          .map(([, name = "", quoted, token = ""]) => [name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? token])
      : [],
  );

/** The page that `Link: <…>; rel="help"` names (RFC 8288), as it was sent. */
export function readHelpLink(headers: HeaderReader): string | null {
  for (const [, url = "", rest = ""] of headers("link")?.matchAll(/<([^<>]{1,2048})>([^<>]{0,300})/g) ?? [])
    if (/(^| )help($| )/i.test(readParameters(rest).get("rel") ?? "")) return url;
  return null;
}
