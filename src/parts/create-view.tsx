"use client";
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type PropsWithChildren,
  type ReactNode,
  type RefAttributes,
  forwardRef,
  useId,
  useState,
} from "react";
import type { ApiError } from "../core/api-error.js";
import type { Density, Surface } from "../core/view.js";
import { warnOnce } from "../core/warn.js";
import type { RecourseActions } from "../core/ways-out.js";
import { type Showing, surfaceOf, useNearestShowing } from "../react/showing.js";
import { useFocusReturn } from "../react/use-focus-return.js";
import { type ActionOptions, useActions } from "../react/use-actions.js";
import { PlainText } from "../react/plain-text.js";
import { wordsOf } from "../react/wording.js";
import { Announcement } from "./announcement.js";
import { type Slots, contentOf } from "./content.js";
import type { PartProps } from "./create-part.js";
import { mergeProps } from "./merge-props.js";
import { type Notice, NoticeContext, useNotice } from "./notice-context.js";
import { fill } from "./slot.js";
import { toneOf } from "./tone.js";

/** What the `Root` of every view takes beside the attributes of an element. */
export interface RootOwnProps extends ActionOptions {
  /** The error to show. */
  readonly error: ApiError;
  /** The ways out, wired. Default: wired here, with `onRetry` and `onDismiss`. */
  readonly actions?: RecourseActions | undefined;
  /** Where the notice stands. Default: as the provider says for its code or kind, else `inline`. */
  readonly surface?: Surface | undefined;
  /** How much room there is in place: `line` folds all but icon, title and primary way out. Default: none is folded. */
  readonly density?: Density | undefined;
}

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
  /** Names of the view's own props: they are for `useSlots` and not for the root's element. */
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

/** Makes the `Root` of a view: wires the ways out, finds the words, places the notice, says it to screen readers. */
export function createView<Own extends object = object>(definition: ViewDefinition<Own>): Root<Own> {
  const { name, own = [], slots, hooks, takesFocus } = definition;
  const without = new Set<string>([...ROOT_PROPS, ...own]);
  function Content({ root }: { readonly root: Own }): ReactNode {
    const notice = useNotice();
    return contentOf(notice, slots(notice, root));
  }
  /** Gives the notice its words, its place and, where nobody did, its ways out. */
  function usePlaced(
    showing: Showing,
    props: RootProps<Own> & PropsWithChildren,
    forwarded: ForwardedRef<HTMLElement>,
  ): ReactNode {
    const { error, surface = surfaceOf(showing, error), asChild, children } = props;
    const { tag, dir, labels } = showing.locale;
    const id = useId();
    // Decided once: an outlet hands them over each time.
    const [mount] = useState(() => ({ wires: !props.actions, said: new Set<unknown>() }));
    // oxlint-disable-next-line react/rules-of-hooks, react/hooks -- the same in each render of one mount
    const ours = mount.wires ? useActions(props.actions ? null : error, showing, props) : null;
    const wired = props.actions ?? ours;
    const [titleId, bodyId] = [`${id}-title`, `${id}-body`];
    const described = wordsOf(showing, error);
    const [bodied, setBodied] = useState(described.body !== null && children === undefined);
    const [closed, setClosed] = useState<ApiError | null>(null);
    const [staying, setStaying] = useState<ApiError | null>(null);
    const focusHandlers = useFocusReturn();
    if (closed === error) return null;
    // Handed over at first, and not any more.
    if (wired === null) return <View {...props} ref={forwarded} />;
    // A toast never takes the focus.
    const quiet = surface !== "toast" && staying !== error && (takesFocus?.(error, props) ?? false);
    // A modal that nobody can leave is a trap, and a toast must go: without a place that takes it away, it closes itself.
    const leave =
      surface === "dialog" || surface === "toast"
        ? () => {
            showing.recourse.tell?.("dismissed", error);
            setClosed(error);
          }
        : null;

    const on = (real: Surface): ReactNode => {
      const dialog = real === "dialog";
      const actions = dialog || real === "toast" ? { ...wired, dismiss: wired.dismiss ?? leave } : wired;
      const pending = actions.all.some((way) => way.pending);
      const busy = actions.retrying ? labels.retrying : pending ? labels.working : null;
      const tone = toneOf(error, actions, showing);
      const density = real === "inline" ? props.density : undefined;
      const notice: Notice = {
        error,
        actions,
        surface: real,
        density,
        tone,
        showing,
        labels,
        described,
        titleId,
        bodyId,
        onStay: () => {
          setStaying(error);
        },
      };
      const all = {
        "data-recourse": name,
        // A dialog is named and described by its own element.
        ...(!dialog && {
          role: "group",
          "aria-labelledby": titleId,
          // Where an app draws no title, or gives it an id of its own.
          "aria-label": described.title,
          "aria-describedby": bodied ? bodyId : undefined,
          ...focusHandlers,
        }),
        lang: tag,
        // Our words in a page of the other direction. The page keeps its own otherwise: an app's words may be of it.
        dir: dir === "rtl" ? dir : undefined,
        "data-kind": error.kind,
        "data-tone": tone,
        "data-state":
          busy === null ? (actions.failure ? "failed" : actions.completed === null ? "ready" : "completed") : "pending",
        "data-surface": real,
        "data-density": density,
        // Where an app brings its own content, ours is not drawn for nothing.
        children: hooks || children ? <Content root={props} /> : contentOf(notice, slots(notice, props)),
        ref: forwarded,
      };
      return (
        // oxlint-disable-next-line react/jsx-no-constructed-context-values -- it changes with every render of the root anyway
        <NoticeContext.Provider value={notice}>
          <Announcement notice={notice} busy={busy} quiet={quiet || dialog} said={mount.said} onBody={setBodied} />
          {fill("div", mergeProps(all, props, without), asChild, children)}
        </NoticeContext.Provider>
      );
    };
    const { Standing } = showing;
    const Chrome = showing.surfaces[surface];
    if (!Chrome || !Standing) return on(surface === "dialog" ? "inline" : surface);
    return (
      <Standing
        {...{ error, surface, Chrome, on }}
        labelledBy={titleId}
        describedBy={bodied ? bodyId : undefined}
        onDismiss={wired.dismiss ?? leave ?? undefined}
      />
    );
  }
  const View = forwardRef<HTMLElement, RootProps>((props, ref) => {
    const showing = useNearestShowing();
    if (showing !== null)
      // Whether a provider stands above cannot change while this is mounted.
      // oxlint-disable-next-line react/rules-of-hooks, react/hooks, typescript/no-unsafe-type-assertion -- the type this function returns asks for its props
      return usePlaced(showing, props as RootProps<Own> & PropsWithChildren, ref);
    warnOnce(
      "wordless",
      "a view was rendered outside RecourseProvider and <Recourse>. It has no words and no actions there, so only the server's text is shown. Wrap the app in <RecourseProvider recourse={recourse}>, or render <Recourse error={error} />.",
    );
    const { error, ...rest } = props;
    const attributes = { "data-recourse": name, role: "group", "data-tone": "neutral", "data-surface": "inline", ref };
    return (
      // oxlint-disable-next-line react/refs -- only handed on
      <PlainText error={error} title={error.title} body={error.message} {...mergeProps(attributes, rest, without)} />
    );
  });
  if (process.env.NODE_ENV !== "production")
    View.displayName = name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- typed by what it was made with
  return View as Root<Own>;
}
