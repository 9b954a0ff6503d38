"use client";
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  Suspense,
  forwardRef,
  useEffect,
  useId,
  useMemo,
  useState,
} from "react";
import type { ApiError } from "../core/api-error.js";
import type { Surface } from "../core/view.js";
import { warnOnce } from "../core/warn.js";
import type { RecourseActions } from "../core/ways-out.js";
import { type Showing, useNearestShowing } from "../react/showing.js";
import { type ActionOptions, useActions } from "../react/use-actions.js";
import { PlainText } from "../react/plain-text.js";
import { Catch } from "../react/catch.js";
import { wordsOf } from "../react/wording.js";
import { announce } from "./announcer.js";
import { type PartProps, pick } from "./create-part.js";
import type { Attributes } from "./merge-props.js";
import { type Notice, NoticeContext } from "./notice-context.js";
import { fill } from "./slot.js";
import { toneOf } from "./tone.js";
import { useFocusReturn } from "./use-focus-return.js";

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

const stateOf = ({ all, retrying, completed, failure }: RecourseActions): string =>
  retrying || all.some((way) => way.pending)
    ? "pending"
    : failure
      ? "failed"
      : completed === null
        ? "ready"
        : "completed";

interface AnnouncementProps {
  readonly notice: Notice;
  /** Something else says it: the focus, or a dialog. */
  readonly quiet: boolean;
  /** Told whether there is a body to describe the notice by. */
  readonly onBody: (exists: boolean) => void;
}

/**
 * Says what happened, once per error and mount; assertive only where something was refused for good. A component, to
 * stand before the content: what that has to say comes after the title.
 */
export function Announcement({ notice, quiet, onBody }: AnnouncementProps): null {
  const { error, tone, described, titleId, bodyId } = notice;
  // oxlint-disable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- each error is news of its own
  useEffect(() => {
    if (quiet) return undefined;
    const text = [described.title, described.body].filter(Boolean).join("\n");
    return announce(text, tone === "danger" ? "assertive" : "polite");
    // Words and tone may change while the error stays (a locale switched, a way out found).
  }, [error, quiet]);
  // oxlint-enable react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps
  useEffect(() => {
    // In a shadow tree nothing is found by its id: there what was expected stands.
    if (document.getElementById(titleId)) onBody(document.getElementById(bodyId) !== null);
  });
  return null;
}

interface WiredProps {
  readonly showing: Showing;
  readonly props: RootProps;
  readonly attributes: Attributes;
  readonly content: ReactNode;
  readonly quiet: boolean;
}

/** Gives the notice its ways out, its words and its place. */
function Wired({ showing, props, attributes, content, quiet }: WiredProps): ReactNode {
  const { error, surface = showing.surface, asChild, children } = props;
  const own = useActions(props.actions ? null : error, showing, props);
  const wired = props.actions ?? own;
  const id = useId();
  const [titleId, bodyId] = [`${id}-title`, `${id}-body`];
  const described = useMemo(() => wordsOf(showing, error), [error, showing]);
  const [bodied, setBodied] = useState(described.body !== null && children === undefined);
  const [closed, setClosed] = useState<ApiError | null>(null);
  const focusHandlers = useFocusReturn();
  if (closed === error) return null;
  // A modal that nobody can leave is a trap: without a place that takes it away, it closes itself.
  const leave =
    surface === "dialog"
      ? () => {
          setClosed(error);
        }
      : null;

  const on = (real: Surface): ReactNode => {
    const dialog = real === "dialog";
    const actions = dialog ? { ...wired, dismiss: wired.dismiss ?? leave } : wired;
    const tone = toneOf(error.kind, actions);
    const notice: Notice = { error, actions, surface: real, tone, showing, described, titleId, bodyId };
    const all = {
      // A dialog is named and described by its own element.
      ...(!dialog && {
        role: "group",
        "aria-labelledby": titleId,
        "aria-describedby": bodied ? bodyId : undefined,
        ...focusHandlers,
      }),
      lang: showing.locale.tag,
      "data-kind": error.kind,
      "data-tone": tone,
      "data-state": stateOf(actions),
      "data-surface": real,
      ...attributes,
    };
    return (
      // oxlint-disable-next-line react/jsx-no-constructed-context-values -- it changes with every render of the root anyway
      <NoticeContext.Provider value={notice}>
        <Announcement notice={notice} quiet={quiet || dialog} onBody={setBodied} />
        {fill("div", all, asChild, children, content)}
      </NoticeContext.Provider>
    );
  };
  const Chrome = showing.surfaces[surface];
  if (!Chrome) return on(surface === "dialog" ? "inline" : surface);
  // What could not be loaded, or threw, must not take the notice with it.
  return (
    <Catch resetKeys={[error]} fallback={() => on("inline")}>
      <Suspense fallback={null}>
        <Chrome
          labelledBy={titleId}
          describedBy={bodied ? bodyId : undefined}
          onDismiss={wired.dismiss ?? leave ?? undefined}
        >
          {on(surface)}
        </Chrome>
      </Suspense>
    </Catch>
  );
}

/** What is for the root itself, and not for its element. */
const ROOT_PROPS = ["error", "actions", "surface", "onRetry", "onDismiss", "children", "asChild"] as const;

/** Makes the `Root` of a view: wires the ways out, finds the words, places the notice, says it to screen readers. */
export function createView<Own extends object = object>(definition: ViewDefinition<Own>): Root<Own> {
  const { name, Content, own = [], takesFocus } = definition;
  const View = forwardRef<HTMLElement, RootProps>((props, ref) => {
    const showing = useNearestShowing();
    const [mine, rest] = pick<RootProps & Own>(props, [...ROOT_PROPS, ...own]);
    const { error } = mine;
    const attributes = { "data-recourse": name, ...rest, ref };
    if (showing !== null) {
      const quiet = takesFocus?.(error, mine) ?? false;
      return <Wired {...{ showing, attributes, quiet }} props={mine} content={<Content {...mine} />} />;
    }
    warnOnce(
      "wordless",
      "a view was rendered outside RecourseProvider and <Recourse>. It has no words and no actions there, so only the server's text is shown. Wrap the app in <RecourseProvider recourse={recourse}>, or render <Recourse error={error} />.",
    );
    const plain = { role: "group", "data-tone": "neutral", "data-surface": "inline", ...attributes };
    return <PlainText error={error} title={error.title} body={error.message} {...plain} />;
  });
  View.displayName = name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- typed by what it was made with
  return View as Root<Own>;
}
