import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RecourseProvider } from "react-recourse";
import { recourseQueryClientConfig } from "react-recourse/react-query";
// First: it names the order of the layers.
import "./styles/base.css";
import "react-recourse/styles.css";
import "./styles/tokens.css";
import "./styles/inputs.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/forms.css";
import { App } from "./app.js";
import { recourse } from "./recourse.js";

const queryClient = new QueryClient(
  recourseQueryClientConfig(recourse, {
    // The demo's windows last seconds. A machine that sat them out behind a spinner would hide what this is about.
    retry: { longestWaitMs: 1_000 },
    defaultOptions: { queries: { staleTime: 10_000, refetchOnWindowFocus: false } },
  }),
);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <RecourseProvider recourse={recourse}>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </RecourseProvider>
  </StrictMode>,
);
