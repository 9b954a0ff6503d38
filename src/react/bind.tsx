"use client";
import type { ReactNode } from "react";
import type { ApiError } from "../core/api-error.js";
import type { RecourseInstance } from "../core/recourse.js";
import { Boundary, type RecourseBoundaryProps } from "./boundary.js";
import { type OutletProps, useOutlet } from "./outlet.js";
import { Provider, type RecourseProviderProps } from "./provider.js";
import { Region, type RecourseRegionProps } from "./region.js";
import type { ShowingDefaults } from "./showing.js";
import { type RateLimitState, useRateLimit } from "./use-rate-limit.js";
import { useShowing } from "./use-showing.js";
import { useTitlePrefix } from "./use-title-prefix.js";
import { type ApiErrorOptions, type ApiErrorState, useApiError } from "./use-api-error.js";

// One function each, so that an app pays only for those it imports.

/** Binds `<Recourse>` to a door's defaults. */
export const bindRecourse = (defaults: ShowingDefaults): ((props: OutletProps) => ReactNode) =>
  function Recourse(props) {
    return useOutlet(defaults, props);
  };

/** Binds `RecourseProvider` to a door's defaults. */
export const bindProvider =
  (defaults: ShowingDefaults): ((props: RecourseProviderProps) => ReactNode) =>
  (props) => <Provider {...props} defaults={defaults} />;

/** Binds `RecourseBoundary` to a door's defaults. */
export function bindBoundary(defaults: ShowingDefaults): (props: RecourseBoundaryProps) => ReactNode {
  const Outlet = bindRecourse(defaults);
  return (props) => <Boundary {...props} Outlet={Outlet} />;
}

/** Binds `RecourseRegion` to a door's defaults. */
export function bindRegion(defaults: ShowingDefaults): (props: RecourseRegionProps) => ReactNode {
  const Outlet = bindRecourse(defaults);
  return (props) => <Region {...props} defaults={defaults} Outlet={Outlet} />;
}

/** Binds `useApiError` to a door's defaults. */
export const bindUseApiError =
  (defaults: ShowingDefaults): ((thrown: unknown, options?: ApiErrorOptions) => ApiErrorState) =>
  (thrown, options) =>
    useApiError(defaults, thrown, options);

/** Binds `useRateLimit` to a door's defaults. */
export const bindUseRateLimit =
  (defaults: ShowingDefaults): ((origin?: string) => RateLimitState) =>
  (origin) =>
    useRateLimit(useShowing(defaults).recourse, origin);

/** Binds `useTitlePrefix` to a door's defaults. */
export const bindUseTitlePrefix =
  (defaults: ShowingDefaults): ((error: ApiError | null | undefined) => void) =>
  (error) => {
    useTitlePrefix(useShowing(defaults), error);
  };

/** Binds `useRecourse` to a door's defaults. */
export const bindUseRecourse = (defaults: ShowingDefaults) => (): RecourseInstance => useShowing(defaults).recourse;
