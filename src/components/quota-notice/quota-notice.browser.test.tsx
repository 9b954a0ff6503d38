import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { QuotaNotice, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { commerce } from "react-recourse/catalogs/commerce";
import { en } from "react-recourse/locales/en";
import { apiError, fixtures } from "react-recourse/testing";
import { describe, expect, it, vi } from "vitest";
import { itConforms } from "../../../test/conformance.js";
import { App, showError } from "../../../test/notice.js";

const quota = (details: object, more: object = {}) => apiError({ kind: "quota", details: { ...details }, ...more });
const calls = quota(
  { used: 8200, limit: 10_000, resets_at: "2026-12-01", metric: "api_calls" },
  { message: "Upgrade for more." },
);
const meter = () => screen.getByRole("meter");
const fact = (label: string) => screen.getByText(label).nextElementSibling?.textContent;

describe("QuotaNotice", () => {
  it("A01 I01 is a meter: a name, a value, its bounds, and the value in words", () => {
    showError(calls);
    const notice = screen.getByRole("group", { name: "Your quota does not cover this" });
    expect(notice).toHaveAttribute("data-recourse", "quota-notice");
    const found = within(notice).getByRole("meter", { name: "Usage · API calls" });
    expect(found).toHaveAttribute("aria-valuenow", "8200");
    expect(found).toHaveAttribute("aria-valuemin", "0");
    expect(found).toHaveAttribute("aria-valuemax", "10000");
    expect(found).toHaveAttribute("aria-valuetext", "8,200 of 10,000 used");
    expect(notice).toHaveAccessibleDescription("Upgrade for more.");
    expect(notice.querySelector("[data-part='hero']")?.textContent.replaceAll(/\s+/g, " ").trim()).toBe(
      "8,200 of 10,000 used",
    );
    expect(fact("Left")).toBe("1,800");
    expect(fact("Resets")).toBe("Dec 1, 2026");
    expect(fact("Resource")).toBe("API calls");
    for (const label of ["Used", "Limit"]) expect(within(notice).queryByText(label)).toBeNull();
  });

  it("draws the share that is used, without an inline style", () => {
    showError(calls);
    const [line, ...others] = meter().querySelectorAll("rect");
    expect(line).toHaveAttribute("width", "82%");
    expect(others).toEqual([]);
    const [filled, whole] = [line?.getBoundingClientRect().width ?? 0, meter().getBoundingClientRect().width];
    expect(filled / whole).toBeCloseTo(0.82, 1);
    expect(meter()).toHaveAttribute("data-state", "open");
  });

  it("says by how much more than the limit is used; the value stays within its bounds", () => {
    showError(quota({ usage: { used: 12_500, limit: 10_000 } }));
    expect(meter()).toHaveAttribute("aria-valuenow", "10000");
    expect(meter()).toHaveAttribute("aria-valuetext", "12,500 of 10,000 used · 2,500 over the limit");
    expect(meter()).toHaveAttribute("data-state", "over");
    expect(screen.getByText("2,500 over the limit")).toBeVisible();
    expect([...meter().querySelectorAll("rect")].map((one) => one.getAttribute("width"))).toEqual(["80%", "100%"]);
    expect(screen.queryByText("Left")).toBeNull();
  });

  it.each([
    [{ used: 25, limit: 25 }, "25 of 25 used", "full"],
    [{ currentUsage: "3", maxAllowed: "4" }, "3 of 4 used", "open"],
    [{ used_bytes: 4e9, limit_bytes: 5e9 }, "4 GB of 5 GB used", "open"],
    [{ used: 4e9, limit: 5e9, unit: "bytes" }, "4 GB of 5 GB used", "open"],
    [{ used: 40, limit: 50, unit: "GB" }, "40\u00a0GB of 50\u00a0GB used", "open"],
    [{ remaining: 0, limit: 100 }, "100 of 100 used", "full"],
    [{ quota: { requests_used: 9, request_limit: 10 } }, "9 of 10 used", "open"],
    [{ unused: 3, used: 7, limit: 10 }, "7 of 10 used", "open"],
    [{ over_limit: 5, limit: 10, used: 15 }, "15 of 10 used · 5 over the limit", "over"],
  ])("reads %o", (details, text, state) => {
    showError(quota(details));
    expect(meter()).toHaveAttribute("aria-valuetext", text);
    expect(meter()).toHaveAttribute("data-state", state);
  });

  it.each([
    [
      { spend_limit: "200.00", current_spend: "212.40", currency: "USD" },
      "$212.40 of $200.00 used · $12.40 over the limit",
    ],
    [{ budget: 50, spent: 45.5 }, "€45.50 of €50.00 used"],
    [{ limit_cents: 5000, used_cents: 4550 }, "€45.50 of €50.00 used"],
    [{ credits_used: 45, credit_limit: 50 }, "45 of 50 used"],
  ])("writes what may be spent as money, and credits as what they are: %o", (details, text) => {
    showError(quota(details, { kind: "spend_limit" }), { options: { currency: "EUR" } });
    expect(meter()).toHaveAttribute("aria-valuetext", text);
  });

  it.each([
    [{ max: 10 }, "10 Limit"],
    [{ used: 7 }, "7 Used"],
    [{ remaining: 3 }, "3 Left"],
    [{ used: 2, limit: 0 }, "2 of 0 used"],
    [{ used: 7, limit: -1 }, "7 Used"],
    [{ used: 7, limit: "9223372036854775807" }, "7 Used"],
    [{ used: Number.NaN, limit: 10 }, "10 Limit"],
    [{ used: { a: 1 }, limit: 10 }, "10 Limit"],
    [{ used: -4, limit: 10 }, "10 Limit"],
    [{ used: "lots", limit: "10" }, "10 Limit"],
  ])("makes up no meter from %o", (details, told) => {
    showError(quota(details));
    expect(screen.queryByRole("meter")).toBeNull();
    expect(document.querySelector("[data-part='hero']")?.textContent.replaceAll(/\s+/g, " ").trim()).toBe(told);
  });

  it.each([[{}], [{ used: [], limit: null }], [{ used: "many", limit: "few" }], [{ limit: Number.POSITIVE_INFINITY }]])(
    "shows no figure for %o",
    (details) => {
      showError(quota(details));
      expect(document.querySelector("[data-part='usage'], [data-part='facts']")).toBeNull();
      expect(screen.getByRole("group", { name: "Your quota does not cover this" })).toBeVisible();
    },
  );

  it("believes headers that tell of nothing left, and no others: every response carries some", () => {
    const rateLimit = { limit: 1000, remaining: 0, resetAt: Date.UTC(2026, 11, 1), policy: "monthly" };
    const { again } = showError(quota({}, { rateLimit }));
    expect(meter()).toHaveAttribute("aria-valuetext", "1,000 of 1,000 used");
    expect(fact("Resets")).toMatch(/2026/);
    again(quota({}, { rateLimit: { ...rateLimit, remaining: 870 } }));
    expect(screen.queryByRole("meter")).toBeNull();
    again(quota({ max_sessions: 5 }, { rateLimit }));
    expect(screen.queryByRole("meter")).toBeNull();
    expect(screen.getByText("5")).toBeVisible();
  });

  it("offers to raise the limit or to choose a plan, and forgets the figures of before once that worked", async () => {
    const raise = vi.fn();
    const onRetry = vi.fn();
    showError(calls, { onRetry, options: { actions: { raise_limit: raise, select_plan: "/plans" } } });
    const button = screen.getByRole("button", { name: "Raise limit" });
    expect(button).toHaveAttribute("data-variant", "primary");
    expect(screen.getByRole("link", { name: "Choose a plan" })).toBeVisible();
    await userEvent.click(button);
    expect(await screen.findByRole("button", { name: "Try again now" })).toBeVisible();
    expect(screen.queryByRole("meter")).toBeNull();
    expect(screen.queryByText("1,800")).toBeNull();
    expect(raise).toHaveBeenCalledTimes(1);
  });

  it("lets the language say where the figure stands", () => {
    const labels = { ...en.labels, usedOf: (used: string, limit: string) => `${limit} 中 ${used} 使用` };
    render(
      <RecourseProvider recourse={createRecourse({ locale: { ...en, labels } })}>
        <QuotaNotice.Root error={calls} />
      </RecourseProvider>,
    );
    const hero = document.querySelector("[data-part='hero']");
    expect(hero?.textContent.replaceAll(/\s+/g, " ").trim()).toBe("10,000 中 8,200 使用");
    expect(hero?.querySelector("[data-part='figure']")?.textContent).toBe("8,200");
    expect(meter()).toHaveAttribute("aria-valuetext", "10,000 中 8,200 使用");
  });

  it.each(["inline", "banner", "page", "toast", "dialog"] as const)("shows its meter on %s", async (surface) => {
    showError(calls, { surface });
    expect(await screen.findByRole("meter", { name: /Usage/ })).toBeVisible();
  });

  it("A14 fits into 320 px, whatever the figures", async () => {
    render(
      <App>
        <div style={{ inlineSize: 320 }}>
          <QuotaNotice.Root
            error={quota({ used: 123_456_789_012_345, limit: 12_345_678_901_234, metric: "x".repeat(40) })}
          />
        </div>
      </App>,
    );
    const notice = screen.getByRole("group", { name: /./ });
    await waitFor(() => {
      expect(notice.scrollWidth).toBeLessThanOrEqual(notice.clientWidth);
    });
  });

  it.each([
    ["common.quota_exceeded", fixtures.afo["common.quota_exceeded"], "25 of 25 used"],
    // "All 10 API keys are taken", "All 5 sessions are in use": the title tells it.
    ["api_key.limit_reached", fixtures.afo["api_key.limit_reached"], undefined],
    ["SESSION_LIMIT_REACHED", fixtures.commerce["SESSION_LIMIT_REACHED"], undefined],
  ])("%s tells its figures", (_, thrown, told) => {
    showError(thrown, { options: { catalogs: [afo, commerce] } });
    expect(document.querySelector("[data-part='hero']")?.textContent.replaceAll(/\s+/g, " ").trim()).toBe(told);
  });

  it("C02 needs no inline style on a server", () => {
    const html = renderToString(
      <RecourseProvider recourse={createRecourse({})}>
        <Recourse error={quota({ used: 12, limit: 10 })} />
      </RecourseProvider>,
    );
    expect(html).toContain('role="meter"');
    expect(html).not.toContain("style=");
  });

  const room = (part: ReactNode) => (
    <App>
      <QuotaNotice.Root error={calls}>{part}</QuotaNotice.Root>
    </App>
  );
  itConforms({ name: "usage", part: QuotaNotice.Usage, within: room });
  itConforms({ name: "meter", part: QuotaNotice.Meter, within: room });
  itConforms({
    name: "quota-notice",
    part: QuotaNotice.Root,
    props: { error: calls },
    isRoot: true,
    within: (root) => <App>{root}</App>,
  });
});
