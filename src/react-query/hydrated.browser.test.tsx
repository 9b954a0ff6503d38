import { QueryClient, dehydrate, hydrate, useSuspenseQuery } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { RecourseBoundary } from "react-recourse";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { press, queryPage } from "../../test/query-page.js";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it("Q01 Q10 a boundary's retry asks for what failed on the server, and was sent along", async () => {
  const rows = { queryKey: ["rows"], retry: false };
  const server = new QueryClient();
  const down = { status: 503, headers: {}, body: { message: "The rows are on their way." } };
  await server.prefetchQuery({ ...rows, queryFn: () => Promise.reject(down) });
  const sent = JSON.stringify(dehydrate(server, { shouldDehydrateQuery: () => true }));
  const queryFn = vi.fn(() => Promise.resolve("rows"));
  const { client, wrapper } = queryPage();
  // The first versions know how a hydrated query is asked from here alone.
  hydrate(client, JSON.parse(sent), { defaultOptions: { queries: { queryFn } } });
  const Rows = () => <p>{useSuspenseQuery({ ...rows, queryFn }).data}</p>;
  render(
    <RecourseBoundary>
      <Suspense>
        <Rows />
      </Suspense>
    </RecourseBoundary>,
    { wrapper },
  );
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(queryFn).not.toHaveBeenCalled();
  await press("Try again");
  expect(await screen.findByText("rows")).toBeVisible();
  expect(queryFn).toHaveBeenCalledTimes(1);
});
