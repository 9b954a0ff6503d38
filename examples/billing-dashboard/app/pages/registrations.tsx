import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { RecourseProvider, useCountdown } from "react-recourse";
import { afo, type Prepared } from "../apis/afo.js";
import { RegistrationForm, type SentWork } from "../forms/registration-form.js";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { CredentialSelect } from "../ui/credential-select.js";
import { Card, Figure, Grid, Page } from "../ui/layout.js";
import { Loaded, Notice } from "../ui/notice.js";
import { AfoActions } from "./afo-actions.js";

function Left({ until }: { readonly until: string }): ReactNode {
  const { secondsLeft, done } = useCountdown(Date.parse(until));
  return <p className="note">{done ? "The time to confirm is over." : `Confirm within ${secondsLeft} s.`}</p>;
}

/** Before anything was sent: a session nobody opened. */
const NOTHING_SENT: SentWork = { title: "", job: "job_gone", bytes: 0, sha256: "" };

function Finish({ sent: { title, job, bytes, sha256 } }: { readonly sent: SentWork }): ReactNode {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const prepare = useChange(() => afo.prepare(job, sha256), {
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
        title="2. Prepare & confirm"
        note="Registering costs four credits. What is prepared waits for twenty seconds."
      >
        {bytes > 0 && (
          <p>
            {title}, {bytes / 1000} kB
          </p>
        )}
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
  const [sent, setSent] = useState(NOTHING_SENT);
  const profile = useQuery({ queryKey: ["afo", "profile"], queryFn: afo.profile });
  const actions = useMemo(
    () => ({
      start_over: () => {
        setSent(NOTHING_SENT);
        document.querySelector<HTMLInputElement>("[name=title]")?.focus();
      },
    }),
    [],
  );
  return (
    <Page
      title="Registrations"
      intro="Register a work in two steps. Each step can go wrong in its own way, and each refusal says what to do."
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
          <div className="column">
            <Card title="1. Describe the work & send its audio">
              <RegistrationForm onSent={setSent} />
            </Card>
            <Grid>
              <Finish key={sent.job} sent={sent} />
              <Card title="Credits">
                <Loaded query={profile}>{({ credits }) => <Figure label="Left" value={String(credits)} />}</Loaded>
              </Card>
            </Grid>
          </div>
        </RecourseProvider>
      </AfoActions>
    </Page>
  );
}
