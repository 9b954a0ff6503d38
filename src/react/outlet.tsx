"use client";
import { type ComponentType, type ReactNode, Suspense, createElement } from "react";
import type { ApiError } from "../core/api-error.js";
import { describeError } from "../core/describe.js";
import { matchView } from "../core/match.js";
import type { Surface, View, ViewProps } from "../core/view.js";
import { warnOnce } from "../core/warn.js";
import { PlainText } from "./plain-text.js";
import { type ShowingDefaults, ShowingProvider } from "./showing.js";
import { type ApiErrorOptions, useShownError } from "./use-api-error.js";
import { ViewBoundary } from "./view-boundary.js";
import { wordingOf } from "./wording.js";

/** What `<Recourse>` takes. */
export interface RecourseProps extends ApiErrorOptions {
  /** Whatever was thrown. `null` and `undefined` show nothing. */
  readonly error: unknown;
  /** Where the notice stands. Default: the provider's, else `inline`. */
  readonly surface?: Surface | undefined;
  /** A view for this place only; wins over the registry. */
  readonly view?: View | undefined;
}

interface CalledProps extends ViewProps {
  readonly call: (props: ViewProps) => unknown;
  readonly otherwise: ReactNode;
}

/** Runs a function view as its own body, to tell "nothing" (`null`) from a forgotten `return`. */
function Called({ call, otherwise, error, actions, surface }: CalledProps): ReactNode {
  const shown = call({ error, actions, surface }) as ReactNode | undefined;
  return shown === undefined ? otherwise : shown;
}

const isClass = (view: View): boolean =>
  Boolean((view as { prototype?: { isReactComponent?: unknown } }).prototype?.isReactComponent);

/** A view is opaque to the core; here, under React, it is a component. */
const render = (view: View, props: ViewProps, otherwise: ReactNode): ReactNode =>
  typeof view === "function" && !isClass(view) ? (
    <Called {...props} call={view as CalledProps["call"]} otherwise={otherwise} />
  ) : (
    createElement(view as ComponentType<ViewProps>, props)
  );

function complain(thrown: unknown, error: ApiError): void {
  warnOnce(
    `view:${error.kind}:${error.code}`,
    `the view for ${error.code ?? error.kind} threw while rendering (${thrown instanceof Error ? thrown.message : typeof thrown}). A default view is shown in its place. Fix the view registered for it.`,
  );
}

/** `<Recourse>` for one door. */
export function Outlet({ defaults, ...props }: RecourseProps & { readonly defaults: ShowingDefaults }): ReactNode {
  const { error, View, actions, showing } = useShownError(defaults, props.error, props);
  if (error === null) return null;
  const view = props.view ?? View ?? undefined;
  const viewProps: ViewProps = { error, actions, surface: props.surface ?? showing.surface };
  const usual = matchView(error, showing.defaults, null);
  const { title, body } = describeError(error, wordingOf(showing, error));
  const plain = <PlainText error={error} title={title} body={body} />;
  const onFailed = (thrown: unknown): void => {
    complain(thrown, error);
  };
  const contained =
    usual && usual !== view ? (
      <ViewBoundary resetKey={error} fallback={plain} onFailed={onFailed}>
        {render(usual, viewProps, plain)}
      </ViewBoundary>
    ) : (
      plain
    );
  return (
    <ShowingProvider value={showing}>
      <ViewBoundary resetKey={error} fallback={contained} onFailed={onFailed}>
        <Suspense fallback={contained}>{view ? render(view, viewProps, contained) : plain}</Suspense>
      </ViewBoundary>
    </ShowingProvider>
  );
}
