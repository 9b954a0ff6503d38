import type { Meta, StoryObj } from "@storybook/react-vite";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Recourse, RecourseProvider, useRecourse } from "react-recourse";
import { useMutationRecourse, useQueryRecourse } from "react-recourse/react-query";
import { expect, waitFor, within } from "storybook/test";
import { inEnglish } from "../stage/in-english.js";
import { App } from "./app.js";
import { call, handlers, resetBackend } from "./backend.js";

interface Invoice {
  readonly number: string;
  readonly paid: boolean;
}

function Row({ number, paid }: Invoice): ReactNode {
  const recourse = useRecourse();
  const client = useQueryClient();
  const pay = useMutation({
    mutationFn: (invoice: string) => call(recourse, `/api/invoices/${invoice}/payment`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["invoices"] }),
  });
  const notice = useMutationRecourse(pay);
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {paid && "Paid"}
        {!paid && !pay.isError && (
          <button className="app-button" type="button" onClick={() => pay.mutate(number)}>
            Pay {number}
          </button>
        )}
        <Recourse {...notice} density="line" />
      </td>
    </tr>
  );
}

function Invoices(): ReactNode {
  const recourse = useRecourse();
  const invoices = useQuery({
    queryKey: ["invoices"],
    queryFn: () => call<readonly Invoice[]>(recourse, "/api/invoices"),
  });
  const notice = useQueryRecourse(invoices);
  const actions = useMemo(
    () => ({
      top_up: ({ amount = 40 }: { readonly amount?: number | undefined }) =>
        call<void>(recourse, "/api/wallet/top-ups", { amount }),
    }),
    [recourse],
  );
  return (
    <RecourseProvider actions={actions}>
      <table className="app-table">
        <caption>Invoices</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Payment</th>
          </tr>
        </thead>
        <tbody>
          {invoices.data?.map((invoice) => <Row key={invoice.number} {...invoice} />) ?? (
            <tr>
              <td colSpan={2}>{invoices.isError ? <Recourse {...notice} /> : "Loading…"}</td>
            </tr>
          )}
        </tbody>
      </table>
    </RecourseProvider>
  );
}

/** A table that has nothing to show, and later a row of it that has something to say: in one line, so that no row grows. */
const meta = {
  title: "Recipes/Empty table",
  tags: ["!autodocs"],
  parameters: { msw: { handlers } },
  globals: { room: "full" },
  beforeEach: resetBackend,
  render: () => (
    <App>
      <main className="app">
        <h1>Billing</h1>
        <Invoices />
      </main>
    </App>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** In place of the rows stands why there are none. */
export const NoRows: Story = {
  play: inEnglish(async ({ canvas }) => {
    const notice = await canvas.findByRole("group", { name: "The billing service is not available" });
    await expect(canvas.getByRole("table", { name: "Invoices" })).toBeVisible();
    // Its border keeps off the table's lines.
    const [inner, outer] = [notice, notice.closest("td")].map((one) => one?.getBoundingClientRect());
    await expect((inner?.top ?? 0) - (outer?.top ?? 0)).toBeGreaterThan(11);
    await expect((outer?.bottom ?? 0) - (inner?.bottom ?? 0)).toBeGreaterThan(11);
  }),
};

/** The rows come with the next try. A payment fails in its row; the others stay where they are. */
export const InATableCell: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      const notice = await canvas.findByRole("group", { name: "Your wallet is €38.00 short" });
      await expect(notice).toHaveAttribute("data-density", "line");
      const [row, other] = [notice.closest("tr"), canvas.getByRole("row", { name: /2026-0930/ })];
      await expect(row?.offsetHeight).toBe(other?.offsetHeight);
      await waitFor(() => expect(within(notice).getByRole("button", { name: "Top up wallet" })).toBeVisible());
    },
    async (context) => {
      const { canvas, canvasElement, userEvent } = context;
      await NoRows.play?.(context);
      const retry = await waitFor(() => {
        // By its part: it is called otherwise in each language.
        const found = canvasElement.ownerDocument.querySelector('[data-part="retry"]');
        if (!found) throw new Error("Nothing can be tried again.");
        return found;
      });
      await userEvent.click(retry);
      await userEvent.click(await canvas.findByRole("button", { name: "Pay 2026-0931" }));
    },
  ),
};

/** The line opens for the amounts, and the payment goes on from there. */
export const FromLineToPaid: Story = {
  play: inEnglish(async ({ canvas, userEvent }) => {
    const notice = within(canvas.getByRole("group", { name: "Your wallet is €38.00 short" }));
    const toggle = canvas.getByRole("table").querySelector('[data-part="folded"] > summary');
    if (!toggle) throw new Error("Nothing is folded.");
    await userEvent.click(toggle);
    await userEvent.click(notice.getByRole("button", { name: "Top up €40" }));
    await userEvent.click(await notice.findByRole("button", { name: "Try again now" }));
    await waitFor(() => expect(canvas.getByRole("row", { name: /2026-0931/ })).toHaveTextContent("Paid"));
    await expect(canvas.queryByRole("group")).toBeNull();
  }, InATableCell.play),
};
