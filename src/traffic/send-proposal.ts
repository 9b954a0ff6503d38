import type { ApiError } from "../core/api-error.js";
import type { ExecuteOptions, Proposal } from "../core/execute.js";
import type { ActionInput } from "../core/ways-out.js";
import { createIdempotencyKeys, outcomeOf } from "./idempotency.js";

/** What {@link sendProposal} works with. Handed over, not imported: what two chunks share becomes a third. */
export interface SendContext {
  readonly options: ExecuteOptions;
  readonly read: (thrown: unknown) => Promise<ApiError>;
  /** What requests sent here failed with. */
  readonly failures: WeakSet<ApiError>;
  readonly toError: (error: ApiError) => Error;
}

/** A request on its way, or one that has changed what it should: sent again it would do so twice. */
interface Flight {
  readonly promise: Promise<void>;
  readonly controller: AbortController;
  holders: number;
}

/** By failure: two notices about one are one intent. */
const flights = new WeakMap<ApiError, Flight>();
const keys = /* @__PURE__ */ createIdempotencyKeys();

/** A body as text, as far as it can be told apart from another. */
const textOf = (body: unknown, input: ActionInput): string =>
  typeof body === "string"
    ? body
    : JSON.stringify(
        typeof body === "object" && body !== null && Symbol.iterator in body ? [...(body as Iterable<unknown>)] : input,
      );

async function request(
  { options, read, failures, toError }: SendContext,
  error: ApiError,
  { method, url, safe }: Proposal,
  input: ActionInput,
  signal: AbortSignal,
): Promise<void> {
  const { fetch: send, credentials = "same-origin" } = options;
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
}

function start(context: SendContext, error: ApiError, proposal: Proposal, input: ActionInput): Flight {
  const controller = new AbortController();
  const sent = async (): Promise<void> => {
    let done = false;
    try {
      await request(context, error, proposal, input, controller.signal);
      done = !proposal.safe;
    } finally {
      if (!done) flights.delete(error);
    }
  };
  const flight = { promise: sent(), controller, holders: 0 };
  flights.set(error, flight);
  return flight;
}

/** Sends what a server proposed; one that is under way, or has changed what it should, is joined instead. */
export async function sendProposal(
  context: SendContext,
  error: ApiError,
  proposal: Proposal,
  input: ActionInput,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const flight = flights.get(error) ?? start(context, error, proposal, input);
  flight.holders += 1;
  signal?.addEventListener(
    "abort",
    () => {
      flight.holders -= 1;
      if (flight.holders === 0) flight.controller.abort(signal.reason);
    },
    { once: true },
  );
  await flight.promise;
}
