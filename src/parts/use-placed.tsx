"use client";
import { type ForwardedRef, type PropsWithChildren, type ReactNode, useId, useState } from "react";
import type { ApiError } from "../core/api-error.js";
import type { Density, Surface } from "../core/view.js";
import type { RecourseActions } from "../core/ways-out.js";
import { localeAttributes } from "../react/locale-attributes.js";
import { settled } from "../react/run-handler.js";
import { type Showing, surfaceOf } from "../react/showing.js";
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
  readonly again: (props: PlacedProps<Own>, ref: ForwardedRef<HTMLElement>) => ReactNode;
}

type PlacedProps<Own extends object = object> = PartProps<RootOwnProps & Own> & PropsWithChildren;

/** What is decided once, and kept. */
interface Once {
  readonly wires: boolean;
  readonly said: Said;
}

/** What is running, in words; `null`: nothing. */
const busyWith = ({ actions, labels }: Notice): string | null =>
  actions.retrying ? labels.retrying : actions.all.some((way) => way.pending) ? labels.working : null;

/**
 * What the parts of a notice are told. Written out, as in {@link attributesOf}: there may be a thousand, and an object that
 * is put together from others takes many times as long.
 */
function noticeOf(
  {
    error,
    actions,
    surface,
    density,
    showing,
    onStay,
    onGone,
  }: Omit<Notice, "tone" | "labels" | "described" | "titleId" | "bodyId">,
  id: string,
): Notice {
  return {
    error,
    actions,
    surface,
    density,
    tone: toneOf(error, actions, showing),
    showing,
    labels: showing.locale.labels,
    described: wordsOf(showing, error),
    titleId: `${id}-title`,
    bodyId: `${id}-body`,
    onStay,
    onGone,
  };
}

/** What tells of the notice on its element. A dialog is named and described by its own, and keeps the focus itself. */
function attributesOf(
  name: string,
  { error, actions, surface, density, tone, showing, described, titleId }: Notice,
  busy: string | null,
  describedBy: string | undefined,
  focusHandlers: FocusHandlers,
): Record<string, unknown> {
  const ended = actions.failure ? "failed" : actions.completed === null ? "ready" : "completed";
  return {
    "data-recourse": name,
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
    "data-state": busy === null ? ended : "pending",
    "data-surface": surface,
    "data-density": density,
  };
}

/** Who closes a notice waits for nothing that a way out would send which runs in it. */
function leave(error: ApiError, { recourse }: Showing, { all }: RecourseActions): void {
  recourse.tell?.("dismissed", error);
  if (all.some((way) => way.pending)) settled.add(error);
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
  ref: ForwardedRef<HTMLElement>,
): ReactNode {
  const id = useId();
  // Decided once: an outlet hands the ways out over each time.
  const [{ wires, said }] = useState<Once>(() => ({ wires: !props.actions, said: new Map() }));
  // oxlint-disable-next-line react/rules-of-hooks -- the same in each render of one mount
  const own = wires ? useActions(props.actions ? null : error, showing, props) : null;
  const wired = props.actions ?? own;
  // Expected, until it was looked for.
  const [bodied, setBodied] = useState(
    () => !props.children && error !== null && wordsOf(showing, error).body !== null,
  );
  const [closed, setClosed] = useState<ApiError | null>(null);
  const [staying, setStaying] = useState<ApiError | null>(null);
  const focusHandlers = useFocusReturn();
  // It has closed itself for this error, or there is none.
  if (closed === error || error === null) return null;
  // They were handed over at first, and are not any more.
  if (wired === null) return view.again(props, ref);

  const { surface = surfaceOf(showing, error) } = props;
  const onGone = (): void => {
    leave(error, showing, wired);
    setClosed(error);
  };
  // A modal that nobody can leave is a trap, and a toast must go: without a place that takes it away, it closes itself.
  const dismiss = wired.dismiss ?? (surface === "dialog" || surface === "toast" ? onGone : null);
  const describedBy = bodied ? `${id}-body` : undefined;
  const on = (real: Surface): ReactNode => {
    const actions = real === surface && dismiss !== wired.dismiss ? { ...wired, dismiss } : wired;
    const density = real === "inline" ? props.density : undefined;
    const onStay = (): void => setStaying(error);
    const notice = noticeOf({ error, actions, surface: real, density, showing, onStay, onGone }, id);
    const busy = busyWith(notice);
    // A toast never takes the focus.
    const quiet = real !== "toast" && staying !== error && Boolean(view.takesFocus?.(error, props));
    const ours = attributesOf(view.name, notice, busy, describedBy, focusHandlers);
    ours["children"] = view.content(notice, props);
    ours["ref"] = ref;
    return (
      <NoticeContext.Provider value={notice}>
        <Announcement notice={notice} busy={busy} quiet={quiet} said={said} onBody={setBodied} />
        {fill("div", mergeProps(ours, props, view.without), props.asChild, props.children)}
      </NoticeContext.Provider>
    );
  };
  const { Standing } = showing;
  const Chrome = showing.surfaces[surface];
  if (!Chrome || !Standing) return on(surface === "dialog" ? "inline" : surface);
  const place = { error, surface, Chrome, on, describedBy };
  return <Standing {...place} labelledBy={`${id}-title`} onDismiss={dismiss ?? undefined} />;
}
