import { QueryClientProvider, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { Suspense, useState } from "react";
import { RecourseBoundary, RecourseProvider } from "react-recourse";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { press, queryPage, settle } from "../../test/query-page.js";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const failing = () => {
  const load = vi.fn((): Promise<string> => {
    const message = `The rows are gone, part ${load.mock.calls.length}.`;
    return Promise.reject({ status: 503, headers: {}, body: { message } });
  });
  return load;
};

/** As built for production: Strict Mode mounts twice, and a boundary that has caught something begins anew with it. */
function open(load: () => Promise<string>, isWatched: boolean) {
  const { client, recourse } = queryPage();
  const told = vi.fn<(thrown: unknown) => void>();
  const rows = { queryKey: ["rows"], queryFn: load };
  const Rows = () => <p>{useSuspenseQuery(rows).data}</p>;
  const Watcher = () => <p>{useQuery(rows).status}</p>;
  const App = () => {
    const [key, setKey] = useState(0);
    return (
      <>
        {isWatched && <Watcher />}
        <button type="button" onClick={() => setKey(key + 1)}>
          Next
        </button>
        <RecourseBoundary key={key} onError={told}>
          <Suspense>
            <Rows />
          </Suspense>
        </RecourseBoundary>
      </>
    );
  };
  render(
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        <App />
      </RecourseProvider>
    </QueryClientProvider>,
  );
  return told;
}

it("Q10 each failure that boundaries with other keys show comes to the log once", async () => {
  const told = open(failing(), false);
  for (const part of [1, 2, 3]) {
    expect(await screen.findByText(`The rows are gone, part ${part}.`)).toBeInTheDocument();
    await waitFor(() => expect(told).toHaveBeenCalledTimes(part));
    await settle();
    expect(told).toHaveBeenCalledTimes(part);
    await press("Next");
  }
});

it("Q10 what is watched elsewhere is asked by the person who presses, not for another key", async () => {
  const load = failing();
  open(load, true);
  await screen.findByRole("button", { name: "Try again" });
  await press("Next");
  await settle();
  expect(load).toHaveBeenCalledTimes(1);
  await press("Try again");
  expect(await screen.findByText("The rows are gone, part 2.")).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});
