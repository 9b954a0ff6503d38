import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode, lazy } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { Recourse, RecourseBoundary, RecourseProvider, type Surface, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent as real, server } from "vitest/browser";
import { App, silence, spoken } from "../../test/notice.js";

const error = apiError({ kind: "conflict", code: "row_locked", message: "The row is locked." });
const standing = () => screen.getAllByRole("group")[0]?.dataset["surface"];

beforeEach(silence);
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe("where a notice stands", () => {
  it.each<[string, Parameters<typeof createRecourse>[0], Surface | undefined, Surface]>([
    ["in place where nobody says anything", {}, undefined, "inline"],
    ["as the app says for all", { surface: "banner" }, undefined, "banner"],
    ["as the app says for its code", { surface: { codes: { row_locked: "page" } } }, undefined, "page"],
    ["as the app says for its kind", { surface: { kinds: { conflict: "banner" } } }, undefined, "banner"],
    [
      "by code before kind",
      { surface: { codes: { row_locked: "page" }, kinds: { conflict: "banner" } } },
      undefined,
      "page",
    ],
    ["as the app says for the rest", { surface: { kinds: { plan: "page" }, fallback: "banner" } }, undefined, "banner"],
    ["as its use says, before all others", { surface: { codes: { row_locked: "page" } } }, "banner", "banner"],
  ])("is %s", (_, options, surface, expected) => {
    render(
      <App options={options ?? {}}>
        <Recourse error={error} surface={surface} />
      </App>,
    );
    expect(standing()).toBe(expected);
  });

  it("is as the nearest provider says; its rules join those above, its one surface replaces them", () => {
    render(
      <App options={{ surface: { kinds: { conflict: "page" } } }}>
        <RecourseProvider surface={{ codes: { row_locked: "banner" } }}>
          <Recourse error={error} />
          <Recourse error={apiError({ kind: "conflict", message: "Something else." })} />
        </RecourseProvider>
        <RecourseProvider surface="inline">
          <Recourse error={apiError({ kind: "conflict", message: "A third thing." })} />
        </RecourseProvider>
      </App>,
    );
    expect(screen.getAllByRole("group").map(({ dataset }) => dataset["surface"])).toEqual(["banner", "page", "inline"]);
  });

  it.each<[Parameters<typeof createRecourse>[0], Surface]>([
    [{}, "page"],
    [{ surface: { kinds: { unavailable: "banner" } } }, "banner"],
  ])("is the page where a boundary caught it, unless the app says otherwise: %j", (options, expected) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): ReactNode => {
      throw { status: 503, headers: {}, body: { message: "Down." } };
    };
    render(
      <App options={options ?? {}}>
        <RecourseBoundary>
          <Broken />
        </RecourseBoundary>
      </App>,
    );
    expect(standing()).toBe(expected);
  });
});

