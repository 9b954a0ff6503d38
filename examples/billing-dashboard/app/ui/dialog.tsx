import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./controls.js";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The platform's own modal dialog: it keeps the focus inside and gives it back. Mounted means open. */
export function Dialog({ title, onClose, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while it is still in the page, or it would not give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        // React takes it away; the element must not close on its own and be left mounted.
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <p className="actions">
        <Button look="link" onClick={onClose}>
          Not now
        </Button>
      </p>
    </dialog>
  );
}
