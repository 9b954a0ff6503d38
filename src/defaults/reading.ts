import { http } from "../carriers/http.js";
import { network } from "../carriers/network.js";
import { plain } from "../carriers/plain.js";
import type { ApiError } from "../core/api-error.js";
import type { Catalog } from "../core/catalog.js";
import type { ExecuteOptions } from "../core/execute.js";
import { readEvidence } from "../core/evidence.js";
import { expectResponse } from "../core/expect.js";
import { type Explanation, explainWith } from "../core/explain.js";
import type { ReadingShelves } from "../core/format.js";
import type { RecourseOptions } from "../core/options.js";
import { type RecourseInstance, type ResponseLike, makeRecourse } from "../core/recourse.js";
import { type ReadOptions, createReader, look } from "../core/reader.js";
import { standardTitle } from "../core/titles.js";
import { toError } from "../core/to-error.js";
import type { ActionInput } from "../core/ways-out.js";
import { problemDetails } from "../formats/problem-details.js";
import { createExecutor } from "../traffic/execute-resolve.js";

/** The ways of arriving and of writing a body that are known by default, in the order they are asked. */
export const defaultShelves: ReadingShelves = {
  carriers: [http, network, plain],
  formats: [problemDetails],
  evidence: readEvidence,
};

const reader = /* @__PURE__ */ createReader(defaultShelves);

/**
 * Turns anything that was thrown into an {@link ApiError}: one plain, frozen, JSON-safe value. Never throws.
 * A body nobody has read yet stays unread: see {@link readApiError}.
 */
export const normalizeError = (thrown: unknown, options?: ReadOptions): ApiError =>
  look(defaultShelves, thrown, options).tell();

/** The same, after reading a body nobody has read yet (a `Response`, ky's) through a clone. Never rejects. */
export const readApiError = (thrown: unknown, options?: ReadOptions): Promise<ApiError> => reader.read(thrown, options);

/**
 * Returns the response if it is ok, else throws `toError(await readApiError(response))`: the way `fetch` users throw.
 * An app's instance has its own, which knows the app's catalogs.
 */
export async function ensureOk<R extends ResponseLike>(response: R, options?: ReadOptions): Promise<R> {
  if (process.env.NODE_ENV !== "production") expectResponse(response);
  if (response.ok) return response;
  throw toError(await readApiError(response, options));
}

/** What {@link normalizeError} makes of a thrown thing, and how it came to it. For developers. */
export const explainError = (thrown: unknown, options?: ReadOptions): Explanation =>
  explainWith(defaultShelves, thrown, options);

/**
 * Makes the app's one instance: its catalogs, views, actions and words, with the verbs bound to them. Share it between
 * the React tree, the QueryClient and code without React.
 *
 * A wrong option is told to the developer and ignored; it never takes the app down.
 */
export function createRecourse<const Catalogs extends readonly Catalog[] = readonly []>(
  options: RecourseOptions<Catalogs> = {},
): RecourseInstance {
  return makeRecourse(options, reader, standardTitle, createExecutor);
}

/**
 * Sends what the server proposed with an error, if the options allow it; for a click handler of those who draw
 * themselves. Rejects with what `toError` makes where it is refused or does not work, and with a `NotAllowedError` where
 * it is not allowed. In notices the option `execute` of {@link createRecourse} does it.
 *
 * @example <button onClick={() => executeResolve(error, { origins: ["https://api.ours.example"], fetch: ourFetch })}>
 */
export const executeResolve = (
  error: ApiError,
  options: ExecuteOptions & {
    /** What the person chose, for `body`. Default: nothing. */
    readonly input?: ActionInput;
    /** Calls it off. Default: nothing does. */
    readonly signal?: AbortSignal;
  },
): Promise<void> => createExecutor(options, readApiError).execute(error, options.input, options.signal);