describe("the code of a surface", () => {
  it("A07 comes too late to take the focus: the notice is in place by then, said once", async () => {
    let arrive: (module: { default: () => ReactNode }) => void = () => undefined;
    const Slow = lazy(() => new Promise<{ default: () => ReactNode }>((resolve) => (arrive = resolve)));
    render(
      <StrictMode>
        <RecourseProvider recourse={createRecourse()} surfaces={{ dialog: Slow }}>
          <button type="button">Pay</button>
          <Recourse error={error} surface="dialog" />
        </RecourseProvider>
      </StrictMode>,
    );
    screen.getByRole("button", { name: "Pay" }).focus();
    expect(screen.queryByRole("group")).toBeNull();
    expect(await screen.findByRole("group", undefined, { timeout: 2000 })).toHaveAttribute("data-surface", "inline");
    await act(async () => {
      arrive({ default: () => <p>too late</p> });
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(screen.queryByText("too late")).toBeNull();
    expect(screen.getByRole("button", { name: "Pay" })).toHaveFocus();
    expect(spoken()).toHaveLength(1);
  });

  it("hides no error behind it that comes while it is under way, for however long", async () => {
    const Hanging = lazy(() => new Promise<{ default: () => ReactNode }>(() => undefined));
    const recourse = createRecourse();
    const page = (shown: unknown) => (
      <RecourseProvider recourse={recourse} surfaces={{ dialog: Hanging }}>
        <Recourse error={shown} surface="dialog" />
      </RecourseProvider>
    );
    const { rerender } = render(page(error));
    await new Promise((resolve) => setTimeout(resolve, 400));
    rerender(page({ status: 409, body: { code: "another", message: "Something else is locked." } }));
    expect(await screen.findByText("Something else is locked.", undefined, { timeout: 3000 })).toBeVisible();
  });
});

/** A tree of its own, which a page may put an app into. */
const trees: [string, () => { readonly tree: Document | ShadowRoot; readonly at: Element }][] = [
  [
    "a shadow root",
    () => {
      const tree = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      return { tree, at: tree.appendChild(document.createElement("div")) };
    },
  ],
  [
    "another frame's page",
    () => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      const tree = frame.contentDocument;
      if (!tree) throw new Error("no frame");
      return { tree, at: tree.body.appendChild(tree.createElement("div")) };
    },
  ],
];

describe.each(trees)("T12 in %s", (_, make) => {
  it.each(["dialog", "toast"] as const)(
    "a notice on the surface %s stands inside, and gives the focus back",
    async (surface) => {
      const { tree, at } = make();
      const onDismiss = vi.fn();
      const page = (failed: boolean): ReactNode =>
        createPortal(
          <App>
            <button type="button">Pay</button>
            <Recourse error={failed ? error : null} surface={surface} onDismiss={onDismiss} />
          </App>,
          at,
        );
      const { rerender } = render(page(false));
      const inside = within(at as HTMLElement);
      const pay = inside.getByRole("button", { name: "Pay" });
      pay.focus();
      rerender(page(true));
      const title = await waitFor(() => {
        const found = tree.querySelector('[data-part="title"]');
        if (!found) throw new Error("not there yet");
        return found;
      });
      expect(title).toHaveTextContent("Something else is in the way");
      expect(document.body.querySelector(':scope > [data-recourse="toasts"]')).toBeNull();
      tree.querySelector<HTMLElement>('[data-part="dismiss"]')?.focus();
      tree.querySelector<HTMLElement>('[data-part="dismiss"]')?.click();
      expect(onDismiss).toHaveBeenCalledTimes(1);
      rerender(page(false));
      await waitFor(() => {
        expect(tree.activeElement).toBe(pay);
      });
    },
  );

  it.skipIf(server.browser === "webkit")("A08 a dialog keeps the focus, forwards and backwards", async () => {
    const { tree, at } = make();
    const outage = apiError({ kind: "unavailable", status: 503, requestId: "req_1" });
    render(
      createPortal(
        <App>
          <button type="button">Pay</button>
          <Recourse error={outage} surface="dialog" onDismiss={() => undefined} onRetry={() => undefined} />
          <button type="button">Send</button>
        </App>,
        at,
      ),
    );
    const dialog = () => tree.querySelector("[role=alertdialog]");
    await waitFor(() => expect(dialog()).toContainElement(tree.activeElement as HTMLElement));
    const seen = new Set<Element | null>();
    for (const key of [
      "{Tab}",
      "{Tab}",
      "{Tab}",
      "{Shift>}{Tab}{/Shift}",
      "{Shift>}{Tab}{/Shift}",
      "{Shift>}{Tab}{/Shift}",
    ]) {
      await real.keyboard(key);
      expect(dialog()).toContainElement(tree.activeElement as HTMLElement);
      seen.add(tree.activeElement);
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});

it("T05 two roots with prefixes of their own have no id in common, and each notice its own name", async () => {
  const roots = ["a", "b"].map((identifierPrefix) => {
    const root = createRoot(document.body.appendChild(document.createElement("div")), { identifierPrefix });
    act(() => {
      root.render(
        <App>
          <Recourse error={apiError({ kind: "conflict", message: `In ${identifierPrefix}.` })} />
        </App>,
      );
    });
    return root;
  });
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of ["a", "b"])
    expect(screen.getByRole("group", { description: `In ${name}.` })).toHaveAccessibleName(
      "Something else is in the way",
    );
  await userEvent.tab();
  for (const root of roots)
    act(() => {
      root.unmount();
    });
});
