import type { Decorator } from "@storybook/react-vite";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { type ActionHandler, type RecourseInstance, RecourseProvider, type Surface } from "react-recourse";
import { isApiError } from "react-recourse/core";
import { expect, waitFor } from "storybook/test";
import { acme } from "./acme.js";
import { locales, words } from "./locales.js";
import "./stage.css";

/** What the toolbar sets, beside the surface. */
interface Setting {
  readonly theme: "light" | "dark" | "system";
  /** `auto`: the locale's own. */
  readonly direction: "auto" | "ltr" | "rtl";
  /** Tag of a locale. */
  readonly locale: string;
  /** `auto`: a card, or all the width for surfaces that take it. */
  readonly room: "auto" | "narrow" | "card" | "full";
}

/** What a story may say in its parameters. */
interface StageParameters {
  /** The instance the story plays with. Default: one that can answer everything. */
  readonly recourse?: RecourseInstance;
  /** How long ago the error of the story's args was received, milliseconds. Default 0. */
  readonly receivedAgoMs?: number;
  /**
   * Each opening is a failure nobody has met. The page remembers how often a failure was tried again, and would make
   * the second run of a story wait.
   */
  readonly unmet?: boolean;
}

const SURFACES: ReadonlySet<unknown> = new Set<Surface>(["inline", "banner", "dialog", "toast", "page"]);
const isSurface = (value: unknown): value is Surface => SURFACES.has(value);

/** Gives the error of a story the present as its time: a module is loaded long before anybody opens its stories. */
function receivedNow(args: Readonly<Record<string, unknown>>, agoMs: number, unmet: boolean): Record<string, unknown> {
  const { error } = args;
  if (!isApiError(error)) return { ...args };
  const now = Date.now();
  const met = unmet ? { message: `Incident ${now}: the rate plan service gave no answer.` } : {};
  return { ...args, error: { ...error, ...met, receivedAt: now - agoMs } };
}

interface StageProps extends Setting {
  readonly surface: Surface | null;
  readonly recourse: RecourseInstance;
  /** The story has the page for itself. */
  readonly alone: boolean;
  readonly children: ReactNode;
}

function Stage(props: StageProps): ReactNode {
  const { theme, room, surface, recourse, alone, children } = props;
  const scheme = theme === "system" ? undefined : theme;
  const locale = locales.find(({ tag }) => tag === props.locale);
  const direction = props.direction === "auto" ? (locale?.dir ?? "ltr") : props.direction;
  const lang = locale?.tag ?? "en";
  // A dialog stands in <body>, outside the stage. On a docs page other stories live there too, so they are left alone.
  useLayoutEffect(() => {
    if (!alone) return;
    const page = document.documentElement;
    page.dir = direction;
    page.lang = lang;
    if (scheme === undefined) delete page.dataset["theme"];
    else page.dataset["theme"] = scheme;
  }, [alone, direction, lang, scheme]);
  return (
    <div className="stage" dir={direction} data-theme={scheme} data-alone={alone || undefined}>
      <div className="stage-room" data-room={room}>
        <RecourseProvider
          recourse={recourse}
          words={words}
          {...(locale && { locale })}
          {...(surface !== null && { surface })}
        >
          {children}
        </RecourseProvider>
      </div>
    </div>
  );
}

/** Puts every story on a stage as the toolbar sets it, inside a provider. */
export const onStage: Decorator = (Story, { args, globals, parameters, viewMode }) => {
  const { theme, direction, locale, room, surface } = globals as Setting & { readonly surface: unknown };
  const { recourse = acme, receivedAgoMs = 0, unmet = false } = parameters as StageParameters;
  const standing = isSurface(args["surface"]) ? args["surface"] : isSurface(surface) ? surface : "inline";
  return (
    <Stage
      theme={theme}
      direction={direction}
      locale={locale}
      room={room === "auto" ? (standing === "inline" || standing === "toast" ? "card" : "full") : room}
      surface={isSurface(surface) ? surface : null}
      recourse={recourse}
      alone={viewMode === "story"}
    >
      <Timely story={Story} args={args} agoMs={receivedAgoMs} unmet={unmet} />
    </Stage>
  );
};

interface TimelyProps {
  readonly story: Parameters<Decorator>[0];
  readonly args: Readonly<Record<string, unknown>>;
  readonly agoMs: number;
  readonly unmet: boolean;
}

let putBack = (): void => undefined;

/**
 * The story as it was before its play, as a failure that nobody has answered yet: whoever opens it is to see the state
 * that it is named for, not what became of the buttons that were tried.
 */
export async function asBefore(): Promise<void> {
  // What is pressed and goes would hand its focus on, and the story open with a ring around it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  putBack();
  await waitFor(() => expect(document.querySelector("[data-tone]")).toHaveAttribute("data-state", "ready"));
}

function Timely({ story: Story, args, agoMs, unmet }: TimelyProps): ReactNode {
  const [round, setRound] = useState(0);
  useEffect(() => {
    putBack = () => {
      setRound((now) => now + 1);
    };
  }, []);
  // The same value as long as nobody edits the args: a new one would be a new failure.
  const timely = useMemo(() => receivedNow(args, agoMs + round, unmet), [args, agoMs, unmet, round]);
  return <Story key={round} args={timely} />;
}

/** A decorator: what the app of one story does for some ways out. */
export const withActions =
  (actions: Readonly<Record<string, ActionHandler>>): Decorator =>
  (Story) => (
    <RecourseProvider actions={actions}>
      <Story />
    </RecourseProvider>
  );
