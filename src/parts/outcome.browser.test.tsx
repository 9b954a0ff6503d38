import { fireEvent, render, screen, within } from "@testing-library/react";
import {
  type ApiError,
  ErrorNotice,
  QuotaNotice,
  type Surface,
  TopUpBanner,
  TransitionNotice,
  defineCatalog,
} from "react-recourse";
import { apiError } from "react-recourse/testing";
import { beforeEach, expect, it } from "vitest";
import { App, showError, silence } from "../../test/notice.js";

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

const short = apiError({
  kind: "balance",
  status: 402,
  details: { current_balance: 12, required_amount: 50, currency: "EUR" },
});

const helped = { action: "restore", message: null, url: null, method: null, endpoint: null };

it("R06 waits as long as what trying again failed with says, and no shorter than the error does", async () => {
  const after = (seconds: number) => busy({ code: "later", retryAfterMs: seconds * 1000, resolve: helped });
  const { again } = showError(busy({ code: "later" }), {
    onRetry: () => Promise.reject(after(50)),
    options: { actions: { restore: () => Promise.reject(after(5)) } },
  });
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: /^Try again in (50|49) sec$/ })).toHaveAttribute("aria-disabled");
  again(after(40));
  fireEvent.click(screen.getByRole("button", { name: "Restore" }));
  expect(await notice().findByText("That did not work")).toBeVisible();
  expect(screen.getByRole("button", { name: /^Try again in (40|39) sec$/ })).toHaveAttribute("aria-disabled");
});

const stuck = apiError({ kind: "state", details: { currentState: "DRAFT", allowedTransitions: ["OPEN"] } });

const elsewhere = { ...helped, action: "create_session", url: "https://elsewhere.example/" };
const taken = apiError({ kind: "quota", code: "ours", title: "All 9 are taken", details: { limit: 9 } });
const titled = apiError({
  kind: "state",
  code: "ours",
  title: "The order is a draft",
  details: { currentState: "DRAFT", allowedTransitions: ["OPEN", "VOID"] },
});

it.each<[name: string, error: ApiError, button: string, surface?: Surface]>([
  ["top_up", short, "Top up €40"],
  ["transition", stuck, "Change to Open"],
  // Its title says where it stands, so nothing is drawn.
  ["transition", titled, "Change to Open"],
  ["select_plan", apiError({ kind: "plan" }), "Choose a plan"],
  // What leads elsewhere stood beside it, and does not come first now.
  ["select_plan", apiError({ kind: "plan", resolve: elsewhere }), "Choose a plan"],
  ["request_access", apiError({ kind: "permission" }), "Request access"],
  // Offered again from the start, after what comes first.
  ["update_payment_method", apiError({ kind: "payment", retryable: true }), "Update payment method"],
  ["update_payment_method", apiError({ kind: "payment", retryable: true }), "Update payment method", "toast"],
  ["restore", apiError({ kind: "server", code: "helped", resolve: helped }), "Restore"],
  ["restore", apiError({ kind: "server", code: "helped_once", retryable: false, resolve: helped }), "Restore"],
  // The wait ends with what has worked.
  ["restore", busy({ code: "helped_later", retryAfterMs: 9000, resolve: helped }), "Restore"],
  // No figure is drawn, whose place the outcome could take.
  ["raise_limit", taken, "Raise limit"],
  ["top_up", apiError({ kind: "balance" }), "Top up"],
  // What is missing nobody can tell, but a figure is drawn.
  ["top_up", apiError({ kind: "balance", details: { balance: 3 } }), "Top up"],
  ["top_up", apiError({ kind: "balance", details: { required: 50 } }), "Top up"],
])("leaves what was pressed under the pointer while %s runs, fails and works", async (name, error, label, surface) => {
  let end: (failure?: unknown) => void = () => undefined;
  const run = () =>
    new Promise<void>((resolve, reject) => (end = (failure) => (failure ? reject(failure) : resolve())));
  const wired = { onRetry: () => undefined, onDismiss: () => undefined };
  showError(error, { ...wired, surface, options: { actions: { [name]: run } } });
  const button = await screen.findByRole("button", { name: label });
  const place = () => JSON.stringify(button.getBoundingClientRect());
  const before = place();
  fireEvent.click(button);
  expect(button).toHaveTextContent("Working…");
  expect(place()).toBe(before);
  end(busy());
  expect(await notice().findByText("That did not work")).toBeVisible();
  expect(place()).toBe(before);
  fireEvent.click(button);
  end();
  expect(await notice().findByText("Done")).toBeVisible();
  expect(notice().getByRole("button", { name: "Try again now" })).toHaveAttribute("data-variant", "primary");
  expect(button).toBeInTheDocument();
  expect(place()).toBe(before);
});

