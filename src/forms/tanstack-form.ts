"use client";
import { useRef } from "react";
import type { ApiError } from "../core/api-error.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";

type Meta = Record<string, { readonly errorMap?: { readonly onServer?: unknown } } | undefined>;

interface Base {
  readonly values: unknown;
  readonly submissionAttempts: number;
  readonly isSubmitting: boolean;
  readonly fieldMetaBase: object;
}

/** What this needs of a form; whatever `useForm` of TanStack Form returned has it. */
export interface TanstackForm {
  /** The fields there are, by name. */
  readonly fieldInfo: object;
  /** Where its state lives. */
  readonly baseStore: {
    /** Values and errors as they are now. */
    readonly state: Base;
    /** Changes it. A method, so that the store of any values is one. */
    setState(update: <State extends Base>(base: State) => State): void;
    /** Tells of changes, until what it gives back is called. */
    subscribe(listener: () => void): { readonly unsubscribe: () => void } | (() => void);
  };
}

type Texts = ReadonlyMap<string, readonly string[]>;

/** Makes these the only texts of ours. Where the last are nobody remembers: the library moves them with its rows. */
function place(store: TanstackForm["baseStore"], texts: Texts, placed: Set<unknown>): void {
  const meta: Meta = { ...store.state.fieldMetaBase };
  let changed = false;
  for (const [name, field] of Object.entries(meta)) {
    const there = field?.errorMap?.onServer;
    const ours = texts.get(name);
    // Another answer's stay, and the app's.
    if (ours ? String(ours) === String(there) : !placed.has(there)) continue;
    if (ours) placed.add(ours);
    meta[name] = { ...field, errorMap: { ...field?.errorMap, onServer: ours } };
    changed = true;
  }
  // At once: each `setFieldMeta` copies the state of all fields.
  if (changed) store.setState((base) => ({ ...base, fieldMetaBase: meta }));
}

/**
 * Puts the field errors of an API error into a form of TanStack Form, as `errorMap.onServer` of its mounted fields, a text
 * each. A field that is edited loses its own; the next submit is judged without them, so none blocks it.
 * What belongs to no mounted field is in `unmatched()` and in the summary.
 *
 * @param form What `useForm` returned.
 * @param error `null` takes the server's errors out of the form.
 * @example const fields = useTanstackFormErrors(form, error, { sent: save.variables });
 */
export function useTanstackFormErrors(
  form: TanstackForm,
  error: ApiError | null | undefined,
  options?: FormFieldsOptions,
): FieldErrors {
  const shown = useRef<Texts>(new Map());
  const placed = useRef(new Set<unknown>());
  const sentAgain = useRef(false);
  const { baseStore } = form;
  // Of the same moment as the rows that are drawn: the library moves both at once, before the effects of a render are run.
  const { values } = baseStore.state;
  const put = (texts: Texts): void => {
    place(baseStore, texts, placed.current);
  };
  return useFormFields(
    {
      names: () =>
        Object.entries(form.fieldInfo)
          .filter(([, info]: [string, { readonly instance?: unknown } | undefined]) => info?.instance)
          .map(([name]) => name),
      values: () => values,
      round: () => baseStore.state.submissionAttempts,
      subscribe: (changed) => {
        let last = baseStore.state;
        const subscription = baseStore.subscribe(() => {
          const now = baseStore.state;
          const again = now.submissionAttempts !== last.submissionAttempts;
          const edited = now.values !== last.values;
          last = now;
          sentAgain.current ||= again;
          // Rows that are put in or taken out take their errors along after they moved, and these are there by then.
          if (again || !edited) put(sentAgain.current ? new Map() : shown.current);
          if (sentAgain.current || edited) changed();
        });
        return typeof subscription === "function" ? subscription : subscription.unsubscribe;
      },
      show: (texts, anew) => {
        shown.current = texts;
        // What was held back is not answered: what it was told last is still so.
        sentAgain.current &&= !anew && baseStore.state.isSubmitting;
        if (!sentAgain.current) put(texts);
      },
    },
    error,
    options,
  );
}
