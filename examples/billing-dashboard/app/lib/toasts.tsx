import type { ReactNode } from "react";
import { createStore, useStore } from "./store.js";

interface Toast {
  readonly id: number;
  readonly text: string;
}

const toasts = createStore<readonly Toast[]>([]);
let last = 0;

/** Says that something worked. What failed is Recourse's to say. */
export function say(text: string): void {
  const toast = { id: ++last, text };
  toasts.set([...toasts.get().slice(-2), toast]);
  setTimeout(() => toasts.set(toasts.get().filter((each) => each !== toast)), 5_000);
}

/** Always mounted: a live region that appears together with its text is not read out. */
export function Toasts(): ReactNode {
  const shown = useStore(toasts);
  return (
    <div className="toasts" role="status">
      {shown.map((toast) => (
        <p key={toast.id}>{toast.text}</p>
      ))}
    </div>
  );
}
