import {
  CancelledError,
  InfiniteQueryObserver,
  QueryClient,
  QueryClientProvider,
  QueryErrorResetBoundary,
  dehydrate,
  hydrate,
  onlineManager,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode, Suspense, useState } from "react";
import { Recourse, RecourseBoundary, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { recourseQueryClientConfig, useMutationRecourse, useQueryRecourse } from "react-recourse/react-query";
import { afterEach, expect, it, vi } from "vitest";

const locked = { status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } };
const missing = { status: 404, headers: {}, body: { code: "row_missing", message: "The row has moved away." } };
const limited = { status: 429, headers: { "retry-after": "90" }, body: { message: "Slow down, please." } };

function setUp(recourse = createRecourse()) {
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
const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole("button", { name }));
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 200)));
const region = () => document.querySelector<HTMLElement>("[data-recourse='region']");

afterEach(() => {
  onlineManager.setOnline(true);
});

it("Q01 a failure is known again after JSON, structuredClone and a dehydrated cache", async () => {
  const { recourse, client } = setUp();
  const error = recourse.normalize(locked);
  const copies = [JSON.parse(JSON.stringify(error)), structuredClone(error), { ...error }];
  for (const copy of copies) expect(recourse.normalize(copy)).toMatchObject({ kind: "conflict", code: "row_locked" });
  await client.prefetchQuery({ queryKey: ["a"], queryFn: () => Promise.reject(error) });
  const dehydrated = dehydrate(client, { shouldDehydrateQuery: () => true, shouldRedactErrors: () => false });
  const state = JSON.parse(JSON.stringify(dehydrated)) as typeof dehydrated;
  const { client: other, wrapper } = setUp(recourse);
  hydrate(other, state);
  const Row = () => {
    const row = useQuery({ queryKey: ["a"], queryFn: () => new Promise<string>(() => undefined), enabled: false });
    return <Recourse {...useQueryRecourse(row)} />;
  };
  render(<Row />, { wrapper });
  expect(await screen.findByText("The row is locked.")).toBeVisible();
  // What TanStack Query makes of errors it redacts tells nothing, and is still shown as a failure.
  expect(recourse.normalize(new Error("redacted"))).toMatchObject({ kind: "unknown" });
});

it("Q02 ten observers of one failure are one notice, the same failure again is the same one, another is another", async () => {
  const { client, wrapper } = setUp();
  let failure = locked;
  const Row = () => {
    useQuery({ queryKey: ["row"], queryFn: () => Promise.reject(failure) });
    return null;
  };
  render(
    <>
      {Array.from({ length: 10 }, (_, at) => (
        <Row key={at} />
      ))}
    </>,
    { wrapper },
  );
  expect(await screen.findAllByText("The row is locked.")).toHaveLength(1);
  await act(() => client.refetchQueries());
  await settle();
  expect(screen.getAllByText("The row is locked.")).toHaveLength(1);
  failure = missing;
  await act(() => client.refetchQueries());
  expect(await screen.findByText("The row has moved away.")).toBeVisible();
  expect(screen.queryByText("The row is locked.")).toBeNull();
});

it("Q03 what is shown in place, or asks to be silent, is not shown above the page", async () => {
  const { wrapper } = setUp();
  const Rows = () => {
    useQuery({ queryKey: ["silent"], queryFn: () => Promise.reject(missing), meta: { recourse: "silent" } });
    const row = useQuery({ queryKey: ["row"], queryFn: () => Promise.reject(locked) });
    return (
      <main>
        <Recourse {...useQueryRecourse(row)} />
      </main>
    );
  };
  render(<Rows />, { wrapper });
  expect(await within(await screen.findByRole("main")).findByText("The row is locked.")).toBeVisible();
  await settle();
  expect(region()).toBeNull();
  expect(screen.queryByText("The row has moved away.")).toBeNull();
});

it("Q03 an onError of the call itself is no promise that anybody was told", async () => {
  const { wrapper } = setUp();
  const onError = vi.fn();
  const Save = () => {
    const save = useMutation({ mutationFn: () => Promise.reject(locked) });
    return (
      <button type="button" onClick={() => save.mutate(undefined, { onError })}>
        Save
      </button>
    );
  };
  render(<Save />, { wrapper });
  await press("Save");
  expect(await screen.findByText("The row is locked.")).toBeVisible();
  expect(onError).toHaveBeenCalledTimes(1);
});

it("Q06 reset, another key and a removed query take the notice away", async () => {
  const { client, wrapper } = setUp();
  const Page = () => {
    const [id, setId] = useState("bad");
    const row = useQuery({
      queryKey: ["row", id],
      queryFn: () => (id === "bad" ? Promise.reject(limited) : Promise.resolve("good")),
    });
    const save = useMutation({ mutationFn: () => Promise.reject(missing) });
    return (
      <>
        <button type="button" onClick={() => setId("good")}>
          Next
        </button>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        <button type="button" onClick={() => save.reset()}>
          Reset
        </button>
        <Recourse {...useQueryRecourse(row)} />
        <Recourse {...useMutationRecourse(save)} />
      </>
    );
  };
  const { unmount } = render(<Page />, { wrapper });
  expect(await screen.findByRole("timer")).toBeVisible();
  await press("Next");
  await waitFor(() => expect(screen.queryByRole("timer")).toBeNull());
  await press("Save");
  expect(await screen.findByText("The row has moved away.")).toBeVisible();
  await press("Reset");
  await waitFor(() => expect(screen.queryByText("The row has moved away.")).toBeNull());
  unmount();
  client.removeQueries();
  render(<p>Elsewhere</p>, { wrapper });
  await settle();
  expect(region()).toBeNull();
});

