import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { aforo, type Product, type Subscription } from "../apis/aforo.js";
import { useChange } from "../lib/changes.js";
import { say } from "../lib/toasts.js";
import { Button, Form, SelectField, TextField } from "../ui/controls.js";
import { Badge, Card, Grid, Page, Table } from "../ui/layout.js";
import { Loaded, Notice, NoticeRow, useFieldsOf } from "../ui/notice.js";
import { AforoActions, AforoKey } from "./aforo-actions.js";

function Products(): ReactNode {
  const client = useQueryClient();
  const products = useQuery({ queryKey: ["aforo", "products"], queryFn: aforo.products });
  const rename = useChange(({ id, name }: { id: string; name: string }) => aforo.renameProduct(id, name), {
    refresh: "aforo",
    done: ({ name }) => `Saved as ${name}.`,
  });
  const move = useChange(({ id, stage }: { id: string; stage: string }) => aforo.moveProduct(id, stage), {
    refresh: "aforo",
    done: ({ name, stage }) => `${name} is ${stage} now.`,
  });
  const renamed = rename.variables?.id;
  const moved = move.variables?.id;
  const actions = useMemo(
    () => ({
      restore: async () => {
        if (renamed === undefined) return;
        await aforo.restoreProduct(renamed);
        await client.invalidateQueries({ queryKey: ["aforo"] });
        say("Restored to the gateway.");
      },
      transition: async ({ transition }: { readonly transition?: string | undefined }) => {
        if (moved === undefined || transition === undefined) return;
        await aforo.moveProduct(moved, transition);
        move.reset();
        await client.invalidateQueries({ queryKey: ["aforo"] });
        say(`Moved to ${transition}.`);
      },
    }),
    [client, renamed, moved, move],
  );
  const row = (product: Product): ReactNode => (
    <Fragment key={product.id}>
      <tr>
        <th scope="row">{product.name}</th>
        <td>{product.gateway === "LINKED" ? <Badge tone="good">Linked</Badge> : <Badge tone="wait">Stale</Badge>}</td>
        <td>{product.stage}</td>
        <td className="end">
          <Button
            aria-label={`Rename ${product.name}`}
            onClick={() => rename.mutate({ id: product.id, name: `${product.name} +` })}
          >
            Rename
          </Button>
          <Button
            aria-label={`Move to GA: ${product.name}`}
            onClick={() => move.mutate({ id: product.id, stage: "GA" })}
          >
            Move to GA
          </Button>
        </td>
      </tr>
      {renamed === product.id && <NoticeRow of={rename} span={4} />}
      {moved === product.id && <NoticeRow of={move} span={4} />}
    </Fragment>
  );
  return (
    <RecourseProvider actions={actions}>
      <Card
        title="Products"
        note="Each is mapped at the gateway and climbs the maturity ladder one rung at a time."
        wide
      >
        <Loaded query={products}>
          {(list) => (
            <Table caption="Products" columns={["Product", "Gateway", "Stage", "Actions"]}>
              {list.map(row)}
            </Table>
          )}
        </Loaded>
      </Card>
    </RecourseProvider>
  );
}

function Metrics(): ReactNode {
  const metrics = useQuery({ queryKey: ["aforo", "metrics"], queryFn: aforo.metrics });
  const remove = useChange(aforo.deleteMetric, { refresh: "aforo", done: "Metric deleted." });
  const create = useChange(aforo.createMetric, { refresh: "aforo", done: ({ name }) => `Metric ${name} created.` });
  const fields = useFieldsOf(create);
  return (
    <Card title="Metrics" note="What is counted. A metric in use cannot be deleted.">
      <Loaded query={metrics}>
        {(list) => (
          <ul className="lines">
            {list.map((metric) => (
              <li key={metric.id}>
                <span>
                  {metric.name} <small>per {metric.unit}</small>
                </span>
                <Button aria-label={`Delete metric ${metric.name}`} onClick={() => remove.mutate(metric.id)}>
                  Delete
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Notice of={remove} />
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

function Subscriptions(): ReactNode {
  const client = useQueryClient();
  const subscriptions = useQuery({ queryKey: ["aforo", "subscriptions"], queryFn: aforo.subscriptions });
  const addSeat = useChange(({ id, seats }: Subscription) => aforo.setSeats(id, seats + 1), {
    refresh: "aforo",
    done: ({ seats }) => `${seats} seats now.`,
  });
  const cancel = useChange(aforo.cancelSubscription, {
    refresh: "aforo",
    done: ({ customer }) => `${customer} is cancelled.`,
  });
  const ended = addSeat.variables;
  const actions = useMemo(
    () => ({
      create_subscription: async () => {
        if (!ended) return;
        const { customer, metricId, seats } = ended;
        await aforo.createSubscription({ customer, metricId, seats: seats + 1 });
        await client.invalidateQueries({ queryKey: ["aforo"] });
        addSeat.reset();
        say(`New subscription for ${customer}.`);
      },
    }),
    [client, ended, addSeat],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card
        title="Subscriptions"
        note="Cancelled and expired ones are over for good; a new one takes their place."
        wide
      >
        <Loaded query={subscriptions}>
          {(list) => (
            <Table caption="Subscriptions" columns={["Customer", "Metric", "Seats", "Status", "Actions"]}>
              {list.map((each) => (
                <Fragment key={each.id}>
                  <tr>
                    <th scope="row">{each.customer}</th>
                    <td>{each.metricId}</td>
                    <td className="number">{each.seats}</td>
                    <td>
                      <Badge tone={each.status === "ACTIVE" ? "good" : "plain"}>{each.status.toLowerCase()}</Badge>
                    </td>
                    <td className="end">
                      <Button aria-label={`Add seat for ${each.customer}`} onClick={() => addSeat.mutate(each)}>
                        Add seat
                      </Button>
                      {each.status === "ACTIVE" && (
                        <Button
                          aria-label={`Cancel the subscription of ${each.customer}`}
                          onClick={() => cancel.mutate(each.id)}
                        >
                          Cancel
                        </Button>
                      )}
                    </td>
                  </tr>
                  {ended?.id === each.id && <NoticeRow of={addSeat} span={5} />}
                </Fragment>
              ))}
            </Table>
          )}
        </Loaded>
        <Notice of={cancel} />
      </Card>
    </RecourseProvider>
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
