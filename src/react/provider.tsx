"use client";
import { type ReactNode, useMemo } from "react";
import type { ShowingOptions } from "../core/options.js";
import type { RecourseInstance } from "../core/recourse.js";
import { warnOnce } from "../core/warn.js";
import {
  type Showing,
  type ShowingDefaults,
  ShowingProvider,
  baseShowing,
  layerShowing,
  useNearestShowing,
} from "./showing.js";
import { useShowingOr } from "./use-showing.js";

/** What `RecourseProvider` takes: an instance, or overrides for the part of the app below, or both. */
export interface RecourseProviderProps extends ShowingOptions {
  /** What `createRecourse` made. Default: the one above; at the top, an instance without configuration. */
  readonly recourse?: RecourseInstance | undefined;
  readonly children?: ReactNode;
}

const isInstance = (value: unknown): value is RecourseInstance =>
  typeof value === "object" && value !== null && typeof (value as RecourseInstance).normalize === "function";

/** `RecourseProvider` for one door. */
export function Provider(props: RecourseProviderProps & { readonly defaults: ShowingDefaults }): ReactNode {
  const { defaults, children, recourse } = props;
  const { codes, kinds, fallback, actions, afterAction, locale, words } = props;
  const { serverText, support, currency, surface, navigate } = props;
  const above = useNearestShowing();
  const base = useShowingOr(defaults);
  if (recourse === undefined ? above === null : !isInstance(recourse)) {
    warnOnce(
      "provider",
      "RecourseProvider got no usable `recourse`. Catalogs, actions and views of the app are unknown below it, so errors show in their default form. Pass what createRecourse() returned: <RecourseProvider recourse={recourse}>.",
    );
  }
  const showing = useMemo((): Showing => {
    const own: Partial<Record<keyof ShowingOptions, unknown>> = {
      codes,
      kinds,
      fallback,
      actions,
      afterAction,
      locale,
      words,
      serverText,
      support,
      currency,
      surface,
      navigate,
    };
    const start = isInstance(recourse)
      ? layerShowing(above ?? baseShowing(defaults), recourse.options, recourse)
      : base;
    return layerShowing({ ...start, defaults: base.defaults, surfaces: base.surfaces }, own as ShowingOptions);
  }, [
    above,
    base,
    defaults,
    recourse,
    codes,
    kinds,
    fallback,
    actions,
    afterAction,
    locale,
    words,
    serverText,
    support,
    currency,
    surface,
    navigate,
  ]);
  return <ShowingProvider value={showing}>{children}</ShowingProvider>;
}
