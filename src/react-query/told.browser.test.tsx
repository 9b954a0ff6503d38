import {
  QueryErrorResetBoundary,
  dehydrate,
  hydrate,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { Recourse, RecourseBoundary, createRecourse } from "react-recourse";
import { useQueryRecourse } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";
import { locked, missing, press, queryPage, region, settle } from "../../test/query-page.js";

it("Q01 a failure is known again after JSON, structuredClone and a dehydrated cache", async () => {
  const { recourse, client } = queryPage();
  const error = recourse.normalize(locked);
  const copies = [JSON.parse(JSON.stringify(error)), structuredClone(error), { ...error }];
  for (const copy of copies) expect(recourse.normalize(copy)).toMatchObject({ kind: "conflict", code: "row_locked" });
  await client.prefetchQuery({ queryKey: ["a"], queryFn: () => Promise.reject(error) });
  const dehydrated = dehydrate(client, { shouldDehydrateQuery: () => true, shouldRedactErrors: () => false });
  const state = JSON.parse(JSON.stringify(dehydrated)) as typeof dehydrated;
  const { client: other, wrapper } = queryPage(recourse);
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
  const { client, wrapper } = queryPage();
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
  const { wrapper } = queryPage();
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
  const { wrapper } = queryPage();
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

it("Q10 a boundary's retry works as often as it takes", async () => {
  const { wrapper } = queryPage();
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
  // The boundary's own: React may show it later than the region looks, and that of the first until the second failed.
  const pressOf = async (text: string): Promise<void> => {
    const page = await waitFor(() => {
      const [found] = screen
        .getAllByText(text)
        .flatMap((one) => one.closest<HTMLElement>("[data-surface='page']") ?? []);
      if (!found) throw new Error(`no page says ${text}`);
      return found;
    });
    await userEvent.click(within(page).getByRole("button", { name: /try again/i }));
  };
  await pressOf("first");
  await pressOf("second");
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
  const { wrapper } = queryPage(createRecourse({ kinds: { conflict: Broken } }));
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

it("Q03 what a `select` written in place throws is one failure over renders, another for other data or words", async () => {
  const shown: (string | null)[] = [];
  const { client, wrapper } = queryPage(
    createRecourse({ onEvent: ({ type, error }) => void (type === "shown" && shown.push(error.message)) }),
  );
  const Row = ({ column }: { readonly column: string }) => {
    const row = useQuery({
      queryKey: ["row"],
      queryFn: () => Promise.resolve(Date.now()),
      select: (): string => {
        throw new Error(`There is no ${column} in this row.`);
      },
    });
    return <Recourse {...useQueryRecourse(row)} />;
  };
  const { rerender } = render(<Row column="price" />, { wrapper });
  expect(await screen.findByText("There is no price in this row.")).toBeVisible();
  rerender(<Row column="price" />);
  rerender(<Row column="price" />);
  await settle();
  expect(shown).toEqual(["There is no price in this row."]);
  rerender(<Row column="name" />);
  expect(await screen.findByText("There is no name in this row.")).toBeVisible();
  await settle();
  await act(() => client.refetchQueries());
  await settle();
  expect(shown.slice(1)).toEqual(["There is no name in this row.", "There is no name in this row."]);
});
