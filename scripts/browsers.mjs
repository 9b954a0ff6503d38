// The Chromium that browser tests, stories and e2e tests run in. Only Node's own modules are used, except Playwright,
// which is asked where it keeps its browsers.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { lookup } from "node:dns/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./public-files.mjs";

const isWindows = process.platform === "win32";

/** @param {string} file */
const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A browser that Playwright has downloaded before. */
const fromPlaywright = () => {
  try {
    const { chromium } = createRequire(import.meta.url)("playwright");
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined; // Playwright is not installed, or knows no build for this platform.
  }
};

const fromSystem = () => {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, isWindows ? `${name}.exe` : name)));
  const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const windowsApps = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name] ?? "")
    .flatMap((folder) =>
      ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((file) =>
        join(folder, file),
      ),
    );
  const usual = process.platform === "darwin" ? macApps : isWindows ? windowsApps : [];
  return [...onPath, ...usual].find(canRun);
};

/**
 * Looks, and installs nothing: `RECOURSE_CHROMIUM` first, then Playwright's own, then the system's.
 *
 * @returns {string | undefined} path of an executable
 * @throws when `RECOURSE_CHROMIUM` names something that cannot be run: a wrong wish must not be passed over in silence
 */
export function findChromium() {
  const wished = process.env["RECOURSE_CHROMIUM"];
  if (!wished) return fromPlaywright() ?? fromSystem();
  if (canRun(wished)) return wished;
  throw new Error(`RECOURSE_CHROMIUM is "${wished}", which is not an executable file.`);
}

/** @param {string} command @param {string[]} args */
const run = (command, args) => {
  console.log(`  $ ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: isWindows,
    timeout: 5 * 60_000,
  });
  return status === 0;
};

const isDebianRoot = () => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
};

const fromApt = () => {
  run("apt-get", ["update", "-qq"]);
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
};

const fromDownload = () => run("npx", ["--no-install", "playwright", "install", "chromium"]);

/** Where the name cannot be looked up a download only costs time; a proxy may still know the way. */
const canReachDownloads = async () => {
  if (process.env["HTTPS_PROXY"] ?? process.env["https_proxy"] ?? process.env["PLAYWRIGHT_DOWNLOAD_HOST"]) return true;
  const late = new Promise((resolve) => setTimeout(resolve, 3000, false).unref());
  const found = lookup("cdn.playwright.dev").then(
    () => true,
    () => false,
  );
  return Promise.race([found, late]);
};

/**
 * Finds a Chromium, else fetches one: Playwright's download, and on Debian as root `apt-get`, which comes first when
 * the download host is out of reach. `RECOURSE_NO_INSTALL=1` only looks.
 *
 * @returns {Promise<string>} path of an executable
 * @throws with what to do, when there is none and none could be fetched
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env["RECOURSE_NO_INSTALL"] !== "1") {
    console.log("No Chromium on this machine yet: fetching one for the browser tests.");
    const ways = isDebianRoot() ? [fromDownload, fromApt] : [fromDownload];
    if (!(await canReachDownloads())) ways.reverse();
    for (const way of ways) {
      const fetched = way() ? findChromium() : undefined;
      if (fetched) return fetched;
    }
  }
  throw new Error(
    "No Chromium for the browser tests. Install one (`npx playwright install chromium`, `apt-get install chromium`, " +
      "Google Chrome or Edge), or set RECOURSE_CHROMIUM to the path of one.",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    console.log(await ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
