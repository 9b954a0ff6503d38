import type { ApiError, ErrorKind } from "./api-error.js";
import type { Carried, HeaderReader } from "./carried.js";
import type { Reading, ReadingShelves } from "./format.js";
import { readHelpLink, readParameters, readRequestId } from "./headers.js";
import { isRetryable, kindOf } from "./kinds.js";
import { codeOfType } from "./problem-type.js";
import { readRateLimit } from "./rate-limit.js";
import type { ReadOptions } from "./read-options.js";
import { seal } from "./seal.js";
import { attempt } from "./attempt.js";
import { asList } from "./shapes.js";
import { copyPlain } from "./snapshot.js";
import { parseJson } from "./sources.js";
import { isCodeWord, isEcho, isFailure, label, namedStatus, readSentence, readText, scalar, statusOf } from "./text.js";
import { reasonPhrase } from "./titles.js";
import { parseRetryAfter, parseWait, serverNowOf } from "./times.js";
import { warnOnce } from "./warn.js";

/** What the evidence and the formats say of a body. */
function readBody(
  carried: Carried,
  status: number | null,
  shelves: ReadingShelves,
  formats: ReadOptions["formats"],
  serverNow: number,
): Reading {
  const found: Reading = { ...shelves?.evidence?.(carried.body, status, serverNow) };
  // The first with an opinion counts. One of the app's own may stumble over a strange body. The copy leaves out what is
  // `undefined`.
  for (const format of [...asList(formats), ...asList(shelves?.formats)].reverse())
    Object.assign(found, copyPlain(attempt(() => format.read(carried))));
  return found;
}

/** Without the status and its phrase before the words, and without where was asked: `[409] Conflict The seat is taken`. */
function unprefixed(text: string): string {
  const [, digits = "", rest = ""] = /^(?:[a-z ]{0,40}\W{1,3})?([45]\d\d)\W{1,3}(.*)/is.exec(text) ?? [];
  const phrase = reasonPhrase(Number(digits));
  // What goes on is a sentence of its own: not `Conflicts were found`, `Conflict of interest`.
  const own =
    phrase &&
    rest.startsWith(phrase) &&
    /^(?! ?\p{Ll})[\s:.,;!)\]–—→-]{1,4}(.+)/su.exec(rest.slice(phrase.length))?.[1];
  return (own || text).replace(
    /^network response was not ok[\s:.,–-]{0,3}|^((an )?error )?(occurred )?(while )?fetching (the )?(data|\/[^\s:]+)(\.?$|: )| fetching \/\S+$|^failed to load .* a status of (?=\d)| - https:\/\/docs\.\S+$/i,
    "",
  );
}

/** What stands before the server's words where they are thrown on, in the order it is taken off. */
const PREFIXES = [
  // Electron, between its processes; browsers; the word for an error.
  /^Error invoking remote method '.{1,99}': /,
  /^Uncaught (\(in promise\):? )?/,
  /^\w* ?Error: /,
  // SignalR's, around those of its server.
  /^An unexpected error occurred invoking '.{1,99}' on the server\.( HubException: )?/,
  // A client's: a status, a code, the word of GraphQL's and Connect's; none of a sentence.
  /^([45]\d\d (?![a-z€–—-])|\[(\d{3}|[A-Z]{4}\w*|\w{1,30}(_|[a-z][A-Z])\w{1,30}|Network|internal|un(known|available|authenticated))] )/,
];

