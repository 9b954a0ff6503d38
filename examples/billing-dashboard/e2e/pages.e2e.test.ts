import { describe, expect, it } from "vitest";
import { catalogs, sampleNames } from "../../../test/catalogs/samples.js";
import { stageForTests } from "./stage.js";

const stage = stageForTests();

describe("the dashboard", () => {
  it("keeps the focus near what was pressed and is gone, and tells what failed outside the pages too", async () => {
    const at = await stage.visit("/wallet");
    const focused = at.locator(":focus");
    await at.getByRole("button", { name: "Pay invoice 2026-2041" }).press("Enter");
    const paid = at.getByRole("row", { name: /2026-2041 .* Paid/ });
    await paid.waitFor();
    await at.waitForFunction(() => document.activeElement?.tagName === "TH");
    expect(await focused.textContent()).toBe("2026-2041");

    await at.getByRole("link", { name: "Projects & plans" }).click();
    await at.getByRole("button", { name: "Create project" }).press("Enter");
    await at.getByRole("button", { name: "Choose a plan" }).press("Enter");
    await at.getByRole("dialog").waitFor();
    await at.keyboard.press("Escape");
    await at.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused.textContent()).toBe("Choose a plan");
    // Whoever closes the plans knows that none was chosen.
    expect(await at.getByText("That did not work").count()).toBe(0);

    // What a notice asks for appears with the focus, and gives it back.
    await at.keyboard.press("Enter");
    await at.getByRole("button", { name: "Choose Pro" }).press("Enter");
    await at.getByRole("button", { name: "Add payment method" }).press("Enter");
    await expect.poll(() => focused.getAttribute("name")).toBe("card");
    await at.keyboard.press("Enter");
    await at.getByText("Payment method saved.").waitFor();
    await expect.poll(() => focused.textContent()).toBe("Add payment method");
    await at.keyboard.press("Escape");

    // Nothing has failed while it waits for a connection, so the page says what it waits for.
    await at.context().setOffline(true);
    await at.getByRole("status").getByText("You are offline.").waitFor();
    await at.context().setOffline(false);
    await at.getByRole("status").getByText("You are offline.").waitFor({ state: "detached" });

    await at.route("**/api/_reset", (route) => route.abort());
    await at.getByRole("button", { name: "Start over" }).click();
    await at.getByRole("group", { name: "No connection" }).waitFor();
    expect(stage.complaints()).toEqual([]);
  });

  it("says once, above, what several figures failed with", async () => {
    const at = await stage.visit("/wallet");
    await at.getByLabel("Act with").first().selectOption("Revoked key");
    await at.getByRole("navigation").getByRole("link", { name: "Overview" }).click();
    await at.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    await expect.poll(() => at.locator("[data-recourse=region] [data-part=report]").count()).toBe(1);
    expect(stage.complaints()).toEqual([]);
  });

  it("keeps theme and direction through a reload", async () => {
    const at = await stage.visit("/", { viewport: { width: 1280, height: 800 } });
    await at.getByRole("button", { name: "Dark" }).click();
    await at.reload();
    await at.getByRole("button", { name: "Dark", pressed: true }).waitFor();
    expect(await at.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(stage.complaints()).toEqual([]);
  });
});

describe("the playground", () => {
  it("shows value and UI of a pasted response", async () => {
    const at = await stage.visit("/playground");
    const body = JSON.stringify({ error: { code: "seat_taken", message: "Seat 12A is taken.", request_id: "req_42" } });
    await at.getByLabel("Raw response").fill(`HTTP/1.1 409 Conflict\nX-Trace: abc\n\n${body}`);
    const shown = at.getByRole("region", { name: "What people see" });
    await shown.getByText("Seat 12A is taken.").waitFor();
    await shown.getByText("req_42").waitFor();
    const value: unknown = JSON.parse((await at.getByRole("group", { name: "ApiError" }).textContent()) ?? "");
    expect(value).toMatchObject({ kind: "conflict", code: "seat_taken", status: 409, requestId: "req_42" });
    await at.getByRole("row", { name: "message body.error.message" }).waitFor();
    await at.getByRole("row", { name: "requestId body.error.request_id" }).waitFor();
    expect(stage.complaints()).toEqual([]);
  });

  it("shows the sample that was chosen last, and says why one does not come", async () => {
    const at = await stage.visit("/playground");
    let late = (): void => undefined;
    const held = new Promise<void>((done) => (late = done));
    await at.route("**/_samples/aforo/*", async (route) => {
      await held;
      await route.continue();
    });
    await at.route("**/_samples/commerce/*", (route) => route.abort());
    const sample = at.getByLabel("Documented sample");
    const shown = at.getByRole("region", { name: "What people see" });
    await sample.selectOption("aforo/WALLET_INSUFFICIENT");
    await sample.selectOption("afo/api_key.revoked");
    await shown.getByRole("group", { name: "This API key was revoked" }).waitFor();
    const answered = at.waitForResponse("**/_samples/aforo/*");
    late();
    await answered;
    await sample.selectOption("commerce/BACKEND_ERROR");
    await at.getByRole("group", { name: "No connection" }).waitFor();
    await shown.getByRole("group", { name: "This API key was revoked" }).waitFor();
    expect(stage.complaints()).toEqual([]);
  });

  it("shows the same on every surface, and takes it away when asked", async () => {
    const at = await stage.visit("/playground");
    await at.getByLabel("Surface").selectOption("banner");
    await at.getByRole("group", { name: "Your balance is €50.00 short" }).waitFor();
    await at.getByLabel("Surface").selectOption("dialog");
    const dialog = at.getByRole("alertdialog", { name: "Your balance is €50.00 short" });
    await dialog.getByRole("button", { name: /^Top up €50/ }).click();
    await at.getByText("The app is asked to top_up 50.").waitFor();
    await at.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await at.getByRole("button", { name: "Show it again" }).waitFor();
    expect(stage.complaints()).toEqual([]);
  });

  it("shows every documented sample as its code, with a notice", async () => {
    const at = await stage.visit("/playground");
    const samples = await at
      .getByLabel("Documented sample")
      .locator("option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? "").filter(Boolean));
    const documented = catalogs.flatMap(({ api }) => sampleNames(api)).filter((name) => !name.endsWith(".variant"));
    expect(samples).toHaveLength(documented.length);
    const select = await at.getByLabel("Documented sample").elementHandle();
    const people = await at.getByRole("region", { name: "What people see" }).elementHandle();
    // In the page: to ask from here after each of them takes longer than all of them.
    const missed = await at.evaluate(
      async ([control, region, all]) => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const isShown = (api = "", code = ""): boolean => {
          const value = document.querySelector("[aria-label=ApiError]")?.textContent ?? "";
          const expected = code.startsWith("status-") ? `"status": ${code.slice(7)}` : `"code": "${code}"`;
          return (
            value.includes(`"api": "${api}"`) &&
            value.includes(expected) &&
            region?.querySelector<HTMLElement>("[role=group]")?.checkVisibility() === true
          );
        };
        const wrong: string[] = [];
        for (const sample of all) {
          if (control instanceof HTMLSelectElement) control.value = sample;
          control?.dispatchEvent(new Event("change", { bubbles: true }));
          const [api, code] = sample.split("/");
          const end = performance.now() + 10_000;
          while (!isShown(api, code) && performance.now() < end) await frame();
          if (!isShown(api, code)) wrong.push(sample);
        }
        return wrong;
      },
      [select, people, samples] as const,
    );
    expect(missed).toEqual([]);
    expect(stage.complaints()).toEqual([]);
  });
});
