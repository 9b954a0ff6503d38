import { useMutation } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { useMutationRecourse } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";
import { press, queryPage, region } from "../../test/query-page.js";

const down = { status: 503, headers: {}, body: { message: "The bank is closed." } };
const TITLE = /not available/i;

/** A page that pays, whose notice can be closed. */
function open(server: (amount: number) => Promise<string>): void {
  const { wrapper } = queryPage();
  const Pay = () => {
    const pay = useMutation({ mutationFn: server });
    const { mutate, onDismiss, ...notice } = useMutationRecourse(pay);
    return (
      <>
        <button type="button" onClick={() => mutate(5)}>
          Pay
        </button>
        <button
          type="button"
          onClick={() => {
            onDismiss?.();
            mutate(5);
          }}
        >
          Start over
        </button>
        <p>{pay.status}</p>
        <Recourse {...notice} onDismiss={onDismiss} />
      </>
    );
  };
  render(<Pay />, { wrapper });
}

it("a notice that is closed leaves the mutation as it was before", async () => {
  open(vi.fn(() => Promise.reject(down)));
  await press("Pay");
  expect(await screen.findByRole("group", { name: TITLE })).toBeVisible();
  await press(/dismiss/i);
  expect(screen.queryByRole("group", { name: TITLE })).not.toBeInTheDocument();
  expect(screen.getByText("idle")).toBeVisible();
});

it("a notice that is closed while its request is sent again says nothing when the next one is on its way", async () => {
  const server = vi.fn(() => new Promise<string>(() => undefined)).mockImplementationOnce(() => Promise.reject(down));
  open(server);
  await press("Pay");
  await press(/try again/i);
  await waitFor(() => expect(server).toHaveBeenCalledTimes(2));
  expect(screen.getByRole("group", { name: TITLE })).toBeVisible();
  await press(/dismiss/i);
  await press("Pay");
  await waitFor(() => expect(server).toHaveBeenCalledTimes(3));
  expect(screen.getByText("pending")).toBeVisible();
  expect(screen.queryByRole("group", { name: TITLE })).not.toBeInTheDocument();
});

it("closed and begun anew in one click, the same is sent again though the last is still on its way", async () => {
  const server = vi.fn(() => new Promise<string>(() => undefined));
  open(server);
  await press("Pay");
  await press("Pay");
  expect(server).toHaveBeenCalledTimes(1);
  await press("Start over");
  await waitFor(() => expect(server).toHaveBeenCalledTimes(2));
});

it("a mutation that throws a bare response is shown in the region with what its body says", async () => {
  const { wrapper } = queryPage();
  const Pay = () => {
    const pay = useMutation({
      mutationFn: () => Promise.reject(Response.json({ message: "The row is locked." }, { status: 409 })),
    });
    return (
      <button type="button" onClick={() => pay.mutate()}>
        Pay
      </button>
    );
  };
  render(<Pay />, { wrapper });
  await press("Pay");
  await waitFor(() => expect(region()).toHaveTextContent("The row is locked."));
});
