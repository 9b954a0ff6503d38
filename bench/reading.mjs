// Bench: how long reading takes, as ratios to parsing and to copying the same body in the same run
// Ratios hold on any machine; milliseconds are for the eye.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../scripts/public-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "recourse-bench-"));
const outfile = join(folder, "reading.mjs");
const reading = JSON.stringify(join(root, "src/defaults/reading.ts"));
await build({
  stdin: { contents: `export { normalizeError } from ${reading};`, resolveDir: root },
  bundle: true,
  minify: true,
  format: "esm",
  define: { "process.env.NODE_ENV": '"production"' },
  outfile,
});
/** @type {{ normalizeError: (thrown: unknown) => { fieldErrors: readonly unknown[] } }} */
const { normalizeError } = await import(pathToFileURL(outfile).href);

/** @param {() => unknown} work @param {number} turns */
function median(work, turns) {
  const times = Array.from({ length: turns }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
}

/** @param {number} count */
const entries = (count) =>
  Array.from({ length: count }, (_, at) => ({ field: `items[${at % 9999}].name`, message: "Required here." }));
/** @param {number} count */
const map = (count) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, ["Required here."]]));
const big = "word ".repeat(2_000_000);

/** @type {readonly (readonly [name: string, body: unknown, turns: number])[]} */
const bodies = [
  ["problem with 3 fields", { type: "https://a.example/e", title: "Bad", status: 422, errors: entries(3) }, 2000],
  ["an unheard-of shape", { outcome: { trouble: { sort: "x_1", says: "This went wrong." } }, trace: "abc" }, 2000],
  ["100 field errors", { errors: entries(100) }, 300],
  ["10,000 field errors", { errors: entries(10_000) }, 15],
  ["100,000 field errors (H09)", { errors: entries(100_000) }, 7],
  ["100,000 fields in a map (H09)", { errors: map(100_000) }, 7],
  ["10 MB of text (H08)", { message: big }, 7],
];

console.log(
  `${"body".padEnd(32)}${"read, ms".padStart(10)}${"÷ JSON.parse".padStart(14)}${"÷ structuredClone".padStart(19)}`,
);
for (const [name, body, turns] of bodies) {
  const text = JSON.stringify(body);
  const read = median(() => normalizeError({ status: 422, headers: {}, body }), turns);
  const parse = median(() => JSON.parse(text), turns);
  const clone = median(() => structuredClone(body), turns);
  console.log(
    `${name.padEnd(32)}${read.toFixed(3).padStart(10)}${(read / parse).toFixed(2).padStart(14)}${(read / clone).toFixed(2).padStart(19)}`,
  );
}
rmSync(folder, { recursive: true, force: true });
