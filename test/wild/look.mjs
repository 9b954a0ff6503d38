// Shows what the reader makes of bodies, one per shape and provider: `node look.mjs FILE HALF FROM TO`.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { shapeOf } from "./bodies.mjs";
import { loadReader } from "./reader.mjs";

const { normalizeError } = await loadReader();
const [file, half, from, to, made = ""] = process.argv.slice(2);
const seen = new Set();
const order = (one) =>
  createHash("sha256")
    .update(one.provider + JSON.stringify(one.body))
    .digest("hex");
const all = readFileSync(file, "utf8")
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter((one) => one.half === half && one.made.includes(made))
  .filter(({ provider, body }) => {
    const key = provider + shapeOf(body);
    return !seen.has(key) && seen.add(key);
  })
  .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
console.log(all.length, "shapes");
for (const [at, { api, status, body, made }] of all.slice(+from, +to).entries()) {
  const e = normalizeError({ status, headers: { "content-type": "application/json" }, body });
  console.log(`\n#${+from + at} ${api} ${status} ${made}: ${JSON.stringify(body).slice(0, 700)}`);
  console.log(
    `   ${e.kind} | code ${e.code} | title ${e.title} | msg ${JSON.stringify(e.message)?.slice(0, 200)} | fields ${JSON.stringify(e.fieldErrors.slice(0, 4).map((f) => [f.path.join("."), f.message, f.code]))} | forms ${JSON.stringify(e.formErrors.slice(0, 3))} | id ${e.requestId} | docs ${e.docsUrl} | wait ${e.retryAfterMs}`,
  );
}