/** What a client says in words of its own: where it asked, and what it could not read. */
const CLIENTS =
  /response valid|non-2xx|^failed request\b|^server responded with|max\w{4,7}Len|pars(ing|e) (the )?resp|("|\b(PATCH|DELETE|PUT|HEAD|GET|POST|fetch(ing from)?|error|request|url)\b).{0,9}:\/\/|^(PATCH|DELETE|PUT|HEAD|GET|POST) \/\S* \d{3}$|\bclient:$|json[ .](resp|pars|at|inp)/i;

/** The text of the thrown object, where it is the server's. */
function ownText({ text }: Carried, status: number | null, code: Reading["code"]): string | null {
  if (!text) return null;
  // The patterns stay quick; less than that is shown.
  const said = unprefixed(scalar(parseJson(text) ?? text).slice(0, 9999));
  // Firebase has its name before the words and the code after them.
  let own = said.replace(/^Firebase: (?:Error )?(.*?) ?\([a-z-]+\/[a-z-]+\)/, "$1");
  for (const prefix of PREFIXES) own = own.replace(prefix, "");
  const [named, quoted] = namedStatus(own, status);
  // Some clients have nothing but the status, or the code.
  if (isEcho(own, status ?? named) || (code && own.endsWith(`: ${code}`)) || CLIENTS.test(own)) return null;
  if (named === null || named !== status) return readText(own);
  // A client's words that name the status: what it quotes may be the server's.
  return isEcho(quoted, status) ? null : readSentence(quoted);
}

/**
 * The text: the body's, unless it is only what is said of a field; the challenge's; that of the thrown object. And the
 * code before it: `POLICY_BLOCKED: This card may not be used here.`
 */
function messageOf(found: Reading, described: string | undefined, carried: Carried, status: number | null) {
  const { message, fieldErrors, code } = found;
  const ofField = message && fieldErrors?.[0]?.message === message;
  const text =
    (ofField && ownText(carried, status, code)) || (message ?? readText(described) ?? ownText(carried, status, code));
  // What follows a name is no sentence of its own: `USER_NAME: must not be blank`.
  const [, head, rest = text] = /^([A-Z]+_[A-Z\d_]+) ?: (?![\p{Ll}\s])(.+)/su.exec(text ?? "") ?? [];
  return [rest, isCodeWord(code ?? "") ? null : head] as const;
}

/** `throw new Error(body.code)`, or a body that is nothing else. */
const bareCode = (words: string): string | undefined => /^[a-z]{1,40}_\w{1,60}$/i.exec(words)?.[0];

/** The code that a header names. AWS writes `Name:http://…` there. */
const namedIn = (headers: HeaderReader): string | undefined =>
  (headers("x-amzn-errortype") ?? headers("x-ms-error-code") ?? headers("x-error-code"))?.split(":", 1)[0];

/**
 * The id: the body's, a header's, or one that Convex, tus or a gateway put beside its words: `[Request ID: 5b6a6a5f]`. Not
 * one within a sentence: an app may have requests of its own.
 */
const idOf = (found: Reading, headers: HeaderReader, words: string): string | undefined =>
  found.requestId ??
  readRequestId(headers) ??
  /(?:^|[[(\n,;.] ?)request[ _-]?id\W{1,3}([\w-]{0,60}\d[\w-]{5,60})(?=[\])\n.,;]|$)/i.exec(words)?.[1];

/** Whether the server wants it again: it knows better than any rule. */
const hintOf = (headers: HeaderReader): boolean | null => {
  const hint = headers("x-should-retry") ?? headers("stripe-should-retry") ?? headers("should-retry");
  return hint === "true" || (hint === "false" ? false : null);
};

/** What the challenge tells is missing (RFC 6750, RFC 9470), and the language that the texts are in. */
const detailsOf = (headers: HeaderReader, challenge: ReadonlyMap<string, string>): Record<string, unknown> => ({
  scope: challenge.get("scope"),
  acr_values: challenge.get("acr_values"),
  max_age: challenge.get("max_age"),
  lang: /^[a-z]{2,3}(-\w{1,8}){0,3}$/i.exec(headers("content-language") ?? "")?.[0],
});

/** Browsers hide headers from scripts of other origins. */
const warnOfHiddenWait = ({ status }: Pick<ApiError, "status">): void => {
  if (status === 429)
    warnOnce(
      "hidden-wait",
      "A cross-origin 429 tells no wait. Browsers hide Retry-After and RateLimit from scripts of other origins, so nobody learns when to try again. Let the server send Access-Control-Expose-Headers: Retry-After, RateLimit, RateLimit-Policy, X-Request-Id.",
    );
};

/** The wait that the headers ask for, the most exact first. */
const askedWait = (headers: HeaderReader, retryAfter: number | null, serverNow: number): number | null =>
  parseWait(headers("retry-after-ms"), serverNow, 1) ??
  retryAfter ??
  parseWait(headers("x-ratelimit-retry-after") ?? headers("x-ratelimit-retry") ?? headers("x-retry-after"), serverNow);

/** The kind, where a wait, or that none is told, says more than code and status. */
function refineKind(
  kind: ErrorKind,
  asked: number | null,
  window: number | null,
  { details }: Reading,
  message: unknown,
): ErrorKind {
  // Events of a stream have no status. A window that headers tell is no wait: GitHub sends it with every answer.
  if (kind === "unknown" && asked !== null && /too many|\blimit/i.test(scalar(message))) return "rate_limit";
  // What ends with another plan, or tomorrow: to try again at once would meet the same wall.
  const isOfPlan = (): boolean =>
    /\b(required_?plan|upgrade_?(url|link))\b/i.test(Object.keys(details ?? {}).join(" "));
  return kind === "rate_limit" && (asked ?? window) === null && isOfPlan() ? "quota" : kind;
}

/** The code of a challenge (RFC 6750 3.1); hapi has a sentence in its place. */
const codeIn = (challenge: ReadonlyMap<string, string>): string | undefined =>
  /^\S+$/.exec(challenge.get("error") ?? "")?.[0];

/** Puts together what carrier, headers, formats, evidence and catalogs say. */
export function composeError(carried: Carried, shelves: ReadingShelves, options: ReadOptions, at: number): ApiError {
  const { headers } = carried;
  const serverNow = serverNowOf(headers, at);
  const status = statusOf(carried.status);
  const found = readBody(carried, status, shelves, options.formats, serverNow);
  const challenge = readParameters(headers("www-authenticate"));

  const [message, head] = messageOf(found, challenge.get("error_description"), carried, status);
  const words = scalar(carried.text ?? carried.body).slice(0, 9999);
  const code = label(namedIn(headers) ?? head ?? found.code ?? codeIn(challenge) ?? bareCode(words));

  const limit = readRateLimit(headers, at, serverNow);
  const headerWait = parseRetryAfter(headers("retry-after") ?? "", serverNow);
  const asked = askedWait(headers, headerWait, serverNow) ?? found.retryAfterMs;
  const exhausted = limit?.rateLimit.remaining === 0 || (headerWait ?? 0) > 0;

  // Some servers answer 200 and tell the failure in the body.
  const failed = isFailure(status) ? status : (found.status ?? status);
  // The end of the problem type stands in for a code, but proves nothing about whose it is.
  const typed = codeOfType(found.type ?? "");
  const told = carried.kind ?? found.kind ?? kindOf(code ?? typed, failed, exhausted);
  const telling = refineKind(told, asked ?? null, limit?.resetMs ?? null, found, message);
  const kind = telling === "unknown" && found.fieldErrors?.length ? "validation" : telling;
  // A format of the app's own may say anything.
  const hint: unknown = hintOf(headers) ?? found.retryable;
  // Member by member: to merge objects takes longer, and to add to what was found half as long as all else.
  const from = {
    kind,
    code,
    status: status ?? found.status,
    title: found.title,
    message,
    type: found.type,
    fieldErrors: found.fieldErrors,
    formErrors: found.formErrors,
    resolve: found.resolve,
    rateLimit: limit?.rateLimit,
    requestId: idOf(found, headers, `${words}\n${message}`),
    method: carried.method,
    origin: carried.url,
    receivedAt: at,
    retryable: isRetryable(kind, failed),
    docsUrl: found.docsUrl ?? readHelpLink(headers),
    details: Object.assign(detailsOf(headers, challenge), found.details),
  };
  return seal(from, options.catalogs, options.urls, (error) => {
    const window = error.kind === "rate_limit" && !limit?.rateLimit.remaining ? limit?.resetMs : null;
    // Where something else must change first, a wait would only mislead, unless the server wants the same again.
    const helps = !/balance|payment|auth|permission|spend|plan|valid/.test(error.kind);
    if (process.env.NODE_ENV !== "production" && carried.cors && !limit && asked === null) warnOfHiddenWait(error);
    error.code ??= typed;
    // A registered problem type: whoever is told so shall not go on.
    error.retryable = (hint ?? (typed === "abnormal-usage-detected" ? false : error.retryable)) === true;
    error.retryAfterMs = error.retryable || helps ? (asked ?? window ?? null) : null;
  });
}