it("changes no button where the app offers nothing afterwards", async () => {
  const actions = { update_payment_method: () => undefined };
  const error = apiError({ kind: "payment", retryable: true });
  showError(error, { options: { actions, afterAction: "none" }, onRetry: () => undefined });
  const looks = () => screen.getAllByRole("button").map(({ dataset }) => `${dataset["part"]} ${dataset["variant"]}`);
  expect(looks()).toEqual(["action primary", "retry secondary"]);
  fireEvent.click(screen.getByRole("button", { name: "Update payment method" }));
  expect(await notice().findByText("Done")).toBeVisible();
  expect(looks()).toEqual(["action primary", "retry secondary"]);
});

const full = apiError({ kind: "quota", details: { used: 9, limit: 9 } });

it.each<[name: string, error: ApiError, button: string]>([
  ["select_plan", apiError({ kind: "plan" }), "Choose a plan"],
  ["top_up", short, "Top up €40"],
  ["transition", stuck, "Change to Open"],
  ["raise_limit", full, "Raise limit"],
])("leaves what was pressed in the open fold of a line under the pointer: %s", async (name, error, label) => {
  let failure: unknown = busy();
  const actions = { [name]: () => (failure ? Promise.reject(failure) : Promise.resolve()) };
  const { container } = showError(error, { density: "line", options: { actions } });
  const fold = container.querySelector("details");
  fold?.setAttribute("open", "");
  const button = within(fold as HTMLElement).getByRole("button", { name: label });
  const { top } = button.getBoundingClientRect();
  fireEvent.click(button);
  expect(await within(container).findByText("That did not work")).toBeVisible();
  expect(button.getBoundingClientRect().top).toBe(top);
  failure = null;
  fireEvent.click(button);
  expect(await within(container).findByText("Done")).toBeVisible();
  expect(button.getBoundingClientRect().top).toBe(top);
});

const laddered = defineCatalog({ api: "ours", codes: { step: { transitions: { NEW: ["BETA"], BETA: ["LIVE"] } } } });

it.each([
  ["top_up", "Top up", ["€38.00", "€12.00"], TopUpBanner.Root, short, [TopUpBanner.Shortfall, TopUpBanner.Balance]],
  ["transition", "Change to Open", ["Draft"], TransitionNotice.Root, stuck, [TransitionNotice.States]],
  [
    "transition",
    "Change to Live",
    ["Beta Now"],
    TransitionNotice.Root,
    apiError({ kind: "state", code: "step", details: { state: "BETA" } }),
    [TransitionNotice.Ladder],
  ],
  ["raise_limit", "Raise limit", ["9 of 9"], QuotaNotice.Root, full, [QuotaNotice.Usage]],
] as const)(
  "tells nothing that is past in a view of the app's own: %s",
  async (name, label, told, Root, error, own) => {
    const { container } = render(
      <App options={{ catalogs: [laddered], actions: { [name]: () => undefined } }}>
        <Root error={error}>
          {own.map((Part) => (
            <Part key={Part.displayName} />
          ))}
          <ErrorNotice.Actions />
          <ErrorNotice.Outcome />
        </Root>
      </App>,
    );
    for (const one of told) expect(container).toHaveTextContent(one);
    fireEvent.click(screen.getByRole("button", { name: label }));
    expect(await notice().findByText("Done")).toBeVisible();
    for (const one of told) expect(container).not.toHaveTextContent(one);
  },
);
