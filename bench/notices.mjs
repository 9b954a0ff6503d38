// Bench: 1,000 finished notices mounted, given other errors, and mounted again, beside other libraries' alerts
//
// `npm run bench -- notices [rounds] [only,these]`. Every notice has a title, a body, an action and a request id. Cold is
// the first mount in a fresh page, update gives each notice another error, warm unmounts and mounts again. Counted is the
// CPU time of the main thread (script, style, layout, paint) until everything has settled, announcements and motion
// included, in production builds. Subjects take turns; each figure is the median of the ratios within one round.
//
// `plain-div` is a `div role=alert` with the same words and button in 6 unstyled elements, no icon, nothing to copy the id
// with. `styled-div` draws by hand what ours draws, in 15: the figure to hold ours against. `bare-div` is one element with
// the same words and nothing to press. `ours` shows a value that was read when it arrived, `ours-read` reads it as well,
// `ours-unstyled` comes without styles.css. What is out of sight counts too; ours lays that out when it comes near.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, installPeers, median, openPages, printTable, spent } from "./pages.mjs";

const [rounds = "9", only] = process.argv.slice(2);
await installPeers();
const names = readdirSync(join(folder, "notices"))
  .filter((name) => name.endsWith(".jsx") && name !== "mount.jsx")
  .map((name) => name.slice(0, -".jsx".length))
  .filter((name) => !only || name === "plain-div" || only.split(",").includes(name));
const pages = await openPages(
  Object.fromEntries(
    names.map((name) => [
      name,
      readFileSync(join(folder, "notices", `${name}.jsx`), "utf8").replaceAll('"./', '"./notices/'),
    ]),
  ),
);

/** @typedef {import("./pages.mjs").Cpu} Cpu */
/** @type {Map<string, { cold: Cpu[], update: Cpu[], warm: Cpu[], elements: number }>} */
const results = new Map(names.map((name) => [name, { cold: [], update: [], warm: [], elements: 0 }]));

for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of names.map((_, at) => names[(at + round) % names.length] ?? "")) {
    const { page, cpu, close } = await pages.open(name);
    const result = results.get(name);
    /** @param {"mount" | "update" | "unmount"} step */
    const measure = async (step) => {
      const before = await cpu();
      await page.evaluate((which) => globalThis.bench[which](), step);
      return spent(await cpu(), before);
    };
    result?.cold.push(await measure("mount"));
    if (result) result.elements = await page.evaluate(() => globalThis.bench.elements());
    await measure("update");
    result?.update.push(await measure("update"));
    await measure("unmount");
    await measure("mount");
    await measure("unmount");
    result?.warm.push(await measure("mount"));
    await close();
  }
}
await pages.close();

/** @param {string} name @param {"cold" | "update" | "warm"} step @param {string} against */
const ratio = (name, step, against) => {
  const theirs = results.get(against)?.[step] ?? [];
  return median((results.get(name)?.[step] ?? []).map(({ task }, at) => task / (theirs[at]?.task ?? Number.NaN)));
};
const steps = /** @type {const} */ (["cold", "update", "warm"]);
const against = ["plain-div", "styled-div", "callout"].filter((name) => results.has(name));
printTable([
  ["", "elements", ...steps.flatMap((step) => [`${step}, ms`, ...against.map((one) => `÷ ${one}`)])],
  ...names.map((name) => [
    name,
    String((results.get(name)?.elements ?? 0) / 1000),
    ...steps.flatMap((step) => [
      median((results.get(name)?.[step] ?? []).map(({ task }) => task)).toFixed(0),
      ...against.map((one) => ratio(name, step, one).toFixed(2)),
    ]),
  ]),
]);
console.log(
  "\nWhere the time goes, ms: script of timers and frames, style, layout, the rest (the mount itself, paint)",
);
printTable([
  ["", ...steps],
  ...names.map((name) => [
    name,
    ...steps.map((step) => {
      const all = results.get(name)?.[step] ?? [];
      const of = (/** @type {(one: Cpu) => number} */ get) => median(all.map((one) => get(one))).toFixed(0);
      return `${of((one) => one.script)} ${of((one) => one.style)} ${of((one) => one.layout)} ${of((one) => one.task - one.script - one.style - one.layout)}`;
    }),
  ]),
]);
console.log("\nAims for ours: cold ≤ 1.7 × and update ≤ 1.5 × a plain div, warm ≤ 0.85 × callout.");
