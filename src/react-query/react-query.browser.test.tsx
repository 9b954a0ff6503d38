import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { recourseQueryClientConfig, useMutationRecourse, useQueryRecourse } from "react-recourse/react-query";
import { describe, expect, it, vi } from "vitest";

const down = { status: 503, headers: {}, body: { message: "Down for repairs." } };
const conflict = { status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } };

function setUp(config: Parameters<typeof recourseQueryClientConfig>[1] = {}) {
  const recourse = createRecourse();
  const client = new QueryClient(recourseQueryClientConfig(recourse, { retry: { attempts: 0 }, ...config }));
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        {children}
        <RecourseRegion />
      </RecourseProvider>
    </QueryClientProvider>
  );
  return { recourse, client, wrapper };
}

describe("useMutationRecourse", () => {
  it("sends the mutation's own variables again, keeps the notice meanwhile, and lets it go on success", async () => {
    const { wrapper } = setUp();
    let finish: () => void = () => undefined;
    const send = vi
      .fn<(amount: number) => Promise<string>>()
      .mockRejectedValueOnce(down)
      .mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve("paid"))));
    const Pay = () => {
      const pay = useMutation({ mutationFn: send });
      return (
        <>
          <button type="button" onClick={() => pay.mutate(42)}>
            Pay
          </button>
          {pay.isSuccess && <p>paid</p>}
          <Recourse {...useMutationRecourse(pay)} />
        </>
      );
    };
    const { container } = render(<Pay />, { wrapper });
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    const retry = await screen.findByRole("button", { name: /try again/i });
    await userEvent.dblClick(retry);
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls.map(([amount]) => amount)).toEqual([42, 42]);
    expect(container.querySelector("[data-recourse='outage-notice']")).not.toBeNull();
    finish();
    await screen.findByText("paid");
    expect(container.querySelector("[data-recourse='outage-notice']")).toBeNull();
  });

  it("shows a failure in one place: the inline notice keeps it out of the region", async () => {
    const { wrapper } = setUp();
    const Save = () => {
      const save = useMutation({ mutationFn: () => Promise.reject(conflict) });
      return (
        <>
          <button type="button" onClick={() => save.mutate()}>
            Save
          </button>
          <Recourse {...useMutationRecourse(save)} />
        </>
      );
    };
    render(<Save />, { wrapper });
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The row is locked.");
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(screen.getAllByText("The row is locked.")).toHaveLength(1);
  });
});

describe("RecourseRegion", () => {
  it("shows what nobody shows in place: fifty equal failures as one notice with a count", async () => {
    const { wrapper } = setUp();
    const List = () => {
      const queries = Array.from({ length: 50 }, (_, index) => index);
      return (
        <>
          {queries.map((index) => (
            <Silent key={index} index={index} />
          ))}
        </>
      );
    };
    const Silent = ({ index }: { readonly index: number }) => {
      useQuery({ queryKey: ["row", index], queryFn: () => Promise.reject(conflict) });
      return null;
    };
    render(<List />, { wrapper });
    expect(await screen.findByText("The row is locked.")).toBeVisible();
    expect(screen.getAllByText("The row is locked.")).toHaveLength(1);
    await waitFor(() => {
      expect(screen.getByText(/50/)).toBeVisible();
    });
  });

  it("sends what failed again, and lets the notice go when it works", async () => {
    const { wrapper } = setUp();
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce({ ...down, body: { message: "Gone fishing." } })
      .mockResolvedValueOnce("rows");
    const Silent = () => <p>{useQuery({ queryKey: ["fish"], queryFn: load }).data}</p>;
    const { container } = render(<Silent />, { wrapper });
    await userEvent.click(await screen.findByRole("button", { name: /try again/i }));
    expect(await screen.findByText("rows")).toBeVisible();
    await waitFor(() => {
      expect(container.querySelector("[data-recourse='region']")).toBeNull();
    });
  });

  it("stands where a query's meta asks for it", async () => {
    const { wrapper } = setUp();
    const Silent = () => {
      useQuery({ queryKey: ["m"], queryFn: () => Promise.reject(conflict), meta: { recourse: "toast" } });
      return null;
    };
    render(<Silent />, { wrapper });
    await screen.findByText("The row is locked.");
    expect(document.querySelector("[data-surface='toast']")).not.toBeNull();
  });

  it("Q05 shows what failed in the background above the page, and what has nothing to show in it", async () => {
    const { wrapper, client } = setUp();
    const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce("rows").mockRejectedValue(conflict);
    const Table = () => <p>{useQuery({ queryKey: ["table"], queryFn: load }).data}</p>;
    render(<Table />, { wrapper });
    await screen.findByText("rows");
    await client.refetchQueries({ queryKey: ["table"] });
    expect(await screen.findByRole("group")).toHaveAttribute("data-surface", "toast");
    expect(screen.getByText("rows")).toBeVisible();
    await client.resetQueries({ queryKey: ["table"] });
    await waitFor(() => {
      expect(screen.getByRole("group")).toHaveAttribute("data-surface", "banner");
    });
  });

  it("is not told of what asked to stay silent", async () => {
    const { wrapper, recourse } = setUp();
    const Silent = () => {
      const { isError } = useQuery({
        queryKey: ["s"],
        queryFn: () => Promise.reject(conflict),
        meta: { recourse: "silent" },
      });
      return isError ? <p>failed</p> : null;
    };
    render(<Silent />, { wrapper });
    await screen.findByText("failed");
    expect(recourse.reports.unclaimed()).toEqual([]);
  });
});

