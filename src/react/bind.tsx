"use client";
import type { ReactNode } from "react";
import type { RecourseInstance } from "../core/recourse.js";
import { Boundary, type RecourseBoundaryProps } from "./boundary.js";
import { Outlet, type RecourseProps } from "./outlet.js";
import { Provider, type RecourseProviderProps } from "./provider.js";
import { Region, type RecourseRegionProps } from "./region.js";
import type { ShowingDefaults } from "./showing.js";
import { type ApiErrorOptions, type ApiErrorState, useBoundApiError } from "./use-api-error.js";
import { useShowingOr } from "./use-showing.js";

/** The face of one door: the same components and hooks, over that door's defaults. */
export interface Face {
  /** The right UI for whatever was thrown. `null` and `undefined` show nothing. */
  readonly Recourse: (props: RecourseProps) => ReactNode;
  /** Gives an instance, or overrides, to the part of the app below. Providers nest; the nearest wins. */
  readonly RecourseProvider: (props: RecourseProviderProps) => ReactNode;
  /** An error boundary whose fallback is `<Recourse surface="page">`. */
  readonly RecourseBoundary: (props: RecourseBoundaryProps) => ReactNode;
  /** Shows failures that were reported and that nothing shows in place. */
  readonly RecourseRegion: (props: RecourseRegionProps) => ReactNode;
  /** What `<Recourse>` is made of, for those who draw themselves. */
  readonly useApiError: (thrown: unknown, options?: ApiErrorOptions) => ApiErrorState;
  /** The nearest instance. */
  readonly useRecourse: () => RecourseInstance;
}

/** Makes the face of a door. */
export function bindFace(defaults: ShowingDefaults): Face {
  const Recourse = (props: RecourseProps): ReactNode => <Outlet {...props} defaults={defaults} />;
  // One identity for all: a new function each render would make the fallback mount anew.
  const renderError = (props: RecourseProps): ReactNode => <Recourse {...props} />;
  return {
    Recourse,
    RecourseProvider: (props) => <Provider {...props} defaults={defaults} />,
    RecourseBoundary: (props) => <Boundary {...props} renderError={renderError} />,
    RecourseRegion: (props) => <Region {...props} defaults={defaults} renderError={renderError} />,
    useApiError: (thrown, options) => useBoundApiError(defaults, thrown, options),
    useRecourse: () => useShowingOr(defaults).recourse,
  };
}
