import type { ElementType, ReactNode } from "react";
import type { ApiError, FieldErrorsState } from "react-recourse";
import type { FormFieldsOptions } from "../../src/react/use-form-fields.js";

/** The values of the form that every library builds. */
export interface Values {
  email: string;
  seats: string;
  profile: { firstName: string };
  plan: string;
  birth: { day: string; month: string; year: string };
  items: { id: string; price: string }[];
}

/** What a text input takes, whichever library feeds it. */
export type InputProps = Record<string, unknown>;

/** One library's form, ready to be drawn. */
export interface Drawn {
  readonly fields: FieldErrorsState;
  /** Draws an input; a radio button for this choice. `own`: what the library itself says is wrong with it. */
  readonly input: (
    name: string,
    draw: (props: InputProps, own: string) => ReactNode,
    choice: string | undefined,
  ) => ReactNode;
  /** The library's own input. Default: the element. */
  readonly Input?: ElementType;
  /** Ids of the rows, in order. */
  readonly rows: readonly string[];
  readonly removeRow: (index: number) => void;
  readonly swapRows: (one: number, other: number) => void;
  /** The library's own way to start again. */
  readonly reset: () => void;
  /** Around everything. */
  readonly form: (children: ReactNode) => ReactNode;
}

export interface FormProps {
  readonly values: Values;
  readonly error: ApiError | null;
  readonly options?: FormFieldsOptions | undefined;
  /** A submit that the library let through. */
  readonly onSend: () => Promise<void>;
  readonly draw: (drawn: Drawn) => ReactNode;
}
