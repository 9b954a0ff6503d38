import { act, fireEvent, screen, within } from "@testing-library/react";
import { defineCatalog } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { apiError, fixtures } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showError, silence, spoken } from "../../../test/notice.js";

const support = { email: "help@ours.example", statusUrl: "https://status.ours.example" };
let turn = 0;
/** Another failure each time, so that tests do not share a backoff. */
const down = (members = {}) =>
  apiError({
    kind: "unavailable",
    status: 503,
    code: `down_${turn}`,
    message: "Upstream 10.0.0.7 refused.",
    requestId: "req_42",
    retryable: true,
    receivedAt: Date.now(),
    ...members,
  });

beforeEach(() => {
  turn += 1;
  silence();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
const pass = async (ms: number): Promise<void> => {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
};

describe("OutageNotice", () => {
  it.each([["unavailable"], ["server"], ["timeout"]] as const)("serves %s", (kind) => {
    showError(down({ kind }), { onRetry: () => undefined, options: { support } });
    const notice = screen.getByRole("group", { name: /./ });
    expect(notice).toHaveAttribute("data-recourse", "outage-notice");
    expect(within(notice).getByRole("button", { name: "Try again" })).toHaveAttribute("data-variant", "primary");
    expect(within(notice).getByText("req_42")).toBeVisible();
    expect(within(notice).getByRole("link", { name: "Status page" })).toHaveAttribute("href", `${support.statusUrl}/`);
    const mail = within(notice).getByRole("link", { name: "Contact support" });
    expect(mail).toHaveAttribute("href", "mailto:help@ours.example");
  });

  it("puts asking for help before trying again, where that is what a bug takes", () => {
    showError(fixtures.aforo["status-500"], { onRetry: () => undefined, options: { catalogs: [aforo], support } });
    const buttons = [...document.querySelectorAll("[data-part=actions] > *")];
    expect(buttons.map((one) => [one.textContent?.trim(), one.getAttribute("data-variant")])).toEqual([
      ["Contact support", "primary"],
      ["Try again", "secondary"],
    ]);
  });

  it("offers help alone, and trying again alone, beside what only leads elsewhere", () => {
    const { unmount } = showError(fixtures.aforo["status-500"], { options: { catalogs: [aforo], support } });
    const ways = () => [...document.querySelectorAll("[data-part=actions] > *")].map((one) => one.textContent?.trim());
    expect(ways()).toEqual(["Contact support"]);
    const resolve = { url: "https://elsewhere.example/now", action: "check_status", message: null };
    unmount();
    const catalogs = [defineCatalog({ api: "ours", codes: { bug: { retry: "manual" } } })];
    const error = down({ code: "bug", resolve: { ...resolve, method: null, endpoint: null } });
    showError(error, { onRetry: () => undefined, options: { catalogs } });
    expect(ways()).toEqual(["Try again", expect.stringContaining("opens elsewhere.example")]);
  });

  it("tells what the error tells beside its words", () => {
    showError(down({ details: { reason: "maintenance" } }));
    expect(screen.getByText("Reason").nextElementSibling).toHaveTextContent("Maintenance");
  });

  it("keeps what a server says of itself in the details", () => {
    showError(down());
    expect(screen.getByText("Upstream 10.0.0.7 refused.")).not.toBeVisible();
    fireEvent.click(screen.getByText("Details"));
    expect(screen.getByText("Upstream 10.0.0.7 refused.")).toBeVisible();
  });

  it("waits longer with each try of the same failure, visibly, and never less than the server said", async () => {
    const onRetry = vi.fn();
    const { again } = showError(down(), { onRetry });
    const button = () => screen.getByRole("button", { name: /try again/i });
    const waits: string[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      fireEvent.click(button());
      await pass(10);
      again(down());
      waits.push(button().textContent ?? "");
      fireEvent.click(button());
      await pass(20_000);
    }
    expect(waits).toEqual(["2 sec", "4 sec", "8 sec", "16 sec"].map((time) => `Try again in ${time}`));
    expect(onRetry).toHaveBeenCalledTimes(4);
    again(down({ retryAfterMs: 50_000 }));
    expect(button()).toHaveTextContent("Try again in 50 sec");
    expect(document.querySelector("[data-part=count-line]")).toBeVisible();
    // A try that is two minutes old is another story.
    await pass(180_000);
    fireEvent.click(button());
    await pass(10);
    again(down());
    expect(button()).toHaveTextContent("Try again in 2 sec");
  });

  it("copies the reference, and says so", async () => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue(undefined);
    showError(down());
    await pass(500);
    fireEvent.click(screen.getByRole("button", { name: "Copy reference" }));
    await pass(200);
    expect(writeText).toHaveBeenCalledWith("req_42");
    expect(spoken()).toContain("polite: Copied");
    await pass(9000);
    writeText.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    fireEvent.click(screen.getByRole("button", { name: "Copy reference" }));
    await pass(200);
    expect(spoken()).toContain("polite: Could not copy");
  });

  it("copies the details for support, also where there is no reference, and shows it as long each time", async () => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue(undefined);
    showError(down({ requestId: null, code: "backend.down" }), { options: { appVersion: "4.2.0" } });
    await pass(500);
    const button = screen.getByRole("button", { name: "Copy details" });
    fireEvent.click(button);
    await pass(10);
    await pass(1500);
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^kind: .+\ncode: backend\.down\n.*app: 4\.2\.0$/s));
    expect(spoken()).toContain("polite: Copied");
    fireEvent.click(button);
    await pass(10);
    await pass(1500);
    expect(button).toHaveAccessibleName("Copied");
    await pass(600);
    expect(button).toHaveAccessibleName("Copy details");
  });

  it("offers no retry where nobody said how, and no place that is not there", () => {
    showError(down({ requestId: null }));
    expect(screen.queryByRole("button", { name: /try again/i })).toBeNull();
    expect(screen.queryByRole("link")).toBeNull();
    expect(document.querySelector('[data-part="reference"]')).toBeNull();
  });
});
