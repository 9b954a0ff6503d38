import type { MutationKey, QueryClient } from "@tanstack/react-query";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { isObject } from "../core/shapes.js";
import { statusOf } from "../core/text.js";
import { warnOnce } from "../core/warn.js";
import { createIdempotencyKeys, outcomeOf } from "../traffic/idempotency.js";
import { intentOf } from "../traffic/intent.js";
import { instanceOf } from "./installed.js";

/** What the mutation function is given beside its variables. */
export interface IdempotencyContext {
  /** For the `Idempotency-Key` header: the same for each attempt of one intent. */
  readonly idempotencyKey: string;
}

/** What {@link withIdempotency} takes beside the function. */
export interface IdempotencyOptions {
  /**
   * Tells apart what may have equal variables. Where several people use one page, or one server draws for many, put who it
   * is into it: two that pay the same are two payments. Default: the mutation's own `mutationKey`, else what the function
   * reads like.
   */
  readonly mutationKey?: MutationKey;
  /** Reads what the function throws. Default: the instance that the QueryClient was configured with. */
  readonly recourse?: RecourseInstance;
  /** Makes a key. Default: a random UUID. */
  readonly generate?: () => string;
}

const keys = /* @__PURE__ */ createIdempotencyKeys();
const repeatable = new WeakSet<object>();

/** Whether a mutation failed with an idempotency key, so that the machine may send the same again. */
export const isRepeatable = (thrown: unknown): boolean => repeatable.has(thrown as object);

/** Members by which thrown things tell what became of their request. */
interface Failed extends Partial<Pick<ApiError, "code" | "kind" | "message">> {
  readonly status?: unknown;
  readonly response?: { readonly status?: unknown } | null;
  readonly apiError?: Failed;
}

/** What a failure tells by itself, where nobody can read it: an `ApiError`, what `ensureOk` throws, a status, a response. */
function toldBy(thrown: unknown): Parameters<typeof outcomeOf>[0] {
  const failed: Failed = Object(thrown);
  const members = failed.apiError ?? failed;
  return { ...members, status: statusOf(members.status ?? failed.response?.status) };
}

/**
 * Gives a mutation function a key that stands for what the person wants: one per mutation key and variables, kept over
 * retries, double clicks, remounts and lost answers, until the server has done it or refused it for good. Changed
 * variables are another intent with another key. A key the server calls conflicting is never sent again. The machine
 * repeats only what has taken its key: a function that does not ask for it is sent once.
 *
 * @example
 * useMutation({
 *   mutationKey: ["pay"],
 *   mutationFn: withIdempotency((invoice: Invoice, { idempotencyKey }) =>
 *     post("/payments", invoice, { "Idempotency-Key": idempotencyKey })),
 * });
 */
export function withIdempotency<Variables, Data>(
  mutationFn: (variables: Variables, context: IdempotencyContext) => Promise<Data>,
  options: IdempotencyOptions = {},
): (variables: Variables, context?: object) => Promise<Data> {
  const send = async (variables: Variables, context?: object): Promise<Data> => {
    // TanStack Query tells both from 5.89 on.
    const { mutationKey: ownKey, client }: { mutationKey?: unknown; client?: Partial<QueryClient> } = context ?? {};
    const recourse = options.recourse ?? instanceOf(client?.getMutationCache?.());
    const mutationKey = options.mutationKey ?? ownKey;
    if (process.env.NODE_ENV !== "production" && mutationKey === undefined)
      warnOnce(
        "idempotency:key",
        "withIdempotency() knows no mutationKey, so functions that read the same share keys. Pass it to useMutation (TanStack Query 5.89 and later) or withIdempotency(fn, { mutationKey }).",
      );
    // A function made anew with each render reads the same each time; a key of its own each would charge twice.
    const intent = intentOf(mutationKey ?? String(mutationFn), variables);
    const key = keys.keyOf(intent, options.generate);
    let taken: string | undefined;
    try {
      const data = await mutationFn(variables, {
        ...context,
        get idempotencyKey() {
          return (taken = key);
        },
      });
      keys.settle(intent, key, "done");
      return data;
    } catch (thrown) {
      const outcome = outcomeOf(recourse ? await recourse.read(thrown) : toldBy(thrown));
      keys.settle(intent, key, outcome);
      // A function that never looked at the key has not sent it: its server would book twice.
      if (taken && outcome === "unknown" && isObject(thrown)) repeatable.add(thrown);
      throw thrown;
    }
  };
  // What fails is known by how its function reads, where the mutation has no key: as this does, all would.
  return Object.assign(send, { toString: () => intentOf(options.mutationKey, String(mutationFn)) });
}
