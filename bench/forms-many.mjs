// Bench: 500 field errors in forms of 500 fields, and 10,000 in forms that know as many, with each adapter
//
// `npm run bench -- forms-many [rounds]`. CPU time of the main thread from the answer to its last text, in production builds
// in Chromium with style, layout and paint, the median of the rounds. Drawn: each field stands in the page, with its message.
// Known: the library holds the errors, the page only counts them; `setError` of react-hook-form one by one stands beside.
// TanStack Form and Radix Form mount every field they know: 10,000 are not asked of them.
import { installPeers, median, openPages, printTable, spent } from "./pages.mjs";

const [rounds = "5"] = process.argv.slice(2);
await installPeers();
const pages = await openPages({ many: 'import "./forms-many/page.jsx";' });
const subjects = /** @type {const} */ ([
  ["form-data", 500, true],
  ["radix-form", 500, true],
  ["react-hook-form", 500, true],
  ["formik", 500, true],
  ["tanstack-form", 500, true],
  ["react-hook-form", 10_000, false],
  ["formik", 10_000, false],
  ["setError, one by one", 10_000, false],
]);
/** @type {string[][]} */
const rows = [["", "errors", "", "CPU, ms"]];
for (const [kind, count, drawn] of subjects) {
  /** @type {import("./pages.mjs").Cpu[]} */
  const times = [];
  // One by one takes many seconds.
  for (let round = 0; round < (kind.startsWith("setError") ? 1 : Number(rounds)); round += 1) {
    const { page, cpu, close } = await pages.open("many");
    await page.evaluate(
      ([which, many, all]) => globalThis.bench.mount(which, many, all),
      /** @type {const} */ ([kind, count, drawn]),
    );
    const before = await cpu();
    const shown = await page.evaluate((many) => globalThis.bench.apply(many), count);
    if (shown !== count) throw new Error(`${kind} shows ${shown} of ${count} errors.`);
    times.push(spent(await cpu(), before));
    await close();
  }
  rows.push([kind, String(count), drawn ? "drawn" : "known", median(times.map(({ task }) => task)).toFixed(0)]);
}
await pages.close();
printTable(rows);
console.log("\nAims: 500 applied in less than 100 ms, 10,000 in less than 500 ms.");
