import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QueryClient, QueryClientProvider, useQueryErrorResetBoundary, useSuspenseQuery } from "@tanstack/react-query";
import { Component, type ReactNode, Suspense, useState } from "react";
import { Recourse, RecourseBoundary, RecourseProvider, type RecourseViewProps, createRecourse } from "react-recourse";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const failure = { status: 503, headers: {}, body: { message: "The page is down for repairs." } };
let broken = true;
const Page = () => {
  // A query that throws while rendering throws what its function threw.
  if (broken) throw failure;
  return <p>the page</p>;
};
const recourse = createRecourse();

it("shows what was thrown while rendering, and the page again when it is tried again", async () => {
  broken = true;
  const onReset = vi.fn();
  const onError = vi.fn();
  render(
    <RecourseProvider recourse={recourse}>
      <RecourseBoundary onReset={onReset} onError={onError}>
        <Page />
      </RecourseBoundary>
    </RecourseProvider>,
  );
  const retry = screen.getByRole("button", { name: /try again/i });
  expect(onError).toHaveBeenCalledTimes(1);
  await userEvent.click(retry);
  expect(screen.getByRole("button", { name: /try again/i })).toBeVisible();
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: /try again/i }));
  expect(screen.getByText("the page")).toBeVisible();
  expect(onReset).toHaveBeenCalledWith("retry");
});

it("shows it also where the app's logger throws", () => {
  broken = true;
  const reported = vi.spyOn(globalThis, "reportError").mockImplementation(() => undefined);
  const lost = new Error("The log is full.");
  render(
    <RecourseBoundary
      onError={() => {
        throw lost;
      }}
    >
      <Page />
    </RecourseBoundary>,
  );
  expect(screen.getByRole("button", { name: /try again/i })).toBeVisible();
  expect(reported).toHaveBeenCalledWith(lost);
  reported.mockRestore();
});

it("tries again when a reset key changes", () => {
  broken = true;
  const App = ({ id }: { readonly id: number }) => (
    <RecourseBoundary resetKeys={[id]}>
      <Page />
    </RecourseBoundary>
  );
  const { rerender } = render(<App id={1} />);
  broken = false;
  rerender(<App id={1} />);
  expect(screen.queryByText("the page")).toBeNull();
  rerender(<App id={2} />);
  expect(screen.getByText("the page")).toBeVisible();
});

it("tells the app before the children get another try for other keys, as TanStack Query needs it", async () => {
  const seen: string[] = [];
  let healed = false;
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const Invoice = () => {
    const { data } = useSuspenseQuery({
      queryKey: ["invoice"],
      queryFn: () => (healed ? Promise.resolve("the invoice") : Promise.reject(failure)),
    });
    return <p>{data}</p>;
  };
  const App = ({ path }: { readonly path: string }) => {
    const { reset } = useQueryErrorResetBoundary();
    return (
      <RecourseBoundary
        resetKeys={[path]}
        onReset={(reason) => {
          seen.push(reason);
          reset();
        }}
      >
        <Suspense fallback="…">
          <Invoice />
        </Suspense>
      </RecourseBoundary>
    );
  };
  const page = (path: string) => (
    <QueryClientProvider client={queryClient}>
      <App path={path} />
    </QueryClientProvider>
  );
  const { rerender } = render(page("/a"));
  expect(await screen.findByRole("button", { name: /try again/i })).toBeVisible();
  healed = true;
  rerender(page("/b"));
  expect(await screen.findByText("the invoice")).toBeVisible();
  expect(seen).toEqual(["keys"]);
});

it("keeps the notice where a reset changes a key and the children fail again", async () => {
  broken = true;
  const seen = vi.fn();
  const App = () => {
    const [tries, setTries] = useState(0);
    seen();
    return (
      <RecourseBoundary resetKeys={[tries]} onReset={() => setTries((before) => before + 1)}>
        <Page />
      </RecourseBoundary>
    );
  };
  render(<App />);
  await userEvent.click(screen.getByRole("button", { name: /try again/i }));
  expect(screen.getByRole("button", { name: /try again/i })).toBeVisible();
  expect(seen.mock.calls.length).toBeLessThan(9);
});

it("shows something also where nothing was thrown, and one and the same: `throw null`", () => {
  const Null = () => {
    throw null;
  };
  const shown = new Set<unknown>();
  const view = ({ error }: RecourseViewProps) => {
    shown.add(error);
    return <p>shown</p>;
  };
  const page = () => (
    <RecourseBoundary view={view}>
      <Null />
    </RecourseBoundary>
  );
  const { rerender } = render(page());
  // React may call a boundary twice for one throw.
  const [last] = [...shown].slice(-1);
  shown.clear();
  rerender(page());
  rerender(page());
  expect(screen.getByText("shown")).toBeVisible();
  expect([...shown]).toEqual([last]);
});

it("shows an error of the app's own that has a flag of that name", () => {
  const Missing = () => {
    throw Object.assign(new Error("No such row."), { isNotFound: true, status: 404 });
  };
  render(
    <RecourseBoundary>
      <Missing />
    </RecourseBoundary>,
  );
  expect(screen.getByRole("group")).toBeVisible();
});

const led = (digest: string) => Object.assign(new Error(digest), { digest });

it.each<[string, unknown]>([
  ["redirect() of Next.js", led("NEXT_REDIRECT;replace;/plans;307;")],
  ["notFound() of Next.js", led("NEXT_HTTP_ERROR_FALLBACK;404")],
  ["notFound() of TanStack Router", { isNotFound: true }],
])("leaves what leads elsewhere to the router, and out of the log: %s", (_, thrown) => {
  const Leading = () => {
    throw thrown;
  };
  class Router extends Component<{ children: ReactNode }> {
    override state = { caught: [] as unknown[] };
    static getDerivedStateFromError = (one: unknown) => ({ caught: [one] });
    override render(): ReactNode {
      return this.state.caught[0] === thrown ? "the other page" : this.props.children;
    }
  }
  const onError = vi.fn();
  const { container } = render(
    <Router>
      <RecourseBoundary onError={onError}>
        <Recourse error={failure} view={Leading} />
      </RecourseBoundary>
    </Router>,
  );
  expect(container).toHaveTextContent(/^the other page$/);
  expect(onError).not.toHaveBeenCalled();
});
