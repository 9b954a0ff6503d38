import type { Page } from "playwright";
import type { ErrorKind } from "react-recourse";
import { expect, it } from "vitest";
import { stageForTests } from "./stage.js";

const stage = stageForTests("start");

/** Presses buttons one after the other, each time it is free. */
const press = async (at: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await at.locator("button:not([aria-disabled=true])").getByText(name).first().click();
};
const presses =
  (...names: readonly string[]) =>
  (at: Page): Promise<void> =>
    press(at, ...names);

const choose = async (at: Page, name: string, option: string): Promise<void> => {
  await at.getByRole("combobox", { name }).selectOption(option);
};
const register = async (at: Page): Promise<void> => {
  for (const label of ["Title", "Creators"]) await at.getByLabel(label).fill("Salt Road");
  await press(at, "Long take, 300 kB", "Send work");
};

/** Where in the demo each kind is met, and how; a kind without a place does not compile. */
const PLACES: Readonly<Record<ErrorKind, readonly [path: string, meet: (at: Page) => Promise<void>]>> = {
  // Met first, and looked at last: the machine sits out what it can.
  unavailable: ["/flaky", presses("Call")],
  plan: ["/projects", presses("Create project")],
  payment: ["/projects?org=marlow", presses("Create project")],
  balance: ["/wallet", (at) => at.getByRole("button", { name: "Pay invoice 2026-2043" }).click()],
  spend_limit: ["/projects?org=lumen", presses("Deploy")],
  quota: ["/orders", presses("New session", "New session")],
  rate_limit: ["/periods", presses(...Array.from({ length: 6 }, () => "Preview price"))],
  validation: ["/registrations", presses("Send work")],
  conflict: ["/metering", presses("Start bill run", "Start bill run")],
  state: ["/periods", (at) => at.getByRole("button", { name: "Close 2026-02" }).click()],
  not_found: ["/orders", presses("Open a session from an old link")],
  gone: ["/account", presses("Open a link that was cut off")],
  too_large: ["/registrations", register],
  permission: ["/keys", (at) => choose(at, "Organization", "Vesper (another tenant)")],
  auth: ["/keys", (at) => choose(at, "Act with", "A revoked key")],
  server: ["/orders", presses("Sales report 2026-03")],
  timeout: ["/flaky", presses("Give up at once")],
  network: ["/flaky", presses("Call a host that does not exist")],
  unknown: ["/playground", (at) => at.getByLabel("Raw response").fill("HTTP/1.1 418 I'm a teapot\n\n{}")],
  aborted: ["/flaky", presses("Cancel (shows nothing)")],
};

const go = (at: Page, path: string): Promise<void> =>
  at.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);

it("has a place where each kind of error is met", async () => {
  const { unavailable, aborted, ...others } = PLACES;
  const first = await stage.visit(unavailable[0]);
  await unavailable[1](first);
  const at = await stage.visit("/");
  const missed: string[] = [];
  for (const [kind, [path, meet]] of Object.entries(others)) {
    await go(at, path);
    const met = meet(at).then(() => at.locator(`main [data-kind="${kind}"]`).first().waitFor({ timeout: 8000 }));
    await met.catch((error: unknown) => missed.push(`${kind}: ${String(error)}`));
  }
  await go(at, aborted[0]);
  await aborted[1](at);
  await first.locator('main [data-kind="unavailable"]').waitFor();
  expect(missed).toEqual([]);
  expect(await at.locator("main [data-kind]").count()).toBe(0);
  expect(stage.complaints()).toEqual([]);
});
