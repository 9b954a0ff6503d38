import { virtual } from "@guidepup/virtual-screen-reader";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { Recourse, RecourseProvider, RecourseRegion, type Surface, createRecourse, useRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App, silence, spoken } from "../../test/notice.js";

beforeEach(async () => {
  silence();
  await virtual.start({ container: document.body });
});
afterEach(async () => {
  await virtual.stop();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
/** What a person heard of this. */
const heard = async (text: string): Promise<readonly string[]> =>
  (await virtual.spokenPhraseLog()).filter((phrase) => phrase.includes(text));
/** How often a person heard of this when all has settled: so often at least, however slow the machine. */
const times = async (text: string, least = 1): Promise<number> => {
  await waitFor(async () => expect((await heard(text)).length).toBeGreaterThanOrEqual(least), { timeout: 5000 });
  await settle();
  return (await heard(text)).length;
};
let failures = 0;

/** A page whose button fails, with another failure each time. */
function Page({ surface }: { readonly surface: Surface | undefined }) {
  const [error, setError] = useState<unknown>(null);
  const [title, setTitle] = useState("Invoices");
  const [at, setAt] = useState(surface);
  const { reports } = useRecourse();
  const fail = () => apiError({ kind: "conflict", message: `Row ${(failures += 1)} is locked.` });
  return (
    <main>
      <h1>{title}</h1>
      <button type="button" onClick={() => setError(fail())}>
        Pay
      </button>
      <button type="button" onClick={() => reports.report(fail())}>
        Reload
      </button>
      <button type="button" onClick={() => setTitle(`${title}.`)}>
        Rename
      </button>
      <button type="button" onClick={() => setAt(at === "toast" ? "page" : "toast")}>
        Move
      </button>
      <Recourse error={error} surface={at} onDismiss={() => setError(null)} />
      <RecourseRegion />
    </main>
  );
}
const show = (surface?: Surface) =>
  render(
    <App>
      <Page surface={surface} />
    </App>,
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("A03 T01 each error is spoken once", () => {
  it.each(["inline", "banner", "toast"] as const)(
    "on the surface %s, over renders, focus that goes in and out, and a move to another surface",
    async (surface) => {
      show(surface);
      await press("Pay");
      await settle();
      const message = `Row ${failures} is locked.`;
      expect(await times(message)).toBe(1);
      await press("Rename");
      screen.getByRole("button", { name: "Dismiss" }).focus();
      screen.getByRole("button", { name: "Pay" }).focus();
      await settle();
      // What is heard twice within a second is taken for one failure anyway.
      await new Promise((resolve) => setTimeout(resolve, 600));
      await press("Move");
      expect(await times(message)).toBe(1);
      expect(await times("Something else is in the way")).toBe(1);
      await press("Pay");
      expect(await times(`Row ${failures} is locked.`)).toBe(1);
      expect(await times("Something else is in the way", 2)).toBe(2);
    },
  );

  it("in a dialog by the focus, which the origin gets back", async () => {
    show("dialog");
    await press("Pay");
    await screen.findByRole("alertdialog");
    await settle();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    });
    await settle();
    expect(document.querySelector("[data-recourse=announcer] p")).toBeNull();
    // A08: the whole log of an opened and closed dialog. The press before it may be over too soon to be read.
    expect((await virtual.spokenPhraseLog()).slice(-4)).toEqual([
      `alertdialog, Something else is in the way, Row ${failures} is locked.`,
      "button, Dismiss",
      // How this reader tells of any alertdialog that opens; no live region of ours.
      "assertive: Something else is in the way",
      "button, Pay",
    ]);
  });

  it("in a dialog that stays open, what comes in the place of its error", async () => {
    const page = (message: string) => (
      <App>
        <Recourse error={apiError({ kind: "conflict", message })} surface="dialog" />
      </App>
    );
    const { rerender } = render(page("The row is locked."));
    const dialog = await screen.findByRole("alertdialog");
    await settle();
    rerender(page("The row has moved away."));
    await settle();
    expect(dialog).toHaveTextContent("The row has moved away.");
    expect(spoken()).toEqual(["polite: Something else is in the way\nThe row has moved away."]);
  });

  it("by the focus alone where it stands in place because its toast cannot be drawn", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error("no toast");
    };
    const error = apiError({ kind: "validation", fieldErrors: [{ path: ["seat"], message: "Taken.", code: null }] });
    render(
      <RecourseProvider recourse={createRecourse()} surfaces={{ toast: Broken }}>
        <Recourse error={error} surface="toast" />
      </RecourseProvider>,
    );
    await waitFor(() => expect(screen.getByRole("group")).toHaveFocus());
    await settle();
    expect(spoken()).toEqual([]);
    told.mockRestore();
  });

  it("in a region, the next one when the first is dismissed", async () => {
    show();
    await press("Reload");
    await settle();
    const first = `Row ${failures} is locked.`;
    await press("Reload");
    expect(await times(first)).toBe(1);
    expect(await times(`Row ${failures} is locked.`)).toBe(1);
    await press("Dismiss");
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent(first);
    });
    await settle();
    // It is no news; whoever the focus is led to it hears what it is.
    expect(await heard(first)).toEqual([
      `polite: Something else is in the way ${first}`,
      `group, Something else is in the way, ${first}`,
    ]);
  });

  it("in a region, however often the same failure comes again, and anew when it has been gone", async () => {
    const recourse = createRecourse();
    const { reports } = recourse;
    render(
      <StrictMode>
        <RecourseProvider recourse={recourse}>
          <RecourseRegion />
        </RecourseProvider>
      </StrictMode>,
    );
    const fail = () => apiError({ kind: "conflict", message: "The row is still locked." });
    reports.report(fail());
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    reports.report(fail());
    expect(await screen.findByText("2 times")).toBeVisible();
    expect(await times("still locked")).toBe(1);
    reports.dismiss();
    await settle();
    reports.report(fail());
    expect(await times("still locked", 2)).toBe(2);
  });
});
