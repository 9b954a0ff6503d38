import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { aforo, type Invoice, type Payment } from "../apis/aforo.js";
import { commerce } from "../apis/commerce.js";
import { useChange } from "../lib/changes.js";
import { Link } from "../lib/router.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Badge, Card, euro, Figure, Grid, Page, Table } from "../ui/layout.js";
import { Loaded, Notice, NoticeRow, useFieldsOf } from "../ui/notice.js";
import { AforoActions, AforoKey } from "./aforo-actions.js";

function Balance(): ReactNode {
  const wallet = useQuery({ queryKey: ["aforo", "wallet"], queryFn: aforo.wallet });
  const topUp = useChange(aforo.topUp, {
    refresh: "aforo",
    done: ({ balance }) => `The wallet holds ${euro(balance)}.`,
  });
  const fields = useFieldsOf(topUp);
  return (
    <Card title="Wallet" note="Invoices are paid from here." aside={<AforoKey />}>
      <Loaded query={wallet} rows={1.2}>
        {({ balance }) => <Figure label="Balance" value={euro(balance)} />}
      </Loaded>
      <Form className="row" onSend={(text) => topUp.mutate(Number(text("amount")))}>
        <TextField
          label="Amount in euro"
          name="amount"
          defaultValue="25"
          inputMode="decimal"
          fields={fields}
          path="amount"
        />
        <Button type="submit" busy={topUp.isPending}>
          Top up
        </Button>
      </Form>
      <Notice of={topUp} />
    </Card>
  );
}

const PAID = { refresh: "aforo", done: ({ invoice }: Payment) => `Invoice ${invoice.number} is paid.` };

/** A payment of its own for each: two may be under way, and either may fail. */
function InvoiceRow({ id, number, customer, amount, status }: Invoice): ReactNode {
  const pay = useChange(aforo.pay, PAID);
  return (
    <>
      <tr>
        <th scope="row">{number}</th>
        <td>{customer}</td>
        <td className="number">{euro(amount)}</td>
        <td>{status === "PAID" ? <Badge tone="good">Paid</Badge> : <Badge tone="wait">Open</Badge>}</td>
        <td className="end">
          {status === "OPEN" && (
            <Button busy={pay.isPending} aria-label={`Pay invoice ${number}`} onClick={() => pay.mutate(id)}>
              Pay
            </Button>
          )}
        </td>
      </tr>
      <NoticeRow of={pay} span={5} />
    </>
  );
}

function Invoices(): ReactNode {
  const invoices = useQuery({ queryKey: ["aforo", "invoices"], queryFn: aforo.invoices });
  const byId = useChange(aforo.pay, PAID);
  return (
    <Card title="Invoices" aside={<Link to="/invoices/new">New invoice</Link>} wide>
      <Loaded query={invoices} rows={5}>
        {(list) => (
          <Table caption="Invoices" columns={["Number", "Customer", "Amount", "Status", "Action"]}>
            {list.map((invoice) => (
              <InvoiceRow key={invoice.id} {...invoice} />
            ))}
          </Table>
        )}
      </Loaded>
      <Form className="row" onSend={(text) => byId.mutate(text("id"))}>
        <TextField
          label="Pay by id"
          name="id"
          defaultValue="inv_2038"
          hint="inv_2038 is paid already; inv_9001 is another tenant's."
        />
        <Button type="submit" busy={byId.isPending}>
          Pay by id
        </Button>
      </Form>
      <Notice of={byId} />
    </Card>
  );
}

function Readings(): ReactNode {
  const usage = useChange(aforo.usage, { refresh: "nothing" });
  const ledger = useChange(aforo.ledger, {
    refresh: "nothing",
    done: ({ entries }) => `The ledger has ${entries} entries.`,
  });
  return (
    <Card title="Readings" note="Usage may be read five times in six seconds.">
      {usage.data && (
        <Figure
          label="API calls this month"
          value={usage.data.apiCalls.toLocaleString("en")}
          note={`${usage.data.storageGb} GB stored`}
        />
      )}
      <p className="actions">
        <Button busy={usage.isPending} onClick={() => usage.mutate()}>
          Read usage
        </Button>
        {["2026", "2019"].map((year) => (
          <Button key={year} busy={ledger.isPending} onClick={() => ledger.mutate(year)}>
            Export ledger {year}
          </Button>
        ))}
      </p>
      <Notice of={usage} />
      <Notice of={ledger} />
    </Card>
  );
}

function ShopBalance(): ReactNode {
  const balance = useQuery({ queryKey: ["commerce", "balance"], queryFn: commerce.balance });
  const recharge = useChange(commerce.recharge, { refresh: "commerce", done: "Recharged." });
  const fields = useFieldsOf(recharge);
  const actions = useMemo(() => ({ refresh_session: commerce.renew }), []);
  return (
    <RecourseProvider actions={actions}>
      <Card title="Shop balance" note="Prepaid credit for orders.">
        <Loaded query={balance} rows={1.2}>
          {(amount) => <Figure label="Balance" value={euro(amount)} />}
        </Loaded>
        <Form className="row" onSend={(text) => recharge.mutate(Number(text("amount")))}>
          <TextField
            label="Recharge in euro"
            name="amount"
            defaultValue="0"
            inputMode="decimal"
            fields={fields}
            path="amount"
          />
          <Button type="submit" busy={recharge.isPending}>
            Recharge
          </Button>
        </Form>
        <Notice of={recharge} />
      </Card>
    </RecourseProvider>
  );
}

export function WalletPage(): ReactNode {
  return (
    <Page
      title="Wallet & invoices"
      intro="Pay invoices from a prepaid wallet. When it is short, the notice says by how much, and the payment goes through after the top-up."
      speaks={["aforo · problem details", "commerce · envelope"]}
    >
      <AforoActions>
        <Grid>
          <div className="column">
            <Balance />
            <ShopBalance />
          </div>
          <Readings />
          <Invoices />
        </Grid>
      </AforoActions>
    </Page>
  );
}
