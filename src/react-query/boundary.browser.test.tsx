import { type QueryClient, useQuery, useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, Suspense, useState } from "react";
import { Recourse, RecourseBoundary, type RecourseEvent, createRecourse } from "react-recourse";
import { useQueryRecourse } from "react-recourse/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { locked, press, queryPage, region, settle } from "../../test/query-page.js";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const down = { status: 503, headers: {}, body: { message: "The rows are being moved." } };

/** The boundary's own notice: the region may show the same before React has shown the boundary's. */
const page = (): Promise<HTMLElement> =>
  vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>("[data-surface='page']");
    if (!found) throw new Error("no page");
    return found;
  });
const pressRetry = async (): Promise<void> =>
  userEvent.click(within(await page()).getByRole("button", { name: /try again/i }));

/** Two pages; `around` is what surrounds the first one, or both. */
function open(
  Rows: () => ReactNode,
  Layout: (props: { path: string; children: ReactNode }) => ReactNode,
  recourse = createRecourse(),
): QueryClient {
  const { client, wrapper } = queryPage(recourse);
  const Other = () => <p>{useQuery({ queryKey: ["other"], queryFn: () => Promise.resolve("the other page") }).data}</p>;
  const App = () => {
    const [path, setPath] = useState("/rows");
    return (
      <>
        <button type="button" onClick={() => setPath("/other")}>
          Leave
        </button>
        <button type="button" onClick={() => setPath("/rows")}>
          Come back
        </button>
        <Layout path={path}>
          <Suspense fallback="…">{path === "/rows" ? <Rows /> : <Other />}</Suspense>
        </Layout>
      </>
    );
  };
  render(<App />, { wrapper });
  return client;
}

const PerPage = ({ path, children }: { path: string; children: ReactNode }) =>
  path === "/rows" ? <RecourseBoundary>{children}</RecourseBoundary> : children;
const OfAll = ({ path, children }: { path: string; children: ReactNode }) => (
  <RecourseBoundary resetKeys={[path]}>{children}</RecourseBoundary>
);

it.each([
  ["has a boundary of its own", PerPage],
  ["stands in a boundary of the layout", OfAll],
])("Q10 who comes back to a page that failed finds it asked anew: it %s", async (_, Layout) => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(down).mockResolvedValue("rows");
  open(() => <p>{useSuspenseQuery({ queryKey: ["rows"], queryFn: load }).data}</p>, Layout);
  await page();
  await press("Leave");
  await screen.findByText("the other page");
  await press("Come back");
  expect(await screen.findByText("rows")).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
});

