"use client";
import { createContext, useContext, useMemo } from "react";
import type { ApiError } from "../core/api-error.js";
import { attempt } from "../core/attempt.js";
import { describeIn } from "../core/describe.js";
import { createFormatters } from "../core/formatters.js";
import { type Registry, match } from "../core/match.js";
import type { ShowingOptions } from "../core/options.js";
import { asList } from "../core/shapes.js";
import { SURFACES, type Surface } from "../core/view.js";
import type { Showing, ShowingDefaults } from "./showing.js";
import { usePageOrigin } from "./use-ready.js";

const ShowingContext = createContext<Showing | null>(null);

/** Provides a {@link Showing} to everything below. */
export const ShowingProvider: typeof ShowingContext.Provider = ShowingContext.Provider;

/** The nearest {@link Showing}, or `null` outside every provider and `<Recourse>`. */
export const useNearestShowing = (): Showing | null => useContext(ShowingContext);

/** Where a notice stands if the place that shows it does not say: as the app says, else as is usual there. */
export function surfaceOf({ surface }: Showing, error: ApiError, usual: Surface = "inline"): Surface {
  const chosen = match(error, surface);
  return chosen && SURFACES.includes(chosen) ? chosen : usual;
}

/** A getter that throws must not take the app down: what it is among is left out. */
const over = <Held>(above: Held, own: () => Held | undefined): Held => attempt(() => ({ ...above, ...own() })) ?? above;

const layer = <Value>(above: Registry<Value>, own: Registry<Value>): Registry<Value> => ({
  codes: over(above.codes, () => own.codes),
  kinds: over(above.kinds, () => own.kinds),
  fallback: attempt(() => own.fallback) ?? above.fallback,
});

/** One provider's options on top of what holds above it. */
export function layerShowing(above: Showing, own: ShowingOptions): Showing {
  // A wrong option must not take the app down.
  const locale = attempt(() => own.locale?.kinds && typeof own.locale.tag === "string" && own.locale) || above.locale;
  const {
    afterAction = above.afterAction,
    serverText = above.serverText,
    currency = above.currency,
    surface = {},
    navigate = above.navigate,
  } = own;
  return {
    ...above,
    registry: layer(above.registry, own),
    actions: over(above.actions, () => own.actions),
    afterAction,
    locale,
    format: locale === above.locale ? above.format : createFormatters(locale.tag),
    words: [...asList(own.words).filter((one) => typeof one?.tag === "string"), ...above.words],
    serverText,
    support: over(above.support, () => own.support),
    currency,
    surface: typeof surface === "string" ? { fallback: surface } : layer(above.surface, surface ?? {}),
    navigate,
  };
}

/**
 * Relative links resolve against the page where the app has configured no base. Until there is a page, times are told in
 * UTC: the zone of a server is not the person's.
 */
export const onPage = (showing: Showing, origin: string | null): Showing => {
  if (origin === null) return { ...showing, format: createFormatters(showing.locale.tag, "UTC") };
  return showing.urls.baseUrl === null && origin !== ""
    ? { ...showing, urls: { ...showing.urls, baseUrl: origin } }
    : showing;
};

/** The showing of an app without a provider. */
function baseShowing(defaults: ShowingDefaults): Showing {
  const { locale, views, surfaces, Standing } = defaults;
  // Made without options: there are none to lay on top.
  const recourse = defaults.recourse();
  return {
    recourse,
    describe: describeIn,
    urls: recourse.urls,
    registry: {},
    defaults: views,
    surfaces,
    Standing,
    actions: {},
    afterAction: "offer",
    locale,
    format: createFormatters(locale.tag),
    words: [],
    serverText: "show",
    support: {},
    currency: null,
    surface: {},
    nonce: null,
    navigate: null,
    within: [],
  };
}

const bases = new WeakMap<ShowingDefaults, Showing>();

/** What an app without a provider gets; the same for every `<Recourse>` of one door. */
const baseOf = (defaults: ShowingDefaults): Showing => {
  const known = bases.get(defaults) ?? baseShowing(defaults);
  bases.set(defaults, known);
  return known;
};

/** The nearest showing; the door's own views and surfaces serve where the one above has none. */
export function useShowing(defaults: ShowingDefaults): Showing {
  const nearest = useNearestShowing();
  // Whether a provider stands above cannot change while this is mounted.
  // oxlint-disable-next-line react/rules-of-hooks
  const origin = nearest === null ? usePageOrigin() : null;
  return useMemo(() => {
    if (nearest === null) return onPage(baseOf(defaults), origin);
    if (nearest.defaults === defaults.views) return nearest;
    return {
      ...nearest,
      defaults: { ...nearest.defaults, ...defaults.views },
      surfaces: { ...defaults.surfaces, ...nearest.surfaces },
      Standing: nearest.Standing ?? defaults.Standing,
    };
  }, [nearest, defaults, origin]);
}
