import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { apiError } from "react-recourse/testing";
import { expect, it, vi } from "vitest";
import { showError } from "../../../test/notice.js";

const outOf = (count: number) =>
  apiError({
    kind: "state",
    status: 409,
    message: "Not from here.",
    method: "GET",
    details: { currentState: "NEW", allowedTransitions: Array.from({ length: count }, (_, index) => `STATE_${index}`) },
  });

it("keeps twenty states in reach, the most of them folded", async () => {
  const transition = vi.fn();
  showError(outOf(30), { options: { actions: { transition } } });
  const last = screen.getByRole("button", { name: "Change to State 19" });
  expect(screen.getAllByRole("button")).toHaveLength(20);
  expect(screen.getByRole("button", { name: "Change to State 5" })).toBeVisible();
  expect(last).not.toBeVisible();
  await userEvent.click(screen.getByText("and 14 more"));
  expect(last).toBeVisible();
  await userEvent.click(last);
  expect(transition.mock.calls[0]?.[0]).toMatchObject({ transition: "STATE_19" });
});

it("offers to look again after all of them, those that are folded too", () => {
  showError(outOf(20), { onRetry: () => undefined, options: { actions: { transition: () => undefined } } });
  const more = screen.getByText("and 14 more");
  const look = screen.getByRole("button", { name: "Reload" });
  expect(more.compareDocumentPosition(look)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  const below = (element: Element) => element.getBoundingClientRect().top;
  expect(below(look)).toBeGreaterThan(below(screen.getByRole("button", { name: "Change to State 0" })));
  fireEvent.click(more);
  expect(below(look)).toBeGreaterThan(below(screen.getByRole("button", { name: "Change to State 19" })));
});
