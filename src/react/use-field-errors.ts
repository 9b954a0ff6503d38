"use client";
import { type FormEvent, useEffect, useId, useMemo, useRef, useSyncExternalStore } from "react";
import type { ApiError, FieldError } from "../core/api-error.js";
import { type FieldName, pathOf } from "../core/field-index.js";
import { expectApiError } from "../core/expect.js";
import { fieldKey, pathKey } from "../core/field-key.js";
import { fieldText } from "../core/field-text.js";
import { type FieldMark, type FieldMarks, GONE, type Holder, marksOf } from "./field-marks.js";
import { watchForms } from "./form-events.js";
import { givenError } from "./given-error.js";
import type { Showing } from "./showing.js";
import { useNearestShowing } from "./use-showing.js";
import { type FieldErrorsOptions, NONE, useFieldLookup, useSame } from "./use-field-lookup.js";
import { wordsOf } from "./wording.js";

export type { FieldName } from "../core/field-index.js";
export type { FieldErrorsOptions } from "./use-field-lookup.js";

/** What a control has already; ours is added to it. */
export interface GivenFieldProps {
  /** What the app itself finds wrong; kept where the server finds nothing. */
  readonly "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
  /** Ids of its own hints, kept before ours. */
  readonly "aria-describedby"?: string | undefined;
  /** Its own handler, called before ours. */
  readonly onInput?: ((event: FormEvent<HTMLElement>) => void) | undefined;
}

/** Attributes that tie a control to its errors. */
export interface FieldProps extends GivenFieldProps {
  /** How the summary finds the control. */
  readonly "data-recourse-field": string;
}

/** Attributes of the element that holds a field's messages. */
export interface FieldMessageProps {
  /** What the control's `aria-describedby` names. */
  readonly id: string;
  /** The field, as the form names it. */
  readonly "data-recourse-message": string;
}

/** The field errors of one error, by path. */
export interface FieldErrors {
  /** The error they are of. */
  readonly error: ApiError | null;
  /** All of them, in the server's order. */
  readonly all: readonly FieldError[];
  /** Validation texts that belong to no field. */
  readonly form: readonly string[];
  /** The errors of one field as it is now; `[]` when it has none, or its value was edited since. */
  readonly get: (name: FieldName) => readonly FieldError[];
  /** The errors about a value that the person had edited before they came: to be shown as such, not as current. */
  readonly stale: (name: FieldName) => readonly FieldError[];
  /** What to show for one error: the server's text, or ours where it sent none. The same as in the summary. */
  readonly textOf: (one: FieldError) => string;
  /** Tells that a field was edited: its errors are no longer current, those of others are. */
  readonly clear: (name: FieldName) => void;
  /** Attributes for the control, added to those it has: `given`, or the ids of its `aria-describedby`. */
  readonly getFieldProps: (name: FieldName, given?: string | GivenFieldProps) => FieldProps;
  /** Attributes for the element that shows the messages of one field. */
  readonly getMessageProps: (name: FieldName) => FieldMessageProps;
  /** Errors of fields that are not among these. Default: `names` of the options. */
  readonly unmatched: (names?: readonly FieldName[]) => readonly FieldError[];
}

const NO_MARKS: ReadonlyMap<string, FieldMark> = new Map();
const never = (): (() => void) => () => undefined;

/**
 * Adds what ties a control to its errors to what it has.
 *
 * @param messageId Of the element that holds its messages; `null` where there is none to read.
 */
function fieldProps(
  field: string,
  invalid: boolean,
  messageId: string | null,
  onEdit: () => void,
  given: string | GivenFieldProps = {},
): FieldProps {
  const own = typeof given === "string" ? { "aria-describedby": given } : given;
  return {
    ...own,
    // Only what there is to say: an attribute that stood before this on the element stays.
    ...(invalid && { "aria-invalid": true }),
    "data-recourse-field": field,
    ...(messageId && {
      "aria-describedby": [own["aria-describedby"], messageId].filter(Boolean).join(" "),
      onInput: (event: FormEvent<HTMLElement>) => {
        own.onInput?.(event);
        onEdit();
      },
    }),
  };
}

