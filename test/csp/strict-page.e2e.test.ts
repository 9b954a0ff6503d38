import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureChromium } from "../../scripts/browsers.mjs";
import { root, sourceAlias, wireSamples } from "../../scripts/public-files.mjs";

const REACTS = { 19: join(root, "node_modules"), 18: join(root, "test/react-18/node_modules") };
/** C01. A nonce is for the one style of Radix' scroll lock (M7). */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce && ` 'nonce-${nonce}'`}`,
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
  ].join("; ");

let folder = "";
let server: Server;
let browser: Browser;
let html = "";
let nonce = "";

/** The page for one React: for the server and for the browser, in development, where React tells what it finds. */
async function bundle(version: keyof typeof REACTS): Promise<void> {
  const from = REACTS[version];
  const alias = sourceAlias();
  const common = {
    bundle: true,
    format: "esm" as const,
    jsx: "automatic" as const,
    target: "es2023",
    logLevel: "error" as const,
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [
      {
        name: "ours",
        setup: (made: import("esbuild").PluginBuild) => {
          made.onResolve({ filter: /^react-recourse($|\/)/ }, ({ path }) => {
            const target = alias.find(({ find }) => find.test(path))?.replacement;
            return target === undefined ? null : { path: target };
          });
          made.onResolve({ filter: /^react(-dom)?($|\/)/ }, async ({ path, pluginData, ...rest }) =>
            pluginData === "resolved"
              ? null
              : made.resolve(path, { kind: rest.kind, resolveDir: from, pluginData: "resolved" }),
          );
          made.onLoad({ filter: /src\/testing\/wire\.ts$/ }, () => ({
            contents: `export const wire = ${JSON.stringify(wireSamples())}`,
          }));
        },
      },
    ],
  };
  const file = (name: string): string => join(root, "test/csp", name);
  await build({
    ...common,
    entryPoints: { [`server-${version}`]: file("on-server.tsx") },
    platform: "node",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  await build({
    ...common,
    entryPoints: { [`page-${version}`]: file("in-browser.tsx"), styles: join(root, "src/styles.css") },
    splitting: true,
    outdir: folder,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "recourse-csp-"));
  for (const version of [18, 19] as const) if (existsSync(REACTS[version])) await bundle(version);
  server = createServer((request, response) => {
    const file = join(folder, (request.url ?? "/").slice(1));
    const type = { ".js": "text/javascript", ".css": "text/css" }[extname(file)];
    response.setHeader("content-security-policy", policy(nonce));
    response.setHeader("content-type", type ?? "text/html; charset=utf-8");
    response.end(type && existsSync(file) ? readFileSync(file) : html);
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Serves what a server in UTC and English drew, opens it in Kolkata and Arabic, and tells what anybody complained of. */
async function visit(version: number, surfaces: string, given: string) {
  const receivedAt = Date.now();
  const drawn = spawnSync(
    process.execPath,
    [join(folder, `server-${version}.mjs`), surfaces, String(receivedAt), given],
    { encoding: "utf8", env: { ...process.env, TZ: "UTC", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" } },
  );
  expect(drawn.stderr).toBe("");
  nonce = given;
  html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Billing</title><link rel="stylesheet" href="/styles.css"><div id="root" data-surfaces="${surfaces}" data-received-at="${receivedAt}" data-nonce="${given}">${drawn.stdout}</div><script type="module" src="/page-${version}.js"></script>`;
  const context = await browser.newContext({ locale: "ar", timezoneId: "Asia/Kolkata" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The icon that browsers ask for by themselves is refused by the policy, and is not ours.
    if (/error|warning/.test(message.type()) && !message.text().includes("favicon")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`);
  await page.waitForFunction(() => "complaints" in globalThis);
  if (surfaces.includes("dialog")) await page.getByRole("alertdialog").waitFor();
  else await page.getByRole("group").first().waitFor();
  await page.waitForTimeout(500);
  complaints.push(...(await page.evaluate(() => (globalThis as { complaints?: string[] }).complaints ?? [])));
  const titles = await page.locator('[data-part="title"]').count();
  await context.close();
  return { complaints, titles, drawn: drawn.stdout };
}

describe.each([19, 18] as const)("React %i", (version) => {
  const there = existsSync(REACTS[version]);

  it.skipIf(!there).each(["inline", "banner", "page", "toast"])(
    "T04 C01 C02 takes over what a server elsewhere drew on the surface %s, under a strict policy, without a complaint",
    async (surface) => {
      const { complaints, titles, drawn } = await visit(version, surface, "");
      expect(complaints).toEqual([]);
      expect(titles).toBe(5);
      expect(drawn).not.toMatch(/ style=|<style|<script/);
      // There is something to disagree about: a time.
      expect(drawn).toMatch(/\b20\d\d\b.*UTC/);
      // Nothing is lost where no script runs, but for what only a script can put above the page.
      expect(drawn.match(/data-part="title"/g)).toHaveLength(5);
    },
  );

  it.skipIf(!there)("T04 C01 M7 does the same with a dialog, with a nonce", async () => {
    const { complaints, drawn } = await visit(version, "inline,dialog", "n0nc3");
    expect(complaints).toEqual([]);
    expect(drawn).not.toMatch(/ style=|<style|<script/);
  });

  it.skipIf(!there)("M7 needs the nonce: without it the browser complains", async () => {
    const { complaints } = await visit(version, "dialog", "");
    expect(complaints.join("\n")).toMatch(/style-src/);
  });
});
