import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { recourseQueryClientConfig } from "react-recourse/react-query";
import { createAcme } from "../stage/acme.js";
import "./app.css";

/** An app as the README sets it up: one instance for the tree and for the queries. New for each story. */
export function App({ children }: { readonly children: ReactNode }): ReactNode {
  const [recourse] = useState(createAcme);
  const [client] = useState(
    // Without the machine's own tries, which would only make you wait for the outage.
    () => new QueryClient(recourseQueryClientConfig(recourse, { defaultOptions: { queries: { retry: false } } })),
  );
  return (
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>{children}</RecourseProvider>
    </QueryClientProvider>
  );
}
