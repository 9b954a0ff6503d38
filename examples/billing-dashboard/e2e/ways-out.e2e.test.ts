import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { button, stageForTests } from "./stage.js";

const { visit, complaints } = stageForTests();

/** A notice's button or link for one way out, whatever its words. */
const way = (within: Locator, name: string): Locator => within.locator(`[data-action="${name}"]`);
const retry = (within: Locator): Locator => within.locator("[data-part=retry]");
const ofKind = (within: Page | Locator, kind: string): Locator =>
  within.locator(`[data-recourse][data-kind="${kind}"]`);
const notice = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole("group", { name });
const toast = (within: Page, text: string | RegExp): Locator => within.getByRole("status").getByText(text);

describe("every way out works against the real server", () => {
  it("top up, then the failed payment goes through", async () => {
    const at = await visit("/wallet");
    await button(at, "Pay invoice 2026-2043").click();
    const short = notice(at, "Your wallet is €58.00 short");
    await short.waitFor();
    await button(short, /^Top up €/).click();
    await toast(at, /^Topped up €60/).waitFor();
    // The payment is offered again, with the invoice it was for.
    await retry(short).click();
    await toast(at, "Invoice 2026-2043 is paid.").waitFor();
    await short.waitFor({ state: "detached" });
    await at.getByText("€2.00", { exact: true }).waitFor();
    expect(
      await at
        .getByRole("row", { name: /2026-2043/ })
        .getByText("Paid")
        .count(),
    ).toBe(1);
    // A double click is one request.
    await button(at, "Top up").dblclick();
    await toast(at, "The wallet holds €27.00.").waitFor();
    await at.getByText("€27.00", { exact: true }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("wait out the limit, then the call succeeds", async () => {
    const at = await visit("/periods");
    for (let call = 0; call < 6; call++) {
      const answered = at.waitForResponse((response) => response.url().endsWith("/intents/preview"));
      await button(at, "Preview price").click();
      await answered;
    }
    const limited = notice(at, "Too many requests");
    await limited.waitFor();
    const again = limited.getByRole("button", { name: /^Try again/ });
    // Closed until the server's own wait is over, and then open.
    expect(await again.getAttribute("aria-disabled")).toBe("true");
    await expect.poll(() => again.getAttribute("aria-disabled"), { timeout: 10_000 }).not.toBe("true");
    const answered = at.waitForResponse((response) => response.url().endsWith("/intents/preview"));
    await again.click();
    expect((await answered).status()).toBe(200);
    await limited.waitFor({ state: "detached" });
    expect(complaints()).toEqual([]);
  });

  it("choose a plan, and the project is created", async () => {
    const at = await visit("/projects");
    await button(at, "Create project").click();
    const gated = notice(at, "Choose a plan to create projects");
    await button(gated, "Choose a plan").click();
    const dialog = at.getByRole("dialog", { name: "Choose a plan for Fern Studio" });
    await button(dialog, "Choose Pro").click();
    // A paid plan asks for a card first: one way out inside another.
    const card = dialog.getByRole("group", { name: "Add a payment method" });
    await way(card, "update_payment_method").click();
    await button(dialog, "Save card").click();
    await retry(card).click();
    await toast(at, "Fern Studio is on pro now.").waitFor();
    await dialog.waitFor({ state: "detached" });
    await retry(gated).click();
    await toast(at, "Project shop created.").waitFor();
    await gated.waitFor({ state: "detached" });
    // Two may have one name.
    await button(at, "Create project").click();
    await expect
      .poll(() =>
        at
          .getByRole("listitem")
          .filter({ hasText: /^shop$/ })
          .count(),
      )
      .toBe(2);
    expect(complaints()).toEqual([]);
  });

  it("an order whose answer is lost is sent again, and placed once", async () => {
    const at = await visit("/orders");
    let lost = 0;
    await at.route("**/api/commerce/v1/orders", async (route) => {
      if (route.request().method() !== "POST" || lost >= 4) return route.continue();
      lost += 1;
      // The server books it; what it says never arrives.
      await route.fetch();
      return route.abort("connectionreset");
    });
    await button(at, "Place order").click();
    const failed = ofKind(at, "network");
    await failed.waitFor({ timeout: 20_000 });
    await retry(failed).click();
    await toast(at, /^Ordered 1 × /).waitFor();
    expect(lost).toBeGreaterThan(0);
    const placed = at.getByRole("table", { name: "Orders" }).getByRole("rowheader");
    await placed.first().waitFor();
    expect(await placed.count()).toBe(1);
    expect(complaints()).toEqual([]);
  });

  it("renew the expired token, and the order is placed", async () => {
    const at = await visit("/orders");
    await at.getByLabel("Token lives for").selectOption("2");
    await button(at, "Get token").click();
    await toast(at, "Signed in for 2 seconds.").waitFor();
    await at.waitForTimeout(2_100);
    await button(at, "Place order").click();
    const expired = ofKind(at, "auth");
    const refreshed = at.waitForResponse((response) => response.url().endsWith("/auth/refresh"));
    await way(expired, "refresh_session").click();
    expect((await refreshed).status()).toBe(201);
    // Renewing shows nothing a person would want to look at first: the order follows by itself.
    await toast(at, "Ordered 1 × Call credits, 1,000.").waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe("more ways out", () => {
  it("restore the product, then the new name is saved; climb the ladder from the notice", async () => {
    const at = await visit("/metering");
    await button(at, "Rename Relay").click();
    const stale = notice(at, "This product is gone from the gateway");
    await way(stale, "restore").click();
    await toast(at, "Restored to the gateway.").waitFor();
    await retry(stale).click();
    await toast(at, "Saved as Relay +.").waitFor();
    await button(at, "Move to GA: Insights").click();
    await button(notice(at, /cannot become GA$/), "Change to Beta").click();
    await at.getByRole("row", { name: /Insights.*BETA/ }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("reopen the closed period from the notice", async () => {
    const at = await visit("/periods");
    await button(at, "Close 2026-02").click();
    await button(notice(at, "Not possible while it is closed"), /reopen/i).click();
    await at.getByRole("row", { name: /2026-02.*open/ }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("follow the server's own link to the spend limit, then deploy", async () => {
    const at = await visit("/projects?org=lumen");
    await button(at, "Deploy").click();
    await way(ofKind(at, "spend_limit"), "raise_limit").click();
    // The deep link is this app's own, so the page stays and only the panel opens.
    const dialog = at.getByRole("dialog", { name: "Spend limit of Lumen Records" });
    await button(dialog, "Save limit").click();
    await dialog.waitFor({ state: "detached" });
    await button(at, "Deploy").click();
    await toast(at, /^Deployed\./).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("end the old sessions, then start a new one", async () => {
    const at = await visit("/orders");
    await button(at, "New session").click();
    await toast(at, "Session for This browser.").waitFor();
    await button(at, "New session").click();
    const limit = notice(at, "All 3 sessions are in use");
    await way(limit, "terminate_sessions").click();
    await toast(at, "Ended 4 sessions.").waitFor();
    await retry(limit).click();
    await limit.waitFor({ state: "detached" });
    await at.getByText(/^This browser/).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("verify the address, then the registration is completed", async () => {
    const at = await visit("/account");
    await at.getByLabel("New email").fill("ines@lumen.example");
    await button(at, "Register").click();
    await toast(at, /^Registered\./).waitFor();
    await button(at, "Complete registration").click();
    const unverified = notice(at, "Verify your email address");
    await way(unverified, "verify_email").click();
    await toast(at, /^Sent again\./).waitFor();
    await button(at, "Open link: Verify your email address").first().click();
    await toast(at, "ines@lumen.example is verified.").waitFor();
    await button(at, "Complete registration").click();
    await toast(at, "Signed in as ines@lumen.example.").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("go back to the dashboard's own key after a revoked one", async () => {
    const at = await visit("/keys");
    await at.getByLabel("Act with").selectOption("A revoked key");
    await way(ofKind(at, "auth").first(), "manage_api_keys").click();
    await at.getByRole("row", { name: /Catalogue sync/ }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("let the machine sit out a short outage, and a person a longer one", async () => {
    const at = await visit("/flaky");
    await at.getByLabel("How often it fails").selectOption("1");
    await button(at, "Call Forecast").click();
    await at.getByRole("region", { name: "Forecast" }).getByText("Up", { exact: true }).waitFor();
    await at.getByLabel("How often it fails").selectOption("4");
    await button(at, "Call Carrier rates").click();
    const rates = at.getByRole("region", { name: "Carrier rates" });
    const outage = ofKind(rates, "unavailable");
    await outage.waitFor({ timeout: 30_000 });
    await retry(outage).click();
    await rates.getByText("Up", { exact: true }).waitFor();
    expect(complaints()).toEqual([]);
  });
});
