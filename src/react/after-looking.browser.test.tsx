import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { aforo } from "react-recourse/catalogs/aforo";
import { commerce } from "react-recourse/catalogs/commerce";
import { apiError } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";

const commerceBody = (code: string) => ({
  success: false,
  data: null,
  error: { code, message: "It failed." },
  meta: { request_id: "req_look" },
});
const aforoBody = (code: string) => ({ title: "Conflict", status: 409, detail: "It failed.", code });
const afoBody = (code: string) => ({ error: { code, message: "It failed.", request_id: "req_look" } });

const show = (
  action: string,
  answer: { readonly status: number; readonly body: object; readonly headers?: Readonly<Record<string, string>> },
  afterAction: "offer" | "replay",
) => {
  const onRetry = vi.fn();
  const recourse = createRecourse({
    catalogs: [commerce, aforo, afo],
    afterAction,
    actions: { [action]: () => Promise.resolve() },
  });
  render(
    <RecourseProvider recourse={recourse}>
      <Recourse error={{ headers: {}, ...answer }} onRetry={onRetry} />
    </RecourseProvider>,
  );
  return onRetry;
};
const press = async (label: RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole("button", { name: label }));
  await waitFor(() => expect(document.querySelector("[data-part=outcome]")).toHaveAttribute("data-state", "completed"));
};

const LOOKS = [
  ["check_status", { status: 409, body: commerceBody("IDEMPOTENCY_CONFLICT") }, /Check the first/],
  ["check_again", { status: 409, body: aforoBody("BILL_RUN_CONFLICT") }, /Check the bill run/],
  ["list_products", { status: 409, body: commerceBody("PRODUCT_OUT_OF_STOCK") }, /Choose another/],
  ["contact_support", { status: 500, body: commerceBody("INTERNAL_ERROR") }, /Contact support/],
  ["start_over", { status: 404, body: afoBody("registration.upload_session_not_found") }, /Upload the file/],
] as const;

describe("once somebody has looked, asked or started anew", () => {
  it.each(LOOKS)("%s sends nothing again, though the app replays", async (action, answer, label) => {
    const onRetry = show(action, answer, "replay");
    await press(label);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onRetry).not.toHaveBeenCalled();
  });

  it.each(LOOKS)("%s does not make the failed action the first thing to do", async (action, answer, label) => {
    show(action, answer, "offer");
    const before = screen.getAllByRole("button").map(({ textContent, dataset }) => [textContent, dataset["variant"]]);
    await press(label);
    const after = screen.getAllByRole("button").map(({ textContent, dataset }) => [textContent, dataset["variant"]]);
    expect(after).toEqual(before);
  });

  it("a wait that was told still stands", async () => {
    const answer = { status: 500, headers: { "retry-after": "90" }, body: commerceBody("INTERNAL_ERROR") };
    show("contact_support", answer, "offer");
    const retry = screen.getByRole("button", { name: /1 min/ });
    await press(/Contact support/);
    expect(retry).toHaveAttribute("aria-disabled", "true");
    expect(retry).toHaveAccessibleName(/1 min/);
  });
});

it("another step taken in its place is not followed by what was refused", async () => {
  const body = { ...aforoBody("MATURITY_TRANSITION_INVALID"), currentState: "BETA" };
  const onRetry = show("transition", { status: 409, body }, "replay");
  await press(/Change to/);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onRetry).not.toHaveBeenCalled();
});

it("a name of the app's own is judged by no word in it", async () => {
  const error = apiError({
    kind: "plan",
    status: 402,
    message: "No.",
    resolve: { action: "start_trial", url: null, message: null, method: null, endpoint: null },
  });
  const recourse = createRecourse({ actions: { start_trial: () => Promise.resolve() } });
  render(
    <RecourseProvider recourse={recourse}>
      <Recourse error={error} onRetry={vi.fn()} />
    </RecourseProvider>,
  );
  await press(/Start trial/);
  expect(screen.getByRole("button", { name: "Try again now" })).toBeVisible();
});

it("what takes the cause away is followed by what failed", async () => {
  const onRetry = show("top_up", { status: 402, body: commerceBody("INSUFFICIENT_BALANCE") }, "replay");
  await press(/Top up/);
  await waitFor(() => expect(onRetry).toHaveBeenCalledTimes(1));
});
