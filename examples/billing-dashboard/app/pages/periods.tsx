import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { aviate } from "../apis/aviate.js";
import { useChange } from "../lib/changes.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Card, euro, Figure, Grid, Page } from "../ui/layout.js";
import { Loaded, Notice, useFieldsOf } from "../ui/notice.js";
import { AviateActions } from "./aviate-actions.js";
import { Machine } from "./machine.js";

function Preview(): ReactNode {
  const preview = useChange(aviate.preview, { refresh: "nothing" });
  const fields = useFieldsOf(preview);
  return (
    <Card title="Price preview" note="Five intents in six seconds, previews included.">
      {preview.data && (
        <Figure label="Monthly" value={euro(preview.data.monthly)} note={`for ${preview.data.seats} seats`} />
      )}
      <Form className="row" onSend={(text) => preview.mutate(Number(text("seats")))}>
        <TextField
          label="Seats"
          name="seats"
          defaultValue="12"
          inputMode="numeric"
          fields={fields}
          path="params.seats"
        />
        <Button type="submit" busy={preview.isPending}>
          Preview price
        </Button>
      </Form>
      <Notice of={preview} />
    </Card>
  );
}

const ON_PERIODS = { CLOSE: "Close period", REOPEN: "Reopen period", LOCK: "Lock period" };
const ON_QUOTES = { SEND: "Send quote", ACCEPT: "Accept quote", REJECT: "Reject quote", REVISE: "Revise quote" };

const recognized = async (id: string): Promise<string> => `${euro((await aviate.recognition(id)).perDay)} a day.`;

function Machines(): ReactNode {
  const all = useQuery({
    queryKey: ["aviate", "machines"],
    queryFn: async () => ({ quotes: await aviate.quotes(), periods: await aviate.periods() }),
  });
  return (
    <Loaded query={all}>
      {({ quotes, periods }) => (
        <>
          <Machine
            title="Revenue periods"
            note="Open, closed, locked. A closed period can be reopened; a locked one is final."
            items={periods.map(({ id, state }) => ({ id, state, text: "Bookings of the month" }))}
            moves={["Close", "Reopen"]}
            operations={ON_PERIODS}
            send={aviate.movePeriod}
            report={recognized}
          />
          <Machine
            title="Quotes"
            note="Draft, sent, then accepted or rejected."
            items={quotes.map(({ id, state, customer, total }) => ({ id, state, text: `${customer}, ${euro(total)}` }))}
            moves={["Accept", "Reject"]}
            operations={ON_QUOTES}
            send={aviate.moveQuote}
          />
        </>
      )}
    </Loaded>
  );
}

function Contracts(): ReactNode {
  const contract = useChange(aviate.contract, {
    refresh: "nothing",
    done: ({ customer, endsOn }) => `${customer}, until ${endsOn}.`,
  });
  return (
    <Card title="Contracts">
      <Form className="row" onSend={(text) => contract.mutate(text("id"))}>
        <TextField label="Contract id" name="id" defaultValue="ctr-does-not-exist" hint="ctr-1001 exists." />
        <Button type="submit" busy={contract.isPending}>
          Open contract
        </Button>
      </Form>
      <Notice of={contract} />
    </Card>
  );
}

export function PeriodsPage(): ReactNode {
  return (
    <Page
      title="Previews & periods"
      intro="Prices are previewed, quotes are accepted, periods are closed. State machines and a rate limit with true headers."
      speaks={["aviate · problem details"]}
    >
      <AviateActions>
        <Grid>
          <Preview />
          <Contracts />
          <Machines />
        </Grid>
      </AviateActions>
    </Page>
  );
}
