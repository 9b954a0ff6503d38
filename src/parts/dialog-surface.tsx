"use client";
import { AlertDialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import type { SurfaceProps } from "../react/showing.js";
import { focusReturn } from "./focus-return.js";

/** The notice as a modal dialog, on Radix AlertDialog. Loaded only when one is shown. */
export default function DialogSurface({ children, labelledBy, describedBy, onDismiss }: SurfaceProps): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const giveBack = useRef<(() => void) | null>(null);
  return (
    <>
      <span ref={place} hidden data-recourse="dialog-origin" />
      <AlertDialog.Root open onOpenChange={onDismiss}>
        <AlertDialog.Portal>
          <AlertDialog.Overlay data-recourse="dialog-overlay" />
          <AlertDialog.Content
            data-recourse="dialog"
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              giveBack.current = focusReturn(place.current);
              const content = event.currentTarget as HTMLElement;
              // Least destructive first: what a person may press without having read anything.
              const first =
                content.querySelector<HTMLElement>('[data-part="dismiss"]') ??
                content.querySelector<HTMLElement>(':is([data-part="retry"], [data-part="action"])');
              (first ?? content).focus({ preventScroll: true });
            }}
            onCloseAutoFocus={(event) => {
              // Radix gives the focus to its trigger; a dialog that an error opened has none, and it would end on <body>.
              event.preventDefault();
              giveBack.current?.();
            }}
          >
            {children}
          </AlertDialog.Content>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  );
}
