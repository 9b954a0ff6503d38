"use client";
import { type ReactNode, useMemo } from "react";
import { checkOptions } from "../core/check-options.js";
import type { ShowingOptions } from "../core/options.js";
import type { RecourseInstance } from "../core/recourse.js";
import { warnOnce } from "../core/warn.js";
import type { Showing, ShowingDefaults, Surfaces } from "./showing.js";
import { ShowingProvider, layerShowing, onPage, useNearestShowing, useShowing } from "./use-showing.js";
import { Standing } from "./standing.js";
import { usePageOrigin } from "./use-ready.js";

/** What `RecourseProvider` takes: an instance, or overrides for the part of the app below, or both. */
export interface RecourseProviderProps extends ShowingOptions {
  /** What `createRecourse` made. Default: the one above; at the top, an instance without configuration. */
  readonly recourse?: RecourseInstance | undefined;
  /**
   * Surfaces that bring code of their own. Default: those of the provider above, at the top those of the door. The door
   * `/react` has none: `surfaces={{ dialog: DialogSurface, toast: ToastSurface }}`.
   */
  readonly surfaces?: Surfaces | undefined;
  /**
   * The nonce of the page's Content-Security-Policy. A modal dialog keeps the page from scrolling with a `<style>` element,
   * which `style-src 'self'` refuses otherwise. Nothing else needs it. Default: the one above, else none.
   */
  readonly nonce?: string | undefined;
  /** The part of the app that it holds for. */
  readonly children?: ReactNode;
}

/** What a provider may override; in this order they decide whether anything changed. */
const OVERRIDES = [
  "codes",
  "kinds",
  "fallback",
  "actions",
  "afterAction",
  "locale",
  "words",
  "serverText",
  "support",
  "currency",
  "surface",
  "navigate",
] as const satisfies readonly (keyof ShowingOptions)[];

function check(props: RecourseProviderProps & { readonly defaults?: ShowingDefaults }): void {
  const {
    recourse: _,
    surfaces: _surfaces,
    nonce: _nonce,
    children: _children,
    defaults: _defaults,
    ...options
  } = props;
  checkOptions(options, "RecourseProvider", OVERRIDES);
}

/** `RecourseProvider` for one door. */
export function Provider(props: RecourseProviderProps & { readonly defaults: ShowingDefaults }): ReactNode {
  const { defaults, children, surfaces: own, nonce } = props;
  const above = useNearestShowing();
  const base = useShowing(defaults);
  const origin = usePageOrigin();
  const recourse = typeof props.recourse?.normalize === "function" ? props.recourse : undefined;
  if (props.recourse === undefined ? above === null : recourse === undefined) {
    warnOnce(
      "provider",
      "RecourseProvider got no usable `recourse`. Catalogs, actions and views of the app are unknown below it, so errors show in their default form. Pass what createRecourse() returned: <RecourseProvider recourse={recourse}>.",
    );
  }
  const showing = useMemo(
    (): Showing => {
      if (process.env.NODE_ENV !== "production") check(props);
      const start = recourse ? layerShowing({ ...base, recourse, urls: recourse.urls }, recourse.options) : base;
      const surfaces = { ...start.surfaces, ...own };
      return onPage(layerShowing({ ...start, surfaces, Standing, nonce: nonce ?? start.nonce }, props), origin);
    },
    // oxlint-disable-next-line react/use-memo, react-hooks/exhaustive-deps -- of the props, what it reads; always as many
    [base, recourse, origin, own, nonce, ...OVERRIDES.map((name) => props[name])],
  );
  return <ShowingProvider value={showing}>{children}</ShowingProvider>;
}
