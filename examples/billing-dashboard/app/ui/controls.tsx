import { type ComponentProps, type FormEvent, type ReactNode, useId } from "react";
import { FieldErrors, type FieldErrorsState } from "react-recourse";

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: "solid" | "quiet" | "link";
  readonly busy?: boolean;
  /** What it says while busy. */
  readonly busyText?: string;
}

/**
 * Busy is not disabled: the focus stays where the person left it, the ring turns, and the words say what is going on.
 * `disabled` is for what cannot be done at all.
 */
export function Button({
  look = "quiet",
  busy = false,
  busyText,
  onClick,
  className,
  children,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className ?? ""}`}
      data-look={look}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && busyText !== undefined ? busyText : children}
    </button>
  );
}

/** Ties a control to what Recourse says about its field; the path is the one the server uses. */
export interface FieldBinding {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly fields?: FieldErrorsState | undefined;
  readonly path?: string | undefined;
}

interface FrameProps extends FieldBinding {
  readonly children: (control: Readonly<Record<string, unknown>>) => ReactNode;
}

function Frame({ label, hint, fields, path, children }: FrameProps): ReactNode {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const bound = fields && path !== undefined ? fields.getFieldProps(path, hintId) : { "aria-describedby": hintId };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...bound })}
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {fields && path !== undefined && <FieldErrors.Message fields={fields} name={path} />}
    </div>
  );
}

type InputProps = FieldBinding & Omit<ComponentProps<"input">, "id">;

export function TextField({ label, hint, fields, path, ...input }: InputProps): ReactNode {
  return (
    <Frame {...{ label, hint, fields, path }}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} />}
    </Frame>
  );
}

export type Options = readonly (readonly [value: string, text: string])[];

type SelectProps = FieldBinding & Omit<ComponentProps<"select">, "id"> & { readonly options: Options };

export function SelectField({ label, hint, fields, path, options, ...select }: SelectProps): ReactNode {
  return (
    <Frame {...{ label, hint, fields, path }}>
      {(control) => (
        <select {...select} {...control}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

interface ChoiceProps extends FieldBinding {
  readonly options: Options;
  /** What makes one of the radio buttons the form's. */
  readonly radio: (value: string) => ComponentProps<"input">;
}

/** One of a few. The group is the field: it carries the message, and the way to it leads to the first button. */
export function ChoiceField({ label, hint, fields, path, options, radio }: ChoiceProps): ReactNode {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const bound = fields && path !== undefined ? fields.getFieldProps(path, hintId) : { "aria-describedby": hintId };
  return (
    <fieldset className="field" role="radiogroup" {...bound}>
      <legend>{label}</legend>
      <div className="choices">
        {options.map(([value, text]) => (
          <label className="choice" key={value}>
            <input {...radio(value)} type="radio" value={value} />
            {text}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {fields && path !== undefined && <FieldErrors.Message fields={fields} name={path} />}
    </fieldset>
  );
}

/** What a form's fields hold, as text. */
export const formText = (form: HTMLFormElement) => {
  const data = new FormData(form);
  return (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
};

interface FormProps extends Omit<ComponentProps<"form">, "onSubmit"> {
  readonly onSend: (text: (name: string) => string, form: HTMLFormElement) => void;
}

/** The browser's own checks are off: this dashboard is about what servers say. */
export function Form({ onSend, ...rest }: FormProps): ReactNode {
  return (
    <form
      noValidate
      {...rest}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        onSend(formText(event.currentTarget), event.currentTarget);
      }}
    />
  );
}
