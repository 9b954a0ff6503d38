import { expectGiven } from "../core/expect.js";
import type { ApiError, Resolve } from "../core/api-error.js";
import type { ExecuteOptions, Executor, Proposal } from "../core/execute.js";
import { attempt } from "../core/attempt.js";
import { asList, isObject } from "../core/shapes.js";
import { toError } from "../core/to-error.js";
import { gateUrl } from "../core/url-gate.js";
import type { ActionInput } from "../core/ways-out.js";
import { createIdempotencyKeys, outcomeOf } from "./idempotency.js";

/** CONNECT and TRACE are no ways out. RFC 9110 §9.1: methods are case-sensitive. */
const METHOD = /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/;
const SAFE = /^(GET|HEAD)$/;
const MONEY = /^(plan|payment|balance|spend_limit)$/;
/**
 * Paths that a server behind the URL parser could read as another: dot segments, empty ones, path parameters, encoded
 * separators and controls. And templates nobody filled in.
 */
const TWO_WAYS = /\/\/|\/\.{1,2}(\/|$)|[\\;{}]|%(2[ef5]|5c|3b|7f|[01])/i;

/** What executed requests failed with: a proposal in one of these would go round in circles. */
const failures = new WeakSet<ApiError>();

/** A request on its way, or one that has changed what it should: sent again it would do so twice. */
interface Flight {
  readonly promise: Promise<void>;
  readonly controller: AbortController;
  holders: number;
}

/** By failure: two notices about one are one intent. */
const flights = new WeakMap<ApiError, Flight>();
const keys = /* @__PURE__ */ createIdempotencyKeys();

/** What the server proposes, if the app allows it. */
function propose(error: ApiError, options: ExecuteOptions): Proposal | null {
  const { method, endpoint }: Partial<Resolve> = error.resolve ?? {};
  const { origins, prefix = "/", methods = ["POST"], fetch: send, confirm } = options;
  if (failures.has(error) || typeof send !== "function" || typeof prefix !== "string") return null;
  if (typeof method !== "string" || !METHOD.test(method) || !asList(methods).some((one) => one === method)) return null;
  if (typeof endpoint !== "string" || !/^[!-~]+$/.test(endpoint)) return null;
  const [path = ""] = endpoint.replace(/^https?:\/\/[^/?#\\]+/, "").split(/[?#]/, 1);
  if (!path.startsWith("/") || TWO_WAYS.test(path)) return null;
  const gated = gateUrl(endpoint, { baseUrl: error.origin ?? asList(origins)[0] ?? null, allowedOrigins: [] });
  // Whole origins: `https://good.example.evil.example` begins like a friend.
  if (!gated || !asList(origins).some((one) => attempt(() => new URL(one).origin) === gated.origin)) return null;
  const { pathname } = new URL(gated.href);
  const root = prefix.replace(/(?<!\/)\/+$/, "");
  if (pathname !== root && !pathname.startsWith(`${root}/`)) return null;
  const safe = SAFE.test(method);
  const asks = !safe || MONEY.test(error.kind) || confirm === "always";
  return { method, url: gated.href, host: gated.host, safe, asks };
}

/** A body as text, as far as it can be told apart from another. */
const textOf = (body: unknown, input: ActionInput): string =>
  typeof body === "string"
    ? body
    : JSON.stringify(isObject(body) && Symbol.iterator in body ? [...(body as Iterable<unknown>)] : input);

/** Makes what sends a proposal; it rejects with what the server refuses it with. */
function createSend(options: ExecuteOptions, read: (thrown: unknown) => Promise<ApiError>) {
  const { fetch: send, credentials = "same-origin" } = options;
  return async (
    error: ApiError,
    { method, url, safe }: Proposal,
    input: ActionInput,
    signal: AbortSignal,
  ): Promise<void> => {
    const given = safe ? null : await options.body?.(error, input);
    const json = /^\[object (Object|Array)]$/.test(Object.prototype.toString.call(given));
    const body = json ? JSON.stringify(given) : (given as BodyInit | null | undefined);
    const intent = `${method} ${url} ${textOf(body, input)}`;
    const idempotencyKey = keys.keyOf(intent);
    let refused: unknown;
    try {
      const context = { url, idempotencyKey };
      const headers = new Headers(
        typeof options.headers === "function" ? options.headers(error, context) : options.headers,
      );
      if (json && !headers.has("content-type")) headers.set("content-type", "application/json");
      // A redirect would carry body and headers to where the app never allowed them.
      const response = await send(url, { method, headers, body: body ?? null, credentials, redirect: "error", signal });
      if (response.ok) {
        keys.settle(intent, idempotencyKey, "done");
        return;
      }
      refused = response;
    } catch (thrown) {
      refused = thrown;
    }
    const failure = await read(refused);
    failures.add(failure);
    keys.settle(intent, idempotencyKey, outcomeOf(failure));
    throw toError(failure);
  };
}

/** Makes what sends the requests that servers propose. `read` tells what a refusal means. */
export function createExecutor(options: ExecuteOptions, read: (thrown: unknown) => Promise<ApiError>): Executor {
  if (process.env.NODE_ENV !== "production")
    expectGiven(
      typeof options?.fetch === "function",
      "executeResolve",
      "options",
      "Nothing a server proposes is sent unless they say where to and by what client",
      'Write executeResolve(error, { origins: ["https://api.ours.example"], fetch: ourFetch })',
    );
  const send = createSend(options, read);

  const start = (error: ApiError, proposal: Proposal, input: ActionInput): Flight => {
    const controller = new AbortController();
    const sent = async (): Promise<void> => {
      let done = false;
      try {
        await send(error, proposal, input, controller.signal);
        done = !proposal.safe;
      } finally {
        if (!done) flights.delete(error);
      }
    };
    const flight = { promise: sent(), controller, holders: 0 };
    flights.set(error, flight);
    return flight;
  };

  return {
    propose: (error) => propose(error, options),
    execute: async (error, input = {}, signal) => {
      const proposal = propose(error, options);
      if (proposal === null) throw new DOMException("Recourse: this request is not allowed.", "NotAllowedError");
      signal?.throwIfAborted();
      const flight = flights.get(error) ?? start(error, proposal, input);
      flight.holders += 1;
      signal?.addEventListener("abort", () => {
        flight.holders -= 1;
        if (flight.holders === 0) flight.controller.abort(signal.reason);
      });
      await flight.promise;
    },
  };
}
