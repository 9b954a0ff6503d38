import { QueryClient, QueryClientProvider, QueryObserver, useMutation } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { recourseQueryClientConfig, useMutationRecourse, withIdempotency } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";

const locked = () => ({ status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } });
const config = { retry: { attempts: 0 } };

function setUp(onEvent = vi.fn()) {
  const recourse = createRecourse({ onEvent });
  const client = new QueryClient(recourseQueryClientConfig(recourse, config));
  return { recourse, client, onEvent, counts: () => recourse.reports.unclaimed().map(({ count }) => count) };
}
const fail = (client: QueryClient, queryKey: readonly string[]) =>
  client.fetchQuery({ queryKey, queryFn: () => Promise.reject(locked()) }).catch(() => undefined);

it("Q02 two clients with the same keys are two: what works in one leaves the other's notice", async () => {
  const { recourse, client, counts } = setUp();
  const other = new QueryClient(recourseQueryClientConfig(recourse, config));
  await fail(client, ["a"]);
  await other.fetchQuery({ queryKey: ["a"], queryFn: () => "rows" });
  expect(counts()).toEqual([1]);
  await client.fetchQuery({ queryKey: ["a"], queryFn: () => "rows" });
  expect(counts()).toEqual([]);
});

it("Q06 data set by hand, a reset and a removal take the notice of a query out of the region", async () => {
  const { client, counts, onEvent } = setUp();
  for (const leave of [
    () => client.setQueryData(["a"], "rows"),
    () => client.resetQueries({ queryKey: ["a"] }),
    () => client.removeQueries({ queryKey: ["a"] }),
    () => client.clear(),
  ]) {
    client.removeQueries();
    await fail(client, ["a"]);
    expect(counts()).toEqual([1]);
    await leave();
    expect(counts()).toEqual([]);
  }
  await Promise.resolve();
  // Only the first means that it works again.
  expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(["recovered"]);
});

it("Q07 a refetch that is called off leaves the notice of the failure before", async () => {
  const { client, counts } = setUp();
  await fail(client, ["a"]);
  const again = client.fetchQuery({ queryKey: ["a"], queryFn: () => new Promise<string>(() => undefined) });
  await client.cancelQueries();
  await again.catch(() => undefined);
  expect(counts()).toEqual([1]);
});

it("Q02 asked again while its limit is shut, a query that was not sent is no news", async () => {
  const { client, counts } = setUp();
  const send = vi.fn(() =>
    Promise.reject({ status: 429, headers: { "retry-after": "90" }, body: {}, url: "https://api.example/rows" }),
  );
  const observer = new QueryObserver(client, { queryKey: ["polled"], queryFn: send });
  const stop = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(counts()).toEqual([1]));
  for (let at = 0; at < 3; at += 1) await observer.refetch();
  expect(send).toHaveBeenCalledTimes(1);
  expect(counts()).toEqual([1]);
  stop();
});

it("Q02 what failed in silence is news to who comes and looks, also where its limit keeps it from being sent", async () => {
  const { client, counts } = setUp();
  const send = vi.fn(() => Promise.reject({ status: 429, headers: { "retry-after": "90" }, body: {} }));
  const query = { queryKey: ["ahead"], queryFn: send };
  await client.prefetchQuery({ ...query, meta: { recourse: "silent" } });
  expect(counts()).toEqual([]);
  await client.prefetchQuery(query);
  expect(counts()).toEqual([1]);
  expect(send).toHaveBeenCalledTimes(1);
});

it("Q09 what recovers while its answer is still being read is no news", async () => {
  const { client, recourse } = setUp();
  let end: () => void = () => undefined;
  const body = new ReadableStream({
    start: (controller) => {
      end = () => controller.close();
    },
  });
  const refused = new Response(body, { status: 500, headers: { "content-type": "application/json" } });
  // With a persister of its own a query does not wait until its answer is read.
  const persister = () => Promise.reject(refused);
  await client.fetchQuery({ queryKey: ["a"], queryFn: () => "rows", persister }).catch(() => undefined);
  client.setQueryData(["a"], "rows");
  end();
  await recourse.read(refused);
  expect(recourse.reports.unclaimed()).toEqual([]);
});

it("tells that a query recovered that its own place shows", async () => {
  const { client, counts, onEvent } = setUp();
  const query = { queryKey: ["own"], meta: { recourse: "inline" } };
  await client.fetchQuery({ ...query, queryFn: () => Promise.reject(locked()) }).catch(() => undefined);
  expect(counts()).toEqual([]);
  await client.fetchQuery({ ...query, queryFn: () => "rows" });
  await Promise.resolve();
  expect(onEvent.mock.calls.map(([{ type, error }]) => [type, error.code])).toEqual([["recovered", "row_locked"]]);
});

it("Q08 the notice of a mutation leaves when the same one works; a restored one without a function says what is missing", async () => {
  const { client, counts } = setUp();
  const mutations = client.getMutationCache();
  const save = (row: number, works: boolean) =>
    mutations
      .build(client, { mutationKey: ["save"], mutationFn: async () => (works ? "saved" : Promise.reject(locked())) })
      .execute({ row })
      .catch(() => undefined);
  await save(1, false);
  await save(2, true);
  expect(counts()).toEqual([1]);
  await save(1, true);
  expect(counts()).toEqual([]);
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await mutations
    .build(client, { mutationKey: ["gone"] })
    .execute(undefined as never)
    .catch(() => undefined);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("setMutationDefaults"));
  expect(counts()).toEqual([1]);
  warn.mockRestore();
});

it("what works of another mutation leaves the notice, where each has its key from withIdempotency alone", async () => {
  const { client, counts } = setUp();
  const send = (name: string, answer: () => Promise<string>) =>
    client
      .getMutationCache()
      .build(client, { mutationFn: withIdempotency((_invoice: string) => answer(), { mutationKey: [name] }) })
      .execute("in_1")
      .catch(() => undefined);
  await send("pay", () => Promise.reject(locked()));
  await send("archive", () => Promise.resolve("done"));
  expect(counts()).toEqual([1]);
  await send("pay", () => Promise.resolve("done"));
  expect(counts()).toEqual([]);
});

it("a mutation that was reset while it is under way can be started again", async () => {
  const { client, recourse } = setUp();
  const send = vi.fn((row: number) => new Promise<string>((resolve) => void (row === 2 && resolve("saved"))));
  const Save = () => {
    const save = useMutation({ mutationFn: (row: number) => send(row) });
    const { mutate, ...notice } = useMutationRecourse(save);
    return (
      <>
        <button type="button" onClick={() => mutate(1)}>
          Save
        </button>
        <button type="button" onClick={() => mutate(2)}>
          Save another
        </button>
        <button type="button" onClick={() => save.reset()}>
          Reset
        </button>
        <p>{save.status}</p>
        <Recourse {...notice} />
      </>
    );
  };
  render(
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        <Save />
      </RecourseProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("pending");
  await userEvent.click(screen.getByRole("button", { name: "Reset" }));
  await screen.findByText("idle");
  await userEvent.dblClick(screen.getByRole("button", { name: "Save" }));
  expect(send).toHaveBeenCalledTimes(2);
  // Another row is another thing to save, also while the first is under way.
  await userEvent.click(screen.getByRole("button", { name: "Save another" }));
  expect(send.mock.calls.map(([row]) => row)).toEqual([1, 1, 2]);
  // That it is saved says nothing of the first, which is still one.
  await screen.findByText("success");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(send.mock.calls.map(([row]) => row)).toEqual([1, 1, 2]);
});
