// What `npm test` and `npm run test:browsers` share: steps that are run, counted and timed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { heard, runBin, say, SetupError } from "./setup.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped?: readonly string[] }} Counts
 * @typedef {object} Step
 * @property {string} name as it is asked for
 * @property {string} says what it proves
 * @property {() => Promise<Counts>} run
 * @property {readonly string[]} [needs] names of steps that must have run before, in the same lane
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
export async function vitest(project, env = {}, minutes = 7) {
  const report = join(mkdtempSync(join(scratch, "run-")), "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runBin("vitest", ["run", "--project", project, ...reporters], {
    env,
    timeoutMs: minutes * MINUTE,
  });
  const counts = existsSync(report) ? countTests(report) : { passed: 0, failed: 0 };
  const ranNothing = counts.passed === 0 && counts.failed === 0;
  if (ranNothing) say(`The project "${project}" ran no test.`);
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
 * Whose output goes out as it comes: the step that has run longest. What the others say waits, so that nobody is
 * interrupted.
 */
class Floor {
  /** @type {{ waiting: (string | Buffer)[], isDone: boolean }[]} */
  #steps = [];

  /** A step begins. @returns how it speaks, and how it ends */
  enter() {
    const step = { waiting: /** @type {(string | Buffer)[]} */ ([]), isDone: false };
    this.#steps.push(step);
    return {
      /** @param {string | Buffer} text */
      write: (text) => {
        if (this.#steps[0] === step) process.stdout.write(text);
        else step.waiting.push(text);
      },
      leave: () => {
        step.isDone = true;
        while (this.#steps[0]?.isDone) {
          this.#steps.shift();
          for (const text of this.#steps[0]?.waiting.splice(0) ?? []) process.stdout.write(text);
        }
      },
    };
  }
}

/** @param {Step} step @returns {Promise<Result>} */
async function runStep(step) {
  say(`\n── ${step.name}: ${step.says}`);
  const started = performance.now();
  const counts = await step.run().catch((/** @type {unknown} */ error) => {
    say(error instanceof Error ? String(error.stack) : String(error));
    return verdict(false);
  });
  const seconds = (performance.now() - started) / 1000;
  for (const title of counts.skipped ?? []) say(`   skipped: ${title}`);
  say(`── ${step.name}: ${counts.failed === 0 ? "ok" : "FAILED"}, ${seconds.toFixed(1)} s`);
  return { name: step.name, seconds, ...counts };
}

/**
 * Runs lanes of steps beside each other, each lane's in their order; goes on after a failing one, and ends with a table
 * and one line of numbers.
 *
 * @param {readonly (readonly Step[])[]} lanes
 * @param {(results: readonly Result[]) => readonly string[]} [inWords] lines between the two
 * @returns {Promise<number>} exit code
 */
export async function runSteps(lanes, inWords = () => []) {
  const filled = lanes.filter(({ length }) => length > 0);
  const floor = new Floor();
  /** @param {Step} step */
  const beside = async (step) => {
    const { write, leave } = floor.enter();
    const result = await heard.run(write, () => runStep(step));
    leave();
    return result;
  };
  const runLane = async (/** @type {readonly Step[]} */ lane) => {
    /** @type {Result[]} */
    const results = [];
    // Alone, a step's commands speak for themselves, to a terminal if there is one.
    for (const step of lane) results.push(await (filled.length > 1 ? beside(step) : runStep(step)));
    return results;
  };
  const results = (await Promise.all(filled.map(runLane))).flat();

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