/** The error that a form was given; an app without types is told where it gave what nobody has read. */
function readOf(given: ApiError | null | undefined, showing: Showing | null): ApiError | null {
  if (process.env.NODE_ENV !== "production" && (given ?? null) !== null) expectApiError(given, "useFieldErrors");
  return givenError(given, showing);
}

/** The marks of an error; those of the one before it are forgotten. */
function useMarks(holder: Holder | null): FieldMarks["marks"] {
  const marks = useSyncExternalStore(
    holder?.subscribe ?? never,
    () => holder?.get().marks ?? NO_MARKS,
    () => NO_MARKS,
  );
  const last = useRef(holder);
  useEffect(() => {
    watchForms(null);
    // The very same value may come again, and is news then.
    if (last.current !== holder) last.current?.set({ marks: NO_MARKS });
    last.current = holder;
  }, [holder]);
  return marks;
}

/** {@link useFieldErrors} for form adapters: with the holder of the error's marks. */
export function useMarkedFields(
  given: ApiError | null | undefined,
  options: FieldErrorsOptions = {},
): readonly [FieldErrors, Holder | null] {
  const id = useId();
  const names = useSame(options.names);
  const showing = useNearestShowing();
  const read = readOf(given, showing);
  const holder = read && marksOf(read);
  const marks = useMarks(holder);
  const error = marks === GONE ? null : read;
  const errorsAt = useFieldLookup(error, { ...options, names }, holder?.set);
  const fields = useMemo<FieldErrors>(() => {
    const all = error?.fieldErrors ?? NONE;
    const marked = (name: FieldName, mark: FieldMark | undefined): readonly FieldError[] =>
      errorsAt(name).filter(({ path }) => marks.get(pathKey(path)) === mark);
    const get = (name: FieldName): readonly FieldError[] => marked(name, undefined);
    const stale = (name: FieldName): readonly FieldError[] => marked(name, "stale");
    const messageId = (name: FieldName): string =>
      `${id}-${fieldKey(name)}`.replaceAll(/\s/g, (space) => `\\${space.charCodeAt(0)}`);
    const clear = (name: FieldName): void => {
      const errors = errorsAt(name);
      if (errors.length > 0 && holder) {
        const cleared = errors.map(({ path }) => [pathKey(path), "cleared"] as const);
        holder.set({ marks: new Map([...holder.get().marks, ...cleared]) });
      }
    };
    return {
      error: error ?? null,
      all,
      form: error?.formErrors ?? NONE,
      get,
      stale,
      clear,
      textOf: (one) =>
        error && showing ? fieldText(one, error, wordsOf(showing, error), showing.locale) : one.message,
      getFieldProps: (name, given) => {
        const invalid = get(name).length > 0;
        const described = invalid || stale(name).length > 0 ? messageId(name) : null;
        return fieldProps(pathKey(pathOf(name)), invalid, described, () => clear(name), given);
      },
      getMessageProps: (name) => ({ id: messageId(name), "data-recourse-message": fieldKey(name) }),
      unmatched: (known = names ?? NONE) => {
        const matched = new Set(known.flatMap(errorsAt));
        return all.filter((one) => !matched.has(one));
      },
    };
  }, [error, errorsAt, marks, holder, id, names, showing]);
  return [fields, holder];
}

/**
 * The field errors of an error, found by path whatever the server's spelling: exact first, then with `snake_case` and
 * `camelCase` taken as equal. An edited field loses its errors, and only its own; the summary marks them.
 *
 * @param error `null` gives no errors; so does what nobody has read, and the developer is told. One that came from JSON
 *   is read by the provider; without one give it what `useApiError` gave, which is what `<Recourse>` marks as edited.
 * @example const fields = useFieldErrors(error, { prefix: "params", alias: { "account.email": "email" } });
 */
export const useFieldErrors = (error: ApiError | null | undefined, options?: FieldErrorsOptions): FieldErrors =>
  useMarkedFields(error, options)[0];
