// What has to be there before anything runs: the right Node, the dependencies of the lock file. Used by `npm test`,
// `npm start` and `npm run storybook`, so that each works on a fresh clone. Only Node's own modules: nothing else is
// installed yet.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./public-files.mjs";

/** A reason to stop that is told in one line, without a stack. */
export class SetupError extends Error {}

/** What Vite and the rest of the tools run on. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  throw new SetupError(`Recourse is developed on Node 20.19, 22.12 or later; this is Node ${process.versions.node}.`);
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages;

/**
 * Whether `node_modules` holds what the lock file says. Compares versions, not times: a checkout touches the lock file
 * without changing it. Optional packages are other platforms' binaries.
 */
function isInstalled() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(join(root, installed))) return false;
  const there = packagesIn(installed);
  return Object.entries(packagesIn("package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional === true || there[path]?.version === version,
  );
}

/** How long a command has to end by itself once its time is over. */
const GRACE_MS = 10_000;

/**
 * Runs a command from the root of the repository, its output going to ours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not start, was killed or took too long
 */
export function run(command, args, { env = {}, timeoutMs = 0, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      shell,
    });
    let late = false;
    const stop = () => {
      // Asked first, so that it takes its browsers with it.
      child.kill(late ? "SIGKILL" : "SIGTERM");
      timer = late ? undefined : setTimeout(stop, GRACE_MS);
      late = true;
    };
    let timer = timeoutMs > 0 ? setTimeout(stop, timeoutMs) : undefined;
    child.once("error", (error) => {
      clearTimeout(timer);
      console.error(error.message);
      done(1);
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      if (late) console.error(`Stopped; it may take ${timeoutMs / 1000} s at most.`);
      else if (signal) console.error(`Stopped by ${signal}.`);
      done(late ? 1 : (code ?? 1));
    });
  });
}

/** Runs npm: as the script that runs us if it does, else by name, which on Windows is a batch file and needs a shell. @param {readonly string[]} args */
export const npm = (args) => {
  const script = process.env["npm_execpath"];
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args]);
  return run("npm", args, { shell: process.platform === "win32" });
};

/**
 * The script behind a command of an installed package. Running it with Node needs no shell, and so no quoting, on any
 * platform.
 *
 * @param {string} name of the package
 * @returns {string} path
 */
export function binOf(name) {
  const folder = join(root, "node_modules", name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const script = typeof bin === "string" ? bin : Object.values(bin)[0];
  if (script === undefined) throw new Error(`${name} has no command`);
  return join(folder, script);
}

/**
 * Runs the command of an installed package.
 *
 * @param {string} name of the package
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runBin = (name, args, options) => run(process.execPath, [binOf(name), ...args], options);

/** Checks Node and installs what the lock file says, if it is not there yet. @throws {SetupError} */
export async function setUp() {
  checkNode();
  if (isInstalled()) return;
  console.log("Dependencies are missing or not those of package-lock.json: running npm ci.");
  if ((await npm(["ci", "--no-audit", "--no-fund"])) !== 0) throw new SetupError("npm ci failed; see above.");
}

/**
 * Runs a script and turns what it throws into one clear line.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
