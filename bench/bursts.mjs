// Bench: 1,000 failures in one click, beside toast libraries
//
// `npm run bench -- bursts [rounds] [only,these] [most seconds]`. A click reports 100 or 1,000 different failures, or 100 equal
// ones. Counted are the CPU time of the main thread from the click until 3 s later, or until the page answers again; the
// longest time from the click to the next paint, as the browser tells it (INP; it tells nothing under 16 ms); how many
// notices are in the page then; and how many of the failures the page accounts for. Production builds, defaults of each
// library. `ours` is handed values, as the others are handed texts; `ours-read` reads each answer in the click.
// A subject that needs longer than the most seconds (60) is given up, and asked no more for that many.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, installPeers, median, openPages, printTable, spent } from "./pages.mjs";

const [rounds = "5", only, most = "60"] = process.argv.slice(2);
const SETTLE_MS = 3000;
const STEPS = /** @type {const} */ ([
  [100, false],
  [1000, false],
  [100, true],
]);

await installPeers();
const names = readdirSync(join(folder, "bursts"))
  .filter((name) => name.endsWith(".jsx") && name !== "burst.jsx")
  .map((name) => name.slice(0, -".jsx".length))
  .filter((name) => !only || only.split(",").includes(name));
const pages = await openPages(
  Object.fromEntries(
    names.map((name) => [
      name,
      readFileSync(join(folder, "bursts", `${name}.jsx`), "utf8").replaceAll('"./', '"./bursts/'),
    ]),
  ),
);

/** @typedef {{ cpu: number, duration: number, processing: number, notices: number, accounted: number }} Result */

/**
 * One click in a fresh page; `null` when it takes too long.
 *
 * @param {string} name @param {number} count @param {boolean} equal @returns {Promise<Result | null>}
 */
async function click(name, count, equal) {
  const { page, cpu, close } = await pages.open(name);
  page.setDefaultTimeout(Number(most) * 1000);
  try {
    await page.evaluate(([many, same]) => globalThis.bench.prepare(many, same), [count, equal]);
    await page.waitForTimeout(200);
    const before = await cpu();
    const work = (async () => {
      await page.getByRole("button", { name: "Pay all" }).click();
      await page.waitForTimeout(SETTLE_MS);
      const result = await page.evaluate(() => globalThis.bench.result());
      return { ...result, cpu: spent(await cpu(), before).task };
    })();
    const late = new Promise((done) => {
      setTimeout(done, Number(most) * 1000, null);
    });
    work.catch(() => undefined);
    return await Promise.race([work, late]);
  } finally {
    await close();
  }
}

/** @type {Map<string, (Result | null)[]>} */
const results = new Map();
const keyOf = (/** @type {string} */ name, /** @type {number} */ step) => `${name} ${step}`;
for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of names.map((_, at) => names[(at + round) % names.length] ?? "")) {
    for (const [step, [count, equal]] of STEPS.entries()) {
      const known = results.get(keyOf(name, step)) ?? [];
      results.set(keyOf(name, step), known);
      if (!known.includes(null)) known.push(await click(name, count, equal));
    }
  }
}
await pages.close();

/** @param {string} name @param {number} step @param {keyof Result} what @param {number} [digits] */
const figure = (name, step, what, digits = 0) => {
  const found = results.get(keyOf(name, step)) ?? [];
  if (found.includes(null)) return what === "cpu" ? `> ${most} s` : "";
  return median(found.map((one) => one?.[what] ?? Number.NaN)).toFixed(digits);
};
/** @param {string} name */
const ratio = (name) => {
  const [few = [], many = []] = [0, 1].map((step) => results.get(keyOf(name, step)));
  if (many.includes(null)) return "";
  return median(many.map((one, at) => (one?.cpu ?? Number.NaN) / (few[at]?.cpu ?? Number.NaN))).toFixed(2);
};
const inp = (/** @type {string} */ name, /** @type {number} */ step) => {
  const told = figure(name, step, "duration");
  return told === "0" ? "< 16" : told;
};
printTable([
  [
    "",
    "CPU of 100",
    "of 1,000",
    "ratio",
    "INP of 100",
    "of 1,000",
    "in handler",
    "notices",
    "accounted for",
    "100 equal: notices",
    "accounted for",
  ],
  ...names.map((name) => [
    name,
    figure(name, 0, "cpu", 1),
    figure(name, 1, "cpu", 1),
    ratio(name),
    inp(name, 0),
    inp(name, 1),
    figure(name, 1, "processing", 1),
    figure(name, 1, "notices"),
    figure(name, 1, "accounted"),
    figure(name, 2, "notices"),
    figure(name, 2, "accounted"),
  ]),
]);