describe("useQueryRecourse", () => {
  it("refetches on retry and lets the notice go when data arrives", async () => {
    const { wrapper } = setUp();
    const load = vi
      .fn<() => Promise<string>>()
      // Another failure than the one above: a second try of the same one is made to wait.
      .mockRejectedValueOnce({ ...down, body: { message: "Moving house." } })
      .mockResolvedValueOnce("rows");
    const Table = () => {
      const rows = useQuery({ queryKey: ["rows"], queryFn: load });
      return (
        <>
          <p>{rows.data}</p>
          <Recourse {...useQueryRecourse(rows)} />
        </>
      );
    };
    render(<Table />, { wrapper });
    await userEvent.click(await screen.findByRole("button", { name: /try again/i }));
    expect(await screen.findByText("rows")).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: /try again/i })).toBeNull();
    });
  });
});

it.each([[true], [false]])(
  "R10 a query goes on with one request when the connection is back, whether TanStack Query sends it (%s) or the notice does",
  async (refetchOnReconnect) => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(true);
    const { wrapper } = setUp();
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new TypeError("Failed to fetch"))
      .mockResolvedValue("rows");
    const Table = () => {
      const rows = useQuery({ queryKey: ["lost", refetchOnReconnect], queryFn: load, refetchOnReconnect });
      return (
        <>
          <p>{rows.data}</p>
          <Recourse {...useQueryRecourse(rows)} />
        </>
      );
    };
    render(<Table />, { wrapper });
    await screen.findByRole("group", { name: "No connection" });
    online.mockReturnValue(false);
    act(() => {
      dispatchEvent(new Event("offline"));
    });
    expect(screen.getByText("Waiting for the connection")).toBeVisible();
    online.mockReturnValue(true);
    act(() => {
      dispatchEvent(new Event("online"));
    });
    expect(await screen.findByText("rows", undefined, { timeout: 3000 })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(load).toHaveBeenCalledTimes(2);
    online.mockRestore();
  },
);

describe("recourseQueryClientConfig", () => {
  it("Q04 keeps the app's own options and cache callbacks, and does not tell twice when installed twice", async () => {
    const order: string[] = [];
    const queryCache = new QueryCache({ onError: () => order.push("app query") });
    const mutationCache = new MutationCache({ onError: () => void order.push("app mutation") });
    const config = { queryCache, mutationCache, defaultOptions: { queries: { retry: false, staleTime: 5 } } };
    const recourse = createRecourse();
    recourseQueryClientConfig(recourse, config);
    const merged = recourseQueryClientConfig(recourse, config);
    expect(merged.defaultOptions?.queries).toMatchObject({ retry: false, staleTime: 5 });
    const client = new QueryClient(merged);
    await expect(client.fetchQuery({ queryKey: ["a"], queryFn: () => Promise.reject(conflict) })).rejects.toBe(
      conflict,
    );
    expect(order).toEqual(["app query"]);
    expect(recourse.reports.unclaimed()).toMatchObject([{ count: 1 }]);
  });
});
