import type { ApiError, ErrorKind } from "./api-error.js";
import type { Catalog, CodeFacts } from "./catalog.js";
import { checkOptions } from "./check-options.js";
import { copyDetailsText } from "./copy-details.js";
import { type Tell, createTell } from "./events.js";
import { expectGiven, expectResponse } from "./expect.js";
import type { ExecuteOptions, Executor } from "./execute.js";
import { isApiError } from "./is-api-error.js";
import type { RecourseOptions } from "./options.js";
import type { ReadOptions, Reader } from "./reader.js";
import { createReadings, isReference } from "./readings.js";
import { type Reports, createReports } from "./reports.js";
import { findFacts, speakingCatalog } from "./speak.js";
import { toError } from "./to-error.js";
import type { UrlPolicy } from "./url-gate.js";
import { type RetryVerdict, type VerdictContext, retryVerdict } from "./verdict.js";

/** The members of a `Response` that {@link RecourseInstance.ensureOk} needs. */
export interface ResponseLike {
  /** Its status is one of success. */
  readonly ok: boolean;
}

/** The app's configuration with the verbs bound to it: made once, shared by the React tree, the QueryClient and the rest. */
export interface RecourseInstance {
  /** What {@link createRecourse} was given. */
  readonly options: RecourseOptions;
  /** What URLs of strangers are checked against. */
  readonly urls: UrlPolicy;
  /**
   * `normalizeError` with the app's configuration. The same object gives the same value each time.
   *
   * @param receivedAt When it failed, epoch milliseconds (a query's `errorUpdatedAt`). Default: when first seen.
   */
  readonly normalize: (thrown: unknown, receivedAt?: number) => ApiError;
  /** `readApiError` with the app's configuration: awaits an unread body, once per object. */
  readonly read: (thrown: unknown) => Promise<ApiError>;
  /** Whether `read` would find more than `normalize` has. */
  readonly unread: (thrown: unknown) => boolean;
  /** Returns the response, or throws `toError(await read(response))`. */
  readonly ensureOk: <R extends ResponseLike>(response: R) => Promise<R>;
  /** Whether, when and by whom the request may be sent again. */
  readonly verdict: (thrown: unknown, context?: Omit<VerdictContext, "facts">) => RetryVerdict;
  /** What the catalogs say of an error. */
  readonly facts: (error: ApiError) => CodeFacts | null;
  /** The catalog that spoke for an error. */
  readonly catalog: (error: ApiError) => Catalog | null;
  /** What a person copies of an error for support, with the app's version: see `copyDetailsText`. Absent: nothing. */
  readonly copyDetails?: ((error: ApiError) => string) | undefined;
  /** The title that an error has where the server sent none. */
  readonly standardTitle?: ((status: number | null, kind: ErrorKind) => string) | undefined;
  /** Sends what servers propose, as far as the app allows. Absent: it allows nothing. */
  readonly executor?: Executor | undefined;
  /** Tells the app what became of an error, once. Absent: it does not listen. */
  readonly tell?: Tell | undefined;
  /** Failures on their way to a `RecourseRegion`. */
  readonly reports: Reports;
}

/** What can be used of a list that an app without types may have got wrong. */
const listOf = <T>(value: readonly T[] | undefined, fits: (one: T) => boolean): readonly T[] =>
  Array.isArray(value) ? value.filter(fits) : [];

/** Reads what was thrown and reported as it is, and tells the developer of it. */
const normalizeReported = (normalize: RecourseInstance["normalize"]): ((reported: ApiError) => ApiError) =>
  process.env.NODE_ENV === "production"
    ? normalize
    : (reported) => {
        expectGiven(
          isApiError(reported),
          "recourse.reports",
          "ApiError",
          "It is shown as far as can be told at once: the body of a Response is missing",
          "Read it first: recourse.reports.report(await recourse.read(thrown))",
        );
        return normalize(reported);
      };

/** Makes a {@link RecourseInstance} over a reader; the app's own carriers and formats come before the reader's. */
export function makeRecourse(
  given: RecourseOptions,
  reader: Reader,
  standardTitle?: RecourseInstance["standardTitle"],
  createExecutor?: (options: ExecuteOptions, read: RecourseInstance["read"]) => Executor,
): RecourseInstance {
  const options = isReference(given) ? given : {};
  checkOptions(options);
  const catalogs = listOf(options.catalogs, isReference);
  const urls: UrlPolicy = {
    baseUrl: options.baseUrl ?? null,
    allowedOrigins: listOf(options.allowedOrigins, (origin) => typeof origin === "string"),
  };
  // Asked for with each use: tests change the clock.
  const now = (): number => (typeof options.now === "function" ? options.now : Date.now)();
  const settings = (receivedAt?: number): ReadOptions => ({
    catalogs,
    carriers: listOf(options.carriers, isReference),
    formats: listOf(options.formats, isReference),
    urls,
    now,
    ...(receivedAt !== undefined && receivedAt > 0 ? { receivedAt } : {}),
  });
  const { normalize, read, unread } = createReadings(reader, settings);
  const { execute, onEvent, rawEvents } = options;
  const tell = typeof onEvent === "function" ? createTell(onEvent, now, rawEvents) : undefined;

  return {
    options,
    urls,
    normalize,
    read,
    unread,
    ensureOk: async (response) => {
      if (process.env.NODE_ENV !== "production") expectResponse(response);
      if (response.ok) return response;
      throw toError(await read(response));
    },
    verdict: (thrown, context) => {
      const error = normalize(thrown);
      return retryVerdict(error, { now: now(), ...context, facts: findFacts(error, catalogs) });
    },
    facts: (error) => findFacts(error, catalogs),
    catalog: (error) => speakingCatalog(error, catalogs),
    copyDetails: (error) => copyDetailsText(error, options),
    standardTitle,
    executor: isReference(execute) ? createExecutor?.(execute, read) : undefined,
    tell,
    reports: createReports(normalizeReported(normalize), (error) => tell?.("recovered", error)),
  };
}
