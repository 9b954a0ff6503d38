import { render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, type RecourseProviderProps, createRecourse } from "react-recourse";
import {
  Recourse as BareRecourse,
  RecourseProvider as BareProvider,
  DialogSurface,
  ErrorNotice,
} from "react-recourse/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const conflict = { status: 409, headers: {}, body: { code: "row_locked", message: "The row is locked." } };
let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, "warn").mockImplementation((text: string) => {
    said.push(text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("RecourseProvider", () => {
  it("tells a developer who forgot its value, once, and shows errors in their default form", () => {
    const forgotten = { recourse: undefined } satisfies RecourseProviderProps;
    const { rerender } = render(
      <RecourseProvider {...forgotten}>
        <Recourse error={conflict} />
      </RecourseProvider>,
    );
    rerender(
      <RecourseProvider {...forgotten}>
        <Recourse error={conflict} />
      </RecourseProvider>,
    );
    expect(screen.getByText("The row is locked.")).toBeVisible();
    expect(said).toEqual([expect.stringMatching(/^Recourse: RecourseProvider got no usable `recourse`.*Pass what/)]);
  });

  it.each([{ words: {} }, { words: [{}] }, { locale: {} }, { locale: { kinds: {}, tag: null } }, { now: 5 }])(
    "shows errors in spite of a wrong option: %o",
    (wrong) => {
      // As an app without types writes it.
      const given = wrong as RecourseProviderProps;
      const { unmount } = render(
        <RecourseProvider recourse={createRecourse(given)}>
          <Recourse error={conflict} />
        </RecourseProvider>,
      );
      expect(screen.getByText("The row is locked.")).toBeVisible();
      unmount();
      render(
        <RecourseProvider recourse={createRecourse()} {...given}>
          <Recourse error={conflict} />
        </RecourseProvider>,
      );
      expect(screen.getByText("The row is locked.")).toBeVisible();
    },
  );
});

describe("RecourseProvider's overrides", () => {
  it.each([
    [{ kindz: {} }, /^Recourse: RecourseProvider got an unknown option `kindz`\. .+ Did you mean `kinds`\?$/],
    [{ kinds: { rate_limt: () => null } }, /RecourseProvider\(\{ kinds \}\) names an unknown kind `rate_limt`/],
    [{ catalogs: [] }, /RecourseProvider got an unknown option `catalogs`/],
  ])("that nothing listens to are told to the developer: %o", (wrong, says) => {
    const page = () => (
      // As an app without types writes it.
      <RecourseProvider recourse={createRecourse()} {...(wrong as object)}>
        <Recourse error={conflict} />
      </RecourseProvider>
    );
    const { rerender } = render(page());
    rerender(page());
    expect(screen.getByText("The row is locked.")).toBeVisible();
    expect(said).toEqual([expect.stringMatching(says)]);
  });
});

describe("react-recourse/react", () => {
  it("shows plain text where the app has registered nothing, and the views it has", () => {
    const recourse = createRecourse();
    const { rerender } = render(
      <BareProvider recourse={recourse}>
        <BareRecourse error={conflict} />
      </BareProvider>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("The row is locked.");
    rerender(
      <BareProvider recourse={recourse} fallback={ErrorNotice.Root}>
        <BareRecourse error={{ ...conflict }} />
      </BareProvider>,
    );
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("group")).toHaveTextContent("The row is locked.");
  });

  it("shows a dialog where the app hands it one, and stays in place where not", async () => {
    const recourse = createRecourse({ fallback: ErrorNotice.Root });
    const { unmount } = render(
      <BareProvider recourse={recourse}>
        <BareRecourse error={conflict} surface="dialog" />
      </BareProvider>,
    );
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(screen.getByRole("group")).toHaveAttribute("data-surface", "inline");
    unmount();
    render(
      <BareProvider recourse={recourse} surfaces={{ dialog: DialogSurface }}>
        <BareRecourse error={conflict} surface="dialog" />
      </BareProvider>,
    );
    expect(await screen.findByRole("alertdialog")).toHaveTextContent("The row is locked.");
  });

  it("brings no reader: without a provider it says that something happened, and tells the developer why", () => {
    render(<BareRecourse error={conflict} />);
    expect(screen.getByRole("alert")).toHaveTextContent("That did not work");
    expect(said).toEqual([expect.stringContaining("has no reader of its own")]);
  });
});
