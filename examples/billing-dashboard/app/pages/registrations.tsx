import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { RecourseProvider, useCountdown } from "react-recourse";
import { afo, type Prepared, type Upload } from "../apis/afo.js";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";
import { Button, Form, SelectField, TextField } from "../ui/controls.js";
import { CredentialSelect } from "../ui/credential-select.js";
import { Card, Figure, Grid, Page } from "../ui/layout.js";
import { Loaded, Notice, useFieldsOf } from "../ui/notice.js";
import { AfoActions } from "./afo-actions.js";

/** Takes to choose from, so that nobody has to look for a file of the right size. */
const TAKES = {
  short: { text: "Short take, 24 kB", bytes: 24_000 },
  other: { text: "Another take, 31 kB", bytes: 31_000 },
  long: { text: "Long take, 300 kB", bytes: 300_000 },
  empty: { text: "Empty file", bytes: 0 },
} as const;
type Take = keyof typeof TAKES;

const audioOf = (take: Take): Blob =>
  new Blob([new Uint8Array(TAKES[take].bytes).fill(take.length)], { type: "audio/wav" });

const sha256 = async (blob: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const isTake = (text: string): text is Take => Object.hasOwn(TAKES, text);

function Left({ until }: { readonly until: string }): ReactNode {
  const { secondsLeft, done } = useCountdown(Date.parse(until));
  return <p className="note">{done ? "The time to confirm is over." : `Confirm within ${secondsLeft} s.`}</p>;
}

function Describe({ onOpen }: { readonly onOpen: (upload: Upload) => void }): ReactNode {
  const open = useChange(
    ({ key, ...work }: { title: string; filename: string; creators: readonly string[]; key: string }) =>
      afo.open(work, key),
    { refresh: "nothing", done: "Upload session opened.", onDone: onOpen },
  );
  const fields = useFieldsOf(open);
  return (
    <Card title="1. Describe the work">
      <Form
        className="stack"
        onSend={(text) =>
          open.mutate({
            title: text("title"),
            filename: text("filename"),
            creators: text("creators")
              .split(",")
              .map((each) => each.trim())
              .filter(Boolean),
            key: text("key") || crypto.randomUUID(),
          })
        }
      >
        <TextField label="Title" name="title" fields={fields} path="title" />
        <TextField label="File name" name="filename" defaultValue="salt-road.wav" fields={fields} path="filename" />
        <TextField
          label="Creators"
          name="creators"
          hint="Separated by commas."
          defaultValue="N. Hale"
          fields={fields}
          path="creators"
        />
        <TextField label="Idempotency key" name="key" hint="Made for you when left empty." />
        <Button type="submit" look="solid" busy={open.isPending}>
          Open upload session
        </Button>
      </Form>
      <Notice of={open} />
    </Card>
  );
}

interface SendProps {
  readonly job: string;
  readonly take: Take;
  readonly onTake: (take: Take) => void;
}

function SendAudio({ job, take, onTake }: SendProps): ReactNode {
  const upload = useChange((to: string) => afo.upload(to, audioOf(take)), {
    refresh: "nothing",
    done: ({ size_bytes }) => `${size_bytes / 1000} kB received.`,
  });
  const fields = useFieldsOf(upload);
  return (
    <Card title="2. Send the audio" note="256 kB at most.">
      <Form className="stack" onSend={(text) => upload.mutate(text("job"))}>
        <TextField
          key={job}
          label="Upload session"
          name="job"
          defaultValue={job}
          hint="job_colleague is somebody else's."
        />
        <SelectField
          label="Audio"
          name="audio"
          value={take}
          onChange={(event) => isTake(event.target.value) && onTake(event.target.value)}
          options={Object.entries(TAKES).map(([key, { text }]) => [key, text] as const)}
          fields={fields}
          path="audio"
        />
        <Button type="submit" busy={upload.isPending}>
          Send audio
        </Button>
      </Form>
      <Notice of={upload} />
    </Card>
  );
}

function Finish({ job, take }: Omit<SendProps, "onTake">): ReactNode {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const prepare = useChange(async () => afo.prepare(job, await sha256(audioOf(take))), {
    refresh: "afo",
    done: "Prepared. Nothing is registered yet.",
    onDone: setPrepared,
  });
  const confirm = useChange(afo.confirm, { refresh: "afo", done: ({ title }) => `${title} is registered.` });
  const actions = useMemo(
    () => ({
      check_status: async () => {
        const { status, work_id } = await afo.status(job);
        say(status === "registered" ? `Registered as ${work_id}.` : "Not registered. Prepare it again.");
      },
    }),
    [job],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card
        title="3. Prepare & confirm"
        note="Registering costs four credits. What is prepared waits for twenty seconds."
      >
        <p className="actions">
          <Button busy={prepare.isPending} onClick={() => prepare.mutate()}>
            Prepare
          </Button>
        </p>
        <Notice of={prepare} />
        {prepared && <Left until={prepared.expires_at} />}
        <Form className="row" onSend={(text) => confirm.mutate(text("prepared"))}>
          <TextField
            key={prepared?.prepared_id ?? ""}
            label="Prepared work"
            name="prepared"
            defaultValue={prepared?.prepared_id ?? "prep_colleague"}
          />
          <Button type="submit" look="solid" busy={confirm.isPending}>
            Confirm
          </Button>
        </Form>
        <Notice of={confirm} />
      </Card>
    </RecourseProvider>
  );
}

export function RegistrationsPage(): ReactNode {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [take, setTake] = useState<Take>("short");
  const profile = useQuery({ queryKey: ["afo", "profile"], queryFn: afo.profile });
  const job = upload?.job_id ?? "job_gone";
  const actions = useMemo(
    () => ({
      start_over: () => {
        setUpload(null);
        document.querySelector<HTMLInputElement>("[name=title]")?.focus();
      },
    }),
    [],
  );
  return (
    <Page
      title="Registrations"
      intro="Register a work in three steps. Each step can go wrong in its own way, and each refusal says what to do."
      speaks={["afo · code, message, details, request_id"]}
    >
      <AfoActions>
        <RecourseProvider actions={actions}>
          <CredentialSelect
            label="Act with"
            name="afo"
            refresh="afo"
            options={[
              ["afo_sk_live_main", "Dashboard key, all scopes"],
              ["afo_sk_live_readonly", "Read-only key"],
            ]}
          />
          <Grid>
            <Describe onOpen={setUpload} />
            <div className="column">
              <Card title="Credits">
                <Loaded query={profile}>{({ credits }) => <Figure label="Left" value={String(credits)} />}</Loaded>
              </Card>
              <SendAudio job={job} take={take} onTake={setTake} />
              <Finish job={job} take={take} />
            </div>
          </Grid>
        </RecourseProvider>
      </AfoActions>
    </Page>
  );
}
