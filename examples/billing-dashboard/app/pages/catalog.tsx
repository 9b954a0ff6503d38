import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { aviate } from "../apis/aviate.js";
import { SpecificationForm } from "../forms/specification-form.js";
import { Badge, Card, Page, Table } from "../ui/layout.js";
import { Loaded } from "../ui/notice.js";
import { AviateActions } from "./aviate-actions.js";

export function Specifications(): ReactNode {
  const specifications = useQuery({ queryKey: ["aviate", "specifications"], queryFn: aviate.specifications });
  return (
    <Card title="Specifications">
      <Loaded query={specifications}>
        {(list) => (
          <Table caption="Specifications" columns={["Name", "Status", "Valid from", "Valid until"]}>
            {list.map(({ id, name, lifecycleStatus, validFor }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Badge tone={lifecycleStatus === "ACTIVE" ? "good" : "plain"}>{lifecycleStatus.toLowerCase()}</Badge>
                </td>
                <td>{validFor?.startDate ?? "—"}</td>
                <td className="end">{validFor?.endDate || "—"}</td>
              </tr>
            ))}
          </Table>
        )}
      </Loaded>
    </Card>
  );
}

export function CatalogPage(): ReactNode {
  return (
    <Page
      title="Catalog"
      intro="What can be sold, and from when on. A text, a choice and dates: each is reached from the summary as what it is."
      speaks={["aviate · problem details", "react-hook-form"]}
    >
      <AviateActions>
        <div className="column">
          <Card title="New specification">
            <SpecificationForm />
          </Card>
          <Specifications />
        </div>
      </AviateActions>
    </Page>
  );
}
