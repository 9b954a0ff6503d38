import type { ReactNode } from "react";
import { RecourseBoundary } from "react-recourse";
import { Link, usePlace } from "./lib/router.js";
import { AccountPage } from "./pages/account.js";
import { AdaptersPage } from "./pages/adapters.js";
import { CatalogPage } from "./pages/catalog.js";
import { CustomersPage } from "./pages/customers.js";
import { FlakyPage } from "./pages/flaky.js";
import { KeysPage } from "./pages/keys.js";
import { MeteringPage } from "./pages/metering.js";
import { NewInvoicePage } from "./pages/new-invoice.js";
import { OrdersPage } from "./pages/orders.js";
import { OverviewPage } from "./pages/overview.js";
import { PeriodsPage } from "./pages/periods.js";
import { PlaygroundPage } from "./pages/playground.js";
import { ProjectsPage } from "./pages/projects.js";
import { RegistrationsPage } from "./pages/registrations.js";
import { TopUps } from "./pages/top-ups.js";
import { WalletPage } from "./pages/wallet.js";
import { Page } from "./ui/layout.js";
import { type NavEntry, Shell } from "./ui/shell.js";

interface Route extends NavEntry {
  readonly page: () => ReactNode;
}

const ROUTES: readonly Route[] = [
  { to: "/", text: "Overview", icon: "overview", group: "Money", page: OverviewPage },
  { to: "/wallet", text: "Wallet & invoices", icon: "wallet", group: "Money", page: WalletPage },
  { to: "/invoices/new", text: "New invoice", icon: "invoice", group: "Money", page: NewInvoicePage },
  { to: "/metering", text: "Metering", icon: "metering", group: "Money", page: MeteringPage },
  { to: "/periods", text: "Previews & periods", icon: "periods", group: "Money", page: PeriodsPage },
  { to: "/orders", text: "Orders & sessions", icon: "orders", group: "Money", page: OrdersPage },
  { to: "/customers", text: "Customers", icon: "customers", group: "Work", page: CustomersPage },
  { to: "/catalog", text: "Catalog", icon: "catalog", group: "Work", page: CatalogPage },
  { to: "/projects", text: "Projects & plans", icon: "projects", group: "Work", page: ProjectsPage },
  { to: "/keys", text: "API keys", icon: "keys", group: "Work", page: KeysPage },
  { to: "/registrations", text: "Registrations", icon: "upload", group: "Work", page: RegistrationsPage },
  { to: "/account", text: "Account", icon: "account", group: "Work", page: AccountPage },
  { to: "/flaky", text: "Flaky upstream", icon: "flaky", group: "Lab", page: FlakyPage },
  { to: "/adapters", text: "Form adapters", icon: "adapters", group: "Lab", page: AdaptersPage },
  { to: "/playground", text: "Playground", icon: "playground", group: "Lab", page: PlaygroundPage },
];

const NowhereToBeFound = (): ReactNode => (
  <Page title="No such page" intro="The address names none of this dashboard's pages.">
    <p>
      <Link to="/">Go to the overview</Link>
    </p>
  </Page>
);

export function App(): ReactNode {
  const { path } = usePlace();
  const Current = ROUTES.find((route) => route.to === path)?.page ?? NowhereToBeFound;
  return (
    <TopUps>
      <Shell entries={ROUTES}>
        <RecourseBoundary resetKeys={[path]}>
          <Current />
        </RecourseBoundary>
      </Shell>
    </TopUps>
  );
}
