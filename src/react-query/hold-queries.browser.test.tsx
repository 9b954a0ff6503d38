import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, createRecourse, useRateLimit } from "react-recourse";
import { recourseQueryClientConfig, useQueryRecourse } from "react-recourse/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const refusal = (seconds: number) => ({
  status: 429,
  headers: { "retry-after": String(seconds) },
  body: { code: "slow_down", message: "Too fast." },
  url: "https://api.example/rows",
});

function setUp(seconds: number) {
  const recourse = createRecourse();
  const client = new QueryClient(recourseQueryClientConfig(recourse));
  let shut = true;
  const send = vi.fn<(name: string) => Promise<string>>(async (name) => {
    if (shut) throw refusal(seconds);
    return `rows of ${name}`;
  });
  const Rows = ({ name }: { readonly name: string }) => {
    const rows = useQuery({ queryKey: [name], queryFn: () => send(name) });
    return (
      <>
        <p>{rows.data}</p>
        <Recourse {...useQueryRecourse(rows)} />
      </>
    );
  };
  const Send = () => {
    const { limited, secondsLeft } = useRateLimit("https://api.example");
    return (
      <button type="button" aria-disabled={limited}>
        {limited ? `Send in ${secondsLeft} s` : "Send"}
      </button>
    );
  };
  const page = (names: readonly string[]) => (
    <QueryClientProvider client={client}>
      <RecourseProvider recourse={recourse}>
        {names.map((name) => (
          <Rows key={name} name={name} />
        ))}
        <Send />
      </RecourseProvider>
    </QueryClientProvider>
  );
  return { client, send, page, open: () => (shut = false) };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it("sends nothing while the limit is shut, whatever asks; a button can say so; then everything comes", async () => {
  const { client, send, page, open } = setUp(4);
  render(page(["a", "b", "c"]));
  await pass(100);
  expect(send).toHaveBeenCalledTimes(3);
  expect(screen.getByRole("button", { name: /^Send in [34] s$/ })).toHaveAttribute("aria-disabled", "true");
  open();
  void client.refetchQueries({}, { cancelRefetch: false });
  await pass(3500);
  expect(send).toHaveBeenCalledTimes(3);
  await pass(4000);
  expect(screen.getByText("rows of a")).toBeVisible();
  expect(screen.getByText("rows of c")).toBeVisible();
  expect(screen.getByRole("button", { name: "Send" })).toHaveAttribute("aria-disabled", "false");
});

it("shows a wait that is too long to sit out; a remount asks for it again without a request", async () => {
  const { send, page } = setUp(600);
  const { rerender } = render(page(["a"]));
  await pass(300);
  expect(screen.getByRole("group", { name: /too many requests/i })).toBeVisible();
  rerender(page([]));
  await pass(100);
  rerender(page(["a"]));
  await pass(1000);
  expect(screen.getByRole("group", { name: /too many requests/i })).toBeVisible();
  expect(send).toHaveBeenCalledTimes(1);
});
