import { render } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { de } from "react-recourse/locales/de";
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
});
