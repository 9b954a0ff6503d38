"use client";
import { type ReactNode, lazy } from "react";
import { Root as AccessNotice } from "../components/access-notice/access-notice.js";
import { Root as ErrorNotice } from "../components/error-notice/error-notice.js";
import { Root as FieldErrors } from "../components/field-errors/field-errors.js";
import { Root as OfflineNotice } from "../components/offline-notice/offline-notice.js";
import { Root as OutageNotice } from "../components/outage-notice/outage-notice.js";
import { Root as PaymentNotice } from "../components/payment-notice/payment-notice.js";
import { Root as QuotaNotice } from "../components/quota-notice/quota-notice.js";
import { Root as RateLimitCountdown } from "../components/rate-limit-countdown/rate-limit-countdown.js";
import { Root as SignInPrompt } from "../components/sign-in-prompt/sign-in-prompt.js";
import { Root as TopUpBanner } from "../components/top-up-banner/top-up-banner.js";
import { Root as TransitionNotice } from "../components/transition-notice/transition-notice.js";
import { Root as UpgradePrompt } from "../components/upgrade-prompt/upgrade-prompt.js";
import type { ApiError } from "../core/api-error.js";
import type { ViewRegistry } from "../core/match.js";
import type { RecourseInstance } from "../core/recourse.js";
import { en } from "../locales/en.js";
import { ToastSurface } from "../parts/toast-surface.js";
import { Standing } from "../react/standing.js";
import {
  bindBoundary,
  bindProvider,
  bindRecourse,
  bindRegion,
  bindUseApiError,
  bindUseRateLimit,
  bindUseTitlePrefix,
  bindUseRecourse,
} from "../react/bind.js";
import type { RecourseBoundaryProps } from "../react/boundary.js";
import type { RecourseProps } from "../react/outlet.js";
import type { RecourseProviderProps } from "../react/provider.js";
import type { RecourseRegionProps } from "../react/region.js";
import type { ShowingDefaults } from "../react/showing.js";
import type { RateLimitState } from "../react/use-rate-limit.js";
import type { ApiErrorOptions, ApiErrorState } from "../react/use-api-error.js";
import { createRecourse } from "./reading.js";

let instance: RecourseInstance | undefined;

/** The instance of apps without a configuration. Made on first use, so that importing this door costs nothing. */
const recourse = (): RecourseInstance => (instance ??= createRecourse());

/** Views by kind. `aborted` never gets as far as a view. */
const views: ViewRegistry = {
  kinds: {
    plan: UpgradePrompt,
    payment: PaymentNotice,
    balance: TopUpBanner,
    spend_limit: QuotaNotice,
    quota: QuotaNotice,
    rate_limit: RateLimitCountdown,
    validation: FieldErrors,
    auth: SignInPrompt,
    permission: AccessNotice,
    state: TransitionNotice,
    unavailable: OutageNotice,
    server: OutageNotice,
    timeout: OutageNotice,
    network: OfflineNotice,
  },
  fallback: ErrorNotice,
};

/** What the package's main door binds: every view, English, and the dialog, whose code is loaded when one is shown. */
export const showing: ShowingDefaults = {
  recourse,
  locale: en,
  views,
  surfaces: { dialog: /* @__PURE__ */ lazy(() => import("../parts/dialog-surface.js")), toast: ToastSurface },
  Standing,
};

/** The right UI for whatever was thrown. `null` and `undefined` show nothing. */
export const Recourse: (props: RecourseProps) => ReactNode = /* @__PURE__ */ bindRecourse(showing);

/** Gives an instance, or overrides, to the part of the app below. Providers nest; the nearest wins. */
export const RecourseProvider: (props: RecourseProviderProps) => ReactNode = /* @__PURE__ */ bindProvider(showing);

/** An error boundary whose fallback is `<Recourse surface="page">`. */
export const RecourseBoundary: (props: RecourseBoundaryProps) => ReactNode = /* @__PURE__ */ bindBoundary(showing);

/** Shows failures that were reported and that nothing shows in place. */
export const RecourseRegion: (props: RecourseRegionProps) => ReactNode = /* @__PURE__ */ bindRegion(showing);

/** What `<Recourse>` is made of, for those who draw themselves. */
export const useApiError: (thrown: unknown, options?: ApiErrorOptions) => ApiErrorState =
  /* @__PURE__ */ bindUseApiError(showing);

/** Whether requests are held because a limit is shut, and for how long. `origin`: only its limits. Default: all. */
export const useRateLimit: (origin?: string) => RateLimitState = /* @__PURE__ */ bindUseRateLimit(showing);

/**
 * Begins the page's title with the locale's word for an error ("Error: Invoices") while there is one, and gives the
 * app's title back when it goes (WCAG 2.4.2). For pages and forms, not for rows of a table. `null`, `undefined` and a
 * request that was called off leave it alone.
 */
export const useTitlePrefix: (error: ApiError | null | undefined) => void = /* @__PURE__ */ bindUseTitlePrefix(showing);

/** The nearest instance. */
export const useRecourse: () => RecourseInstance = /* @__PURE__ */ bindUseRecourse(showing);
