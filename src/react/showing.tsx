"use client";
import {
  type ComponentType,
  type ReactNode,
  createContext,
  useContext,
  startTransition,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { ApiError } from "../core/api-error.js";
import { describeIn } from "../core/describe.js";
import { createFormatters } from "../core/formatters.js";
import { type Registry, type SurfaceRegistry, type ViewRegistry, match } from "../core/match.js";
import type { AfterAction, ServerText, ShowingOptions } from "../core/options.js";
import type { RecourseInstance } from "../core/recourse.js";
import { asList } from "../core/shapes.js";
import { SURFACES, type Surface } from "../core/view.js";
import type { UrlPolicy } from "../core/url-gate.js";
import type { Support } from "../core/catalog.js";
import type { ActionHandler } from "../core/ways-out.js";
import type { CatalogWords, Formatters, Messages } from "../core/words.js";

/** What a surface is given: the notice to stand on it. */
export interface SurfaceProps {
  /** The notice. */
  readonly children: ReactNode;
  /** The error that the notice is about. */
  readonly error: ApiError;
  /** Id of the element that names the notice. */
  readonly labelledBy: string;
  /** Id of the element that describes it; absent when there is none. */
  readonly describedBy?: string | undefined;
  /** Takes the notice away; absent when it cannot be. */
  readonly onDismiss?: (() => void) | undefined;
}

/** Surfaces that bring code of their own. The others are only a style of the notice. */
export type Surfaces = Partial<Readonly<Record<Surface, ComponentType<SurfaceProps>>>>;

/** What puts a notice on one of them. */
export interface StandingProps extends Omit<SurfaceProps, "children"> {
  readonly surface: Surface;
  readonly Chrome: ComponentType<SurfaceProps>;
  /** The notice as it looks on a surface. */
  readonly on: (surface: Surface) => ReactNode;
}

/** What a door binds: used where no provider says otherwise. */
export interface ShowingDefaults {
  /** The instance for apps without a configuration. Made on first use. */
  readonly recourse: () => RecourseInstance;
  readonly locale: Messages;
  /** Default views. */
  readonly views: ViewRegistry;
  readonly surfaces: Surfaces;
  /** Comes with the surfaces: where there are none, nobody pays for it. */
  readonly Standing?: ComponentType<StandingProps>;
}

/** How errors are read and shown in one part of the app: all providers above, nearest first. */
export interface Showing {
  readonly recourse: RecourseInstance;
  /** Finds the words of an error. Handed on, so that a hook alone does not bring it along. */
  readonly describe: typeof describeIn;
  readonly urls: UrlPolicy;
  /** Views that the app registered. */
  readonly registry: ViewRegistry;
  /** The door's own views. */
  readonly defaults: ViewRegistry;
  readonly surfaces: Surfaces;
  /** Puts notices on them. */
  readonly Standing: ComponentType<StandingProps> | undefined;
  readonly actions: Readonly<Record<string, ActionHandler | undefined>>;
  readonly afterAction: AfterAction;
  readonly locale: Messages;
  readonly format: Formatters;
  readonly words: readonly CatalogWords[];
  readonly serverText: ServerText;
  readonly support: Support;
  readonly currency: string | null;
  /** Where notices stand, as far as the app says. */
  readonly surface: SurfaceRegistry;
  /** Of the page's Content-Security-Policy. */
  readonly nonce: string | null;
  readonly navigate: ((path: string) => void) | null;
  /** The errors that views of the app's are being shown for, one in the other. */
  readonly within: readonly (ApiError | null)[];
}

const ShowingContext = createContext<Showing | null>(null);

/** Provides a {@link Showing} to everything below. */
export const ShowingProvider: typeof ShowingContext.Provider = ShowingContext.Provider;

/** The page's origin. `document.baseURI` would let a `<base>` element redirect a server's relative links. */
const pageOrigin = (): string => {
  const origin = typeof location === "undefined" ? "" : location.origin;
  return origin.startsWith("http") ? origin : "";
};

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

// React asks for what the server knew only where a render takes over its markup, and on the server itself.
let asked = false;
const serverKnew = (): null => {
  asked = true;
  return null;
};
const wasAsked = (): boolean => {
  const was = asked;
  asked = false;
  return was;
};

/**
 * Whether there is a page: not on a server, and not in the first paint of what it sent, so that both agree. Told after
 * that in a transition, because React 18 gives up a boundary that is updated while it is taken over.
 */
export function useReady(): boolean {
  useSyncExternalStore(never, nothing, serverKnew);
  const takeover = wasAsked();
  const [ready, setReady] = useState(!takeover);
  useEffect(() => {
    if (!ready)
      startTransition(() => {
        setReady(true);
      });
  }, [ready]);
  return ready;
}

/** The page's origin, once there is a page (`""` where that has none); `null` before. */
export const usePageOrigin = (): string | null => (useReady() ? pageOrigin() : null);

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
  const recourse = defaults.recourse();
  const start: Showing = {
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
  return layerShowing(start, recourse.options, recourse);
}

const layer = <Value,>(above: Registry<Value>, own: Registry<Value>): Registry<Value> => ({
  codes: { ...above.codes, ...own.codes },
  kinds: { ...above.kinds, ...own.kinds },
  fallback: own.fallback ?? above.fallback,
});

/** One provider's options on top of what holds above it. */
export function layerShowing(above: Showing, own: ShowingOptions, recourse: RecourseInstance): Showing {
  // A wrong option must not take the app down.
  const locale = own.locale?.kinds && typeof own.locale.tag === "string" ? own.locale : above.locale;
  const {
    afterAction = above.afterAction,
    serverText = above.serverText,
    currency = above.currency,
    surface = {},
    navigate = above.navigate,
  } = own;
  return {
    ...above,
    recourse,
    urls: recourse.urls,
    registry: layer(above.registry, own),
    actions: { ...above.actions, ...own.actions },
    afterAction,
    locale,
    format: locale === above.locale ? above.format : createFormatters(locale.tag),
    words: [...asList(own.words).filter((one) => typeof one?.tag === "string"), ...above.words],
    serverText,
    support: { ...above.support, ...own.support },
    currency,
    surface: typeof surface === "object" ? layer(above.surface, surface ?? {}) : { fallback: surface },
    navigate,
  };
}

/** Where a notice stands if the place that shows it does not say: as the app says, else as is usual there. */
export function surfaceOf({ surface }: Showing, error: ApiError, usual: Surface = "inline"): Surface {
  const chosen = match(error, surface);
  return chosen && SURFACES.includes(chosen) ? chosen : usual;
}

/** The nearest {@link Showing}, or `null` outside every provider and `<Recourse>`. */
export const useNearestShowing = (): Showing | null => useContext(ShowingContext);

const bases = new WeakMap<ShowingDefaults, Showing>();

/** What an app without a provider gets; the same for every `<Recourse>` of one door. */
const baseOf = (defaults: ShowingDefaults): Showing => {
  const known = bases.get(defaults) ?? baseShowing(defaults);
  bases.set(defaults, known);
  return known;
};

/** The nearest showing; the door's own views and surfaces serve where the one above has none. */
export function useShowingOr(defaults: ShowingDefaults): Showing {
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
