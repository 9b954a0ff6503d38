// What the benches in a browser share: peers from this folder's own lock file, production bundles, one page per subject,
// and the main thread's CPU time as Chromium counts it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";
import { ensureChromium } from "../scripts/browsers.mjs";
import { root, sourceAlias } from "../scripts/public-files.mjs";
import { npm } from "../scripts/setup.mjs";

/** This folder. */
export const folder = join(root, "bench");

/** Installs the peers, if they are not those of the lock file. */
export async function installPeers() {
  const versions = (/** @type {string} */ file) => {
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
    const { packages } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return packages;
  };
  const installed = "node_modules/.package-lock.json";
  if (existsSync(join(folder, installed))) {
    const there = versions(installed);
    const wanted = Object.entries(versions("package-lock.json"));
    if (wanted.every(([path, one]) => path === "" || one.optional || there[path]?.version === one.version)) return;
  }
  if ((await npm(["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"])) !== 0)
    throw new Error("The peers of the bench could not be installed; see above.");
}

/** @param {Record<string, string>} sources code by the name of its page */
async function bundle(sources) {
  const outdir = mkdtempSync(join(tmpdir(), "recourse-bench-"));
  const alias = sourceAlias();
  await build({
    entryPoints: Object.keys(sources).map((name) => ({ in: `page:${name}`, out: name })),
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    target: "es2023",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    loader: { ".woff2": "dataurl", ".woff": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
    // One React for all, and ours from the source under the names an app imports.
    alias: Object.fromEntries(["react", "react-dom"].map((name) => [name, join(folder, "node_modules", name)])),
    outdir,
    plugins: [
      {
        name: "pages",
        setup: (made) => {
          made.onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice(5), namespace: "page" }));
          made.onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({
            contents: sources[path],
            resolveDir: folder,
            loader: "jsx",
          }));
          made.onResolve({ filter: /^react-recourse($|\/)/ }, ({ path }) => ({
            path: alias.find(({ find }) => find.test(path))?.replacement,
          }));
        },
      },
    ],
  });
  return outdir;
}

const TYPES = { ".js": "text/javascript", ".css": "text/css" };

/**
 * Builds a page for each source, serves them and starts a browser.
 *
 * @param {Record<string, string>} sources code by the name of its page
 */
export async function openPages(sources) {
  const outdir = await bundle(sources);
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    const file = join(outdir, name);
    if (extname(name) in TYPES && existsSync(file)) {
      response.setHeader("content-type", TYPES[/** @type {keyof typeof TYPES} */ (extname(name))]);
      response.end(readFileSync(file));
      return;
    }
    response.setHeader("content-type", "text/html");
    const style = existsSync(`${file}.css`) ? `<link rel="stylesheet" href="/${name}.css">` : "";
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${style}<div id="root"></div><script type="module" src="/${name}.js"></script>`,
    );
  });
  await new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      done(undefined);
    });
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  return {
    browser,
    /**
     * Opens the page of that name in a window of its own.
     *
     * @param {string} name
     * @param {() => void} [first] runs in it before everything else
     */
    open: async (name, first) => {
      const context = await browser.newContext();
      if (first) await context.addInitScript(first);
      const page = await context.newPage();
      page.on("pageerror", (error) => {
        console.error(`${name}: ${error.message}`);
      });
      await page.goto(`http://127.0.0.1:${port}/${name}`);
      await page.waitForFunction(() => "bench" in globalThis);
      const session = await context.newCDPSession(page);
      // Time that the thread ran, not that passed: what else the machine does counts less.
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      return { page, session, cpu: () => readCpu(session), close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(outdir, { recursive: true, force: true });
    },
  };
}

/**
 * CPU time of the main thread since the page began, milliseconds.
 *
 * @param {import("playwright").CDPSession} session
 */
async function readCpu(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const get = (/** @type {string} */ name) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  return {
    task: get("TaskDuration"),
    script: get("ScriptDuration"),
    style: get("RecalcStyleDuration"),
    layout: get("LayoutDuration"),
  };
}

/** @typedef {Awaited<ReturnType<typeof readCpu>>} Cpu */

/** @param {Cpu} after @param {Cpu} before @returns {Cpu} */
export const spent = (after, before) => ({
  task: after.task - before.task,
  script: after.script - before.script,
  style: after.style - before.style,
  layout: after.layout - before.layout,
});

/** @param {readonly number[]} values */
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
};

/** Prints rows under a head, the first column to the left. @param {readonly (readonly string[])[]} rows */
export function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  for (const row of rows)
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
    );
}
