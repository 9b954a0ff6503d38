import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { aviate } from "../apis/aviate.js";
import { CustomerForm } from "../forms/customer-form.js";
import { Card, Page, Table } from "../ui/layout.js";
import { Loaded } from "../ui/notice.js";
import { AviateActions } from "./aviate-actions.js";

function Customers(): ReactNode {
  const accounts = useQuery({ queryKey: ["aviate", "accounts"], queryFn: aviate.accounts });
  return (
    <Card title="On board">
      <Loaded query={accounts}>
        {(list) => (
          <Table caption="Customers" columns={["Name", "Email", "Currency", "External key"]}>
            {list.map(({ name, email, currency, externalKey }) => (
              <tr key={externalKey}>
                <th scope="row">{name}</th>
                <td>{email}</td>
                <td>{currency}</td>
                <td className="end">
                  <code>{externalKey}</code>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Loaded>
    </Card>
  );
}

export function CustomersPage(): ReactNode {
  return (
    <Page
      title="Customers"
      intro="Bring a customer on board with one intent. What is wrong with a field stands at the field, everything else beside the form, and nothing has to be typed twice."
      speaks={["aviate · problem details", "react-hook-form, prefix params"]}
    >
      <AviateActions>
        <div className="column">
          <Card title="New customer">
            <CustomerForm />
          </Card>
          <Customers />
        </div>
      </AviateActions>
    </Page>
  );
}
