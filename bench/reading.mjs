// Bench: how long reading takes beside peers, as ratios to JSON.parse of the same body in the same run
//
// Every subject is given the same thrown thing, `{ status, headers, body }` or an error that holds it, and its whole
// answer is looked at: each field's path and text. "by hand" is what an app writes over axios; "checked copy" copies what
// it finds, each type checked. CPU time of this process, so that a busy machine says the same. Then all of it once more
// under a policy without `unsafe-eval`. `npm run bench -- reading`
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../scripts/public-files.mjs";
import { installPeers } from "./pages.mjs";

await installPeers();
const { parseErrors } = await import("@clerk/shared/error");
const { serializeError } = await import("serialize-error");
const { z } = await import("zod");
const v = await import("valibot");

const folder = mkdtempSync(join(tmpdir(), "recourse-bench-"));
const outfile = join(folder, "reading.mjs");
await build({
  stdin: {
    contents: `export { normalizeError } from ${JSON.stringify(join(root, "src/defaults/reading.ts"))};`,
    resolveDir: root,
  },
  bundle: true,
  minify: true,
  format: "esm",
  define: { "process.env.NODE_ENV": '"production"' },
  outfile,
});
/** @type {{ normalizeError: (thrown: unknown) => { message: string | null, fieldErrors: readonly { path: readonly unknown[], message: string }[] } }} */
const { normalizeError } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true, force: true });

/** @typedef {{ type?: string, title?: string, message?: string, code?: string, errors?: readonly { field: string, message: string }[] }} Body */

const zodShape = z.looseObject({
  title: z.string().optional(),
  message: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
const valibotShape = v.looseObject({
  title: v.optional(v.string()),
  message: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ field: v.string(), message: v.string() }))),
});

let seen = 0;
/** @param {readonly { path?: readonly unknown[], field?: string, message: string }[]} fields */
const look = (fields) => {
  for (const { path, field, message } of fields) seen += (path?.length ?? field?.length ?? 0) + message.length;
};

/** @type {Readonly<Record<string, (body: Body) => void>>} */
const subjects = {
  normalizeError: (body) => look(normalizeError({ status: 422, headers: {}, body }).fieldErrors),
  "by hand over axios": (body) => {
    const error = { isAxiosError: true, response: { status: 422, data: body } };
    const { data } = error.response;
    seen += (data.message ?? data.title ?? "").length;
    look((data.errors ?? []).map(({ field, message }) => ({ path: field.split(/[.[\]]+/).filter(Boolean), message })));
  },
  "checked copy": (body) => {
    const errors = Array.isArray(body.errors) ? body.errors : [];
    look(
      errors.flatMap((one) =>
        typeof one === "object" && typeof one.field === "string" && typeof one.message === "string"
          ? [
              Object.freeze({
                path: Object.freeze(one.field.split(/[.[\]]+/).filter(Boolean)),
                message: one.message.slice(0, 2000),
              }),
            ]
          : [],
      ),
    );
  },
  "Clerk parseErrors": (body) =>
    look(
      parseErrors(
        (body.errors ?? []).map(({ field, message }) => ({
          code: "x",
          message,
          long_message: message,
          meta: { param_name: field },
        })),
      ),
    ),
  "serialize-error": (body) => {
    serializeError(Object.assign(new Error("x"), { body }));
  },
  "zod safeParse": (body) => look(zodShape.safeParse(body).data?.errors ?? []),
  "valibot safeParse": (body) => {
    const { output } = v.safeParse(valibotShape, body);
    look(
      typeof output === "object" && output && "errors" in output && Array.isArray(output.errors) ? output.errors : [],
    );
  },
};

/** CPU microseconds of one turn. @param {() => void} work @param {number} turns */
function cost(work, turns) {
  for (let turn = 0; turn < turns / 4; turn += 1) work();
  const rounds = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    for (let turn = 0; turn < turns; turn += 1) work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / turns;
  });
  return Math.min(...rounds);
}

/** @param {number} count */
const entries = (count) =>
  Array.from({ length: count }, (_, at) => ({ field: `items[${at % 9999}].name`, message: "Required here." }));
/** @param {number} count */
const map = (count) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, ["Required here."]]));
const head = { type: "https://a.example/e", title: "Not valid", status: 422 };

/** @type {readonly (readonly [name: string, body: object, turns: number])[]} */
const bodies = [
  ["problem, 3 fields", { ...head, errors: entries(3) }, 4000],
  ["unheard-of shape", { outcome: { trouble: { sort: "x_1", says: "This went wrong." } }, trace: "abc" }, 4000],
  ["100 fields", { ...head, errors: entries(100) }, 400],
  ["10,000 fields", { ...head, errors: entries(10_000) }, 6],
];
const width = 22;
console.log(["÷ JSON.parse".padEnd(width), ...bodies.map(([name]) => name.padStart(18))].join(""));
const parse = bodies.map(([, body, turns]) => {
  const text = JSON.stringify(body);
  return cost(() => void JSON.parse(text), turns);
});
const ours = /** @type {number[]} */ ([]);
for (const [name, read] of Object.entries(subjects)) {
  const times = bodies.map(([, body, turns]) => cost(() => read(body), turns));
  if (name === "normalizeError") ours.push(...times);
  console.log(
    [name.padEnd(width), ...times.map((time, at) => (time / (parse[at] ?? 1)).toFixed(2).padStart(18))].join(""),
  );
}
console.log(["normalizeError, µs".padEnd(width), ...ours.map((time) => time.toFixed(0).padStart(18))].join(""));
const [, data, turns] = bodies[0];
const thrown = Object.assign(new Error("Request failed with status code 422"), { status: 422, headers: {}, data });
console.log(
  `3 fields in an error that was thrown ÷ as parts: ${(cost(() => look(normalizeError(thrown).fieldErrors), turns) / (ours[0] ?? 1)).toFixed(2)}`,
);
console.log(`per field at 10,000 ÷ at 100: ${((ours[3] ?? 0) / 10_000 / ((ours[2] ?? 1) / 100)).toFixed(2)}`);

for (const [name, body] of /** @type {const} */ ([
  ["100,000 in a list (H09)", { errors: entries(100_000) }],
  ["100,000 in a map (H09)", { errors: map(100_000) }],
  ["10 MB of text (H08)", { message: "word ".repeat(2_000_000) }],
]))
  console.log(
    `${name.padEnd(28)}${(cost(() => void normalizeError({ status: 422, headers: {}, body }), 2) / 1000).toFixed(0)} ms`,
  );
if (seen === 0) throw new Error("Nothing was read.");

if (!process.execArgv.includes("--disallow-code-generation-from-strings")) {
  console.log("\nwithout unsafe-eval:");
  const { status } = spawnSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", fileURLToPath(import.meta.url)],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
}
