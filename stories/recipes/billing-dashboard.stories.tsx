import type { Meta, StoryObj } from "@storybook/react-vite";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Recourse, RecourseProvider, RecourseRegion, useRecourse } from "react-recourse";
import { useMutationRecourse, useQueryRecourse } from "react-recourse/react-query";
import { expect, within } from "storybook/test";
import { inEnglish } from "../stage/in-english.js";
import { App } from "./app.js";
import { backend, call, handlers, resetBackend } from "./backend.js";

const euro = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });

function Wallet(): ReactNode {
  const recourse = useRecourse();
  const client = useQueryClient();
  const wallet = useQuery({
    queryKey: ["wallet"],
    queryFn: () => call<{ balance: number }>(recourse, "/api/wallet"),
  });
  const pay = useMutation({
    mutationFn: (invoice: string) => call(recourse, `/api/invoices/${invoice}/payment`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["wallet"] }),
  });
  const actions = useMemo(
    () => ({
      top_up: async ({ amount = 50 }: { readonly amount?: number | undefined }) => {
        await call(recourse, "/api/wallet/top-ups", { amount });
        await client.invalidateQueries({ queryKey: ["wallet"] });
      },
    }),
    [client, recourse],
  );
  return (
    <section className="app-card" aria-labelledby="wallet">
      <h2 id="wallet">Wallet</h2>
      <p className="app-figure">{wallet.data ? euro.format(wallet.data.balance) : "…"}</p>
      {pay.isSuccess ? (
        <p role="status">Invoice 2026-0931 is paid.</p>
      ) : (
        <button className="app-button" type="button" onClick={() => pay.mutate("2026-0931")}>
          Pay invoice 2026-0931
        </button>
      )}
      <RecourseProvider actions={actions}>
        <Recourse {...useMutationRecourse(pay)} />
      </RecourseProvider>
    </section>
  );
}

function Usage(): ReactNode {
  const recourse = useRecourse();
  const usage = useQuery({ queryKey: ["usage"], queryFn: () => call<{ calls: number }>(recourse, "/api/usage") });
  return (
    <section className="app-card" aria-labelledby="usage">
      <h2 id="usage">Usage this month</h2>
      {usage.data && <p className="app-figure">{usage.data.calls.toLocaleString("en")} calls</p>}
      <Recourse {...useQueryRecourse(usage)} />
    </section>
  );
}

function Projects(): ReactNode {
  const recourse = useRecourse();
  // Nothing shows this one in place, so the region at the top of the page does.
  const create = useMutation({ mutationFn: () => call(recourse, "/api/projects", {}) });
  return (
    <section className="app-card" aria-labelledby="projects">
      <h2 id="projects">Projects</h2>
      <p>{create.isSuccess ? "One project." : "No projects yet."}</p>
      <button className="app-button" type="button" onClick={() => create.mutate()}>
        Create project
      </button>
    </section>
  );
}

const selectPlan = {
  select_plan: () => {
    backend.plan = "team";
  },
};

/**
 * A page on TanStack Query. Each card shows its own failure in place; what no card shows comes to the region at the top.
 */
const meta = {
  title: "Recipes/Billing dashboard",
  tags: ["!autodocs"],
  parameters: { msw: { handlers } },
  globals: { room: "full" },
  beforeEach: resetBackend,
  render: () => (
    <App>
      <RecourseProvider actions={selectPlan}>
        <RecourseRegion />
      </RecourseProvider>
      <main className="app">
        <h1>Billing</h1>
        <div className="app-cards">
          <Wallet />
          <Usage />
          <Projects />
        </div>
      </main>
    </App>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The wallet is short: top up where it says so, and the same payment goes through. */
export const TopUpThenPay: Story = {
  play: inEnglish(
    async ({ canvas, userEvent }) => {
      const wallet = within(canvas.getByRole("region", { name: "Wallet" }));
      await userEvent.click(await wallet.findByRole("button", { name: "Top up €40" }));
      await expect(await wallet.findByText("€52.00")).toBeVisible();
      await userEvent.click(await wallet.findByRole("button", { name: "Try again now" }));
      await expect(await wallet.findByRole("status")).toHaveTextContent("Invoice 2026-0931 is paid.");
      await expect(wallet.queryByRole("group")).toBeNull();
      await expect(await wallet.findByText("€2.00")).toBeVisible();
    },
    async ({ canvas, userEvent }) => {
      await canvas.findByText("€12.00");
      await userEvent.click(canvas.getByRole("button", { name: "Pay invoice 2026-0931" }));
    },
  ),
};

/** One card meets an outage; the rest of the page goes on. */
export const OutageInOneCard: Story = {
  play: inEnglish(async ({ canvas }) => {
    const usage = within(canvas.getByRole("region", { name: "Usage this month" }));
    await usage.findByRole("group", { name: "The billing service is not available" });
    await expect(await canvas.findByText("€12.00")).toBeVisible();
  }),
};

/** A failure that no card shows: once, at the top of the page, with its way out. */
export const UnclaimedFailure: Story = {
  play: inEnglish(
    async ({ canvas }) => {
      const banner = await canvas.findByRole("group", { name: "Choose a plan to create projects" });
      await expect(banner).toHaveAttribute("data-surface", "banner");
    },
    async ({ canvas, userEvent }) => {
      await userEvent.click(canvas.getByRole("button", { name: "Create project" }));
    },
  ),
};

/** Both ways out work: the card has its figures, and the project is there. */
export const AllIsWell: Story = {
  play: inEnglish(async (context) => {
    const { canvas, userEvent } = context;
    const usage = within(canvas.getByRole("region", { name: "Usage this month" }));
    await userEvent.click(await usage.findByRole("button", { name: "Try again" }));
    await expect(await usage.findByText("48,210 calls")).toBeVisible();
    await expect(usage.queryByRole("group")).toBeNull();
    await UnclaimedFailure.play?.(context);
    const banner = canvas.getByRole("group", { name: "Choose a plan to create projects" });
    await userEvent.click(within(banner).getByRole("button", { name: "Choose a plan" }));
    await userEvent.click(canvas.getByRole("button", { name: "Create project" }));
    await expect(await canvas.findByText("One project.")).toBeVisible();
  }),
};
