import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Recourse } from "react-recourse";
import { de } from "react-recourse/locales/de";
import { apiError } from "react-recourse/testing";
import { describe, expect, it } from "vitest";
import { able, fullError, shownKinds } from "../../test/a11y/every-kind.js";
import { App } from "../../test/notice.js";

const show = (kind: (typeof shownKinds)[number], inlineSize: number) => {
  const { container } = render(
    <div style={{ inlineSize }}>
      <App options={{ ...able, locale: de }}>
        <Recourse
          error={fullError(kind, {
            message: "Wenden Sie sich an den Support und nennen Sie die Referenz.",
            status: 409,
          })}
          surface="banner"
          onRetry={() => undefined}
          onDismiss={() => undefined}
        />
      </App>
    </div>,
  );
  return container;
};

/** What of a part is painted: its lines, and its buttons. */
const boxesOf = (part: Element): readonly DOMRect[] => {
  const range = document.createRange();
  range.selectNodeContents(part);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
};

describe("a banner", () => {
  // From where the ways out stand beside the words.
  for (const width of [706, 760, 900])
    it.each(shownKinds)(`${width} px wide, long labels: no way out lies upon the words (%s)`, (kind) => {
      const container = show(kind, width);
      const words = [...container.querySelectorAll('[data-part="title"], [data-part="body"]')].flatMap(boxesOf);
      const upon = [...container.querySelectorAll<HTMLElement>("[data-variant]")].filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return words.some((box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top);
      });
      expect(upon.map(({ textContent }) => textContent)).toEqual([]);
    });

  // Offered before as a link, or only once a way out has worked.
  for (const retryable of [true, false])
    it.each([720, 760, 900, 1200])(
      `%i px wide: what was pressed stays as the retry becomes the next step (${retryable})`,
      async (inlineSize) => {
        const { container } = render(
          <div style={{ inlineSize }}>
            <App options={{ locale: de, actions: { raise_limit: () => undefined, select_plan: () => undefined } }}>
              <Recourse
                error={apiError({ kind: "quota", status: 402, retryable, details: { used: 100, limit: 100 } })}
                surface="banner"
                onRetry={() => undefined}
                onDismiss={() => undefined}
              />
            </App>
          </div>,
        );
        const places = () => {
          const from = container.getBoundingClientRect();
          return [...container.querySelectorAll('[data-action], [data-part="body"]')].map((way) => {
            const { left, top } = way.getBoundingClientRect();
            // Firefox places the same anew by a hundred-thousandth of a pixel.
            return [left - from.left, top - from.top].map((px) => Math.round(px * 100) / 100);
          });
        };
        const before = places();
        await userEvent.click(screen.getByRole("button", { name: "Limit erhöhen" }));
        await screen.findByRole("button", { name: "Jetzt erneut versuchen" });
        expect(places()).toEqual(before);
      },
    );
});
