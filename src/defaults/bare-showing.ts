"use client";
import type { ReactNode } from "react";
import type { ApiError } from "../core/api-error.js";
import { type BareRecourse, bareRecourse } from "../core/bare-recourse.js";
import type { RecourseInstance } from "../core/recourse.js";
import { createReports } from "../core/reports.js";
import { en } from "../locales/en.js";
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

let instance: BareRecourse | undefined;

/**
 * Serves only where no provider gives an instance. Those who bring their own bring their reading too: a reader bound
 * here would be in every bundle, also beside one that an app has chosen.
 */
const recourse = (): BareRecourse => (instance ??= bareRecourse());

const none = {};

/** What the door `/react` binds: English, and no reader, view or surface of its own. */
const bareShowing: ShowingDefaults = { recourse, locale: en, views: none, surfaces: none };

/** The same for what reports failures, or shows those that were: an app that only shows errors in place pays for no reports. */
const reporting: ShowingDefaults = {
  recourse: () => {
    recourse().open(createReports);
    return recourse();
  },
  locale: en,
  views: none,
  surfaces: none,
};

/** The right UI for whatever was thrown. `null` and `undefined` show nothing. */
export const Recourse: (props: RecourseProps) => ReactNode = /* @__PURE__ */ bindRecourse(bareShowing);

/** Gives an instance, or overrides, to the part of the app below. Providers nest; the nearest wins. */
export const RecourseProvider: (props: RecourseProviderProps) => ReactNode = /* @__PURE__ */ bindProvider(reporting);

/** An error boundary whose fallback is `<Recourse surface="page">`. */
export const RecourseBoundary: (props: RecourseBoundaryProps) => ReactNode = /* @__PURE__ */ bindBoundary(bareShowing);

/** Shows failures that were reported and that nothing shows in place. */
export const RecourseRegion: (props: RecourseRegionProps) => ReactNode = /* @__PURE__ */ bindRegion(reporting);

/** What `<Recourse>` is made of, for those who draw themselves. */
export const useApiError: (thrown: unknown, options?: ApiErrorOptions) => ApiErrorState =
  /* @__PURE__ */ bindUseApiError(bareShowing);

/** Whether requests are held because a limit is shut, and for how long. `origin`: only its limits. Default: all. */
export const useRateLimit: (origin?: string) => RateLimitState = /* @__PURE__ */ bindUseRateLimit(bareShowing);

/**
 * Begins the page's title with the locale's word for an error ("Error: Invoices") while there is one, and gives the
 * app's title back when it goes (WCAG 2.4.2). For pages and forms, not for rows of a table. `null`, `undefined` and a
 * request that was called off leave it alone.
 */
export const useTitlePrefix: (error: ApiError | null | undefined) => void =
  /* @__PURE__ */ bindUseTitlePrefix(bareShowing);

/** The nearest instance. */
export const useRecourse: () => RecourseInstance = /* @__PURE__ */ bindUseRecourse(reporting);