it("Q07 R15 what was called off is no failure; a timeout is one", async () => {
  const { recourse, client, wrapper } = setUp();
  // An Error only in later versions; before, no handler of ours is told of it.
  const cancelled: unknown = new CancelledError({ revert: true });
  expect(cancelled instanceof Error ? recourse.normalize(cancelled).kind : "aborted").toBe("aborted");
  expect(recourse.normalize(new DOMException("", "AbortError")).kind).toBe("aborted");
  expect(recourse.normalize(new DOMException("Too slow.", "TimeoutError")).kind).toBe("timeout");
  const Row = () => {
    const row = useQuery({
      queryKey: ["slow"],
      queryFn: ({ signal }) =>
        new Promise<string>((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    });
    return <Recourse {...useQueryRecourse(row)} />;
  };
  render(<Row />, { wrapper });
  await settle();
  await act(() => client.cancelQueries());
  await settle();
  expect(document.querySelector("[data-recourse][data-kind]")).toBeNull();
});

it("Q08 a mutation that waits for the connection is no failure; when it fails afterwards, it is shown once", async () => {
  const { wrapper } = setUp();
  onlineManager.setOnline(false);
  const Save = () => {
    const save = useMutation({ mutationFn: () => Promise.reject(locked) });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        {save.isPaused && <p>Waiting</p>}
        <Recourse {...useMutationRecourse(save)} />
      </>
    );
  };
  render(<Save />, { wrapper });
  await press("Save");
  expect(await screen.findByText("Waiting")).toBeVisible();
  await settle();
  expect(document.querySelector("[data-recourse][data-kind]")).toBeNull();
  act(() => onlineManager.setOnline(true));
  expect(await screen.findAllByText("The row is locked.")).toHaveLength(1);
});

it("Q09 a failure that comes after a newer success is not shown", async () => {
  const { client, wrapper } = setUp();
  let fail: () => void = () => undefined;
  const load = vi
    .fn<() => Promise<string>>()
    .mockImplementationOnce(() => new Promise((_resolve, reject) => (fail = () => reject(locked))))
    .mockResolvedValueOnce("rows");
  const Row = () => {
    const row = useQuery({ queryKey: ["race"], queryFn: load });
    return (
      <>
        <p>{row.data}</p>
        <Recourse {...useQueryRecourse(row)} />
      </>
    );
  };
  render(<Row />, { wrapper });
  await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  await act(async () => {
    await client.cancelQueries();
    await client.refetchQueries();
  });
  fail();
  await settle();
  expect(screen.getByText("rows")).toBeVisible();
  expect(screen.queryByText("The row is locked.")).toBeNull();
});

it("Q10 a boundary's retry works as often as it takes", async () => {
  const { wrapper } = setUp();
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error("first"))
    .mockRejectedValueOnce(new Error("second"))
    .mockResolvedValue("rows");
  const Row = () => <p>{useSuspenseQuery({ queryKey: ["suspense"], queryFn: load, retry: false }).data}</p>;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <RecourseBoundary onReset={reset}>
          <Suspense fallback={<p>Loading</p>}>
            <Row />
          </Suspense>
        </RecourseBoundary>
      )}
    </QueryErrorResetBoundary>,
    { wrapper },
  );
  await press(/try again/i);
  // Not the button of the first, which may stand there until the second has failed.
  expect(await screen.findByText("second")).toBeVisible();
  await press(/try again/i);
  expect(await screen.findByText("rows")).toBeVisible();
  expect(load).toHaveBeenCalledTimes(3);
  vi.restoreAllMocks();
});

it("Q11 a view that throws does not break the promise of the call", async () => {
  const Broken = (): never => {
    throw new Error("broken view");
  };
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const { wrapper } = setUp(createRecourse({ kinds: { conflict: Broken } }));
  const settled = vi.fn();
  const Save = () => {
    const save = useMutation({ mutationFn: () => Promise.reject(locked) });
    return (
      <button type="button" onClick={() => void save.mutateAsync().catch(settled)}>
        Save
      </button>
    );
  };
  render(<Save />, { wrapper });
  await press("Save");
  expect(await screen.findByText("The row is locked.")).toBeVisible();
  expect(settled).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

/** The lowest version does not say which page failed. */
const tellsPage =
  "isFetchNextPageError" in
  new InfiniteQueryObserver(new QueryClient(), {
    queryKey: [],
    queryFn: () => 1,
    enabled: false,
    initialPageParam: 0,
    getNextPageParam: () => null,
  }).getCurrentResult();

it.skipIf(!tellsPage)("Q12 a page that fails keeps those before it, and only it is sent again", async () => {
  const { wrapper } = setUp();
  let broken = true;
  const load = vi.fn(async (page: number) => {
    if (page === 2 && broken) throw { ...limited, headers: {}, status: 503 };
    return `page ${page}`;
  });
  const Feed = () => {
    const feed = useInfiniteQuery({
      queryKey: ["feed"],
      queryFn: ({ pageParam }) => load(pageParam),
      initialPageParam: 1,
      getNextPageParam: (_last, pages) => (pages.length < 2 ? pages.length + 1 : undefined),
    });
    return (
      <>
        {feed.data?.pages.map((page) => (
          <p key={page}>{page}</p>
        ))}
        <button type="button" onClick={() => void feed.fetchNextPage()}>
          More
        </button>
        <Recourse {...useQueryRecourse(feed)} />
      </>
    );
  };
  render(<Feed />, { wrapper });
  expect(await screen.findByText("page 1")).toBeVisible();
  await press("More");
  await screen.findByRole("button", { name: /try again/i });
  load.mockClear();
  broken = false;
  await press(/try again/i);
  expect(await screen.findByText("page 2")).toBeVisible();
  expect(screen.getByText("page 1")).toBeVisible();
  expect(load.mock.calls).toEqual([[2]]);
});
