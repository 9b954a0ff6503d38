import { type ReactNode, useId, useRef } from "react";
import { type Control, useController } from "react-hook-form";
import { FieldErrors, type FieldErrorsState } from "react-recourse";
import { Button } from "../ui/controls.js";
import type { WorkDraft } from "./registration-form.js";

/** Takes to choose from, so that nobody has to look for a file of the right size. */
const TAKES = [
  ["short", "Short take, 24 kB", 24_000],
  ["other", "Another take, 31 kB", 31_000],
  ["long", "Long take, 300 kB", 300_000],
  ["empty", "Empty file", 0],
] as const;

const takeOf = (name: string, bytes: number): File =>
  new File([new Uint8Array(bytes).fill(name.length)], `${name}-take.wav`, { type: "audio/wav" });

interface AudioFieldProps {
  readonly control: Control<WorkDraft>;
  readonly fields: FieldErrorsState;
  readonly onPick: (file: File) => void;
}

/** A file of one's own, or one of the takes. */
export function AudioField({ control, fields, onPick }: AudioFieldProps): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { field } = useController({ control, name: "audio" });
  const pick = (file: File | undefined): void => {
    field.onChange(file ?? null);
    if (file) onPick(file);
  };
  const take = (file: File): void => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (input.current) input.current.files = transfer.files;
    pick(file);
  };
  return (
    <div className="field">
      <label htmlFor={id}>Audio</label>
      <input
        id={id}
        ref={(element) => {
          input.current = element;
          field.ref(element);
        }}
        type="file"
        name="audio"
        accept="audio/*"
        onBlur={field.onBlur}
        onChange={(event) => pick(event.target.files?.[0])}
        {...fields.getFieldProps("audio", `${id}-hint`)}
      />
      <p className="hint" id={`${id}-hint`}>
        256 kB at most.
      </p>
      <FieldErrors.Message fields={fields} name="audio" />
      <p className="takes" role="group" aria-label="Takes to choose from">
        <span className="hint">No file at hand?</span>
        {TAKES.map(([name, text, bytes]) => (
          <Button key={name} onClick={() => take(takeOf(name, bytes))}>
            {text}
          </Button>
        ))}
      </p>
    </div>
  );
}
