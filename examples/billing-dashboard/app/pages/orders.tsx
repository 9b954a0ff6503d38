import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { withIdempotency } from "react-recourse/react-query";
import { commerce, type Order } from "../apis/commerce.js";
import { useChange } from "../lib/changes.js";
import { credentials, DEFAULTS } from "../lib/credentials.js";
import { useStore } from "../lib/store.js";
import { say } from "../lib/toasts.js";
import { recourse } from "../recourse.js";
import { Button, Form, SelectField, TextField } from "../ui/controls.js";
import { Card, euro, Figure, Grid, Page, Table } from "../ui/layout.js";
import { Loaded, Notice, NoticeRow, useFieldsOf } from "../ui/notice.js";
import { Search, Sessions } from "./sessions.js";

interface OrderDraft {
  readonly product: string;
  readonly quantity: number;
  /** Sends the key of the last order again, which the server then takes for the same one. */
  readonly reuse: boolean;
}

let lastKey: string | null = null;

/** An order whose answer was lost is placed once, however often it is sent. */
const place = withIdempotency(
  ({ product, quantity, reuse }: OrderDraft, { idempotencyKey }) => {
    const key = reuse && lastKey !== null ? lastKey : idempotencyKey;
    lastKey = key;
    return commerce.order(product, quantity, key);
  },
  { mutationKey: ["commerce", "order"], recourse },
);

function SignIn(): ReactNode {
  const { commerceKey, commerceLife } = useStore(credentials);
  const signIn = useChange(({ key, life }: { key: string; life: number }) => commerce.signInAs(key, life), {
    refresh: "commerce",
    done: (_, { life }) => `Signed in for ${life} seconds.`,
  });
  return (
    <Card title="Access" note="Tokens run out. Renewing is one click, or none.">
      <Form className="stack" onSend={(text) => signIn.mutate({ key: text("key"), life: Number(text("life")) })}>
        <SelectField
          label="API key"
          name="key"
          defaultValue={commerceKey}
          options={[
            ["ck_live_shop", "Shop"],
            ["ck_live_manager", "Manager, may refund"],
            ["ck_live_closed", "Closed account"],
            ["ck_live_typo", "A key with a typo"],
          ]}
        />
        <SelectField
          label="Token lives for"
          name="life"
          defaultValue={String(commerceLife)}
          options={[
            ["45", "45 seconds"],
            ["2", "2 seconds"],
          ]}
        />
        <Button type="submit" busy={signIn.isPending}>
          Get token
        </Button>
      </Form>
      <Notice of={signIn} />
    </Card>
  );
}

function OrderRow({ id, product, quantity, total }: Order): ReactNode {
  const refund = useChange(() => commerce.refund(id), {
    refresh: "commerce",
    done: ({ refunded }) => `Refunded ${euro(refunded)}.`,
  });
  const name = `${quantity} × ${product}`;
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td className="number">{euro(total)}</td>
        <td className="end">
          <Button aria-label={`Refund ${name}`} onClick={() => refund.mutate()}>
            Refund
          </Button>
        </td>
      </tr>
      <NoticeRow of={refund} span={3} />
    </>
  );
}

function Shop(): ReactNode {
  const desk = useQuery({
    queryKey: ["commerce", "desk"],
    queryFn: async () => ({
      balance: await commerce.balance(),
      products: await commerce.products(),
      orders: await commerce.orders(),
    }),
  });
  const order = useChange(place, {
    refresh: "commerce",
    done: ({ product, quantity }) => `Ordered ${quantity} × ${product}.`,
  });
  const fields = useFieldsOf(order);
  const [keepKey, setKeepKey] = useState(false);
  const send = (text: (name: string) => string): void => {
    order.mutate({ product: text("product"), quantity: Number(text("quantity")), reuse: keepKey });
  };
  return (
    <Card
      title="Order"
      note="Paid from the balance. Data SIMs are sold out; a delivery comes eight seconds after somebody asks."
      wide
    >
      <div className="split">
        <div className="stack">
          <Form className="stack" onSend={send}>
            <SelectField
              label="Product"
              name="product"
              options={[
                ["p_credits", "Call credits, 1,000 (€20)"],
                ["p_number", "Virtual number (€100)"],
                ["p_sim", "Data SIM (€15)"],
                ["p_discontinued", "Fax line (discontinued)"],
              ]}
            />
            <TextField
              label="Quantity"
              name="quantity"
              defaultValue="1"
              inputMode="numeric"
              fields={fields}
              path="quantity"
            />
            <label className="check">
              <input type="checkbox" checked={keepKey} onChange={(event) => setKeepKey(event.target.checked)} />
              Reuse the last idempotency key
            </label>
            <Button type="submit" look="solid" busy={order.isPending}>
              Place order
            </Button>
          </Form>
          <Notice of={order} />
        </div>
        <Loaded query={desk} rows={3}>
          {({ balance, products, orders }) => (
            <div className="stack">
              <Figure
                label="Balance"
                value={euro(balance)}
                note={products.map(({ name, stock }) => `${name}: ${stock}`).join(" · ")}
              />
              <Table caption="Orders" columns={["Order", "Total", "Action"]}>
                {orders.length === 0 && (
                  <tr>
                    <td colSpan={3}>No orders yet.</td>
                  </tr>
                )}
                {orders.map((each) => (
                  <OrderRow key={each.id} {...each} />
                ))}
              </Table>
            </div>
          )}
        </Loaded>
      </div>
    </Card>
  );
}

export function OrdersPage(): ReactNode {
  const client = useQueryClient();
  const actions = useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: ["commerce"] });
    return {
      refresh_session: commerce.renew,
      sign_in: () => commerce.signInAs(DEFAULTS.commerceKey, DEFAULTS.commerceLife),
      manage_api_keys: () => commerce.signInAs(DEFAULTS.commerceKey, DEFAULTS.commerceLife),
      list_products: refresh,
      check_status: refresh,
      create_session: async () => {
        await commerce.createSession("This browser");
        await refresh();
      },
      terminate_sessions: async () => {
        const { terminated } = await commerce.endSessions();
        await refresh();
        say(`Ended ${terminated} sessions.`);
      },
    };
  }, [client]);
  return (
    <Page
      title="Orders & sessions"
      intro="A shop with a balance, stock, sessions and tokens that run out."
      speaks={["commerce · envelope, rate headers on every response"]}
    >
      <RecourseProvider actions={actions}>
        <Grid>
          <Shop />
          <div className="column">
            <SignIn />
            <Search />
          </div>
          <Sessions />
        </Grid>
      </RecourseProvider>
    </Page>
  );
}