it("Q10 a limit that is still shut is not asked before its time by who comes back", async () => {
  const load = vi.fn(() => Promise.reject({ status: 429, headers: { "retry-after": "90" }, body: {} }));
  open(() => <p>{useSuspenseQuery({ queryKey: ["limited"], queryFn: load }).data}</p>, PerPage);
  await page();
  await press("Leave");
  await screen.findByText("the other page");
  await press("Come back");
  expect(within(await page()).getByRole("timer")).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

it("Q10 its retry asks for all that failed below it, and what works again is told", async () => {
  const events: RecourseEvent["type"][] = [];
  let healed = false;
  const load = vi.fn((name: string) => (healed ? Promise.resolve(name) : Promise.reject(down)));
  const Rows = () =>
    useSuspenseQueries({
      queries: ["one", "two"].map((name) => ({ queryKey: [name], queryFn: () => load(name) })),
    }).map(({ data }) => <p key={data}>{data}</p>);
  open(Rows, PerPage, createRecourse({ onEvent: ({ type }) => events.push(type) }));
  await page();
  healed = true;
  await pressRetry();
  expect(await screen.findByText("two")).toBeVisible();
  expect(load).toHaveBeenCalledTimes(4);
  await vi.waitFor(() => expect(events).toContain("recovered"));
});

it("Q10 one with another key asks for what the one before it showed, once, and tells only what it is answered", async () => {
  const told = vi.fn<(thrown: unknown) => void>();
  let asked = 0;
  const load = (): Promise<string> =>
    Promise.reject({ ...down, body: { message: `The rows are gone, part ${(asked += 1)}.` } });
  const Keyed = ({ path, children }: { path: string; children: ReactNode }) => (
    <RecourseBoundary key={path} onError={told}>
      {path === "/rows" ? (
        children
      ) : (
        <Suspense fallback="…">
          <Rows />
        </Suspense>
      )}
    </RecourseBoundary>
  );
  const Rows = () => <p>{useSuspenseQuery({ queryKey: ["rows"], queryFn: load }).data}</p>;
  open(Rows, Keyed);
  expect(await page()).toHaveTextContent("part 1");
  await press("Leave");
  await vi.waitFor(async () => expect(await page()).toHaveTextContent("part 2"));
  await settle();
  expect(asked).toBe(2);
  expect(told).toHaveBeenCalledTimes(2);
});

it("Q10 two that are hidden while one of them asks do not go on asking for each other", async () => {
  const load = vi.fn((name: string) => Promise.reject({ ...down, body: { message: `${name} is being moved.` } }));
  const One = ({ name }: { readonly name: string }) => (
    <p>{String(useSuspenseQuery({ queryKey: [name], queryFn: () => load(name) }).data)}</p>
  );
  const Pair = () =>
    ["One", "Two"].map((name) => (
      <RecourseBoundary key={name}>
        <One name={name} />
      </RecourseBoundary>
    ));
  open(Pair, ({ children }) => children);
  await vi.waitFor(() => expect(document.querySelectorAll("[data-surface='page']")).toHaveLength(2));
  await settle();
  const asked = load.mock.calls.length;
  await pressRetry();
  for (let waited = 0; waited < 3; waited += 1) await settle();
  expect(load).toHaveBeenCalledTimes(asked + 1);
});

it("Q10 what others show or keep is left alone", async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(down);
  const beside = vi.fn<() => Promise<string>>().mockRejectedValue({ ...down, body: { message: "Beside." } });
  const Beside = () => <Recourse {...useQueryRecourse(useQuery({ queryKey: ["beside"], queryFn: beside }))} />;
  open(
    () => <p>{useSuspenseQuery({ queryKey: ["rows"], queryFn: load }).data}</p>,
    (props) => (
      <>
        <Beside />
        <PerPage {...props} />
      </>
    ),
  );
  await page();
  const notice = () => document.querySelector<HTMLElement>("[data-surface='inline']");
  await vi.waitFor(() => expect(notice()).toHaveTextContent("Beside."));
  await press("Leave");
  await screen.findByText("the other page");
  expect(notice()).toHaveTextContent("Beside.");
  expect(beside).toHaveBeenCalledTimes(1);
});

it("Q10 its retry asks once for what others show as well", async () => {
  const shared = { ...down, body: { message: "The shared rows are being moved." } };
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(shared).mockResolvedValue("rows");
  const rows = { queryKey: ["shared"], queryFn: load };
  const Beside = () => <p>{useQuery(rows).data ?? "no"} beside</p>;
  open(
    () => <p>{useSuspenseQuery(rows).data}</p>,
    (props) => (
      <>
        <Beside />
        <PerPage {...props} />
      </>
    ),
  );
  await screen.findByText("no beside");
  await page();
  await pressRetry();
  expect(await screen.findByText("rows")).toBeVisible();
  expect(screen.getByText("rows beside")).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
});

it("Q10 what is asked again while a page that failed is left keeps its notice until it works", async () => {
  const events: RecourseEvent["type"][] = [];
  const client = open(
    () => <p>{useSuspenseQuery({ queryKey: ["rows"], queryFn: () => Promise.reject(down) }).data}</p>,
    PerPage,
    createRecourse({ onEvent: ({ type }) => events.push(type) }),
  );
  await page();
  await client.prefetchQuery({ queryKey: ["ahead"], queryFn: () => Promise.reject(locked) });
  await vi.waitFor(() => expect(region()).toHaveTextContent("The row is locked."));
  let answer: (rows: string) => void = () => undefined;
  const again = client.fetchQuery({
    queryKey: ["ahead"],
    queryFn: () =>
      new Promise<string>((resolve) => {
        answer = resolve;
      }),
  });
  await press("Leave");
  await screen.findByText("the other page");
  expect(region()).toHaveTextContent("The row is locked.");
  answer("rows ahead");
  await again;
  await vi.waitFor(() => expect(events).toContain("recovered"));
});

it("Q10 a notice whose own view asks, and fails, is no boundary: that it leaves asks for nothing", async () => {
  const words = ["One is down.", "Two are down.", "Three are down.", "Four are down."];
  const load = vi.fn(() => Promise.reject({ ...down, body: { message: words[load.mock.calls.length] ?? "All." } }));
  const Plans = () => <p>{useSuspenseQuery({ queryKey: ["plans"], queryFn: load }).data}</p>;
  const { client, wrapper } = queryPage(createRecourse({ kinds: { unavailable: Plans } }));
  const Rows = () => <p>{useQuery({ queryKey: ["rows"], queryFn: () => Promise.reject(down) }).status}</p>;
  render(<Rows />, { wrapper });
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  await settle();
  await client.refetchQueries({ queryKey: ["plans"], type: "all" });
  await settle();
  await settle();
  expect(load).toHaveBeenCalledTimes(2);
});
