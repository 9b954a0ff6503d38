"use client";
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  Suspense,
  createElement,
  forwardRef,
  useId,
  useMemo,
} from "react";
import type { ApiError } from "../core/api-error.js";
import { describeError } from "../core/describe.js";
import type { Surface } from "../core/view.js";
import { warnOnce } from "../core/warn.js";
import type { RecourseActions } from "../core/ways-out.js";
import { type Showing, useNearestShowing } from "../react/showing.js";
import { type ActionOptions, useActions } from "../react/use-actions.js";
import { ViewBoundary } from "../react/view-boundary.js";
import { wordingOf } from "../react/wording.js";
import type { PartProps } from "./create-part.js";
import type { Attributes } from "./merge-props.js";
import { type Notice, NoticeContext } from "./notice-context.js";
import { Slot } from "./slot.js";
import { toneOf } from "./tone.js";
import { useAnnouncement } from "./use-announcement.js";

/** What the `Root` of every view takes beside the attributes of an element. */
export interface RootOwnProps extends ActionOptions {
  /** The error to show. */
  readonly error: ApiError;
  /** The ways out, wired. Default: wired here, with `onRetry` and `onDismiss`. */
  readonly actions?: RecourseActions | undefined;
  /** Where the notice stands. Default: the provider's, else `inline`. */
  readonly surface?: Surface | undefined;
}

/** Props of a view's `Root`. Without children it is the ready-made view; with children it is yours. */
export type RootProps<Own extends object = object> = PartProps<RootOwnProps & Own>;

/** The `Root` of a view. */
export type Root<Own extends object = object> = ForwardRefExoticComponent<RootProps<Own> & RefAttributes<HTMLElement>>;

/** What {@link createView} takes. */
export interface ViewDefinition<Own extends object> {
  /** Becomes `data-recourse`. */
  readonly name: string;
  /** The ready-made view. */
  readonly Content: ComponentType<Own>;
  /** Names of the view's own props, handed to `Content`. */
  readonly own?: readonly (keyof Own & string)[];
  /** The view moves the focus to itself for this error, so it must not be announced as well. */
  readonly takesFocus?: (error: ApiError, props: Own) => boolean;
}

/** Attributes of the root element, once it is known where it stands. */
interface Placed {
  readonly notice: Notice;
  readonly quiet: boolean;
  readonly attributes: Attributes;
  readonly asChild: boolean | undefined;
  readonly content: ReactNode;
  readonly children: ReactNode;
}

const stateOf = ({ all, retrying, completed, failure }: RecourseActions): string =>
  retrying || all.some((way) => way.pending)
    ? "pending"
    : failure
      ? "failed"
      : completed === null
        ? "ready"
        : "completed";

/** Before the content, so that what the content has to say comes after the title. */
function Announcement({ notice, quiet }: Pick<Placed, "notice" | "quiet">): null {
  useAnnouncement(notice, quiet);
  return null;
}

/** The notice itself, on a surface that is settled. */
function Placed({ notice, quiet, attributes, asChild, content, children }: Placed): ReactNode {
  const { error, surface, tone, actions, titleId, bodyId, described, showing } = notice;
  const dialog = surface === "dialog";
  const all = {
    // A dialog is named and described by its own element.
    ...(dialog ? {} : { role: "group", "aria-labelledby": titleId }),
    ...(dialog || described.body === null || children !== undefined ? {} : { "aria-describedby": bodyId }),
    lang: showing.locale.tag,
    "data-kind": error.kind,
    "data-tone": tone,
    "data-state": stateOf(actions),
    "data-surface": surface,
    ...attributes,
  };
  return (
    <NoticeContext.Provider value={notice}>
      <Announcement notice={notice} quiet={quiet || dialog} />
      {asChild ? createElement(Slot, { ...all, content }, children) : createElement("div", all, children ?? content)}
    </NoticeContext.Provider>
  );
}

interface WiredProps extends Omit<Placed, "notice"> {
  readonly error: ApiError;
  readonly actions: RecourseActions;
  readonly surface: Surface | undefined;
  readonly showing: Showing;
}

/** Gives the notice its words and its place. */
function Wired({ error, actions, surface = "inline", showing, ...placed }: WiredProps): ReactNode {
  const id = useId();
  const described = useMemo(() => describeError(error, wordingOf(showing, error)), [error, showing]);
  const tone = toneOf(error.kind, actions);
  const on = (real: Surface): ReactNode => (
    <Placed
      {...placed}
      notice={{ error, actions, surface: real, tone, showing, described, titleId: `${id}-title`, bodyId: `${id}-body` }}
    />
  );
  const Chrome = showing.surfaces[surface];
  if (!Chrome) return on(surface === "dialog" ? "inline" : surface);
  // What could not be loaded, or threw, must not take the notice with it.
  return (
    <ViewBoundary resetKey={error} fallback={on("inline")}>
      <Suspense fallback={null}>
        <Chrome labelledBy={`${id}-title`} describedBy={`${id}-body`} onDismiss={actions.dismiss ?? undefined}>
          {on(surface)}
        </Chrome>
      </Suspense>
    </ViewBoundary>
  );
}

/** A view used on its own, without `<Recourse>`: wires its ways out itself. */
function SelfWired({
  options,
  ...props
}: Omit<WiredProps, "actions"> & { readonly options: ActionOptions }): ReactNode {
  return <Wired {...props} actions={useActions(props.error, props.showing, options)} />;
}

/** Outside every provider there are no words of ours: what the value says, as plain text. */
function Wordless({ error, attributes }: { readonly error: ApiError; readonly attributes: Attributes }): ReactNode {
  warnOnce(
    "wordless",
    "a view was rendered outside RecourseProvider and <Recourse>. It has no words and no actions there, so only the server's text is shown. Wrap the app in <RecourseProvider recourse={recourse}>, or render <Recourse error={error} />.",
  );
  return (
    <div role="group" data-kind={error.kind} data-tone="neutral" data-surface="inline" {...attributes}>
      <p data-part="title">
        <bdi>{error.title}</bdi>
      </p>
      {error.message !== null && (
        <p data-part="body">
          <bdi>{error.message}</bdi>
        </p>
      )}
    </div>
  );
}

/** Makes the `Root` of a view: wires the ways out, finds the words, places the notice, says it to screen readers. */
export function createView<Own extends object = object>(definition: ViewDefinition<Own>): Root<Own> {
  const { name, Content, own = [], takesFocus } = definition;
  const View = forwardRef<HTMLElement, RootProps>((props, ref) => {
    const showing = useNearestShowing();
    const { error, actions, surface, onRetry, onDismiss, children, asChild, ...rest } = props;
    const outer: Record<string, unknown> = { ...rest };
    const picked: Record<string, unknown> = {};
    for (const key of own) {
      picked[key] = outer[key];
      delete outer[key];
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type this function returns asks for them
    const mine = picked as Own;
    const attributes = { "data-recourse": name, ...outer, ref };
    if (showing === null) return <Wordless error={error} attributes={attributes} />;
    const wired = {
      error,
      surface: surface ?? showing.surface,
      showing,
      attributes,
      asChild,
      children,
      content: createElement(Content, mine),
      quiet: takesFocus?.(error, mine) ?? false,
    };
    return actions ? <Wired {...wired} actions={actions} /> : <SelfWired {...wired} options={{ onRetry, onDismiss }} />;
  });
  View.displayName = name;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- typed by what it was made with
  return View as Root<Own>;
}
