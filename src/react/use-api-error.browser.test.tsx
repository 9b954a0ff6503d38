import { render, renderHook, screen } from "@testing-library/react";
import { ErrorNotice, Recourse, RecourseProvider, createRecourse, useApiError } from "react-recourse";
import { describeError } from "react-recourse/core";
import { commerce } from "react-recourse/catalogs/commerce";
import { commerceDe } from "react-recourse/catalogs/commerce/de";
import { de } from "react-recourse/locales/de";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import exhausted from "../../test/wire/commerce/SESSION_LIMIT_REACHED.json";

function Own({ error: thrown }: { readonly error: unknown }): ReactNode {
  const { error, text } = useApiError(thrown);
  if (error === null || text === null) return <p>{text === null && "nothing"}</p>;
  return (
    <section aria-label="own">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
    </section>
  );
}

describe("useApiError", () => {
  it("gives those who draw themselves the words that the notice says, and describeError the same", () => {
    const recourse = createRecourse({ catalogs: [commerce], words: [commerceDe], locale: de });
    const page = (error: unknown) => (
      <RecourseProvider recourse={recourse}>
        <Recourse error={error} />
        <Own error={error} />
      </RecourseProvider>
    );
    const { rerender } = render(page(exhausted));
    const { title, body } = describeError(exhausted, { recourse });
    expect(screen.getByRole("heading", { level: 2, name: title })).toBeVisible();
    expect(screen.getAllByText(title)).toHaveLength(2);
    expect(screen.getAllByText(body ?? "")).toHaveLength(2);
    rerender(page(null));
    expect(screen.getByText("nothing")).toBeVisible();
  });

  it("has nothing to take away where there is no error, whatever the app would do then", () => {
    const { result, rerender } = renderHook(({ error }) => useApiError(error, { onDismiss: () => undefined }), {
      initialProps: { error: null as unknown },
    });
    expect(result.current.actions.dismiss).toBeNull();
    rerender({ error: exhausted });
    expect(result.current.actions.dismiss).toBeTypeOf("function");
  });

  it("keeps one text as long as nothing changes, and speaks the words of the nearest provider", () => {
    const seen = new Set<unknown>();
    const failure = { status: 409, body: { code: "row_locked", message: "The row is locked." } };
    function Spy() {
      const { error, text } = useApiError(failure);
      seen.add(text);
      return error && <ErrorNotice.Root error={error}>{text?.title}</ErrorNotice.Root>;
    }
    const page = (
      <RecourseProvider
        recourse={createRecourse()}
        words={[{ tag: "en", codes: { row_locked: { title: "Somebody sits here" } } }]}
      >
        <Spy />
      </RecourseProvider>
    );
    const { rerender } = render(page);
    rerender(page);
    expect(screen.getByText("Somebody sits here")).toBeVisible();
    expect(seen.size).toBe(1);
  });
});
