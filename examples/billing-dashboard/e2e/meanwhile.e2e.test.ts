import type { Page } from "playwright";
import { expect, it } from "vitest";
import { button, stageForTests } from "./stage.js";

const { visit, complaints } = stageForTests();

/** Keeps the payment of the invoice that the wallet is too short for on its way, until what this gives is called. */
async function holdPayment(at: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await at.route("**/inv_2043/pay", async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    release();
  };
}

it("of two payments under way, the one that fails says so in its row, with its way out", async () => {
  const at = await visit("/wallet");
  const release = await holdPayment(at);
  await button(at, "Pay invoice 2026-2043").click();
  await button(at, "Pay invoice 2026-2041").click();
  await at.getByRole("status").getByText("Invoice 2026-2041 is paid.").waitFor();
  release();
  await button(at.getByRole("row", { name: "Your wallet is €82.50 short" }), /^Top up €/).waitFor();
  expect(complaints()).toEqual([]);
});

it("a plan is chosen for the organization it was asked for, or for none", async () => {
  const at = await visit("/projects?org=lumen");
  await at.getByLabel("Organization").selectOption("fern");
  await button(at, "Create project").click();
  await button(at, "Choose a plan").click();
  await at.getByRole("dialog", { name: "Choose a plan for Fern Studio" }).waitFor();
  await at.goBack();
  await at.getByRole("heading", { name: "Lumen Records" }).waitFor();
  expect(await at.getByRole("dialog").count()).toBe(0);
  expect(complaints()).toEqual([]);
});

/** Each place where several things can be changed side by side, and what the buttons for it are called. */
const SIDE_BY_SIDE: readonly (readonly [path: string, name: RegExp])[] = [
  ["/metering", /^Rename /],
  ["/metering", /^Move to GA: /],
  ["/metering", /^Delete metric /],
  ["/metering", /^Add seat for /],
  ["/metering", /^Cancel the subscription of /],
  ["/periods", /^Close /],
  ["/periods", /^Report of /],
  ["/keys", /^Revoke /],
  ["/orders", /^Open the session /],
  ["/account", /^Open link: /],
];

it.each(SIDE_BY_SIDE)("%s: of two changes under way (%s) each says in its place why it failed", async (path, name) => {
  const at = await visit(path);
  const [first, second] = [button(at, name).first(), button(at, name).nth(1)];
  await second.waitFor();
  const refuse: (() => void)[] = [];
  await at.route("**/api/**", async (route) => {
    await new Promise<void>((answer) => refuse.push(answer));
    await route.fulfill({
      status: 409,
      json: { title: "Conflict", status: 409, detail: "Somebody else was faster." },
    });
  });
  await first.click();
  await second.click();
  await expect.poll(() => refuse.length).toBe(2);
  // The later one first.
  for (const answer of refuse.toReversed()) answer();
  for (const pressed of [first, second]) {
    const place = pressed.locator("xpath=ancestor::li | ancestor::tr/following-sibling::tr[1][@class='notice-row']");
    await place.getByText("Somebody else was faster.").waitFor();
  }
  expect(complaints()).toEqual([]);
});

it("whoever leaves while a payment is under way tops up where its failure is told", async () => {
  const at = await visit("/wallet");
  const release = await holdPayment(at);
  await button(at, "Pay invoice 2026-2043").click();
  await at.getByRole("link", { name: "Customers" }).click();
  await at.getByRole("heading", { level: 1, name: "Customers" }).waitFor();
  release();
  await button(at.getByRole("group", { name: "Your wallet is €58.00 short" }), "Top up €60").click();
  await at.getByRole("status").getByText("Topped up €60.00. The wallet holds €122.00.").waitFor();
  expect(complaints()).toEqual([]);
});
