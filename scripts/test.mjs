// `npm test`: sets itself up, runs every step, goes on after a failing one, and ends with one line of numbers. Steps that
// wait on a browser run beside those that only compute.
// `npm test -- unit browser` runs only the steps named.
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./browsers.mjs";
import { root } from "./public-files.mjs";
import { install, run, runBin, runScript, setUp } from "./setup.mjs";
import { check, runSteps, scratch, stepsAskedFor, sum, verdict, vitest } from "./steps.mjs";

const MINUTE = 60_000;

/** @param {string} folder @param {RegExp} name */
const holds = (folder, name) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((file) => name.test(String(file)));

const attw = ["--pack", ".", "--profile", "esm-only"];

const hasStories = () => existsSync(join(root, ".storybook/main.ts")) && holds("stories", /\.stories\.tsx$/);

/** @type {readonly import("./steps.mjs").Step[]} */
const steps = [
  {
    name: "types",
    says: "the types fit, and what is shipped needs neither Node nor the newest browsers (tsc)",
    run: async () =>
      sum([
        await check("typescript", "-p", "."),
        await check("typescript", "-p", "tsconfig.build.json", "--noEmit", "--emitDeclarationOnly", "false"),
      ]),
  },
  {
    name: "lint",
    says: "lint and format, and nothing that nobody uses (oxlint, oxfmt, knip)",
    run: async () =>
      sum([
        await check("oxlint", "--report-unused-disable-directives"),
        await check("oxfmt", "--check", "."),
        await check("knip"),
      ]),
  },
  { name: "unit", says: "tests in Node", run: () => vitest("unit") },
  {
    name: "type-tests",
    says: "tests of types",
    exists: () => holds("src", /\.test-d\.tsx?$/) || holds("test", /\.test-d\.tsx?$/),
    run: () => vitest("types"),
  },
  {
    name: "browser",
    says: "tests in Chromium",
    exists: () => holds("src", /\.(browser|ssr)\.test\.tsx$/) || holds("test", /\.(browser|ssr)\.test\.tsx$/),
    run: () => vitest("browser"),
  },
  {
    name: "react-18",
    says: "the same in Chromium on React 18.2 and the lowest libraries that are promised",
    exists: () => existsSync(join(root, "test/react-18/package.json")),
    run: () => vitest("browser", { RECOURSE_REACT: "18" }),
  },
  {
    name: "storybook",
    says: "every story renders, plays and passes axe",
    exists: hasStories,
    run: () => vitest("storybook"),
  },
  {
    name: "build",
    says: "the package builds",
    exists: () => existsSync(join(root, "src/index.ts")),
    run: async () => verdict((await run(process.execPath, ["scripts/build.mjs"], { timeoutMs: 3 * MINUTE })) === 0),
  },
  {
    name: "package",
    says: "what is packed can be used (tests of dist, publint, attw)",
    needs: ["build"],
    exists: () => existsSync(join(root, "src/index.ts")),
    run: async () =>
      sum([await vitest("package"), await check("publint", "--strict"), await check("@arethetypeswrong/cli", ...attw)]),
  },
  {
    name: "sizes",
    says: "the budgets of .size-limit.json",
    needs: ["build"],
    exists: () => existsSync(join(root, "src/index.ts")),
    run: () => check("size-limit"),
  },
  {
    name: "storybook-build",
    says: "the Storybook builds",
    exists: hasStories,
    run: async () => {
      const args = ["build", "--quiet", "--output-dir", join(scratch, "storybook")];
      // Its stories may run meanwhile, and keep what they prepare in the usual place.
      const env = { CACHE_DIR: join(scratch, "storybook-cache") };
      return verdict((await runBin("storybook", args, { timeoutMs: 5 * MINUTE, env })) === 0);
    },
  },
  {
    name: "e2e",
    says: "the demo, from click to server",
    exists: () => holds("examples", /\.e2e\.test\.ts$/),
    run: () => vitest("e2e"),
  },
];

const inBrowser = new Set(["browser", "react-18", "storybook", "e2e"]);

async function main() {
  const wanted = stepsAskedFor(steps, process.argv.slice(2)).filter(({ exists = () => true }) => exists());
  await setUp();
  const browsing = wanted.filter(({ name }) => inBrowser.has(name));
  // Without them the other steps still have something to tell.
  const tell = (/** @type {unknown} */ error) => console.error(error instanceof Error ? error.message : error);
  // Before anything runs: what is installed meanwhile may be read half.
  if (wanted.some(({ name }) => name === "react-18" || name === "package")) await install("test/react-18").catch(tell);
  if (browsing.length > 0) await ensureChromium().catch(tell);
  const computing = wanted.filter((step) => !browsing.includes(step));
  return runSteps(availableParallelism() > 1 ? [computing, browsing] : [wanted]);
}

await runScript(main);
