import { screen } from "@testing-library/react";
import type { Surface } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { expect, it } from "vitest";
import { opensReady } from "../.storybook/opens-ready.js";
import { showError } from "./notice.js";

it.each<Surface>(["inline", "banner", "dialog", "toast", "page"])(
  "a story opens on whatever surface the toolbar has chosen: %s",
  async (surface) => {
    const { container } = showError(apiError({ kind: "gone" }), { surface, onDismiss: () => undefined });
    await screen.findByText("This is no longer available");
    expect(() => opensReady(container)).not.toThrow();
  },
);

it("a story that shows what became of a button does not", () => {
  const { container } = showError(null);
  container.innerHTML = '<div data-tone="neutral" data-state="completed"></div>';
  expect(() => opensReady(container)).toThrow("completed");
});
