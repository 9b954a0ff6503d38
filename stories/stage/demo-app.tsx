import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { recourseQueryClientConfig } from "react-recourse/react-query";
import { Toasts } from "../../examples/billing-dashboard/app/lib/toasts.js";
import { recourse } from "../../examples/billing-dashboard/app/recourse.js";
import forms from "../../examples/billing-dashboard/app/styles/forms.css?inline";
import parts from "../../examples/billing-dashboard/app/styles/parts.css?inline";
import "../../examples/billing-dashboard/app/styles/tokens.css";
import "../../examples/billing-dashboard/app/styles/inputs.css";
import "./demo-app.css";

/** Classes of the demo, of which other stories may have their own: here alone, and only as long as this is shown. */
const LOOK = `@scope (.lumen) { ${parts} ${forms} }`;

interface DemoAppProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of the demo without its navigation. New for each story. */
export function DemoApp({ title, children }: DemoAppProps): ReactNode {
  const [client] = useState(
    () => new QueryClient(recourseQueryClientConfig(recourse, { defaultOptions: { queries: { retry: false } } })),
  );
  return (
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        <style>{LOOK}</style>
        <main className="lumen">
          <h1>Lumen billing</h1>
          <h2>{title}</h2>
          {children}
          <Toasts />
        </main>
      </RecourseProvider>
    </QueryClientProvider>
  );
}
