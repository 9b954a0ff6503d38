import { act, cleanup, render, waitFor } from "@testing-library/react";
import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { afterEach, expect, it } from "vitest";
import { conflict } from "../../test/region-page.js";

/** Chromium has it for the asking (vitest.config.ts); no other browser has. */
const collect = (globalThis as { readonly gc?: () => void }).gc;

afterEach(cleanup);

/** A page of an app, with what can take the focus, that goes while its notices stay. */
function visited(leave: (pay: HTMLElement) => void): WeakRef<object> {
  const page = document.createElement("section");
  const pay = document.createElement("button");
  page.append(pay);
  document.body.append(page);
  leave(pay);
  page.remove();
  return new WeakRef(page);
}

/** How many are there still, once the engine had time to take them away. */
async function left(pages: readonly WeakRef<object>[]): Promise<number> {
  const count = (): number => pages.filter((one) => one.deref()).length;
  for (let tries = 0; tries < 20 && count() > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    collect?.();
  }
  return count();
}

async function notices() {
  const recourse = createRecourse();
  render(
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
    </RecourseProvider>,
  );
  for (const name of ["first", "second"]) recourse.reports.report(conflict(`The ${name} row is locked.`));
  await waitFor(() => expect(document.querySelectorAll("[data-part=report]").length).toBeGreaterThan(0));
  return recourse.reports;
}

const region = () => document.querySelector("[data-recourse=region]");

it.skipIf(!collect)("T02 what had the focus before the notices goes with its page", { timeout: 30_000 }, async () => {
  const { dismiss } = await notices();
  const pages = [1, 2].map(() =>
    visited((pay) => {
      act(() => {
        pay.focus();
        pay.dispatchEvent(new KeyboardEvent("keydown", { key: "F6", bubbles: true }));
      });
      if (!region()?.matches(":focus-within")) throw new Error("The key led nowhere.");
    }),
  );
  act(() => dismiss());
  await waitFor(() => expect(region()).toBeNull());
  expect(await left(pages)).toBe(0);
});

it.skipIf(!collect)(
  "T02 what could have taken the focus as all notices were dismissed goes with its page",
  { timeout: 30_000 },
  async () => {
    await notices();
    const pages = [
      visited((pay) => {
        act(() => {
          pay.focus();
          region()?.querySelector<HTMLElement>("[data-part=more] button:last-child")?.click();
        });
      }),
    ];
    await waitFor(() => expect(region()).toBeNull());
    expect(await left(pages)).toBe(0);
  },
);
