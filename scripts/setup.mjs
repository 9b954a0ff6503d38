// What has to be there before anything runs: the right Node, the dependencies of the lock file. Used by `npm test`,
// `npm start` and `npm run storybook`, so that each works on a fresh clone. Only Node's own modules: nothing else is
// installed yet.
import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
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
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const installed = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(join(root, installed))) return false;
  const there = packagesIn(installed);
  return Object.entries(packagesIn(join(folder, "package-lock.json"))).every(
    ([path, { version, optional }]) => path === "" || optional === true || there[path]?.version === version,
  );
}

/** How long a command has to end by itself once its time is over. */
const GRACE_MS = 10_000;
/** How long its output may still come after that. */
const LAST_WORDS_MS = 2_000;

/**
 * Takes what commands say, in place of our own output, where several run at once.
 *
 * @type {AsyncLocalStorage<(text: string | Buffer) => void>}
 */
export const heard = new AsyncLocalStorage();

/** Says a line where the commands around it are heard. @param {string} line */
export const say = (line) => {
  const write = heard.getStore();
  if (write) write(`${line}\n`);
  else console.log(line);
};

/** What runs now, to be ended with us. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
let isEnding = false;

function killAll() {
  for (const child of running) child.kill("SIGKILL");
  process.exit();
}

/** @param {NodeJS.Signals} signal */
function endWithUs(signal) {
  // The second time nobody is asked.
  if (isEnding) killAll();
  isEnding = true;
  process.exitCode = 128 + constants.signals[signal];
  for (const child of running) child.kill("SIGTERM");
  setTimeout(killAll, GRACE_MS);
  setInterval(() => running.size === 0 && process.exit(), 50);
}

/** Once: a script that runs nothing ends as any does. */
const listen = () => {
  if (process.listeners("SIGTERM").includes(endWithUs)) return;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, endWithUs);
};

/**
 * Runs a command from the root of the repository, its output going to ours, or to whoever hears it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not start, was killed or took too long
 */
export function run(command, args, { env = {}, timeoutMs = 0, shell = false } = {}) {
  listen();
  return new Promise((done) => {
    // Nothing new begins while all is ending.
    if (isEnding) return;
    const write = heard.getStore();
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...(write && process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...env },
      stdio: ["ignore", write ? "pipe" : "inherit", write ? "pipe" : "inherit"],
      shell,
    });
    running.add(child);
    if (write) for (const stream of [child.stdout, child.stderr]) stream?.on("data", write);
    let late = false;
    const stop = () => {
      // Asked first, so that it takes its browsers with it.
      child.kill(late ? "SIGKILL" : "SIGTERM");
      timer = late ? undefined : setTimeout(stop, GRACE_MS);
      late = true;
    };
    let timer = timeoutMs > 0 ? setTimeout(stop, timeoutMs) : undefined;
    /** @param {number} code @param {string | false | null} [why] */
    const end = (code, why) => {
      clearTimeout(timer);
      if (!running.delete(child)) return;
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
      if (why) (write ?? process.stderr.write.bind(process.stderr))(`${why}\n`);
      done(code);
    };
    child.once("error", (error) => end(1, error.message));
    child.once("exit", (code, signal) => {
      const last = () =>
        end(
          late ? 1 : (code ?? 1),
          late ? `Stopped; it may take ${timeoutMs / 1000} s at most.` : signal && `Stopped by ${signal}.`,
        );
      child.once("close", last);
      // Who outlives the command and holds its output open is not waited for.
      setTimeout(last, LAST_WORDS_MS).unref();
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
 * @param {string} [beside] folder whose packages it is among
 * @returns {string} path
 */
export function binOf(name, beside = ".") {
  const folder = join(root, beside, "node_modules", name);
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

/** Installs what a folder's lock file says, if it is not there yet. @param {string} [folder] @throws {SetupError} */
export async function install(folder = ".") {
  if (isInstalled(folder)) return;
  const where = folder === "." ? "" : ` in ${folder}`;
  console.log(`Dependencies are missing or not those of package-lock.json: running npm ci${where}.`);
  const code = await npm(["ci", "--no-audit", "--no-fund", ...(folder === "." ? [] : ["--prefix", folder])]);
  if (code !== 0) throw new SetupError(`npm ci failed${where}; see above.`);
}

/** Checks Node and installs what everything needs. @throws {SetupError} */
export async function setUp() {
  checkNode();
  await install();
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
