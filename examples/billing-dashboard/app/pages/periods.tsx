import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { aviate } from "../apis/aviate.js";
import { useChange } from "../lib/changes.js";
import { DEFAULTS, setCredentials } from "../lib/credentials.js";
import { Button, Form, SelectField, TextField } from "../ui/controls.js";
import { CredentialSelect } from "../ui/credential-select.js";
import { Card, euro, Figure, Grid, Page } from "../ui/layout.js";
import { Loaded, Notice, useFieldsOf } from "../ui/notice.js";
import { Machine } from "./machine.js";

const WHO = [
  ["id-token-finance", "Finance team"],
  ["id-token-auditor", "Auditor, reads only"],
  ["", "Nobody"],
] as const;

function Onboard(): ReactNode {
  const onboard = useChange(
    ({ card, ...account }: { name: string; email: string; currency: string; externalKey: string; card: string }) =>
      aviate.onboard(account, card),
    { refresh: "aviate", done: (_, { name }) => `${name} is on board.` },
  );
  const fields = useFieldsOf(onboard);
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      update_payment_method: () => document.querySelector<HTMLInputElement>("[name=card]")?.select(),
      check_again: () => client.invalidateQueries(),
    }),
    [client],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card title="Onboard a customer" note="An intent with an account and, if you like, a card to charge.">
        <Form
          className="stack"
          onSend={(text) =>
            onboard.mutate({
              name: text("name"),
              email: text("email"),
              currency: text("currency"),
              externalKey: text("externalKey"),
              card: text("card"),
            })
          }
        >
          <TextField label="Name" name="name" defaultValue="Atelier Sorel" fields={fields} path="params.account.name" />
          <TextField label="Email" name="email" defaultValue="ap@sorel" fields={fields} path="params.account.email" />
          <SelectField
            label="Currency"
            name="currency"
            defaultValue=""
            fields={fields}
            path="params.account.currency"
            options={[
              ["", "Not chosen"],
              ["EUR", "Euro"],
              ["USD", "US dollar"],
              ["CHF", "Swiss franc"],
            ]}
          />
          <TextField
            label="External key"
            name="externalKey"
            defaultValue="sorel"
            hint="nordlicht is taken."
            fields={fields}
            path="params.account.externalKey"
          />
          <TextField label="Card" name="card" inputMode="numeric" hint="4000 0000 0000 0002 is declined." />
          <Button type="submit" look="solid" busy={onboard.isPending}>
            Onboard customer
          </Button>
        </Form>
        <Notice of={onboard} />
      </Card>
    </RecourseProvider>
  );
}

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

function Machines(): ReactNode {
  const all = useQuery({
    queryKey: ["aviate", "machines"],
    queryFn: async () => ({ quotes: await aviate.quotes(), periods: await aviate.periods() }),
  });
  const report = useChange(aviate.recognition, { refresh: "nothing", done: ({ perDay }) => `${euro(perDay)} a day.` });
  return (
    <Loaded query={all}>
      {({ quotes, periods }) => (
        <>
          <Machine
            title="Revenue periods"
            note="Open, closed, locked. A closed period can be reopened; a locked one is final."
            items={periods.map(({ id, state }) => ({ id, state, text: "Bookings of the month" }))}
            moves={["Close", "Reopen"]}
            send={aviate.movePeriod}
            more={{ text: "Report", run: report.mutate }}
            below={<Notice of={report} />}
          />
          <Machine
            title="Quotes"
            note="Draft, sent, then accepted or rejected."
            items={quotes.map(({ id, state, customer, total }) => ({ id, state, text: `${customer}, ${euro(total)}` }))}
            moves={["Accept", "Reject"]}
            send={aviate.moveQuote}
          />
        </>
      )}
    </Loaded>
  );
}

function Catalog(): ReactNode {
  const create = useChange(aviate.createSpecification, {
    refresh: "aviate",
    done: ({ name }) => `Specification ${name} created.`,
  });
  const fields = useFieldsOf(create);
  const contract = useChange(aviate.contract, {
    refresh: "nothing",
    done: ({ customer, endsOn }) => `${customer}, until ${endsOn}.`,
  });
  return (
    <Card title="Catalog & contracts">
      <Form
        className="stack"
        onSend={(text) =>
          create.mutate({ name: text("name"), lifecycleStatus: text("status"), validFor: { startDate: text("start") } })
        }
      >
        <TextField label="Specification name" name="name" fields={fields} path="name" />
        <TextField label="Lifecycle status" name="status" defaultValue="LIVE" fields={fields} path="lifecycleStatus" />
        <TextField
          label="Valid from"
          name="start"
          defaultValue="2020-01-01"
          fields={fields}
          path="validFor.startDate"
        />
        <Button type="submit" busy={create.isPending}>
          Create specification
        </Button>
      </Form>
      <Notice of={create} />
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
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      sign_in: async () => {
        setCredentials({ aviate: DEFAULTS.aviate });
        await client.invalidateQueries({ queryKey: ["aviate"] });
      },
    }),
    [client],
  );
  return (
    <Page
      title="Intents & periods"
      intro="Customers come on board, quotes are accepted, periods are closed. Field paths, state machines and a rate limit with true headers."
      speaks={["aviate · problem details"]}
    >
      <RecourseProvider actions={actions}>
        <CredentialSelect label="Act as" name="aviate" refresh="aviate" options={WHO} />
        <Grid>
          <Onboard />
          <div className="column">
            <Preview />
            <Catalog />
          </div>
          <Machines />
        </Grid>
      </RecourseProvider>
    </Page>
  );
}
