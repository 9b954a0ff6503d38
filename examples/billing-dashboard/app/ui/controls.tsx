import { type ComponentProps, type ReactNode, useId } from "react";
import type { FieldErrorsState } from "react-recourse";

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: "solid" | "quiet" | "link";
  readonly busy?: boolean;
}

/** `aria-disabled` instead of `disabled` while busy: the focus must stay where the person left it. */
export function Button({ look = "quiet", busy = false, onClick, className, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className ?? ""}`}
      data-look={look}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** Ties a control to what Recourse says about its field; the path is the one the server uses. */
interface FieldBinding {
  readonly label: string;
  readonly hint?: string;
  readonly fields?: FieldErrorsState;
  readonly path?: string;
}

interface FrameProps extends FieldBinding {
  readonly children: (control: Readonly<Record<string, unknown>>) => ReactNode;
}

function Frame({ label, hint, fields, path, children }: FrameProps): ReactNode {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errors = fields && path !== undefined ? fields.get(path) : [];
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
      {fields && path !== undefined && errors.length > 0 && (
        <p className="field-error" {...fields.getMessageProps(path)}>
          {errors.map((error) => error.message).join(" ")}
        </p>
      )}
    </div>
  );
}

type InputProps = FieldBinding & Omit<ComponentProps<"input">, "id">;

export function TextField({ label, hint, fields, path, ...input }: InputProps): ReactNode {
  return (
    <Frame label={label} {...(hint === undefined ? {} : { hint })} {...(fields && path ? { fields, path } : {})}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} />}
    </Frame>
  );
}

type SelectProps = FieldBinding &
  Omit<ComponentProps<"select">, "id"> & { readonly options: readonly (readonly [value: string, text: string])[] };

export function SelectField({ label, hint, fields, path, options, ...select }: SelectProps): ReactNode {
  return (
    <Frame label={label} {...(hint === undefined ? {} : { hint })} {...(fields && path ? { fields, path } : {})}>
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
      onSubmit={(event) => {
        event.preventDefault();
        onSend(formText(event.currentTarget), event.currentTarget);
      }}
    />
  );
}
