// The browsers that tests and stories run in: Chromium for `npm test`, with Firefox and WebKitGTK for
// `npm run test:browsers`. Only Node's own modules are used, except Playwright, which is asked where it keeps its own.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, readdirSync } from "node:fs";
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

/** @param {readonly string[]} names of commands */
const onPath = (names) =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, isWindows ? `${name}.exe` : name)))
    .filter(canRun);

const fromSystem = () => {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
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
  return onPath(names)[0] ?? usual.find(canRun);
};

/**
 * What a variable of the environment names.
 *
 * @param {string} variable
 * @throws when it names something that cannot be run: a wrong wish must not be passed over in silence
 */
const wishedFor = (variable) => {
  const wished = process.env[variable];
  if (!wished || canRun(wished)) return wished;
  throw new Error(`${variable} is "${wished}", which is not an executable file.`);
};

/**
 * Looks, and installs nothing: `RECOURSE_CHROMIUM` first, then Playwright's own, then the system's.
 *
 * @returns {string | undefined} path of an executable
 */
export const findChromium = () => wishedFor("RECOURSE_CHROMIUM") || (fromPlaywright() ?? fromSystem());

/**
 * The system's own Firefox, which Playwright drives over WebDriver BiDi; `RECOURSE_FIREFOX` names another.
 *
 * @returns {string | undefined} path of an executable
 */
export function findFirefox() {
  const wished = wishedFor("RECOURSE_FIREFOX");
  if (wished) return wished;
  const usual = [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...["PROGRAMFILES", "PROGRAMFILES(X86)"].map((name) =>
      join(process.env[name] ?? "", "Mozilla Firefox/firefox.exe"),
    ),
  ];
  return onPath(["firefox-esr", "firefox"])[0] ?? usual.find(canRun);
}

/**
 * WebKitGTK: its driver, its browser, and the server that gives it a display where there is none.
 *
 * @returns {{ driver: string, browser: string, server: string | null } | undefined}
 */
export function findWebKit() {
  const [driver] = onPath(["WebKitWebDriver"]);
  const libraries = "/usr/lib";
  const browser = existsSync(libraries)
    ? [libraries, ...readdirSync(libraries).map((name) => join(libraries, name))]
        .flatMap((folder) => ["webkit2gtk-4.1", "webkitgtk-6.0"].map((api) => join(folder, api, "MiniBrowser")))
        .find(canRun)
    : undefined;
  const hasDisplay = Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
  const [server] = onPath(["Xvfb"]);
  if (!driver || !browser || (!hasDisplay && !server)) return undefined;
  return { driver, browser, server: hasDisplay ? null : (server ?? null) };
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

/** @param {readonly string[]} packages */
const fromApt = (...packages) => {
  run("apt-get", ["update", "-qq"]);
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
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
    const ways = isDebianRoot() ? [fromDownload, () => fromApt("chromium")] : [fromDownload];
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

/**
 * Finds a browser of the system, else installs it: only Debian has all of them under a name we know, and only root may.
 *
 * @template Found
 * @param {() => Found | undefined} find
 * @param {string} name as a person knows it
 * @param {readonly string[]} packages
 * @param {string} otherwise what to do on another system
 * @returns {Found}
 */
function ensureFromSystem(find, name, packages, otherwise) {
  const found = find();
  if (found) return found;
  if (process.env["RECOURSE_NO_INSTALL"] !== "1" && isDebianRoot()) {
    console.log(`No ${name} on this machine yet: installing it.`);
    const installed = fromApt(...packages) ? find() : undefined;
    if (installed) return installed;
  }
  throw new Error(`No ${name}. On Debian or Ubuntu: \`apt-get install ${packages.join(" ")}\`. ${otherwise}`);
}

/** Finds the system's Firefox, else installs it on Debian as root. @throws with what to do */
export const ensureFirefox = () =>
  ensureFromSystem(findFirefox, "Firefox", ["firefox-esr"], "Elsewhere: install Firefox, or set RECOURSE_FIREFOX.");

/** Finds WebKitGTK with its driver and a display, else installs them on Debian as root. @throws with what to do */
export const ensureWebKit = () =>
  ensureFromSystem(
    findWebKit,
    "WebKitGTK (WebKitWebDriver, MiniBrowser and, without a display, Xvfb)",
    ["webkit2gtk-driver", "xvfb"],
    "It runs on Linux only; elsewhere name the other browsers: `npm run test:browsers -- chromium firefox`.",
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    console.log(await ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
