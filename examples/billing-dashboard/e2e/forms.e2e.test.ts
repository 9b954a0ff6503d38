import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byKeyboard } from "./by-keyboard.js";
import { openStage, type Stage } from "./stage.js";

let stage: Stage;
// One page for all: the forms are reached as a person reaches them, and nothing is loaded twice.
let at: Page;

beforeAll(async () => {
  stage = await openStage();
  at = await stage.visit("/");
});
afterAll(() => stage.close());

const { press, focused, tabTo, field, button, enter, summary, beside, toast, described, open, submitFrom } = byKeyboard(
  () => at,
);

describe("by keyboard alone", () => {
  it("F06 F07 a customer: four fields, a key that is taken, a card that is declined, saved once", async () => {
    let asked = 0;
    let held = Promise.resolve();
    // From the start: on a busy machine a request that is sent right after may still pass by.
    await at.route("**/v1/intents", async (route) => {
      asked += 1;
      await held;
      await route.continue();
    });
    // Past the navigation by its first stop, and back into it from its end.
    await press("Tab");
    expect(await at.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
    await press("Enter", "Tab");
    await open("Customers");
    await submitFrom(button("Onboard customer"), "4 fields need attention");
    expect(await described("Email for invoices")).toBe("must be a valid email address");
    await press("Tab", "Enter");
    await focused(field("Name"));
    await at.keyboard.type("Atelier Sorel");
    await press("Tab");
    await at.keyboard.type("ap@sorel.example");
    // Corrected fields are well again, the others are not.
    expect(await field("Name").getAttribute("aria-invalid")).not.toBe("true");
    await press("Tab", "ArrowDown", "Tab");
    expect(await described("External key")).toContain("must be 3 to 40 lower-case letters");
    await at.keyboard.type("nordlicht");
    await press("Enter");
    await beside("conflict").waitFor();
    expect(await summary(/attention/).count()).toBe(0);
    expect(await field("Email for invoices").inputValue()).toBe("ap@sorel.example");
    await focused(field("External key"));
    await enter("sorel");
    await press("Tab");
    await at.keyboard.type("4000 0000 0000 0002");
    await press("Enter");
    await beside("payment").waitFor();
    await tabTo(beside("payment").locator("[data-action=update_payment_method]"));
    await press("Enter");
    await focused(field("Card"));
    await at.keyboard.type("4242 4242 4242 4242");

    // Twice, before there is an answer.
    let answer = (): void => undefined;
    held = new Promise<void>((resolve) => (answer = resolve));
    asked = 0;
    await press("Enter", "Enter");
    const busy = button("Onboarding…");
    await busy.waitFor();
    expect(await busy.getAttribute("aria-disabled")).toBe("true");
    expect(await busy.getAttribute("disabled")).toBeNull();
    await press("Enter");
    answer();
    await toast("Atelier Sorel is on board.").waitFor();
    expect(asked).toBe(1);
    await at.unroute("**/v1/intents");
    await at.getByRole("row", { name: /Atelier Sorel/ }).waitFor();
    expect(await at.locator("[data-recourse]:not([data-recourse=announcer], [data-recourse=region])").count()).toBe(0);
    expect(stage.complaints()).toEqual([]);
  });

  it("F06 F07 a specification: to a choice and a date, and a message that is no field's", async () => {
    await open("Catalog");
    await submitFrom(field("Name"), "3 fields need attention");
    const draft = at.getByRole("radio", { name: "Draft" });
    await press("Tab", "Tab", "Enter");
    await focused(draft);
    await press("ArrowRight", "Tab");
    await focused(field("Valid from"));
    await at.keyboard.type("01012099");
    await tabTo(field("Name"), "Shift+Tab");
    await at.keyboard.type("Relay");
    await press("Enter");
    const left = summary("One field needs attention");
    await focused(left);
    expect(await left.getByRole("listitem").textContent()).toContain("must not be empty once ACTIVE");
    expect(await left.getByRole("listitem").getByRole("link").count()).toBe(0);
    await tabTo(at.getByRole("radio", { name: "Active" }));
    await press("ArrowLeft", "Enter");
    await toast("Specification Relay created.").waitFor();
    await at.getByRole("row", { name: /Relay draft 2099-01-01/ }).waitFor();
    expect(stage.complaints()).toEqual([]);
  });

  it("F01 F07 a work: one code after the other at its field, a file that is too large, credits, and registered", async () => {
    // Asked for well before: the browser has to be told that nobody wants its own chooser.
    const chooser = at.waitForEvent("filechooser");
    await open("Registrations");
    await submitFrom(field("Title"), "The work needs a title");
    for (const [label, text] of [
      ["Title", "Salt Road"],
      ["File name", "salt-road.wav"],
      ["Creators", "N. Hale"],
    ] as const) {
      await focused(summary(/./));
      await tabTo(summary(/./).getByRole("link", { name: new RegExp(`^${label}`) }));
      await press("Enter");
      await focused(field(label));
      expect(await field(label).getAttribute("aria-invalid")).toBe("true");
      await at.keyboard.type(text);
      await press("Enter");
      await expect.poll(() => field(label).getAttribute("aria-invalid")).not.toBe("true");
    }
    // No file was chosen: what arrives is empty.
    await focused(summary(/./));
    await tabTo(summary(/./).getByRole("link", { name: /^Audio/ }));
    await press("Enter");
    await focused(field("Audio"));
    expect(await described("Audio")).toMatch(/256 kB at most\. \S/);
    await press("Enter");
    await (await chooser).setFiles({ name: "long.wav", mimeType: "audio/wav", buffer: Buffer.alloc(300_000) });
    await tabTo(button("Send work"));
    await press("Enter");
    await beside("too_large").waitFor();
    expect(await described("Audio")).toMatch(/Choose a file of at most/);
    expect(await field("Title").inputValue()).toBe("Salt Road");
    await tabTo(button("Short take, 24 kB"), "Shift+Tab");
    await press("Enter");
    await expect.poll(() => field("Audio").getAttribute("aria-invalid")).not.toBe("true");
    await tabTo(button("Send work"));
    await press("Enter");
    await toast("24 kB received.").waitFor();
    await beside("too_large").waitFor({ state: "detached" });

    // Prepared with credits that have to be bought first, and confirmed; a second confirm may have been the first.
    await tabTo(button("Prepare"));
    await press("Enter");
    const short = at.locator('[data-recourse][data-kind="balance"]');
    await short.waitFor();
    await tabTo(short.locator("[data-action=top_up]"));
    await press("Enter");
    await toast(/credits now\.$/).waitFor();
    await tabTo(short.locator("[data-part=retry]"));
    await press("Enter");
    await toast("Prepared. Nothing is registered yet.").waitFor();
    await tabTo(button("Confirm"));
    await press("Enter");
    await toast("Salt Road is registered.").waitFor();
    // The page is read again before the button is free.
    await expect.poll(() => button("Confirm").getAttribute("aria-disabled")).not.toBe("true");
    await press("Enter");
    const gone = at.locator('[data-recourse][data-kind="not_found"]');
    await gone.waitFor();
    await tabTo(gone.locator("[data-action=check_status]"));
    await press("Enter");
    await toast(/^Registered as work_/).waitFor();
    expect(stage.complaints()).toEqual([]);
  });

  it("F14 an invoice: lines are added, moved and removed, and each message stays with its line", async () => {
    await open("New invoice");
    await tabTo(field("Due on"));
    await at.keyboard.type("01012099");
    await tabTo(field("Customer"));
    await press("ArrowDown");
    await tabTo(field("Description on line 1"));
    await at.keyboard.type("Seats");
    await tabTo(field("Unit price on line 1"));
    await at.keyboard.type("20");
    await tabTo(button("Add line"));
    await press("Enter");
    await focused(field("Description on line 2"));
    await tabTo(field("Unit price on line 2"));
    await at.keyboard.type("12,50");
    await submitFrom(field("Unit price on line 2"), "2 fields need attention");
    expect(await described("Unit price on line 2")).toBe("must be an amount like 12.50");
    const up = button("Move line 2 up");
    await tabTo(up);
    await press("Enter");
    // The line has moved with its messages; at the top there is only the way down.
    await focused(button("Move line 1 down"));
    expect(await described("Unit price on line 1")).toBe("must be an amount like 12.50");
    expect(await described("Unit price on line 2")).toBe("");
    expect(await field("Unit price on line 2").inputValue()).toBe("20");
    await tabTo(summary("2 fields need attention").getByRole("link").first(), "Shift+Tab");
    await press("Enter");
    await focused(field("Description on line 1"));
    await at.keyboard.type("Support");
    await tabTo(field("Unit price on line 1"));
    await enter("12.50");
    await tabTo(button("Remove line 2"));
    await press("Enter");
    await focused(field("Description on line 1"));
    await tabTo(field("Quantity on line 1"));
    await enter("6");
    // More than the wallet holds: a way out beside the form, and the invoice is written with it.
    await tabTo(at.getByRole("checkbox", { name: "Charge the wallet at once" }));
    await press("Space");
    await tabTo(button("Write invoice"));
    await press("Enter");
    const short = beside("balance");
    await short.waitFor();
    await tabTo(short.locator("[data-action=top_up]"));
    await press("Enter");
    await toast(/^Topped up/).waitFor();
    await tabTo(short.locator("[data-part=retry]"));
    await press("Enter");
    await toast("Invoice 2026-2044 over €75.00 is paid.").waitFor();
    await short.waitFor({ state: "detached" });
    expect(await field("Description on line 1").inputValue()).toBe("");
    expect(stage.complaints()).toEqual([]);
  });

  it("F06 F07 the same form in every adapter", async () => {
    await open("Form adapters");
    const libraries = at.getByRole("group", { name: "Form library" }).getByRole("radio");
    const names = await libraries.evaluateAll((all) => all.map((one) => one.parentElement?.textContent ?? ""));
    expect(names).toHaveLength(5);
    for (const [index, name] of names.entries()) {
      await tabTo(libraries.nth(Math.max(index - 1, 0)), index === 0 ? "Tab" : "Shift+Tab");
      if (index > 0) await press("ArrowRight");
      await submitFrom(field("Name"), "3 fields need attention");
      expect([name, await described("Valid from")]).toEqual([name, "must be a date in the present or future"]);
      await press("Tab", "Enter");
      await focused(field("Name"));
      await at.keyboard.type(`Sample ${index}`);
      await tabTo(at.getByRole("radio", { name: "Draft" }));
      await press("Space");
      await tabTo(field("Valid from"));
      await at.keyboard.type("01012099");
      await press("Enter");
      await toast(`Specification Sample ${index} created.`).waitFor();
      await expect.poll(() => field("Name").inputValue()).toBe("");
      expect([name, await summary(/attention/).count()]).toEqual([name, 0]);
    }
    expect(stage.complaints()).toEqual([]);
  });
});
