import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode } from "react";
import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { recourseQueryClientConfig } from "react-recourse/react-query";

/** Failures that are told apart by their texts. */
export const locked = { status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } };
export const missing = { status: 404, headers: {}, body: { code: "row_missing", message: "The row has moved away." } };
export const limited = { status: 429, headers: { "retry-after": "90" }, body: { message: "Slow down, please." } };

/** A page on TanStack Query that retries nothing by itself, with a region. */
export function queryPage(recourse = createRecourse()) {
  const client = new QueryClient(recourseQueryClientConfig(recourse, { retry: { attempts: 0 } }));
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={client}>
        <RecourseProvider recourse={recourse}>
          {children}
          <RecourseRegion />
        </RecourseProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  return { recourse, client, wrapper };
}

export const press = async (name: RegExp | string): Promise<void> =>
  userEvent.click(await screen.findByRole("button", { name }));

/** Longer than a region waits for a notice in place. */
export const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 200)));

export const region = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-recourse='region']");
