import type { Meta, StoryObj } from "@storybook/react-vite";
import { QueryErrorResetBoundary, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense } from "react";
import { RecourseBoundary, useRecourse } from "react-recourse";
import { expect } from "storybook/test";
import { inEnglish } from "../stage/in-english.js";
import { App } from "./app.js";
import { call, handlers, resetBackend } from "./backend.js";

function Report(): ReactNode {
  const recourse = useRecourse();
  const { data } = useSuspenseQuery({
    queryKey: ["usage"],
    queryFn: () => call<{ calls: number }>(recourse, "/api/usage"),
  });
  return (
    <>
      <h1>Usage report</h1>
      <p className="app-figure">{data.calls.toLocaleString("en")} calls</p>
    </>
  );
}

/** What is thrown while rendering: the whole page gives way to the notice, and comes back with the next try. */
const meta = {
  title: "Recipes/Outage page",
  tags: ["!autodocs"],
  parameters: { msw: { handlers } },
  globals: { room: "full" },
  beforeEach: resetBackend,
  render: () => (
    <App>
      <main className="app">
        <QueryErrorResetBoundary>
          {({ reset }) => (
            <RecourseBoundary onReset={reset}>
              <Suspense fallback={<p>Loading the report…</p>}>
                <Report />
              </Suspense>
            </RecourseBoundary>
          )}
        </QueryErrorResetBoundary>
      </main>
    </App>
  ),
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The page as a person meets it. */
export const Outage: Story = {
  play: inEnglish(async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "The billing service is not available" });
    await expect(canvas.queryByText("Loading the report…")).toBeNull();
  }),
};

/** The service is back, and so is the page. */
export const ComesBack: Story = {
  play: inEnglish(async (context) => {
    const { canvas, userEvent } = context;
    await Outage.play?.(context);
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("heading", { name: "Usage report" })).toBeVisible();
    await expect(canvas.getByText("48,210 calls")).toBeVisible();
  }),
};
