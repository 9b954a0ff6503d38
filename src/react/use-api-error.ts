"use client";
import { type ComponentType, useEffect, useMemo } from "react";
import type { ApiError } from "../core/api-error.js";
import type { ErrorText } from "../core/describe.js";
import { matchView } from "../core/match.js";
import type { ViewProps } from "../core/view.js";
import type { RecourseActions } from "../core/ways-out.js";
import type { Showing, ShowingDefaults } from "./showing.js";
import { type ActionOptions, useActions } from "./use-actions.js";
import { type FieldErrors, useFieldErrors } from "./use-field-errors.js";
import { useReadError } from "./use-read-error.js";
import { useShowing } from "./use-showing.js";
import { wordsOf } from "./wording.js";

/** What {@link useApiError} takes beside the thrown thing. */
export interface ApiErrorOptions extends ActionOptions {
  /** When it failed, epoch milliseconds (a query's `errorUpdatedAt`). Default: when first seen. */
  readonly receivedAt?: number | undefined;
  /** Keep the error out of `RecourseRegion` while this is mounted. Default `true`. */
  readonly claim?: boolean | undefined;
}

/** What {@link useApiError} gives. */
export interface ApiErrorState {
  /** The value, or `null` while there is nothing to show. */
  readonly error: ApiError | null;
  /** The body of a bare `Response` is still being read. */
  readonly pending: boolean;
  /** What its notice says, as plain text, for those who draw it themselves; `null` when there is nothing to show. */
  readonly text: ErrorText | null;
  /**
   * The view registered for it, to draw as `<View error={error} actions={actions} surface="inline" />`; `null` when there
   * is nothing to show.
   */
  readonly View: ComponentType<ViewProps> | null;
  /** The ways out, wired. */
  readonly actions: RecourseActions;
  /** Its field errors. */
  readonly fields: FieldErrors;
}

/**
 * The view for an error: the app's by code or kind, else the door's own by kind, else the fallback of either. Opaque to the
 * core; here it is a component.
 */
function viewFor({ registry, defaults }: Showing, error: ApiError): ApiErrorState["View"] {
  const { fallback = defaults.fallback } = registry;
  const view = matchView(error, { ...registry, fallback: undefined }) ?? matchView(error, { ...defaults, fallback });
  return (view ?? null) as ApiErrorState["View"];
}

/** What the outlet needs of {@link ApiErrorState}: a page that only shows errors pays for no field paths. */
export type ShownError = Omit<ApiErrorState, "fields" | "text"> & { readonly showing: Showing };

/** What a door's `<Recourse>` shows for whatever was thrown, and the showing it went by. */
export function useShownError(defaults: ShowingDefaults, thrown: unknown, options: ApiErrorOptions = {}): ShownError {
  const showing = useShowing(defaults);
  const { recourse } = showing;
  const { error: read, pending } = useReadError(recourse, thrown, options.receivedAt);
  // A request somebody called off is no failure: nobody needs to be told.
  const error = read?.kind === "aborted" ? null : read;
  const actions = useActions(error, showing, options);
  const { claim = true } = options;

  useEffect(() => (error !== null && claim ? recourse.reports.claim(error) : undefined), [error, claim, recourse]);

  return { error, pending, View: error && viewFor(showing, error), actions, showing };
}

/**
 * Reads whatever was thrown, and gives what is needed to draw it oneself. A door binds it to its defaults.
 *
 * @param thrown `null` and `undefined` show nothing.
 */
export function useApiError(defaults: ShowingDefaults, thrown: unknown, options: ApiErrorOptions = {}): ApiErrorState {
  const { error, pending, View, actions, showing } = useShownError(defaults, thrown, options);
  const fields = useFieldErrors(error);
  const text = useMemo(() => {
    if (error === null) return null;
    const { title, body, advice } = wordsOf(showing, error);
    return { title, body, advice };
  }, [showing, error]);
  return useMemo(
    () => ({ error, pending, text, View, actions, fields }),
    [error, pending, text, View, actions, fields],
  );
}
