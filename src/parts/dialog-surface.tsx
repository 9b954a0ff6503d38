"use client";
import { AlertDialog } from "radix-ui";
import {
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { SurfaceProps } from "../react/showing.js";
import { SurfaceContext, type SurfaceTools } from "../react/surface-context.js";

/** Where Radix' scroll lock looks for the nonce of its `<style>`. Webpack has a variable of its own in its place. */
declare let __webpack_nonce__: string | undefined;

const tellNonce = (nonce: string): void => {
  if (typeof __webpack_nonce__ === "undefined") Object.assign(globalThis, { __webpack_nonce__: nonce });
  else __webpack_nonce__ = nonce;
};

/** How a dialog gives the focus back when it closes. */
interface GiveBack {
  current: ((ifLost?: boolean) => void) | null;
}

/** How soon a dialog leaves the page to an app's own that has opened, and is there again once that has closed. */
const LOOK_MS = 100;
/** The next one opens when the focus is back where it was before the last. */
const PAUSE_MS = 100;

/** The dialogs of one page, by what opens them: the first is open, the others wait, for two would hide each other. */
const queue: (() => void)[] = [];

/** The way back of a dialog that goes, for another that comes with the same commit and would find the focus on `<body>`. */
let leaving: GiveBack | null = null;

/**
 * Waits in line and stands where it can be reached; `null` until then, and while a modal is open that came later: a way
 * out may have opened it.
 */
function useContainer(
  place: { readonly current: Element | null },
  giveBack: GiveBack,
  tools: SurfaceTools | null,
): Element | DocumentFragment | null {
  const [container, setContainer] = useState<Element | DocumentFragment | null>(null);
  useLayoutEffect(() => {
    giveBack.current ??= leaving?.current ?? null;
    if (leaving && leaving !== giveBack) leaving.current = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    const open = (): void => {
      const look = (): Element | DocumentFragment => tools?.topOf(place.current) ?? document.body;
      const first = look();
      setContainer(first);
      timer ??= setInterval(() => {
        const top = look();
        setContainer(top !== first && "open" in top ? null : top);
      }, LOOK_MS);
    };
    queue.push(open);
    if (queue[0] === open) open();
    return () => {
      clearInterval(timer);
      setContainer(null);
      queue.splice(queue.indexOf(open), 1);
      setTimeout(() => queue[0]?.(), PAUSE_MS);
      leaving = giveBack;
      queueMicrotask(() => {
        leaving = null;
      });
    };
  }, [place, giveBack, tools]);
  return container;
}

/** Least destructive first: what a person may press without having read anything. */
function focusFirst(content: HTMLElement): void {
  const first =
    content.querySelector<HTMLElement>('[data-part="dismiss"]') ??
    content.querySelector<HTMLElement>('[data-part="retry"], [data-part="action"]');
  // It opens at its title, so below a text that is longer than the window it would not be seen what has the focus.
  const below = first && first.getBoundingClientRect().bottom > content.getBoundingClientRect().bottom;
  (below ? content : (first ?? content)).focus({ preventScroll: true });
}

const STOPS = ":is(a[href],summary,[tabindex='0'],:checked,:enabled:not(fieldset,option,[type=radio]))";

/**
 * From the last control to the first, and back, where Radix does not: it asks the page what has the focus, which for a
 * shadow tree is its host and for a frame or a window another page's. Before it leaves: a frame keeps what it has got.
 */
function turnAround(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: content, key, shiftKey } = event;
  const tree = content.getRootNode() as Document | ShadowRoot;
  if (key !== "Tab" || tree === document) return;
  // Of radio buttons it stops at the one that is checked.
  const stops = [...content.querySelectorAll<HTMLElement>(STOPS)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
  if (shiftKey) stops.reverse();
  const at = tree.activeElement;
  if (at !== stops.at(-1) && !(shiftKey && at === content)) return;
  event.preventDefault();
  stops[0]?.focus();
}

/** The notice as a modal dialog, on Radix AlertDialog. Loaded only when one is shown. */
export default function DialogSurface({ children, labelledBy, describedBy, onDismiss }: SurfaceProps): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const giveBack = useRef<GiveBack["current"]>(null);
  const tools = useContext(SurfaceContext);
  const nonce = tools?.nonce;
  // Before any effect: the scroll lock writes its style in one.
  useInsertionEffect(() => {
    if (nonce) tellNonce(nonce);
  }, [nonce]);
  const container = useContainer(place, giveBack, tools);
  return (
    <>
      <span ref={place} hidden data-recourse="dialog-origin" />
      <AlertDialog.Root open={container !== null} onOpenChange={onDismiss}>
        <AlertDialog.Portal container={container}>
          <AlertDialog.Overlay data-recourse="dialog-overlay" />
          <AlertDialog.Content
            data-recourse="dialog"
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              giveBack.current ??= tools?.focusReturn(place.current) ?? null;
              focusFirst(event.currentTarget as HTMLElement);
            }}
            onKeyDown={turnAround}
            onEscapeKeyDown={(event) => {
              // There it leaves what is asked, and not the whole dialog.
              if (tools?.treeOf(place.current).activeElement?.closest('[data-part="confirm"]')) event.preventDefault();
            }}
            onCloseAutoFocus={(event) => {
              // Radix gives the focus to its trigger; a dialog that an error opened has none, and it would end on <body>.
              event.preventDefault();
              giveBack.current?.(true);
            }}
          >
            {children}
          </AlertDialog.Content>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  );
}
