import { expect, it, onTestFinished } from "vitest";
import { enterToastPlace } from "./toast-place.js";

it("A18 two copies of the package on one page have one place, or one copy's toasts would cover the other's", async () => {
  const other = "./toast-place.ts?copy";
  const copy: { readonly enterToastPlace: typeof enterToastPlace } = await import(/* @vite-ignore */ other);
  expect(copy.enterToastPlace).not.toBe(enterToastPlace);
  const origins = [document.createElement("span"), document.createElement("span")] as const;
  document.body.append(...origins);
  onTestFinished(() => {
    for (const one of origins) one.remove();
  });
  const ours = enterToastPlace(origins[0]);
  const theirs = copy.enterToastPlace(origins[1]);
  ours.dress("New notices", "en");
  expect(theirs.element).toBe(ours.element);
  // It stays as long as either has a toast in it.
  ours.leave();
  expect(theirs.element.isConnected).toBe(true);
  theirs.leave();
  expect(document.querySelector("[data-recourse=toasts]")).toBeNull();
});
