import type { ReactNode } from "react";
import { InvoiceForm } from "../forms/invoice-form.js";
import { Link } from "../lib/router.js";
import { Card, Page } from "../ui/layout.js";
import { AforoActions, AforoKey } from "./aforo-actions.js";

export function NewInvoicePage(): ReactNode {
  return (
    <Page
      title="New invoice"
      intro="Lines are added, moved and removed while some of them are wrong. Each message stays with the line it is about."
      speaks={["aforo · problem details", "react-hook-form, field array"]}
    >
      <AforoActions>
        <Card title="Invoice" aside={<AforoKey />}>
          <InvoiceForm />
        </Card>
        <p className="after">
          <Link to="/wallet">All invoices</Link>
        </p>
      </AforoActions>
    </Page>
  );
}
