import { type ReactNode, useRef } from "react";
import { useForm } from "react-hook-form";
import { useApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useMutationRecourse } from "react-recourse/react-query";
import { afo } from "../apis/afo.js";
import { useChange } from "../lib/changes.js";
import { Button, TextField } from "../ui/controls.js";
import { FormDesk, Pair, Tries } from "../ui/form-desk.js";
import { AudioField } from "./audio-field.js";

/** A work as the form has it. */
export interface WorkDraft {
  readonly title: string;
  readonly filename: string;
  /** Separated by commas. */
  readonly creators: string;
  readonly audio: File | null;
  readonly key: string;
  readonly job: string;
}

/** A work whose audio the server has. */
export interface SentWork {
  readonly title: string;
  readonly job: string;
  readonly bytes: number;
  readonly sha256: string;
}

const EMPTY: WorkDraft = { title: "", filename: "", creators: "", audio: null, key: "", job: "" };

const TRIES = [
  ["Nothing entered", "The server names one field at a time, by its code alone."],
  ["A long take", "413: how large it is and may be, beside the form, and at the file."],
  ["An empty file", "Refused at the file, too."],
  ["Idempotency key of two characters", "About no field: the summary keeps it."],
] as const;

const creatorsIn = (text: string): readonly string[] =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);

interface RegistrationFormProps {
  readonly onSent: (work: SentWork) => void;
}

/**
 * A work and its audio in one form, though the API wants them one after the other. afo lists no errors: which field a
 * refusal is about is known from its code.
 */
export function RegistrationForm({ onSent }: RegistrationFormProps): ReactNode {
  const form = useForm<WorkDraft>({ defaultValues: EMPTY });
  const { control, register, handleSubmit, getValues, setValue } = form;
  // A session whose audio was refused takes another one, as long as it is about the same work.
  const opened = useRef<{ readonly about: string; readonly job: string } | null>(null);
  const send = useChange(
    async ({ audio, key, job: given, ...about }: WorkDraft): Promise<SentWork> => {
      const { title, filename } = about;
      let job = given.trim();
      if (job === "") {
        const same = JSON.stringify(about);
        if (opened.current?.about !== same) {
          const work = { title, filename, creators: creatorsIn(about.creators) };
          opened.current = { about: same, job: (await afo.open(work, key || crypto.randomUUID())).job_id };
        }
        job = opened.current.job;
      }
      const { size_bytes: bytes, sha256 } = await afo.upload(job, audio ?? new Blob());
      return { title, job, bytes, sha256 };
    },
    { refresh: "nothing", done: ({ bytes }) => `${bytes / 1000} kB received.`, onDone: onSent },
  );
  const { mutate, ...notice } = useMutationRecourse(send);
  const { error } = useApiError(notice.error);
  const fields = useReactHookFormErrors(form, error, {
    // The form has one field for all creators.
    alias: { "creators.*": "creators" },
    sent: send.variables,
  });
  return (
    <FormDesk
      notice={notice}
      aria-label="New work"
      onSubmit={handleSubmit((work) => mutate(work))}
      beside={<Tries tries={TRIES} />}
    >
      <TextField label="Title" {...register("title")} fields={fields} path="title" />
      <AudioField
        control={control}
        fields={fields}
        onPick={({ name }) => {
          if (getValues("filename") === "") setValue("filename", name);
        }}
      />
      <Pair>
        <TextField label="File name" {...register("filename")} fields={fields} path="filename" />
        <TextField
          label="Creators"
          hint="Separated by commas."
          {...register("creators")}
          fields={fields}
          path="creators"
        />
      </Pair>
      <details className="more">
        <summary>More</summary>
        <Pair>
          <TextField label="Idempotency key" hint="Made for you when left empty." {...register("key")} />
          <TextField
            label="Upload session"
            hint="To go on with one. job_colleague is somebody else's."
            {...register("job")}
          />
        </Pair>
      </details>
      <p className="actions">
        <Button type="submit" look="solid" busy={send.isPending} busyText="Sending…">
          Send work
        </Button>
      </p>
    </FormDesk>
  );
}
