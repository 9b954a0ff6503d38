"use client";
import { useRef } from "react";
import type { ApiError } from "../core/api-error.js";
import type { FieldErrors } from "../react/use-field-errors.js";
import { type FormFieldsOptions, useFormFields } from "../react/use-form-fields.js";
export type { FormFieldsOptions } from "../react/use-form-fields.js";

type Meta = Readonly<Record<string, { readonly errorMap?: object } | undefined>>;

interface Base {
  readonly values: unknown;
  readonly submissionAttempts: number;
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
    /** Changes it. */
    // oxlint-disable-next-line typescript/no-explicit-any -- the state of any form, which this hands back with more in it
    setState(update: (base: any) => any): void;
    /** Tells of changes, until what it gives back is called. */
    subscribe(listener: () => void): { readonly unsubscribe: () => void } | (() => void);
  };
}

type Texts = ReadonlyMap<string, readonly string[]>;

/** Puts these texts in place of those before. */
function replace(store: TanstackForm["baseStore"], before: Texts, texts: Texts): void {
  const names = [...new Set([...before.keys(), ...texts.keys()])].filter(
    (name) => before.get(name)?.join("\n") !== texts.get(name)?.join("\n"),
  );
  if (names.length === 0) return;
  // At once: each `setFieldMeta` copies the state of all fields.
  store.setState((base: Base) => {
    const meta: Meta = { ...base.fieldMetaBase };
    const changes = names
      .filter((name) => Object.hasOwn(meta, name))
      .map((name) => [name, { ...meta[name], errorMap: { ...meta[name]?.errorMap, onServer: texts.get(name) } }]);
    return { ...base, fieldMetaBase: { ...meta, ...Object.fromEntries(changes) } };
  });
}

/**
 * Puts the field errors of an API error into a form of TanStack Form, as `errorMap.onServer` of its mounted fields, a text
 * each. A field that is edited loses its own; the next submit drops all of them before it is judged, so none blocks it.
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
  const sentAgain = useRef(false);
  const { baseStore } = form;
  const put = (texts: Texts): void => {
    const before = shown.current;
    shown.current = texts;
    replace(baseStore, before, texts);
  };
  return useFormFields(
    {
      names: () =>
        Object.entries(form.fieldInfo)
          .filter(([, info]: [string, { readonly instance?: unknown } | undefined]) => info?.instance)
          .map(([name]) => name),
      values: () => baseStore.state.values,
      round: () => baseStore.state.submissionAttempts,
      subscribe: (changed) => {
        let { values, submissionAttempts } = baseStore.state;
        const subscription = baseStore.subscribe(() => {
          const now = baseStore.state;
          const again = now.submissionAttempts !== submissionAttempts;
          const edited = now.values !== values;
          ({ values, submissionAttempts } = now);
          if (again) {
            sentAgain.current = true;
            put(new Map());
          }
          if (again || edited) changed();
        });
        return typeof subscription === "function" ? subscription : subscription.unsubscribe;
      },
      show: (texts, anew) => {
        sentAgain.current &&= !anew;
        if (!sentAgain.current) put(texts);
      },
    },
    error,
    options,
  );
}
