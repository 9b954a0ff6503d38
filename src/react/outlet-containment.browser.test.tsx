import { act, render, screen, waitFor } from "@testing-library/react";
import { StrictMode, Suspense, lazy, useEffect, version } from "react";
import { Recourse, type RecourseViewProps } from "react-recourse";
import { describe, expect, it, vi } from "vitest";
import { showing } from "../defaults/showing.js";
import { bindRecourse } from "./bind.js";
import { Mine, problem, quietErrors } from "../../test/row-locked.js";

quietErrors();

describe("T06 a registered view that fails is contained, with the error still readable", () => {
  const never = new Promise<never>(() => undefined);
  const views: Record<string, (props: RecourseViewProps) => unknown> = {
    "throws in render": () => {
      throw new Error("view is broken");
    },
    "throws in an effect": function Throws() {
      useEffect(() => {
        throw new Error("effect is broken");
      }, []);
      return <p>soon gone</p>;
    },
    "returns undefined": () => undefined,
    "suspends for ever": () => {
      throw never;
    },
  };

  it.each(Object.entries(views))("%s", async (_title, view) => {
    render(
      <StrictMode>
        <Recourse error={problem("row_locked")} view={view} />
      </StrictMode>,
    );
    expect(await screen.findByText("The row is locked.")).toBeVisible();
    expect(screen.getAllByText("The row is locked.").filter((one) => one.checkVisibility())).toHaveLength(1);
  });

  it("is a lazy chunk that cannot be loaded", async () => {
    const Missing = lazy(async (): Promise<{ default: typeof Mine }> => {
      throw new TypeError("Failed to fetch dynamically imported module");
    });
    render(
      <Suspense fallback="outer">
        <Recourse error={problem("row_locked")} view={Missing} />
      </Suspense>,
    );
    await waitFor(() => {
      expect(screen.getByText("The row is locked.")).toBeVisible();
    });
    expect(screen.queryByText("outer")).toBeNull();
  });

  it("throws in an event handler, and stays as it was", () => {
    const swallow = (event: ErrorEvent) => {
      event.preventDefault();
    };
    addEventListener("error", swallow);
    const view = () => (
      <button
        type="button"
        onClick={() => {
          throw new Error("handler is broken");
        }}
      >
        press
      </button>
    );
    render(<Recourse error={problem("row_locked")} view={view} />);
    act(() => {
      screen.getByRole("button", { name: "press" }).click();
    });
    removeEventListener("error", swallow);
    expect(screen.getByRole("button", { name: "press" })).toBeVisible();
  });

  it("is reported once, and gets another try with the next error", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    let broken = true;
    const view = ({ error }: RecourseViewProps) => {
      if (broken) throw new Error("view is broken");
      return <p>mine: {error.code}</p>;
    };
    const { rerender } = render(<Recourse error={problem("once_reported")} view={view} />);
    rerender(<Recourse error={problem("once_reported")} view={view} />);
    const told = [...vi.mocked(console.error).mock.calls, ...warn.mock.calls].filter(([text]) =>
      String(text).startsWith("Recourse:"),
    );
    expect(told).toHaveLength(1);
    broken = false;
    rerender(<Recourse error={problem("another")} view={view} />);
    await waitFor(() => {
      expect(screen.getByText("mine: another")).toBeVisible();
    });
    warn.mockRestore();
  });
});

describe("T07 where the default view throws too", () => {
  it("shows plain text, without a loop", () => {
    let renders = 0;
    const broken = () => {
      renders += 1;
      throw new Error("broken");
    };
    const Broken = bindRecourse({ ...showing, views: { fallback: broken } });
    const { rerender } = render(<Broken error={problem("row_locked")} />);
    expect(screen.getByRole("alert")).toHaveTextContent("The row is locked.");
    // React renders a failing component again before it gives up; React 18 does so twice in development.
    const most = version.startsWith("18.") ? 4 : 3;
    expect(renders).toBeLessThanOrEqual(most);
    renders = 0;
    rerender(<Broken error={problem("row_locked_again")} view={broken} />);
    expect(screen.getByRole("alert")).toHaveTextContent("The row is locked.");
    expect(renders).toBeLessThanOrEqual(2 * most);
  });
});
