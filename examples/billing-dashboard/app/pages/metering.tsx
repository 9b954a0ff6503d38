import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { aforo, type Metric, type Product, type Subscription } from "../apis/aforo.js";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";
import { Button, Form, SelectField, TextField } from "../ui/controls.js";
import { Badge, Card, Grid, Page, Table } from "../ui/layout.js";
import { Loaded, Notice, NoticeRow, useFieldsOf } from "../ui/notice.js";
import { AforoActions, AforoKey } from "./aforo-actions.js";

/** Its own changes: two products may be moved at once, and either may be refused. */
function ProductRow({ id, name, stage, gateway }: Product): ReactNode {
  const client = useQueryClient();
  const rename = useChange((to: string) => aforo.renameProduct(id, to), {
    refresh: "aforo",
    done: (product) => `Saved as ${product.name}.`,
  });
  const move = useChange((to: string) => aforo.moveProduct(id, to), {
    refresh: "aforo",
    done: (product) => `${product.name} is ${product.stage} now.`,
  });
  const { reset } = move;
  const actions = useMemo(
    () => ({
      restore: async () => {
        await aforo.restoreProduct(id);
        await client.invalidateQueries({ queryKey: ["aforo"] });
        say("Restored to the gateway.");
      },
      transition: async ({ transition }: { readonly transition?: string | undefined }) => {
        if (transition === undefined) return;
        await aforo.moveProduct(id, transition);
        reset();
        await client.invalidateQueries({ queryKey: ["aforo"] });
        say(`Moved to ${transition}.`);
      },
    }),
    [client, id, reset],
  );
  return (
    <RecourseProvider actions={actions}>
      <tr>
        <th scope="row">{name}</th>
        <td>{gateway === "LINKED" ? <Badge tone="good">Linked</Badge> : <Badge tone="wait">Stale</Badge>}</td>
        <td>{stage}</td>
        <td className="end">
          <Button aria-label={`Rename ${name}`} onClick={() => rename.mutate(`${name} +`)}>
            Rename
          </Button>
          <Button aria-label={`Move to GA: ${name}`} onClick={() => move.mutate("GA")}>
            Move to GA
          </Button>
        </td>
      </tr>
      <NoticeRow of={rename} span={4} />
      <NoticeRow of={move} span={4} />
    </RecourseProvider>
  );
}

function Products(): ReactNode {
  const products = useQuery({ queryKey: ["aforo", "products"], queryFn: aforo.products });
  return (
    <Card title="Products" note="Each is mapped at the gateway and climbs the maturity ladder one rung at a time." wide>
      <Loaded query={products} rows={5}>
        {(list) => (
          <Table caption="Products" columns={["Product", "Gateway", "Stage", "Actions"]}>
            {list.map((product) => (
              <ProductRow key={product.id} {...product} />
            ))}
          </Table>
        )}
      </Loaded>
    </Card>
  );
}

function MetricLine({ id, name, unit }: Metric): ReactNode {
  const remove = useChange(() => aforo.deleteMetric(id), { refresh: "aforo", done: "Metric deleted." });
  return (
    <li>
      <span>
        {name} <small>per {unit}</small>
      </span>
      <Button aria-label={`Delete metric ${name}`} onClick={() => remove.mutate()}>
        Delete
      </Button>
      <Notice of={remove} />
    </li>
  );
}

function Metrics(): ReactNode {
  const metrics = useQuery({ queryKey: ["aforo", "metrics"], queryFn: aforo.metrics });
  const create = useChange(aforo.createMetric, { refresh: "aforo", done: ({ name }) => `Metric ${name} created.` });
  const fields = useFieldsOf(create);
  return (
    <Card title="Metrics" note="What is counted. A metric in use cannot be deleted.">
      <Loaded query={metrics} rows={3}>
        {(list) => (
          <ul className="lines">
            {list.map((metric) => (
              <MetricLine key={metric.id} {...metric} />
            ))}
          </ul>
        )}
      </Loaded>
      <Form className="stack" onSend={(text) => create.mutate({ name: text("name"), unit: text("unit") })}>
        <TextField label="Name" name="name" defaultValue="API calls" fields={fields} path="name" />
        <TextField label="Unit" name="unit" defaultValue="call" fields={fields} path="unit" />
        <Button type="submit" busy={create.isPending}>
          Create metric
        </Button>
      </Form>
      <Notice of={create} />
    </Card>
  );
}

