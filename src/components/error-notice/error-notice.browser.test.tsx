import { createEvent, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defineCatalog } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { normalizeError } from "react-recourse/core";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { showError } from "../../../test/notice.js";

const facts = () =>
  [...document.querySelectorAll('[data-part="facts"] > div')].map((row) => [
    row.querySelector("dt")?.textContent,
    row.querySelector("dd")?.textContent,
  ]);
const leads = (url: string) =>
  apiError({
    kind: "conflict",
    resolve: { message: null, url, action: "select_plan", method: null, endpoint: null },
  });

describe("ErrorNotice", () => {
  it("asks for patience where something still runs, and not where a name is taken", () => {
    const { again } = showError(fixtures.aforo.BILL_RUN_CONFLICT, {
      options: { catalogs: [aforo], actions: { check_again: () => undefined } },
    });
    expect(screen.getByRole("group", { name: "A bill run is already under way" })).toHaveAttribute("data-tone", "wait");
    again(fixtures.aforo["status-409"]);
    expect(screen.getByRole("group", { name: /./ })).toHaveAttribute("data-tone", "neutral");
  });

  it("tells the facts of the details, as a person reads them", () => {
    showError(
      apiError({
        kind: "conflict",
        details: {
          size_bytes: 312_400_000,
          maxBytes: 250_000_000,
          resource: "audio_file",
          reason: "over_quota",
          "allowed-transitions": ["REOPEN", "ARCHIVE"],
          current_state: "CLOSED",
          required_scopes: ["works:write"],
          secret: "unknown members stay where they are",
        },
      }),
    );
    expect(facts()).toEqual([
      ["Size", "312.4 MB"],
      ["Maximum", "250 MB"],
      ["Scope", "works:write"],
      ["Resource", "Audio file"],
      ["Reason", "Over quota"],
      ["Now", "Closed"],
      ["Possible next", "Reopen and Archive"],
    ]);
  });

  it("sets the size large, against the most it may have, where something is too large", () => {
    showError(
      apiError({ kind: "too_large", details: { size_bytes: 312_400_000, max_bytes: 250_000_000, format: "wav" } }),
    );
    const figure = screen.getByText("312.4 MB");
    expect(figure).toHaveAttribute("data-part", "figure");
    expect(figure.parentElement).toHaveTextContent("312.4 MB Maximum 250 MB");
    expect(facts()).toEqual([]);
  });

  it("tells the most it may have as a fact where the size is not told", () => {
    showError(apiError({ kind: "too_large", details: { max_bytes: 250_000_000 } }));
    expect(facts()).toEqual([["Maximum", "250 MB"]]);
  });

  it.each([
    [{ blocked_by: ["Acme Pro", "Globex"] }, "Acme Pro and Globex"],
    [{ activeSubscriptions: [{ name: "Acme Pro" }, { id: "sub_5Kd02" }] }, "Acme Pro and sub_5Kd02"],
    [{ references: Array.from({ length: 8 }, (_, index) => `R${index}`) }, "R0, R1, R2, R3, R4 and 3 more"],
  ])("names what stands in the way of a deletion: %o", (details, names) => {
    showError(apiError({ kind: "conflict", status: 409, details }));
    expect(facts()).toEqual([["In use by", names]]);
  });

  it("names fields for which the server sent no text", () => {
    showError(apiError({ kind: "validation", details: { fields: ["name", "billing_email"] } }));
    expect(facts()).toEqual([["Fields", "Name and Billing email"]]);
  });

  it("does not repeat what the words have said", () => {
    const { again } = showError(
      apiError({ kind: "quota", message: "You have used 25 of 25 works.", details: { used: 25, limit: 25 } }),
    );
    expect(facts()).toEqual([]);
    again(apiError({ kind: "not_found", message: "This work was not found.", details: { resource: "work" } }));
    expect(facts()).toEqual([]);
  });

  it.each([[{ limit: "many", used: { a: 1 }, resets_at: "soon", size_bytes: -0.5e99, scope: [[]] }], [{}]])(
    "says nothing of %o",
    (details) => {
      showError(apiError({ kind: "conflict", details }));
      expect(facts().map(([label]) => label)).not.toContain("Limit");
      expect(document.body.textContent).not.toContain("[object");
    },
  );

  it("U08 U09 a link that leaves the app is plain, shows its host and tells nothing of us", () => {
    showError(leads("https://pay.elsewhere.example/checkout"));
    const link = screen.getByRole("link", { name: /Choose a plan.*opens pay\.elsewhere\.example/ });
    expect(link).toHaveAttribute("data-variant", "link");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(link).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(link).not.toHaveAttribute("target");
  });

  it("an allow-listed origin is the app's own", () => {
    showError(leads("https://billing.ours.example/plans"), {
      options: { allowedOrigins: ["https://billing.ours.example"] },
    });
    const link = screen.getByRole("link", { name: "Choose a plan" });
    expect(link).toHaveAttribute("data-variant", "primary");
    expect(link).not.toHaveAttribute("rel");
  });

  it.each([
    "javascript:alert(1)",
    "//evil.example",
    "https://u:p@evil.example",
    "data:text/html,x",
    "http://evil.example",
  ])("U01 U04 never links %s", (url) => {
    showError({ ...leads(url), docsUrl: url });
    for (const link of screen.queryAllByRole("link")) {
      expect(new URL(link.getAttribute("href") ?? "").protocol).toBe("https:");
    }
  });

  it("U12 hands a plain click on the app's own link to the router, as a path of this origin only", async () => {
    const navigate = vi.fn();
    const { unmount } = showError(leads(`${location.origin}//evil.example/x`), { options: { navigate } });
    const misleading = screen.getByRole("link", { name: "Choose a plan" });
    misleading.addEventListener("click", (event) => event.preventDefault());
    await userEvent.click(misleading);
    unmount();
    expect(navigate).not.toHaveBeenCalled();
    showError(leads(`${location.origin}/plans?a=1#top`), { options: { navigate } });
    const link = screen.getByRole("link", { name: "Choose a plan" });
    await userEvent.click(link);
    expect(navigate).toHaveBeenCalledWith("/plans?a=1#top");
    const modified = createEvent.click(link, { button: 0, ctrlKey: true });
    // The page of the test must not be left.
    link.addEventListener("click", (event) => {
      event.preventDefault();
    });
    fireEvent(link, modified);
    expect(navigate).toHaveBeenCalledTimes(1);
  });

  it("puts the primary way out first, then one quiet one, then links, then the cross", () => {
    const act = () => undefined;
    const many = defineCatalog({ api: "ours", codes: { x: { action: ["top_up", "select_plan", "sign_in"] } } });
    showError(apiError({ kind: "conflict", code: "x", api: "ours", retryable: true }), {
      onRetry: act,
      onDismiss: act,
      options: { catalogs: [many], actions: { top_up: act, select_plan: act, sign_in: act } },
    });
    const row = screen.getAllByRole("button").map((button) => [button.dataset["variant"], button.textContent]);
    expect(row).toEqual([
      ["primary", "Top up"],
      ["secondary", "Choose a plan"],
      ["link", "Sign in"],
      ["link", "Try again"],
      ["close", ""],
    ]);
    expect(screen.getByRole("button", { name: "Dismiss" })).toBeVisible();
  });

  it("A11 every target is at least 24 px, the primary one 36", () => {
    showError(apiError({ kind: "unknown", retryable: true, requestId: "r", docsUrl: "https://d.example/" }), {
      onRetry: () => undefined,
      onDismiss: () => undefined,
    });
    for (const target of [...screen.getAllByRole("button"), ...screen.getAllByRole("link")]) {
      const { width, height } = target.getBoundingClientRect();
      const least = target.dataset["variant"] === "primary" ? 36 : 24;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(least);
    }
  });

  it("loses no text for a field or the form, says none twice, and leaves the focus alone", async () => {
    const { again } = showError(
      apiError({
        kind: "conflict",
        status: 422,
        message: "Validation failed",
        fieldErrors: [{ path: ["email"], message: "is taken already", code: null }],
      }),
    );
    expect(screen.getByRole("listitem")).toHaveTextContent("Email is taken already");
    expect(document.body).toHaveFocus();
    again(apiError({ kind: "permission", status: 403, message: "No.", formErrors: ["No.", "Not on Sundays."] }));
    expect(screen.getByRole("listitem")).toHaveTextContent("Not on Sundays.");
    const declined = { message: "The code is wrong.", code: null };
    again(apiError({ kind: "payment", message: declined.message, fieldErrors: [{ path: ["cvc"], ...declined }] }));
    expect(screen.getAllByText("The code is wrong.")).toHaveLength(1);
    expect(screen.getByRole("listitem")).toHaveTextContent(/^\s*Cvc\s*$/);
    const taken = { message: "This email is taken.", code: null };
    again(apiError({ kind: "conflict", message: taken.message, fieldErrors: [{ path: ["email"], ...taken }] }));
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  it("keeps what the service says of its own failures in the details", () => {
    showError(apiError({ kind: "server", status: 500, message: "Boom", formErrors: ["Boom", "NPE at line 3"] }));
    expect(screen.queryByRole("listitem")).toBeNull();
    expect(screen.getByText("Boom · NPE at line 3")).not.toBeVisible();
  });

  it("claims no language for the server's words, and the locale's for ours", () => {
    showError(apiError({ kind: "gone", message: "Ist weg." }));
    expect(screen.getByText("Ist weg.")).toHaveAttribute("lang", "");
    expect(screen.getByText("This is no longer available")).not.toHaveAttribute("lang");
  });

  it("says in which language the server's words are, where it told", () => {
    const headers = { "content-language": "de-AT" };
    const body = { message: "Eingaben fehlen.", errors: [{ field: "plz", message: "Fehlt." }] };
    const { again } = showError(normalizeError({ status: 422, headers, body }));
    expect(screen.getByText("Fehlt.")).toHaveAttribute("lang", "de-AT");
    again(normalizeError({ status: 410, headers, body: { message: "Ist weg." } }));
    expect(screen.getByText("Ist weg.")).toHaveAttribute("lang", "de-AT");
    expect(screen.getByText("This is no longer available")).not.toHaveAttribute("lang");
    again(
      normalizeError({ status: 410, headers: {}, body: { message: "It was sold.", details: { lang: "no language" } } }),
    );
    expect(screen.getByText("It was sold.")).toHaveAttribute("lang", "");
  });

  it("T08 shows the next error in the same place, without a trace of the last", () => {
    const { again } = showError(apiError({ kind: "gone", message: "It was removed." }));
    again(apiError({ kind: "not_found", message: "Never heard of it." }));
    expect(screen.queryByText("It was removed.")).toBeNull();
    expect(screen.getByRole("group", { name: "This was not found" })).toHaveAccessibleDescription("Never heard of it.");
  });
});
