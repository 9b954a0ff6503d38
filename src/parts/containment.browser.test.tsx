import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorNotice } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { describe, expect, it } from "vitest";
import { App } from "../../test/notice.js";

const error = apiError({
  kind: "validation",
  message: "Two errors.",
  fieldErrors: [{ path: ["email"], message: "must be set", code: null }],
});

describe("a root", () => {
  // As in notice.css: where it is not known, everything is drawn at once.
  const skips = CSS.supports("overflow-clip-margin: 1px");
  it.runIf(skips)(
    "in a long row costs nothing out of sight, and yet can be read, reached with the Tab key and scrolled to",
    async () => {
      render(
        <App>
          <button type="button">above</button>
          <div style={{ blockSize: "20000px" }} />
          <section aria-label="few">
            <ErrorNotice.Root error={error} />
          </section>
          {[4, 5, 6, 7, 8, 9].map((at) => (
            <hr key={at} />
          ))}
          <ErrorNotice.Root error={apiError({ kind: "gone" })} onDismiss={() => undefined} />
        </App>,
      );
      const notice = screen.getByRole("group", { name: "This is no longer available" });
      const icon = notice.querySelector("svg");
      await new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      });
      expect(icon?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
      // Alone it has its height from the start, so that the page moves under nobody.
      const alone = screen.getByRole("region", { name: "few" }).querySelector("svg");
      expect(alone?.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
      screen.getByRole("button", { name: "above" }).focus();
      await userEvent.tab();
      expect(screen.getByRole("button", { name: "Dismiss" })).toHaveFocus();
      screen.getByRole("button", { name: "Dismiss" }).scrollIntoView();
      await waitFor(() => {
        expect(icon?.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
      });
      scrollTo(0, 0);
    },
  );

  it("cuts off nothing that an app lets stand out of it", async () => {
    render(
      <App>
        <ErrorNotice.Root error={error}>
          <button type="button" style={{ position: "absolute", insetBlockStart: "100%", insetInlineStart: 0 }}>
            menu
          </button>
        </ErrorNotice.Root>
      </App>,
    );
    const menu = screen.getByRole("button", { name: "menu" });
    await waitFor(() => {
      const { left, top, width, height } = menu.getBoundingClientRect();
      expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(menu);
    });
  });
});