function SubscriptionRow({ id, customer, metricId, seats, status }: Subscription): ReactNode {
  const client = useQueryClient();
  const addSeat = useChange(() => aforo.setSeats(id, seats + 1), {
    refresh: "aforo",
    done: (changed) => `${changed.seats} seats now.`,
  });
  const cancel = useChange(() => aforo.cancelSubscription(id), {
    refresh: "aforo",
    done: `${customer} is cancelled.`,
  });
  const { reset } = addSeat;
  const actions = useMemo(
    () => ({
      create_subscription: async () => {
        await aforo.createSubscription({ customer, metricId, seats: seats + 1 });
        await client.invalidateQueries({ queryKey: ["aforo"] });
        reset();
        say(`New subscription for ${customer}.`);
      },
    }),
    [client, customer, metricId, seats, reset],
  );
  return (
    <RecourseProvider actions={actions}>
      <tr>
        <th scope="row">{customer}</th>
        <td>{metricId}</td>
        <td className="number">{seats}</td>
        <td>
          <Badge tone={status === "ACTIVE" ? "good" : "plain"}>{status.toLowerCase()}</Badge>
        </td>
        <td className="end">
          <Button aria-label={`Add seat for ${customer}`} onClick={() => addSeat.mutate()}>
            Add seat
          </Button>
          {status === "ACTIVE" && (
            <Button aria-label={`Cancel the subscription of ${customer}`} onClick={() => cancel.mutate()}>
              Cancel
            </Button>
          )}
        </td>
      </tr>
      <NoticeRow of={addSeat} span={5} />
      <NoticeRow of={cancel} span={5} />
    </RecourseProvider>
  );
}

function Subscriptions(): ReactNode {
  const subscriptions = useQuery({ queryKey: ["aforo", "subscriptions"], queryFn: aforo.subscriptions });
  return (
    <Card title="Subscriptions" note="Cancelled and expired ones are over for good; a new one takes their place." wide>
      <Loaded query={subscriptions} rows={5}>
        {(list) => (
          <Table caption="Subscriptions" columns={["Customer", "Metric", "Seats", "Status", "Actions"]}>
            {list.map((each) => (
              <SubscriptionRow key={each.id} {...each} />
            ))}
          </Table>
        )}
      </Loaded>
    </Card>
  );
}

function BillRun(): ReactNode {
  const start = useChange(aforo.startBillRun, {
    refresh: "nothing",
    done: ({ period }) => `The bill run for ${period} has started.`,
  });
  return (
    <Card title="Bill run" note="Takes six seconds. A period runs once at a time." aside={<AforoKey />}>
      <Form className="row" onSend={(text) => start.mutate(text("period"))}>
        <SelectField
          label="Period"
          name="period"
          options={[
            ["2026-02", "February 2026"],
            ["2026-03", "March 2026"],
            ["spring", "Spring"],
          ]}
        />
        <Button type="submit" busy={start.isPending}>
          Start bill run
        </Button>
      </Form>
      <Notice of={start} />
    </Card>
  );
}

export function MeteringPage(): ReactNode {
  return (
    <Page
      title="Metering"
      intro="Products, metrics and the subscriptions that are billed by them. Most refusals here are about the state something is in."
      speaks={["aforo · problem details"]}
    >
      <AforoActions>
        <Grid>
          <Products />
          <Metrics />
          <BillRun />
          <Subscriptions />
        </Grid>
      </AforoActions>
    </Page>
  );
}
