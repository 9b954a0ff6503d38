import { fireEvent, screen, within } from "@testing-library/react";
import { apiError } from "react-recourse/testing";
import { beforeEach, expect, it } from "vitest";
import { showError, silence } from "../../test/notice.js";

beforeEach(silence);

/** In the notice: what is announced says the same. */
const notice = () => within(screen.getByRole("group"));

const busy = (members = {}) =>
  apiError({ kind: "unavailable", status: 503, message: null, retryable: true, method: "GET", ...members });

it("does not say again what the notice says, when the same failure comes of trying again", async () => {
  showError(busy({ code: "again" }), { onRetry: () => Promise.reject(busy({ code: "again", requestId: "req_2" })) });
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await notice().findByText("That did not work")).toBeVisible();
  expect(notice().getAllByText(/The service is not available right now/)).toHaveLength(1);
});

it("says of another failure what it is", async () => {
  showError(busy({ code: "flooded" }), {
    onRetry: () => Promise.reject(apiError({ kind: "permission", status: 403, message: "Ask Ada." })),
  });
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await notice().findByText("That did not work")).toBeVisible();
  const outcome = screen.getByRole("group").querySelector("[data-part=outcome]");
  expect(outcome).toHaveTextContent("That did not work You do not have access to this Ask Ada.");
  // Ada's words are the server's, in a language of their own.
  expect(notice().getByText("Ask Ada.")).toHaveAttribute("lang", "");
});
