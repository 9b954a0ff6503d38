"use client";
import {
  type ForwardRefExoticComponent,
  type PropsWithChildren,
  type ReactNode,
  type RefAttributes,
  forwardRef,
} from "react";
import type { ApiError } from "../core/api-error.js";
import { warnOnce } from "../core/warn.js";
import { givenError } from "../react/given-error.js";
import { PlainText } from "../react/plain-text.js";
import type { Showing } from "../react/showing.js";
import { useNearestShowing } from "../react/use-showing.js";
import { type PlacedView, type RootOwnProps, usePlaced } from "./use-placed.js";
import { type Slots, contentOf } from "./content.js";
import type { PartProps } from "./create-part.js";
import { mergeProps } from "./merge-props.js";
import { type Notice, useNotice } from "./notice-context.js";

/** Props of a view's `Root`. Without children it is the ready-made view; with children it is yours. */
export type RootProps<Own extends object = object> = PartProps<RootOwnProps & Own>;

/** The `Root` of a view. */
export type Root<Own extends object = object> = ForwardRefExoticComponent<RootProps<Own> & RefAttributes<HTMLElement>>;

/** What {@link createView} takes. */
export interface ViewDefinition<Own extends object> {
  /** Becomes `data-recourse`. */
  readonly name: string;
  /** What the ready-made view puts in the place of the usual parts. */
  readonly slots: (notice: Notice, props: Own) => Slots;
  /** It uses hooks, so it needs a component of its own. Default `false`. */
  readonly hooks?: boolean;
  /** Names of the view's own props: they are for `slots` and not for the root's element. */
  readonly own?: readonly (keyof Own & string)[];
  /** The view moves the focus to itself for this error, so it must not be announced as well. */
  readonly takesFocus?: (error: ApiError, props: Own) => boolean;
}

/** What is for the root itself, and not for its element. */
const ROOT_PROPS = [
  "error",
  "actions",
  "surface",
  "density",
  "onRetry",
  "operation",
  "onDismiss",
  "children",
  "asChild",
];

/** The error that a view was given; an app without types is told where it gave none. */
function readOf(given: unknown, showing: Showing | null): ApiError | null {
  const error = givenError(given, showing);
  if (process.env.NODE_ENV !== "production" && error === null)
    warnOnce(
      "view",
      "the Root of a view got no ApiError. What was thrown has no kind and no words before it is read, so nothing is shown. Render <Recourse error={thrown} />, which reads it, or hand over what useApiError(thrown) gives once its error is not null.",
    );
  return error;
}

/** The props of a root without ways out that are none: handlers by name belong elsewhere. */
function withoutHandlers<Props extends Pick<RootOwnProps, "actions">>(props: Props): Props {
  if (!props.actions || Array.isArray(props.actions.all)) return props;
  if (process.env.NODE_ENV !== "production")
    warnOnce(
      "view-actions",
      "the Root of a view got `actions` that are no ways out. They are ignored, so it offers what the app has registered. Write handlers by name into createRecourse({ actions }) or <RecourseProvider actions={…}>; here goes what a registered view gets, or what useApiError(thrown) gives.",
    );
  return { ...props, actions: undefined };
}

/** Makes the `Root` of a view: wires the ways out, finds the words, places the notice, says it to screen readers. */
export function createView<Own extends object = object>(definition: ViewDefinition<Own>): Root<Own> {
  const { name, own = [], slots, hooks } = definition;
  const without = [...ROOT_PROPS, ...own];
  function Content({ root }: { readonly root: Own }): ReactNode {
    const notice = useNotice();
    return contentOf(notice, slots(notice, root));
  }
  const view: PlacedView<Own> = {
    ...definition,
    without,
    // Where an app brings its own content, ours is not drawn for nothing.
    content: (notice, props) =>
      hooks || props.children ? <Content root={props} /> : contentOf(notice, slots(notice, props)),
    again: (props) => <View {...props} />,
  };
  const View = forwardRef<HTMLElement, RootProps>((given, ref) => {
    const props = withoutHandlers(given);
    const showing = useNearestShowing();
    const error = readOf(props.error, showing);
    if (showing !== null)
      // Whether a provider stands above cannot change while this is mounted.
      // oxlint-disable-next-line react/rules-of-hooks -- so they are the same in each render
      return usePlaced(view, error, showing, { ...(props as RootProps<Own> & PropsWithChildren), ref });
    if (error === null) return null;
    warnOnce(
      "wordless",
      "a view was rendered outside RecourseProvider and <Recourse>. It has no words and no actions there, so only the server's text is shown. Wrap the app in <RecourseProvider recourse={recourse}>, or render <Recourse error={error} />.",
    );
    // Nobody has checked it here, and a text that is none would take the page.
    const body = typeof error.message === "string" ? error.message : null;
    const attributes = { "data-recourse": name, role: "group", "data-tone": "neutral", "data-surface": "inline", ref };
    return <PlainText error={error} title={error.title} body={body} {...mergeProps(attributes, props, without)} />;
  });
  if (process.env.NODE_ENV !== "production")
    View.displayName = name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  // Typed by what it was made with.
  return View as Root<Own>;
}
