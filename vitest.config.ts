import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import type { BrowserConfigOptions } from "vitest/node";
import { findChromium, findFirefox } from "./scripts/browsers.mjs";
import { root, sourceAlias } from "./scripts/public-files.mjs";
import { firefox } from "./test/firefox-provider.ts";
import { webkitgtk } from "./test/webkit-provider.ts";

process.env["STORYBOOK_DISABLE_TELEMETRY"] ??= "1";

/** `RECOURSE_REACT=18` runs the browser tests on the lowest React and libraries the package promises to work with. */
const lowest = join(root, "test/react-18/node_modules");
const react18 =
  process.env["RECOURSE_REACT"] === "18"
    ? [
        { find: /^react(-dom)?(?=$|\/)/, replacement: join(lowest, "react$1") },
        {
          find: /^(@tanstack\/react-query|@tanstack\/react-form|formik|react-hook-form)$/,
          replacement: join(lowest, "$1"),
        },
      ]
    : [];

const resolve = { alias: [...react18, ...sourceAlias()] };

/** Every package a test or story may reach. One that Vite finds only later makes it reload the page mid-test. */
const optimizeDeps = {
  include: [
    "react",
    "react-dom",
    "react-dom/client",
    "react-dom/server",
    "react/jsx-runtime",
    "react/jsx-dev-runtime",
    "radix-ui",
    "@tanstack/react-form",
    "@tanstack/react-query",
    "formik",
    "hono",
    "hono/factory",
    "react-hook-form",
    "@guidepup/virtual-screen-reader",
    "@testing-library/react",
    "@testing-library/user-event",
    "msw",
    "msw/browser",
    "msw-storybook-addon",
  ],
};

/** One browser per run: Vitest would open them all at once. `scripts/test-browsers.mjs` runs one after the other. */
const browserName = process.env["RECOURSE_BROWSER"] ?? "chromium";

const motionless = { reducedMotion: "reduce" } as const;

const inEachBrowser: Readonly<Record<string, () => Pick<BrowserConfigOptions, "provider" | "headless" | "instances">>> =
  {
    chromium: () => {
      const executablePath = findChromium();
      const launchOptions = {
        ...(executablePath ? { executablePath } : {}),
        // Containers have no user namespaces (sandbox); the rest keeps the browser from phoning anybody.
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // What is no longer needed must be seen to go.
          "--js-flags=--expose-gc",
        ],
      };
      const provider = playwright({ launchOptions, contextOptions: motionless });
      return { headless: true, provider, instances: [{ browser: "chromium" }] };
    },
    // The Firefox that people have, not Playwright's own build of it.
    firefox: () => {
      const executablePath = findFirefox();
      // Over WebDriver BiDi Playwright does not hand on what the context says of motion.
      const firefoxUserPrefs = { "ui.prefersReducedMotion": 1 };
      const launchOptions = { channel: "moz-firefox", firefoxUserPrefs, ...(executablePath ? { executablePath } : {}) };
      // Room for a whole test: Vitest shrinks its frame else, and see test/setup-browser.ts.
      const viewport = { width: 1366, height: 1100 };
      const provider = firefox({ launchOptions, contextOptions: { viewport } });
      return { headless: true, provider, instances: [{ browser: "firefox" }] };
    },
    // WebKitGTK has no headless mode: it runs on the display it is given.
    webkit: () => ({ headless: false, provider: webkitgtk(), instances: [{ browser: "webkit" }] }),
  };

const here = inEachBrowser[browserName];
if (!here) throw new Error(`RECOURSE_BROWSER is "${browserName}"; it may be chromium, firefox or webkit.`);
const browser: BrowserConfigOptions = { enabled: true, ui: false, screenshotFailures: false, ...here() };

/** Of stories, whose time is much waiting. Left alone, Vitest takes one core less than there are: of two, one. */
const pages = browserName === "chromium" ? { maxWorkers: Math.max(2, availableParallelism() - 1) } : {};

/** Of each project: projects do not take this from the root, and runs on two Reacts must not share what Vite prepared. */
const cacheDir = `node_modules/.vite/react-${react18.length > 0 ? "18" : "19"}-${browserName}`;

const inBrowser = ["{src,test}/**/*.browser.test.tsx", "{src,test}/**/*.ssr.test.tsx"];
const endToEnd = ["{examples,test}/**/*.e2e.test.ts"];
const ofPackage = ["test/package/**/*.test.ts"];

const projects: TestProjectInlineConfiguration[] = [
  {
    resolve,
    test: {
      name: "unit",
      // Thousands of made-up values take their time on a busy machine.
      testTimeout: 30_000,
      environment: "node",
      // They cost less than processes, and none of them outlives a run that is stopped.
      pool: "threads",
      setupFiles: ["./test/setup-console.ts"],
      include: ["{src,test,examples}/**/*.test.{ts,tsx}"],
      exclude: ["**/node_modules/**", "**/dist/**", ...inBrowser, ...endToEnd, ...ofPackage],
    },
  },
  {
    resolve,
    test: {
      name: "types",
      include: [],
      typecheck: {
        enabled: true,
        only: true,
        include: ["{src,test}/**/*.test-d.{ts,tsx}"],
        tsconfig: "test/types/tsconfig.test-d.json",
        // Mistakes outside type tests are the `types` step's to report, once.
        ignoreSourceErrors: true,
      },
    },
  },
  {
    cacheDir,
    resolve,
    optimizeDeps,
    test: {
      name: "browser",
      // A page of its own per file would load some three hundred modules each time.
      isolate: false,
      ...pages,
      include: inBrowser,
      // Colours, words and the line that they wait in to be heard are the same on every React.
      exclude: [
        "**/node_modules/**",
        ...(react18.length > 0 ? ["test/{a11y,locales}/**", "src/react/burst-speech.browser.test.tsx"] : []),
      ],
      setupFiles: ["./test/setup-console.ts", "./test/setup-browser.ts"],
      browser,
    },
  },
  {
    // Reads dist/, so it needs a build; no aliases, as a user has none.
    test: { name: "package", environment: "node", include: ofPackage, testTimeout: 60_000 },
  },
  {
    resolve,
    test: {
      name: "e2e",
      environment: "node",
      include: endToEnd,
      globalSetup: ["./examples/billing-dashboard/e2e/built.ts"],
      // A server and a browser per file, whose time is much waiting too.
      maxWorkers: 2,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
];

const configDir = join(root, ".storybook");
if (existsSync(join(configDir, "main.ts")) && existsSync(join(root, "stories"))) {
  projects.push({
    plugins: [storybookTest({ configDir })],
    resolve,
    optimizeDeps,
    test: {
      name: "storybook",
      isolate: false,
      ...pages,
      browser,
      setupFiles: ["./test/a11y/relations.ts"],
      // A page with every code of an API, past axe, in a browser without a JIT's head start on a busy machine.
      testTimeout: 40_000,
      // Read by .storybook/preview.tsx: theme and direction of the stories that ask for none of their own.
      env: { RECOURSE_LOOK: process.env["RECOURSE_LOOK"] ?? "light-ltr" },
    },
  });
}

export default defineConfig({
  cacheDir,
  test: { passWithNoTests: true, projects },
});
