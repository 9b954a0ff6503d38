import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactNode, useEffect, useMemo } from "react";
import { RecourseProvider, RecourseRegion, type Surface, createRecourse, useRecourse } from "react-recourse";
import type { ReportSource } from "react-recourse/core";
import { apiError } from "react-recourse/testing";
import { expect, screen, waitFor, within } from "storybook/test";
import { acme } from "../stage/acme.js";
import { inEnglish } from "../stage/in-english.js";
import { sample } from "../stage/samples.js";
import { framed } from "../stage/states.js";

/** What happened in the app, each with who saw it. */
type Happening = readonly [
  error: Parameters<ReturnType<typeof useRecourse>["reports"]["report"]>[0],
  from?: ReportSource,
];

function Reporting({ happenings }: { readonly happenings: readonly Happening[] }): ReactNode {
  const { reports } = useRecourse();
  useEffect(() => {
    for (const [error, from] of happenings) reports.report(error, from);
    return () => {
      reports.dismiss();
    };
  }, [reports, happenings]);
  return null;
}

interface PageProps {
  readonly happenings: readonly Happening[];
  readonly surface?: Surface;
}

/** A page whose requests fail. */
function Page({ happenings, surface }: PageProps): ReactNode {
  // Reports are kept by the instance: each story has one of its own.
  const recourse = useMemo(() => createRecourse(acme.options), []);
  return (
    <RecourseProvider recourse={recourse}>
      <RecourseRegion surface={surface} />
      <main className="stage-main">
        <h1>Invoices</h1>
        <p>What is here can be used, whatever has failed.</p>
        <button className="stage-button" type="button">
          New invoice
        </button>
      </main>
      <Reporting happenings={happenings} />
    </RecourseProvider>
  );
}

/** Failures that nothing shows in place: of queries, mutations and whatever the app reports. */
const meta = {
  title: "Flow/RecourseRegion",
  component: Page,
  globals: { room: "full" },
  argTypes: { happenings: { control: false }, surface: { control: "select", options: ["banner", "toast", "inline"] } },
} satisfies Meta<typeof Page>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Of all groups, those that are notices: `<details>` is a group too. */
const noticesAmong = (groups: readonly HTMLElement[]): HTMLElement[] => groups.filter(({ dataset }) => dataset["tone"]);

const short = sample("commerce", "INSUFFICIENT_BALANCE");
const limited = sample("commerce", "RATE_LIMIT_EXCEEDED");
const locked = (name: string) => apiError({ kind: "conflict", status: 409, message: `${name} was locked by Kim.` });
const retry = { retry: () => undefined };

/** The latest at the top of the page, the others in a number. */
export const BannerStack: Story = {
  args: { happenings: [[locked("Invoice 17")], [locked("Invoice 18")], [locked("Invoice 19")]] },
  play: inEnglish(async ({ canvas, userEvent }) => {
    const region = within(await canvas.findByRole("region", { name: "Notices" }));
    await expect(noticesAmong(region.getAllByRole("group"))).toHaveLength(1);
    await expect(region.getByText("and 2 more")).toBeVisible();
    await userEvent.click(region.getByRole("button", { name: "Show more" }));
    await expect(noticesAmong(region.getAllByRole("group"))).toHaveLength(3);
  }),
};

/** What failed in the background, above the page; it goes by itself only where there is nothing to do. */
export const Toasts: Story = {
  // Among the docs they would lie on the text.
  parameters: framed,
  args: {
    happenings: [
      [locked("Invoice 17"), { background: true }],
      [limited, { ...retry, background: true }],
      [limited, { ...retry, background: true }],
      [sample("platform", "feature_check_failed"), { ...retry, background: true }],
      [locked("Invoice 18"), { background: true }],
    ],
  },
  play: inEnglish(async ({ userEvent }) => {
    const region = within(await screen.findByRole("region", { name: "New notices" }));
    await waitFor(() => expect(noticesAmong(region.getAllByRole("group"))).toHaveLength(3));
    // What says "try again" has a button that does.
    await waitFor(() => expect(region.getByRole("button", { name: "Try again" })).toBeVisible());
    await userEvent.keyboard("{F6}");
    await expect(region.getAllByRole("group")[0]).toHaveFocus();
  }),
};

/** Fifty queries that failed with the same limit. */
export const OneNoticeForMany: Story = {
  args: { happenings: Array.from({ length: 50 }, (): Happening => [limited, retry]) },
  play: inEnglish(async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("50 times")).toBeVisible());
    await expect(noticesAmong(canvas.getAllByRole("group"))).toHaveLength(1);
  }),
};

/** A thousand failures at once: few notices, and each is in the number. */
export const Burst: Story = {
  args: { happenings: Array.from({ length: 1000 }, (_, at): Happening => [locked(`Invoice ${at}`)]) },
  play: inEnglish(async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("and 999 more")).toBeVisible());
    await expect(canvas.getByRole("button", { name: "Dismiss all" })).toBeVisible();
  }),
};

/** The same in the dark, from right to left, in a narrow column. */
export const DarkRtlNarrow: Story = {
  args: { happenings: [[locked("Invoice 17"), retry], [limited, retry], [short]] },
  globals: { theme: "dark", direction: "rtl", room: "narrow" },
};
