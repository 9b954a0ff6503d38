"use client";
import { type ForwardedRef, type PropsWithChildren, type ReactNode, useId, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import type { Density, Surface } from "../core/view.js";
import type { RecourseActions } from "../core/ways-out.js";
import { localeAttributes } from "../react/locale-attributes.js";
import { settled } from "../react/run-handler.js";
import type { Showing, StandingProps } from "../react/showing.js";
import { surfaceOf } from "../react/use-showing.js";
import { type FocusHandlers, useFocusReturn } from "../react/use-focus-return.js";
import { type ActionOptions, useActions } from "../react/use-actions.js";
import { wordsOf } from "../react/wording.js";
import type { Said } from "../react/aside.js";
import { Announcement } from "./announcement.js";
import type { PartProps } from "./create-part.js";
import { mergeProps } from "./merge-props.js";
import { type Notice, NoticeContext } from "./notice-context.js";
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

/** What all roots of one view have in common. */
export interface PlacedView<Own extends object> {
  readonly name: string;
  /** Names of props that are not for its element. */
  readonly without: readonly string[];
  readonly takesFocus?: (error: ApiError, props: Own) => boolean;
  readonly content: (notice: Notice, props: PlacedProps<Own>) => ReactNode;
  /** The same root, mounted anew. */
  readonly again: (props: PlacedProps<Own>) => ReactNode;
}

/** What a root was given, its `ref` among it: that is one more attribute of its element. */
type PlacedProps<Own extends object = object> = PartProps<RootOwnProps & Own> &
  PropsWithChildren & { readonly ref: ForwardedRef<HTMLElement> };

const isRunning = ({ all }: RecourseActions): boolean => all.some((way) => way.pending);

/** How it stands with the ways out. */
function stateOf(actions: RecourseActions): string {
  if (actions.retrying || isRunning(actions)) return "pending";
  if (actions.failure) return "failed";
  return actions.completed === null ? "ready" : "completed";
}

/** What tells of the notice on its element, and what it holds. A dialog is named and described by its own, and keeps the focus itself. */
function attributesOf<Own extends object>(
  view: PlacedView<Own>,
  notice: Notice,
  props: PlacedProps<Own>,
  describedBy: string | undefined,
  focusHandlers: FocusHandlers,
): Record<string, unknown> {
  const { error, actions, surface, density, tone, showing, described, titleId } = notice;
  return {
    "data-recourse": view.name,
    ...(surface !== "dialog" && {
      role: "group",
      "aria-labelledby": titleId,
      // Where an app draws no title, or gives it an id of its own.
      "aria-label": described.title,
      "aria-describedby": describedBy,
      ...focusHandlers,
    }),
    ...localeAttributes(showing.locale),
    "data-kind": error.kind,
    "data-tone": tone,
    "data-state": stateOf(actions),
    "data-surface": surface,
    "data-density": density,
    children: view.content(notice, props),
  };
}

/** The ways out: those that were handed over, else wired here; `null` where they were handed over at first alone. */
function useWays(error: ApiError | null, showing: Showing, props: RootOwnProps): RecourseActions | null {
  // Decided once: an outlet hands the ways out over each time.
  const [wiresHere] = useState(!props.actions);
  // oxlint-disable-next-line react/rules-of-hooks -- the same in each render of one mount
  const wired = wiresHere ? useActions(props.actions ? null : error, showing, props) : null;
  return props.actions ?? wired;
}

/** Puts a notice where it stands: on a surface with code of its own, where there is one, else in place. */
function stand({ surfaces, Standing }: Showing, place: Omit<StandingProps, "Chrome">): ReactNode {
  const { surface, noticeOn } = place;
  const Chrome = surfaces[surface];
  if (Chrome && Standing) return <Standing {...place} Chrome={Chrome} />;
  return noticeOn(surface === "dialog" ? "inline" : surface);
}

/**
 * Gives a notice its words, its place and, where nobody did, its ways out.
 *
 * @param error `null` shows nothing.
 */
export function usePlaced<Own extends object>(
  view: PlacedView<Own>,
  error: ApiError | null,
  showing: Showing,
  props: PlacedProps<Own>,
): ReactNode {
  const id = useId();
  const ways = useWays(error, showing, props);
  const [said] = useState<Said>(() => new Map());
  // Expected, until it was looked for.
  const [hasBody, setHasBody] = useState(() => Boolean(!props.children && error && wordsOf(showing, error).body));
  // The error that it has closed itself for, and the one whose notice the focus could not be moved to.
  const [closedFor, setClosedFor] = useState<ApiError | null>(null);
  const [stayedFor, setStayedFor] = useState<ApiError | null>(null);
  const focusHandlers = useFocusReturn();
  if (error === null || closedFor === error) return null;
  // They were handed over at first, and are not any more.
  if (ways === null) return view.again(props);

  const { surface = surfaceOf(showing, error), asChild, children } = props;
  const names = { labelledBy: `${id}-title`, describedBy: hasBody ? `${id}-body` : undefined };
  const onGone = (): void => {
    showing.recourse.tell?.("dismissed", error);
    // Who closes it waits for nothing that a way out would send which runs in it.
    if (isRunning(ways)) settled.add(error);
    setClosedFor(error);
  };
  // A modal that nobody can leave is a trap, and a toast must go: without a place that takes it away, it closes itself.
  const dismiss = ways.dismiss ?? (surface === "dialog" || surface === "toast" ? onGone : null);
  const noticeOn = (real: Surface): ReactNode => {
    // Written out, as in {@link attributesOf}: there may be a thousand, and an object that is put together from others takes
    // many times as long.
    const notice: Notice = {
      error,
      // In place, where its surface is not to be had, it may stay.
      actions: real === surface && dismiss !== ways.dismiss ? { ...ways, dismiss } : ways,
      surface: real,
      density: real === "inline" ? props.density : undefined,
      tone: toneOf(error, ways, showing),
      showing,
      labels: showing.locale.labels,
      described: wordsOf(showing, error),
      titleId: names.labelledBy,
      bodyId: `${id}-body`,
      onStay: () => setStayedFor(error),
      onGone,
    };
    // A toast never takes the focus.
    const isFocused = real !== "toast" && stayedFor !== error && Boolean(view.takesFocus?.(error, props));
    const attributes = attributesOf(view, notice, props, names.describedBy, focusHandlers);
    return (
      // oxlint-disable-next-line react/jsx-no-constructed-context-values -- new with each render, as the ways out are
      <NoticeContext.Provider value={notice}>
        <Announcement notice={notice} quiet={isFocused} said={said} onBody={setHasBody} />
        {fill("div", mergeProps(attributes, props, view.without), asChild, children)}
      </NoticeContext.Provider>
    );
  };
  return stand(showing, { error, surface, noticeOn, ...names, onDismiss: dismiss ?? undefined });
}
