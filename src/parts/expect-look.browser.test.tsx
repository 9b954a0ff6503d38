import { render } from "@testing-library/react";
import { ErrorNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { App } from "../../test/notice.js";

const notice = (
  <App>
    <ErrorNotice.Root error={apiError({ kind: "unknown" })} onRetry={() => undefined} />
  </App>
);

/** What the console says with these rules on the page. */
function told(css: string): unknown[] {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  document.head.prepend(sheet);
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  render(notice).unmount();
  sheet.remove();
  const said = warn.mock.calls.flat();
  warn.mockRestore();
  return said;
}

it("a reset outside any layer, which takes the look off the buttons, is told once, with what helps", () => {
  expect(told("@layer reset, recourse; @layer reset { button { padding: 0; background: transparent } }")).toEqual([]);
  expect(told("button { padding: 4px; background: transparent }")).toEqual([]);
  const reset = "button { padding: 0; background-color: transparent; background-image: none }";
  expect(told(reset)).toEqual([expect.stringMatching(/^Recourse: a reset .*@layer reset, recourse;/)]);
  expect(told(reset)).toEqual([]);
});
