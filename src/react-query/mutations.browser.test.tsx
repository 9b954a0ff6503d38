import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode, useEffect, useState } from "react";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { recourseQueryClientConfig, useMutationRecourse, withIdempotency } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";

const lost = () => new TypeError("Failed to fetch");
const refused = (status: number, code: string) => ({ status, headers: {}, body: { error: { code, message: "No." } } });

/** Draws a page whose mutations are tried so often again. */
function open(page: ReactNode, attempts: number): void {
  const recourse = createRecourse();
  const client = new QueryClient(recourseQueryClientConfig(recourse, { retry: { attempts } }));
  render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RecourseProvider recourse={recourse}>{page}</RecourseProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** A page that pays an amount; `server` books by key, as one with idempotency does. */
function setUp(server: (key: string, amount: number) => Promise<string>, attempts = 3) {
  const done = vi.fn();
  const Pay = () => {
    const [amount, setAmount] = useState(42);
    const pay = useMutation({
      mutationKey: ["pay"],
      // Made anew with each render, as most are.
      mutationFn: withIdempotency((value: number, { idempotencyKey }) => server(idempotencyKey, value), {
        mutationKey: ["pay"],
      }),
    });
    const { mutate, ...notice } = useMutationRecourse(pay);
    return (
      <>
        <button type="button" onClick={() => mutate(amount, { onSuccess: done })}>
          Pay
        </button>
        <button type="button" onClick={() => setAmount(50)}>
          Change
        </button>
        {pay.isSuccess && <p>{pay.data}</p>}
        <Recourse {...notice} />
      </>
    );
  };
  open(<Pay />, attempts);
  return { done };
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole("button", { name }));

it("X09 an answer lost after the server booked: pressed again it books once, by the same key", async () => {
  const booked = new Map<string, number>();
  let online = false;
  const keys: string[] = [];
  const { done } = setUp(async (key, amount) => {
    keys.push(key);
    booked.set(key, amount);
    if (!online) throw lost();
    return "paid";
  });
  await press("Pay");
  await screen.findByRole("group", { name: /no connection/i });
  online = true;
  await press(/try again/i);
  await screen.findByText("paid");
  expect(booked.size).toBe(1);
  expect(new Set(keys).size).toBe(1);
  // The callbacks of the call that failed belong to its replay too.
  expect(done).toHaveBeenCalledTimes(1);
});

it("X09 is new after the person changed something, and after a refusal for good", async () => {
  const keys: string[] = [];
  const answers = [lost(), refused(409, "IDEMPOTENCY_CONFLICT"), refused(422, "too_much")];
  setUp(async (key) => {
    keys.push(key);
    const answer = answers.shift();
    if (answer) throw answer;
    return "paid";
  }, 0);
  await press("Pay");
  await screen.findByRole("group");
  await press("Change");
  await press("Pay");
  await screen.findByText(/no\./i);
  await press("Pay");
  await vi.waitFor(() => expect(keys).toHaveLength(3));
  await press("Pay");
  await screen.findByText("paid");
  expect(new Set(keys).size).toBe(4);
});

it("X08 a double click is one request, and the focus stays on the button", async () => {
  let finish: () => void = () => undefined;
  const server = vi.fn(() => new Promise<string>((resolve) => (finish = () => resolve("paid"))));
  setUp(server);
  const button = await screen.findByRole("button", { name: "Pay" });
  await userEvent.dblClick(button);
  expect(server).toHaveBeenCalledTimes(1);
  expect(button).toHaveFocus();
  finish();
  await screen.findByText("paid");
});

it("sends again a mutation without variables, and one that was not called through ours", async () => {
  const recourse = createRecourse();
  const client = new QueryClient(recourseQueryClientConfig(recourse, { retry: { attempts: 0 } }));
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(lost()).mockResolvedValueOnce("saved");
  const Save = () => {
    const save = useMutation({ mutationFn: send });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        <p>{save.data}</p>
        <Recourse {...useMutationRecourse(save)} />
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
  await press("Save");
  await press(/try again/i);
  await screen.findByText("saved");
  expect(send).toHaveBeenCalledTimes(2);
});

it("X08 two retries in one tick, in notices about one mutation, are one request", async () => {
  let finish: () => void = () => undefined;
  const server = vi
    .fn<(amount: number) => Promise<string>>()
    .mockRejectedValueOnce(lost())
    .mockImplementation(() => new Promise((_, reject) => (finish = () => reject(lost()))));
  const Pay = () => {
    const pay = useMutation({ mutationKey: ["pay"], mutationFn: server });
    const [one, other] = [useMutationRecourse(pay), useMutationRecourse(pay)];
    return (
      <>
        <button type="button" onClick={() => pay.mutate(42)}>
          Pay
        </button>
        <Recourse {...one} />
        <Recourse {...one} />
        <Recourse {...other} />
      </>
    );
  };
  open(<Pay />, 0);
  const retries = () => screen.queryAllByRole("button", { name: /try again/i });
  await press("Pay");
  await vi.waitFor(() => expect(retries()).toHaveLength(3));
  for (const button of retries()) button.click();
  await screen.findAllByRole("button", { name: /trying/i });
  expect(server).toHaveBeenCalledTimes(2);
  // Over, it can be sent again.
  finish();
  await vi.waitFor(() => expect(retries()).toHaveLength(3));
  retries()[2]?.click();
  await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(3));
});

it("sends what a child asks for as it mounts", async () => {
  let finish: () => void = () => undefined;
  const send = vi.fn(() => new Promise<string>((resolve) => (finish = () => resolve("saved"))));
  const Child = ({ save }: { readonly save: () => void }) => {
    useEffect(save, [save]);
    return null;
  };
  const Save = () => {
    const { mutate } = useMutationRecourse(useMutation({ mutationFn: send }));
    return (
      <>
        <Child save={mutate} />
        <button type="button" onClick={() => mutate()}>
          Save
        </button>
      </>
    );
  };
  render(
    <QueryClientProvider client={new QueryClient(recourseQueryClientConfig(createRecourse()))}>
      <Save />
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  // And once, though the mutation had not begun when it was first looked at.
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(send).toHaveBeenCalledTimes(1);
  finish();
});

it("X09 what never asks for its key is sent once: its server knows nothing of it", async () => {
  const server = vi.fn<(value: number) => Promise<never>>(() => Promise.reject(lost()));
  const Pay = () => {
    const pay = useMutation({
      mutationFn: withIdempotency((value: number) => server(value), { mutationKey: ["bare"] }),
    });
    const { mutate, ...notice } = useMutationRecourse(pay);
    return (
      <>
        <button type="button" onClick={() => mutate(42)}>
          Pay
        </button>
        <Recourse {...notice} />
      </>
    );
  };
  open(<Pay />, 3);
  await press("Pay");
  expect(await screen.findByRole("button", { name: /Try again/ })).toBeVisible();
  expect(server).toHaveBeenCalledTimes(1);
});
