// react-recourse/core: the value and the verbs, over the default reading. No React in its graph.

// Reading.
export {
  createRecourse,
  defaultShelves,
  ensureOk,
  executeResolve,
  explainError,
  normalizeError,
  readApiError,
} from "./defaults/reading.js";
export type { Explanation, Rejected } from "./core/explain.js";
export { createReader } from "./core/reader.js";
export { readEvidence } from "./core/evidence.js";
export type { ReadOptions, Reader } from "./core/reader.js";
export { isApiError } from "./core/is-api-error.js";
export { toError } from "./core/to-error.js";
export type { ThrownApiError } from "./core/to-error.js";
export { ERROR_KINDS } from "./core/api-error.js";
export type { ApiError, ErrorKind, FieldError, FieldPath, PathSegment, RateLimit, Resolve } from "./core/api-error.js";
export type { Carried, Carrier, HeaderReader, Peek, UnreadBody } from "./core/carried.js";
export type { Format, Reading, ReadingShelves, Reads } from "./core/format.js";

// Facts.
export { defineCatalog } from "./core/define-catalog.js";
export { members } from "./core/members.js";
export type { Catalog, CatalogDefinition, CodeFacts, FactSource, RetryRule, Support } from "./core/catalog.js";
export type { ActionName, KnownActionName } from "./core/action-names.js";

// The app's configuration.
export type { RecourseInstance, ResponseLike } from "./core/recourse.js";
export type { AfterAction, RecourseOptions, ServerText, ShowingOptions, SurfaceRules } from "./core/options.js";
export type { Codes, WordsOf } from "./core/codes.js";
export type { Density, Surface, View, ViewProps as RecourseViewProps } from "./core/view.js";
export type {
  ActionContext,
  ActionHandler,
  ActionInput,
  RecourseActions,
  WayOut,
  WayRequest,
} from "./core/ways-out.js";
export type { Report, ReportSource, Reports } from "./core/reports.js";

// Words.
export { describeError } from "./core/describe-error.js";
export type { DescribeErrorOptions } from "./core/describe-error.js";
export type { ErrorText } from "./core/describe.js";
export { createFormatters } from "./core/formatters.js";
export type {
  CatalogWords,
  Cause,
  ErrorWords,
  Formatters,
  Labels,
  Messages,
  Phrase,
  PhraseContext,
} from "./core/words.js";

// Retry, headers, paths, URLs.
export { LONGEST_WAIT_MS, retryDelayMs, retryVerdict } from "./core/verdict.js";
export type { BackoffOptions, RetryVerdict, VerdictContext } from "./core/verdict.js";
export { parseHttpDate, parseRetryAfter, parseWait } from "./core/times.js";
export { readRateLimit } from "./core/rate-limit.js";
export type { ToldLimit } from "./core/rate-limit.js";
export { readRequestId } from "./core/headers.js";
export { parsePath } from "./core/paths.js";
export { copyDetailsText } from "./core/copy-details.js";
export type { CopyDetailsOptions } from "./core/copy-details.js";
export { redact } from "./core/redact.js";
export { gateUrl } from "./core/url-gate.js";
export type { GatedUrl, UrlPolicy } from "./core/url-gate.js";

// Traffic.
export { createGate, gateOf, limitKey } from "./traffic/gate.js";
export type { GateOptions } from "./traffic/gate.js";
export type { Gate } from "./traffic/gates.js";
export type { Turn } from "./traffic/limit-types.js";
export { createGatedFetch } from "./traffic/gated-fetch.js";
export type { GatedFetchOptions } from "./traffic/gated-fetch.js";
export { createAuthRecovery } from "./traffic/auth-recovery.js";
export type { AuthRecovery, AuthRecoveryOptions } from "./traffic/auth-recovery.js";
export type { ExecuteContext, ExecuteMethod, ExecuteOptions, Executor, Proposal } from "./core/execute.js";

// Events.
export type { RecourseEvent, RecourseEventType } from "./core/events.js";
