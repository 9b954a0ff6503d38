"use client";
import { type ComponentType, type ReactNode, Suspense, useMemo } from "react";
import { matchView } from "../core/match.js";
import type { ApiError } from "../core/api-error.js";
import type { Density, Surface, View, ViewProps } from "../core/view.js";
import { warnOnce } from "../core/warn.js";
import { Catch } from "./catch.js";
import { localeAttributes } from "./locale-attributes.js";
import { PlainText } from "./plain-text.js";
import type { Showing, ShowingDefaults } from "./showing.js";
import { ShowingProvider, surfaceOf, useNearestShowing } from "./use-showing.js";
import { type ApiErrorOptions, useShownError } from "./use-api-error.js";
import { wordsOf } from "./wording.js";

/** What `<Recourse>` takes. */
export interface RecourseProps extends ApiErrorOptions {
  /** Whatever was thrown. `null` and `undefined` show nothing. */
  readonly error: unknown;
  /** Where the notice stands. Default: as the provider says for its code or kind, else `inline`. */
  readonly surface?: Surface | undefined;
  /** How much room there is. `line`: a table cell or a toolbar. Default: all that the view needs. */
  readonly density?: Density | undefined;
  /** A view for this place only; wins over the registry, which is the default. */
  readonly view?: View | undefined;
}

interface CalledProps extends ViewProps {
  readonly call: (props: ViewProps) => unknown;
  readonly otherwise: () => ReactNode;
}

/** Runs a function view as its own body, to tell "nothing" (`null`) from a forgotten `return`. */
function Called({ call, otherwise, ...props }: CalledProps): ReactNode {
  const shown = call(props) as ReactNode | undefined;
  return shown === undefined ? otherwise() : shown;
}

const identities = new WeakMap<object, number>();
let views = 0;

/** Two function views are two components: neither may inherit the other's state. */
function identityOf(view: View): number {
  const known = identities.get(view) ?? (views += 1);
  identities.set(view, known);
  return known;
}

/**
 * A view is opaque to the core; here, under React, it is a component.
 *
 * @param local Written where it is used, so it is another function with each render and yet the same view.
 */
const render = (view: View, props: ViewProps, otherwise: () => ReactNode, local: boolean): ReactNode => {
  const Component = view as ComponentType<ViewProps> & { readonly prototype?: { readonly isReactComponent?: unknown } };
  return typeof view !== "function" || Component.prototype?.isReactComponent ? (
    <Component {...props} />
  ) : (
    <Called
      key={local ? "local" : identityOf(view)}
      {...props}
      call={view as CalledProps["call"]}
      otherwise={otherwise}
    />
  );
};

/** More views than this, one in the other, are no design but a circle. */
const MOST_NESTED = 9;

/**
 * Whether its own view would be in itself, without end: a view that puts something around `<Recourse>` means the default
 * one, and two that show each other's errors never come to one.
 */
function isEndless(error: ApiError, within: Showing["within"], local: View | undefined): boolean {
  // By all that it says: of a list, each item's error may have the words of the whole.
  const textOf = (one: ApiError | null): string => JSON.stringify({ ...one, receivedAt: 0 });
  const isSame = (one: ApiError | null): boolean => textOf(one) === textOf(error);
  const endless = within.length > MOST_NESTED || (!local && within.some(isSame));
  if (process.env.NODE_ENV !== "production" && endless && within.findIndex(isSame) !== within.length - 1)
    warnOnce(
      `nested:${error.kind}:${error.code}`,
      `the view for ${error.code ?? error.kind} is shown inside itself, by way of ${within.length} views. That would never end, so the default view is shown there. Show only the view's own error with <Recourse>, or give the inner one another view.`,
    );
  return endless;
}

/** What {@link useOutlet} takes from the places that use it. */
export interface OutletProps extends RecourseProps {
  /** Where notices stand here if nobody says otherwise. Default `inline`. */
  readonly usual?: Surface | undefined;
}

/** What `<Recourse>` shows. A hook, so that a door's own component is the only one of the two in the tree. */
export function useOutlet(defaults: ShowingDefaults, props: OutletProps): ReactNode {
  const nearest = useNearestShowing();
  const { error, View, actions, showing } = useShownError(defaults, props.error, props);
  const inside = useMemo(() => ({ ...showing, within: [...showing.within, error] }), [showing, error]);
  if (error === null) return null;
  const { surface = surfaceOf(showing, error, props.usual), density } = props;
  const usual = matchView(error, showing.defaults);
  const view = isEndless(error, showing.within, props.view) ? usual : (props.view ?? View);
  const plain = (): ReactNode => {
    const { title, body } = wordsOf(showing, error);
    return <PlainText error={error} title={title} body={body} {...localeAttributes(showing.locale)} />;
  };
  const contain = (one: View | null | undefined, otherwise: () => ReactNode): ReactNode => {
    if (!one) return otherwise();
    const drawn = render(one, { error, actions, surface, density }, otherwise, one === props.view);
    return (
      <Catch
        resetKeys={[error]}
        fallback={otherwise}
        onError={(thrown) => {
          if (process.env.NODE_ENV !== "production")
            warnOnce(
              `view:${error.kind}:${error.code}`,
              `the view for ${error.code ?? error.kind} threw while rendering (${thrown instanceof Error ? thrown.message : typeof thrown}). A default view is shown in its place. Fix the view registered for it.`,
            );
        }}
      >
        {one === usual ? (
          // Views of the door never suspend.
          drawn
        ) : (
          <ShowingProvider value={inside}>
            <Suspense fallback={otherwise()}>{drawn}</Suspense>
          </ShowingProvider>
        )}
      </Catch>
    );
  };
  const shown = contain(view, usual === view ? plain : () => contain(usual, plain));
  // Which of the two it is cannot change while this is mounted.
  return showing === nearest ? shown : <ShowingProvider value={showing}>{shown}</ShowingProvider>;
}
