import type { Locator, Page } from "playwright";
import { expect } from "vitest";

/** What a person without a pointer does with the demo's forms, and meets there. */
export function byKeyboard(at: () => Page) {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await at().keyboard.press(key);
  };
  const holdsFocus = (target: Locator): Promise<boolean> => target.evaluate((one) => one === document.activeElement);
  const focused = async (target: Locator): Promise<void> => {
    await expect.poll(() => holdsFocus(target)).toBe(true);
  };

  /** On with Tab, as often as it takes. */
  const tabTo = async (target: Locator, key = "Tab"): Promise<void> => {
    const element = await target.elementHandle();
    for (let stop = 0; stop < 60; stop++) {
      if (await element?.evaluate((one) => one === document.activeElement)) return;
      await press(key);
    }
    throw new Error(`Tab never comes to ${target.toString()}`);
  };
  const field = (label: string): Locator => at().getByLabel(label, { exact: true });
  const button = (name: string): Locator => at().getByRole("button", { name, exact: true });
  /** Puts a text into the field that has the focus, in place of what it holds. */
  const enter = async (text: string): Promise<void> => {
    await press("ControlOrMeta+A");
    await at().keyboard.type(text);
  };
  const summary = (name: string | RegExp): Locator => at().locator(".desk-form > .notice").getByRole("group", { name });
  const beside = (kind: string): Locator => at().locator(`.desk-beside [data-recourse][data-kind="${kind}"]`);
  const toast = (text: string | RegExp): Locator => at().locator(".toasts").getByText(text);
  const described = (label: string): Promise<string> =>
    field(label).evaluate((one) =>
      (one.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" ")
        .trim(),
    );

  const open = async (page: string): Promise<void> => {
    const link = at().getByRole("navigation").getByRole("link", { name: page, exact: true });
    await tabTo(link, "Shift+Tab");
    await press("Enter");
    await focused(at().getByRole("heading", { level: 1 }));
  };
  const submitFrom = async (control: Locator, title: string): Promise<void> => {
    await tabTo(control);
    await press("Enter");
    await focused(summary(title));
  };
  return { press, focused, tabTo, field, button, enter, summary, beside, toast, described, open, submitFrom };
}
