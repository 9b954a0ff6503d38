import type { Page } from "playwright";
import { expect, it } from "vitest";
import { stageForTests } from "./stage.js";

const stage = stageForTests();

const PAGES = [
  ["/", "Overview"],
  ["/wallet", "Wallet & invoices"],
  ["/invoices/new", "New invoice"],
  ["/metering", "Metering"],
  ["/periods", "Previews & periods"],
  ["/orders", "Orders & sessions"],
  ["/customers", "Customers"],
  ["/catalog", "Catalog"],
  ["/projects", "Projects & plans"],
  ["/keys", "API keys"],
  ["/registrations", "Registrations"],
  ["/account", "Account"],
  ["/flaky", "Flaky upstream"],
  ["/adapters", "Form adapters"],
  ["/playground", "Playground"],
] as const;

/** How far the page can be scrolled sideways: not at all, or something is too wide. */
const overhang = (at: Page): Promise<number> =>
  at.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Buttons of a table that scrolling has taken out of sight. */
const hiddenButtons = (at: Page): Promise<number> =>
  at.evaluate(
    () =>
      [...document.querySelectorAll(".table .button")].filter((button) => {
        const room = button.closest(".table")?.getBoundingClientRect();
        const { left, right } = button.getBoundingClientRect();
        return !room || left < room.left || right > room.right;
      }).length,
  );

/** Whether what has the focus lies under something else, or out of sight. */
const isFocusCovered = (at: Page): Promise<boolean> =>
  at.evaluate(() => {
    const { activeElement } = document;
    const { left = 0, top = 0, width = 0, height = 0 } = activeElement?.getBoundingClientRect() ?? {};
    const seen = document.elementFromPoint(left + Math.min(width / 2, 30), top + Math.min(height / 2, 10));
    return seen === null || activeElement === null || !(activeElement.contains(seen) || seen.contains(activeElement));
  });

/** Presses of a key at which the focus was covered, of so many forwards and as many back. */
async function coveredStops(at: Page, stops: number): Promise<readonly string[]> {
  const covered: string[] = [];
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let stop = 0; stop < stops; stop++) {
      await at.keyboard.press(key);
      if (await isFocusCovered(at)) covered.push(`${key} ${stop}`);
    }
  }
  return covered;
}

it("fits 320 px on every page, dark and from right to left too", async () => {
  const at = await stage.visit("/", { viewport: { width: 320, height: 640 }, colorScheme: "dark" });
  await at.getByRole("button", { name: "Menu" }).click();
  await at.getByRole("button", { name: "Right to left" }).click();
  expect(await at.locator("html").getAttribute("dir")).toBe("rtl");
  await at.getByRole("link", { name: "Wallet & invoices" }).click();
  for (const [, title] of PAGES) {
    await at.getByRole("button", { name: "Menu" }).click();
    await at.getByRole("navigation").getByRole("link", { name: title, exact: true }).click();
    await at.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    await at.getByText("Loading…").first().waitFor({ state: "detached" });
    expect([title, await overhang(at), await hiddenButtons(at)]).toEqual([title, 0, 0]);
  }
  expect(stage.complaints()).toEqual([]);
});

it("does not jump as its data comes", async () => {
  const at = await stage.visit("/metering", { viewport: { width: 320, height: 800 } });
  await at.getByRole("button", { name: "Rename Relay" }).waitFor();
  const moved = await at.evaluate(async () => {
    const shifts: PerformanceEntry[] = [];
    new PerformanceObserver((list) => void shifts.push(...list.getEntries())).observe({
      type: "layout-shift",
      buffered: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return shifts.reduce((sum, shift) => sum + ("value" in shift ? Number(shift.value) : 0), 0);
  });
  // What web.dev calls good.
  expect(moved).toBeLessThan(0.1);
});

it("keeps a notice inside its card at 320 px, in a list and in a table", async () => {
  const at = await stage.visit("/metering", { viewport: { width: 320, height: 640 } });
  for (const name of [/^Delete metric /, /^Rename Relay/]) await at.getByRole("button", { name }).first().click();
  await expect.poll(() => at.locator("main [data-recourse][data-tone]").count()).toBe(2);
  const beyond = await at.evaluate(() =>
    [...document.querySelectorAll("main [data-recourse][data-tone]")].map((notice) => {
      const card = notice.closest(".card") ?? notice;
      return card.getBoundingClientRect().right - notice.getBoundingClientRect().right;
    }),
  );
  // As far from the edge as from the other.
  expect(beyond.map(Math.round)).toEqual([17, 17]);
  expect(stage.complaints()).toEqual([]);
});

it.each([640, 256])("shows what has the focus on a phone, also zoomed in: %i px high", async (height) => {
  const at = await stage.visit("/invoices/new", { viewport: { width: 320, height } });
  const menu = at.getByRole("button", { name: "Menu" });
  await menu.press("Enter");
  await at.keyboard.press("Escape");
  expect(await menu.getAttribute("aria-expanded")).toBe("false");
  await at.keyboard.press("Enter");
  await at.getByRole("button", { name: "Start over" }).focus();
  await at.keyboard.press("Tab");
  expect(await menu.getAttribute("aria-expanded")).toBe("false");
  const covered = await coveredStops(at, 12);
  expect(covered).toEqual([]);
  expect(stage.complaints()).toEqual([]);
});

it("on a phone a banner leaves the bar free, and covers nothing that has the focus", async () => {
  const at = await stage.visit("/wallet", { viewport: { width: 320, height: 640 } });
  await at.getByLabel("Act with").first().selectOption("Revoked key");
  await at.getByRole("button", { name: "Menu" }).click();
  await at.getByRole("navigation").getByRole("link", { name: "Overview" }).click();
  await at.locator("[data-recourse=region] [data-part=report]").waitFor();
  const covered = await coveredStops(at, 7);
  expect(covered).toEqual([]);
  await at.evaluate(() => scrollTo(0, 600));
  await at.getByRole("button", { name: "Menu" }).click({ timeout: 5_000 });
  await at.getByRole("link", { name: "Metering" }).click({ timeout: 5_000 });
  expect(stage.complaints()).toEqual([]);
});
