import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { afo } from "../apis/afo.js";
import { aforo } from "../apis/aforo.js";
import { aviate } from "../apis/aviate.js";
import { commerce } from "../apis/commerce.js";
import { platform } from "../apis/platform.js";
import { Link } from "../lib/router.js";
import { Card, euro, Figure, Grid, Page } from "../ui/layout.js";

const TOURS = [
  {
    to: "/wallet",
    title: "Top up, then pay",
    text: "Pay invoice 2026-2043. The wallet is €58 short; top up, and send the payment again.",
  },
  {
    to: "/periods",
    title: "Wait, then retry",
    text: "Preview a price six times. The countdown tells when the seventh will do.",
  },
  {
    to: "/projects",
    title: "Choose a plan, then create",
    text: "Create a project for Fern Studio, which has no plan and no card yet.",
  },
  {
    to: "/customers",
    title: "Correct, then save",
    text: "Onboard a customer with a bad address. Each message stands at its field.",
  },
  {
    to: "/invoices/new",
    title: "Move a line, keep its message",
    text: "Write an invoice with two wrong lines, and change their order.",
  },
  { to: "/orders", title: "Renew, then continue", text: "Get a token that lives for two seconds, wait, and order." },
  {
    to: "/adapters",
    title: "One form, any library",
    text: "Send the same empty form in five ways, and get the same answer at the same fields.",
  },
  { to: "/playground", title: "Paste anything", text: "See what a response of your own API would look like." },
] as const;

/** A number that is not there yet, or cannot be had. Why not is said once, above, for all of them. */
const shown = <Data,>({ data, isError }: UseQueryResult<Data>, text: (data: Data) => string): string =>
  data === undefined ? (isError ? "—" : "…") : text(data);

export function OverviewPage(): ReactNode {
  const wallet = useQuery({ queryKey: ["aforo", "wallet"], queryFn: aforo.wallet });
  const invoices = useQuery({ queryKey: ["aforo", "invoices"], queryFn: aforo.invoices });
  const shop = useQuery({ queryKey: ["commerce", "balance"], queryFn: commerce.balance });
  const keys = useQuery({ queryKey: ["afo", "keys"], queryFn: afo.keys });
  const quotes = useQuery({ queryKey: ["aviate", "quotes"], queryFn: aviate.quotes });
  const orgs = useQuery({ queryKey: ["platform", "orgs"], queryFn: platform.orgs });
  const open = (invoices.data ?? []).filter((invoice) => invoice.status === "OPEN");
  return (
    <Page
      title="Overview"
      intro="Five APIs, five ways of saying no. Every no in this dashboard comes from a real server, and has a way out."
    >
      <Card title="Today" wide>
        <div className="figures">
          <Figure label="Wallet" value={shown(wallet, ({ balance }) => euro(balance))} />
          <Figure
            label="Open invoices"
            value={shown(invoices, () => euro(open.reduce((sum, invoice) => sum + invoice.amount, 0)))}
            // Keeps its line while it is not known.
            note={invoices.data ? `${open.length} to pay` : "\u00a0"}
          />
          <Figure label="Shop balance" value={shown(shop, euro)} />
          <Figure label="API keys" value={shown(keys, ({ used, max }) => `${used} of ${max}`)} />
          <Figure
            label="Quotes"
            value={shown(quotes, (list) => euro(list.reduce((sum, quote) => sum + quote.total, 0)))}
          />
          <Figure label="Organizations" value={shown(orgs, (list) => `${list.filter((org) => org.member).length}`)} />
        </div>
      </Card>
      <h2 className="section">Try these</h2>
      <Grid>
        {TOURS.map(({ to, title, text }) => (
          <Link className="tour" key={title} to={to}>
            <h3>{title}</h3>
            <p>{text}</p>
          </Link>
        ))}
      </Grid>
    </Page>
  );
}
