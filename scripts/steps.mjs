// What `npm test` and `npm run test:browsers` share: steps that are run one after the other, counted and timed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBin, SetupError } from "./setup.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped?: readonly string[] }} Counts
 * @typedef {object} Step
 * @property {string} name as it is asked for
 * @property {string} says what it proves
 * @property {() => Promise<Counts>} run
 * @property {readonly string[]} [needs] names of steps that must have run before
 * @property {() => boolean} [exists] `false`: what it would look at is not there yet
 * @typedef {Counts & { name: string, seconds: number }} Result
 */

const MINUTE = 60_000;

/** A folder for what steps write; gone afterwards. */
export const scratch = mkdtempSync(join(tmpdir(), "recourse-test-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** @param {Counts[]} counts @returns {Counts} */
export const sum = (counts) => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0),
  failed: counts.reduce((all, { failed }) => all + failed, 0),
  skipped: counts.flatMap(({ skipped = [] }) => skipped),
});

/**
 * One command that says yes or no: one check.
 *
 * @param {string} name of the package whose command it is
 * @param {readonly string[]} args
 */
export const check = async (name, ...args) =>
  verdict((await runBin(name, args, { timeoutMs: 3 * MINUTE, env: packAsBuilt })) === 0);

/** publint and attw pack the package, which would build it again. */
const packAsBuilt = { npm_config_ignore_scripts: "true" };

/** @param {boolean} ok @returns {Counts} */
export const verdict = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * One project of vitest.config.ts: as many checks as it has tests.
 *
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @param {number} [minutes] it may take
 */
export async function vitest(project, env = {}, minutes = 5) {
  const report = join(mkdtempSync(join(scratch, "run-")), "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runBin("vitest", ["run", "--project", project, ...reporters], {
    env,
    timeoutMs: minutes * MINUTE,
  });
  const counts = existsSync(report) ? countTests(report) : { passed: 0, failed: 0 };
  const ranNothing = counts.passed === 0 && counts.failed === 0;
  if (ranNothing) console.error(`The project "${project}" ran no test.`);
  // An error outside any test fails the run without failing a test.
  return ranNothing || (code !== 0 && counts.failed === 0) ? { ...counts, failed: 1 } : counts;
}

/** @param {string} report @returns {Counts} */
function countTests(report) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  // A file that cannot be loaded has no failing test in it.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
  );
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "skipped" || status === "pending")
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped };
}

/**
 * The steps named, with what they need; all of them when none is named.
 *
 * @param {readonly Step[]} steps
 * @param {readonly string[]} asked
 * @returns {readonly Step[]}
 * @throws {SetupError} for a name that is none
 */
export function stepsAskedFor(steps, asked) {
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

/**
 * Runs steps in their order, goes on after a failing one, and ends with a table and one line of numbers.
 *
 * @param {readonly Step[]} steps
 * @param {(results: readonly Result[]) => readonly string[]} [inWords] lines between the two
 * @returns {Promise<number>} exit code
 */
export async function runSteps(steps, inWords = () => []) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}: ${step.says}`);
    const started = performance.now();
    const counts = await step.run();
    const seconds = (performance.now() - started) / 1000;
    for (const title of counts.skipped ?? []) console.log(`   skipped: ${title}`);
    console.log(`── ${step.name}: ${counts.failed === 0 ? "ok" : "FAILED"}, ${seconds.toFixed(1)} s`);
    results.push({ name: step.name, seconds, ...counts });
  }

  console.log("");
  const width = Math.max(12, ...results.map(({ name }) => name.length + 1));
  for (const { name, seconds, passed, failed } of results) {
    const row = [name.padEnd(width), `${passed} passed`.padStart(12), `${failed} failed`.padStart(10)];
    console.log(`${failed === 0 ? " " : "✗"} ${row.join("")}${seconds.toFixed(1).padStart(8)} s`);
  }
  const lines = inWords(results);
  if (lines.length > 0) console.log(`\n${lines.join("\n")}`);
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
