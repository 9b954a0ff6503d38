import type { ReactNode } from "react";
import { EveryAdapter } from "../adapters/every-adapter.js";
import { Card, Page } from "../ui/layout.js";
import { AviateActions } from "./aviate-actions.js";
import { Specifications } from "./catalog.js";

export function AdaptersPage(): ReactNode {
  return (
    <Page
      title="Form adapters"
      intro="One form, five ways to build it, and the same server behind all of them. Send it empty: each shows the same three messages, each at its field."
      speaks={["aviate · problem details"]}
    >
      <AviateActions>
        <div className="column">
          <Card title="New specification">
            <EveryAdapter />
          </Card>
          <Specifications />
        </div>
      </AviateActions>
    </Page>
  );
}
