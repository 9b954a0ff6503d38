import { act, render } from "@testing-library/react";
import { StrictMode } from "react";
import { type ApiError, RecourseProvider, createRecourse, useTitlePrefix } from "react-recourse";
import { de } from "react-recourse/locales/de";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, expect, it } from "vitest";

const before = document.title;
beforeEach(() => {
  document.title = "Invoices";
});
afterEach(() => {
  document.title = before;
});

const Failing = ({ error }: { readonly error: ApiError | null }) => {
  useTitlePrefix(error);
  return null;
};
const page = (error: ApiError | null, other: ApiError | null = null) => (
  <StrictMode>
    <Failing error={error} />
    <Failing error={other} />
  </StrictMode>
);
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

it("A18 marks the page's title once while anything has failed, and gives it back", () => {
  const { rerender, unmount } = render(page(null));
  expect(document.title).toBe("Invoices");
  rerender(page(apiError(), apiError({ kind: "validation" })));
  expect(document.title).toBe("Error: Invoices");
  rerender(page(null, apiError()));
  expect(document.title).toBe("Error: Invoices");
  rerender(page(null, apiError({ kind: "aborted" })));
  expect(document.title).toBe("Invoices");
  rerender(page(apiError()));
  unmount();
  expect(document.title).toBe("Invoices");
});

it("A18 marks a title that the app sets meanwhile, with spaces or without any text", async () => {
  const { unmount } = render(page(apiError()));
  document.title = "  Wallet   page ";
  await settle();
  expect(document.title).toBe("Error: Wallet page");
  document.title = "";
  await settle();
  expect(document.title).toBe("Error:");
  unmount();
  await settle();
  expect(document.title).toBe("");
});

it("A18 speaks the locale's language", () => {
  const recourse = createRecourse({ locale: de });
  render(<RecourseProvider recourse={recourse}>{page(apiError())}</RecourseProvider>);
  expect(document.title).toBe("Fehler: Invoices");
});
