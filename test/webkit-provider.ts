import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineBrowserProvider } from "@vitest/browser";
import type { BrowserProvider, BrowserProviderOption } from "vitest/node";
import { findWebKit } from "../scripts/browsers.mjs";

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });

/** How often the browser is started before that is given up. */
const STARTS = 3;

/** Starts an X server without a screen on a display that is free; it says which. */
async function startDisplay(server: string): Promise<{ readonly display: string; readonly process: ChildProcess }> {
  const process = spawn(server, ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const said = process.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    said?.once("data", (data: Buffer) => {
      resolve(data.toString().trim());
    });
    process.once("error", reject);
    process.once("exit", (code) => {
      reject(new Error(`${server} ended with ${code} before it had a display.`));
    });
  });
  return { display: `:${number}`, process };
}

/** One browser, driven over WebDriver: no package brings a WebKit that runs here, and this is all a test needs of it. */
class WebKitGtk implements BrowserProvider {
  readonly name = "webkitgtk";
  readonly supportsParallelism = false;
  #driver: ChildProcess | undefined;
  #display: ChildProcess | undefined;
  #settings: string | undefined;
  #base = "";
  #session: string | undefined;

  // No commands: what asks for CDP, real input or screenshots is skipped here.
  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(_sessionId: string, url: string): Promise<void> {
    this.#session ??= await this.#startPatiently();
    await this.#call("POST", `/session/${this.#session}/url`, { url });
  }

  async close(): Promise<void> {
    if (this.#session) await this.#call("DELETE", `/session/${this.#session}`).catch(() => undefined);
    this.#stop();
  }

  #stop(): void {
    this.#driver?.kill();
    this.#display?.kill();
    if (this.#settings) rmSync(this.#settings, { recursive: true, force: true });
  }

  /** On a busy machine the display, the driver or the browser may be late once. */
  async #startPatiently(): Promise<string> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#start();
      } catch (error) {
        this.#stop();
        if (tries === STARTS) throw error;
      }
    }
  }

  async #start(): Promise<string> {
    const found = findWebKit();
    if (!found) throw new Error("No WebKitGTK: `npm run test:browsers -- webkit` tells what to install.");
    this.#settings = mkdtempSync(join(tmpdir(), "recourse-webkit-"));
    mkdirSync(join(this.#settings, "gtk-3.0"));
    // What the other browsers are told through their drivers: motion is to be reduced.
    writeFileSync(join(this.#settings, "gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
    const env: NodeJS.ProcessEnv = { ...process.env, XDG_CONFIG_HOME: this.#settings };
    if (found.server) {
      const started = await startDisplay(found.server);
      this.#display = started.process;
      env["DISPLAY"] = started.display;
    }
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#driver = spawn(found.driver, [`--port=${port}`, "--host=127.0.0.1"], {
      env,
      stdio: "ignore",
    });
    for (let tries = 1; ; tries++) {
      try {
        await this.#call("GET", "/status");
        break;
      } catch (error) {
        if (tries > 50) throw error;
        await pause(100);
      }
    }
    const options = { binary: found.browser, args: ["--automation"] };
    const alwaysMatch = { browserName: "MiniBrowser", "webkitgtk:browserOptions": options };
    const session = await this.#call("POST", "/session", { capabilities: { alwaysMatch } });
    return (session as { sessionId: string }).sessionId;
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#base + path, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }
}

/** A provider for Vitest that runs tests in the system's WebKitGTK. */
export const webkitgtk = (): BrowserProviderOption =>
  defineBrowserProvider({
    name: "webkitgtk",
    supportedBrowser: ["webkit"],
    options: {},
    providerFactory: () => new WebKitGtk(),
  });
