import type { Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openStage, type Stage } from "./stage.js";

let stage: Stage;
let page: Page | null = null;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await page?.close();
  page = null;
});
afterAll(() => stage.close());

const visit = async (path: string): Promise<Page> => (page = await stage.visit(path));
const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

it("of two payments under way, the one that fails says so in its row, with its way out", async () => {
  const at = await visit("/wallet");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await at.route("**/inv_2043/pay", async (route) => {
    await held;
    await route.continue();
  });
  await button(at, "Pay invoice 2026-2043").click();
  await button(at, "Pay invoice 2026-2041").click();
  await at.getByRole("status").getByText("Invoice 2026-2041 is paid.").waitFor();
  release();
  await button(at.getByRole("row", { name: "Your wallet is €82.50 short" }), /^Top up €/).waitFor();
  expect(stage.complaints()).toEqual([]);
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
  expect(stage.complaints()).toEqual([]);
});
