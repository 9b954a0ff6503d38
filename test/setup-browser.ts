import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach } from "vitest";
import { server } from "vitest/browser";

// The look is optional and may not exist yet: a glob that matches nothing is no error, an import is.
import.meta.glob("../src/styles.css", { eager: true });

// What is fetched on first use may take a busy machine longer than a second.
configure({ asyncUtilTimeout: 10_000 });
// And a dialog whose code takes longer than that stays in place, for good.
await import("../src/parts/dialog-surface.js");
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);
// All files share one page, which is loaded once: what one of them left waiting must not reach into the next.
afterAll(() => {
  for (let id = Number(setTimeout(() => undefined)); id > 0; id -= 1) clearTimeout(id);
  for (const node of document.querySelectorAll("[data-recourse=announcer]")) node.replaceChildren();
});

// Playwright points at nothing in Firefox inside a frame that is transformed, and Vitest's is, be it by a factor of 1.
if (server.browser === "firefox") window.frameElement?.parentElement?.style.setProperty("transform", "none");

// WebKit remembers what stood behind the window's own getter once it was asked often: a clock put in its place by a later
// file would be read by half of the page.
Object.defineProperty(globalThis, "performance", { value: performance, writable: true, configurable: true });
