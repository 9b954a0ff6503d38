// react-recourse: from whatever was thrown to the right UI, with default views bound.

// The app's configuration.
export { createRecourse } from "./defaults/reading.js";
export { defineCatalog } from "./core/define-catalog.js";

// Showing.
export {
  Recourse,
  RecourseBoundary,
  RecourseProvider,
  RecourseRegion,
  useApiError,
  useRateLimit,
  useRecourse,
  useTitlePrefix,
} from "./defaults/showing.js";
export { useFieldErrors } from "./react/use-field-errors.js";
export { useCountdown } from "./react/use-countdown.js";

// Views, by the parts they are made of.
export * as UpgradePrompt from "./components/upgrade-prompt/upgrade-prompt.js";
export * as TopUpBanner from "./components/top-up-banner/top-up-banner.js";
export * as RateLimitCountdown from "./components/rate-limit-countdown/rate-limit-countdown.js";
export * as FieldErrors from "./components/field-errors/field-errors.js";
export * as SignInPrompt from "./components/sign-in-prompt/sign-in-prompt.js";
export * as TransitionNotice from "./components/transition-notice/transition-notice.js";
export * as OutageNotice from "./components/outage-notice/outage-notice.js";
export * as PaymentNotice from "./components/payment-notice/payment-notice.js";
export * as QuotaNotice from "./components/quota-notice/quota-notice.js";
export * as AccessNotice from "./components/access-notice/access-notice.js";
export * as OfflineNotice from "./components/offline-notice/offline-notice.js";
export * as ErrorNotice from "./components/error-notice/error-notice.js";

// What the parts are and take; the props of each stand beside it, as `ErrorNotice.RetryProps`.
export type { Part, PartProps } from "./parts/create-part.js";
export type { Root as ViewRoot, RootProps as ViewRootProps } from "./parts/create-view.js";

// The value and the options.
export type { ApiError, ErrorKind, FieldError, FieldPath, PathSegment, RateLimit, Resolve } from "./core/api-error.js";
export type { Catalog, CatalogDefinition, CodeFacts, FactSource, RetryRule, Support } from "./core/catalog.js";
export type { RecourseInstance } from "./core/recourse.js";
export type { AfterAction, RecourseOptions, ServerText, ShowingOptions, SurfaceRules } from "./core/options.js";
export type { ExecuteContext, ExecuteMethod, ExecuteOptions } from "./core/execute.js";
export type { RecourseEvent, RecourseEventType } from "./core/events.js";
export type { Codes, WordsOf } from "./core/codes.js";
export type { Density, Surface, View, ViewProps as RecourseViewProps } from "./core/view.js";
export type { ActionName, KnownActionName } from "./core/action-names.js";
export type {
  ActionContext,
  ActionHandler,
  ActionInput,
  RecourseActions,
  WayOut,
  WayRequest,
} from "./core/ways-out.js";
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
export type { RecourseProps } from "./react/outlet.js";
export type { RecourseProviderProps } from "./react/provider.js";
export type { RecourseBoundaryProps, ResetReason } from "./react/boundary.js";
export type { RecourseRegionProps } from "./react/region.js";
export type { ApiErrorOptions, ApiErrorState } from "./react/use-api-error.js";
export type { Countdown } from "./react/use-countdown.js";
export type { RateLimitState } from "./react/use-rate-limit.js";
export type {
  FieldErrors as FieldErrorsState,
  FieldErrorsOptions,
  FieldMessageProps,
  FieldName,
  FieldProps,
  GivenFieldProps,
} from "./react/use-field-errors.js";
export type { SurfaceProps, Surfaces } from "./react/showing.js";
