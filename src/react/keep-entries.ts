"use client";
import { type FormEvent, startTransition } from "react";
import { due } from "./form-events.js";

/**
 * Props of a `<form>` that runs an action and keeps what was entered. React 19 resets a form after each of its actions,
 * failed ones too; files could not even be put back. Without JavaScript the action works as ever.
 *
 * @param action What `useActionState` returned.
 * @example <form {...keepEntries(action)}>
 */
export const keepEntries = <Action extends (data: FormData) => void>(
  action: Action,
): { readonly action: Action; readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void } => ({
  action,
  onSubmit: (event) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // A button with an action of its own runs that, as React does it.
    if (submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    due.delete(event.currentTarget);
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => {
      action(data);
    });
  },
});
