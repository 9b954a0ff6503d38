import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright";
import { createServer, preview } from "vite";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { findChromium } from "../../../scripts/browsers.mjs";

/** The demo with its server, and a real Chromium in front of it. */
export interface Stage {
  readonly url: string;
  /**
   * A visitor of their own: each tab names its own world on the server. Tabs share the browser's cache, unless one asks
   * for another screen or theme.
   */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What any visitor's page threw, or logged as an error or warning, since the last call. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

const USUAL: BrowserContextOptions = { reducedMotion: "reduce", locale: "en-GB" };

const configFile = fileURLToPath(new URL("../vite.config.ts", import.meta.url));
// Any free port.
const at = { port: 0, host: "127.0.0.1" };

/** The demo as `npm start` runs it. A page that reloads because somebody saved a file would be no test of anything. */
async function start() {
  const server = { ...at, hmr: false, watch: null };
  return (await createServer({ configFile, logLevel: "error", server })).listen();
}

/** The demo as it was built for these tests, which a page loads in a tenth of the time. */
const built = () =>
  preview({ configFile, logLevel: "error", build: { outDir: inject("demo") }, preview: { ...at, strictPort: false } });

/** @param run how the demo is served: one file of tests asks for `start`, so that it stands on what people run too. */
export async function openStage(run: "start" | "built" = "built"): Promise<Stage> {
  const server = run === "start" ? await start() : await built();
  const url = server.resolvedUrls?.local[0]?.replace(/\/$/, "");
  if (url === undefined) throw new Error("Vite tells no address");

  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });

  let complaints: string[] = [];
  let shared: BrowserContext | null = null;
  return {
    url,
    async visit(path, options = {}) {
      const alone = Object.keys(options).length > 0;
      const context = alone
        ? await browser.newContext({ ...USUAL, ...options })
        : (shared ??= await browser.newContext(USUAL));
      const page = await context.newPage();
      // After the last test of a file the whole browser may be closed first.
      if (alone) page.once("close", () => void context.close().catch(() => undefined));
      page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
      page.on("console", (message) => {
        // Chromium itself reports every response from 400 on; those are what this demo is for. Nothing else is let off.
        const isItsOwn = message.text().startsWith("Failed to load resource");
        if ((message.type() === "error" || message.type() === "warning") && !isItsOwn) {
          complaints.push(`${path}: ${message.text()}`);
        }
      });
      await page.goto(url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      return page;
    },
    complaints() {
      const heard = complaints;
      complaints = [];
      return heard;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A stage for one file of tests, which closes what a test visited behind it. */
export function stageForTests(run?: "start" | "built"): Pick<Stage, "visit" | "complaints"> {
  let stage: Stage;
  const visited: Page[] = [];
  beforeAll(async () => {
    stage = await openStage(run);
  });
  afterEach(async () => {
    for (const page of visited.splice(0)) await page.close();
  });
  afterAll(() => stage.close());
  return {
    async visit(path, options) {
      const page = await stage.visit(path, options);
      visited.push(page);
      return page;
    },
    complaints: () => stage.complaints(),
  };
}

/** A text names a button as a whole, a pattern by a part. */
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
