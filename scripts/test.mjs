// `npm test`: sets itself up, runs every step, goes on after a failing one, and ends with one line of numbers.
// `npm test -- unit browser` runs only the steps named.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./browsers.mjs";
import { root } from "./public-files.mjs";
import { npm, run, runBin, runScript, SetupError, setUp } from "./setup.mjs";

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {object} Step
 * @property {string} name as it is asked for
 * @property {string} says what it proves
 * @property {() => Promise<Counts>} run
 * @property {readonly string[]} [needs] names of steps that must have run before
 * @property {() => boolean} [exists] `false`: what it would look at is not there yet
 */

const MINUTE = 60_000;
const scratch = mkdtempSync(join(tmpdir(), "recourse-test-"));

/** @param {Counts[]} counts @returns {Counts} */
const sum = (counts) => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0),
  failed: counts.reduce((all, { failed }) => all + failed, 0),
});

/**
 * One command that says yes or no: one check.
 *
 * @param {string} name of the package whose command it is
 * @param {readonly string[]} args
 */
const check = async (name, ...args) =>
  verdict((await runBin(name, args, { timeoutMs: 3 * MINUTE, env: packAsBuilt })) === 0);

/** publint and attw pack the package, which would build it again. */
const packAsBuilt = { npm_config_ignore_scripts: "true" };

/** @param {boolean} ok @returns {Counts} */
const verdict = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * One project of vitest.config.ts: as many checks as it has tests.
 *
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
async function vitest(project, env = {}) {
  const report = join(scratch, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runBin("vitest", ["run", "--project", project, ...reporters], { env, timeoutMs: 5 * MINUTE });
  const counts = existsSync(report) ? countTests(report) : { passed: 0, failed: 0 };
  const ranNothing = counts.passed === 0 && counts.failed === 0;
  if (ranNothing) console.error(`The project "${project}" ran no test.`);
  // An error outside any test fails the run without failing a test.
  return ranNothing || (code !== 0 && counts.failed === 0) ? { ...counts, failed: 1 } : counts;
}

/** @param {string} report @returns {Counts} */
function countTests(report) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  // A file that cannot be loaded has no failing test in it.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** @param {string} folder @param {RegExp} name */
const holds = (folder, name) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((file) => name.test(String(file)));

// The look has no types to be wrong.
const attw = ["--pack", ".", "--profile", "esm-only", "--exclude-entrypoints", "styles.css"];

/** @type {readonly Step[]} */
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
    says: "lint and format (oxlint, oxfmt)",
    run: async () => sum([await check("oxlint"), await check("oxfmt", "--check", ".")]),
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
    says: "the same in Chromium on React 18.2, the lowest that is promised",
    exists: () => existsSync(join(root, "test/react-18/package.json")),
    run: async () => {
      const installed = await npm(["ci", "--no-audit", "--no-fund", "--prefix", "test/react-18"]);
      return installed === 0 ? vitest("browser", { RECOURSE_REACT: "18" }) : verdict(false);
    },
  },
  {
    name: "storybook",
    says: "every story renders, plays and passes axe; the Storybook builds",
    exists: () => existsSync(join(root, ".storybook/main.ts")) && holds("stories", /\.stories\.tsx$/),
    run: async () =>
      sum([
        await vitest("storybook"),
        await check("storybook", "build", "--quiet", "--output-dir", join(scratch, "storybook")),
      ]),
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
    name: "e2e",
    says: "the demo, from click to server",
    exists: () => holds("examples", /\.e2e\.test\.ts$/),
    run: () => vitest("e2e"),
  },
];

const inBrowser = new Set(["browser", "react-18", "storybook", "e2e"]);

/** @param {readonly string[]} asked @returns {readonly Step[]} */
function stepsAskedFor(asked) {
  const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(", ");
    throw new SetupError(`There is no step "${unknown.join('", "')}". The steps are: ${names}.`);
  }
  if (asked.length === 0) return steps;
  const wanted = new Set([
    ...asked,
    ...steps.filter(({ name }) => asked.includes(name)).flatMap(({ needs = [] }) => needs),
  ]);
  return steps.filter(({ name }) => wanted.has(name));
}

async function main() {
  const wanted = stepsAskedFor(process.argv.slice(2)).filter(({ exists = () => true }) => exists());
  await setUp();
  if (wanted.some(({ name }) => inBrowser.has(name))) {
    // Without a browser the other steps still have something to tell.
    await ensureChromium().catch((error) => console.error(error instanceof Error ? error.message : error));
  }

  /** @type {(Counts & { name: string, seconds: number })[]} */
  const results = [];
  for (const step of wanted) {
    console.log(`\n── ${step.name}: ${step.says}`);
    const started = performance.now();
    const counts = await step.run();
    const seconds = (performance.now() - started) / 1000;
    console.log(`── ${step.name}: ${counts.failed === 0 ? "ok" : "FAILED"}, ${seconds.toFixed(1)} s`);
    results.push({ name: step.name, seconds, ...counts });
  }

  console.log("");
  for (const { name, seconds, passed, failed } of results) {
    const row = [name.padEnd(12), `${passed} passed`.padStart(12), `${failed} failed`.padStart(10)];
    console.log(`${failed === 0 ? " " : "✗"} ${row.join("")}${seconds.toFixed(1).padStart(8)} s`);
  }
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

await runScript(main);
rmSync(scratch, { recursive: true, force: true });
