// `npm run bench` lists the benches; `npm run bench -- notices` runs one. Each says at its head what it measures.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/public-files.mjs";
import { run, runScript } from "../scripts/setup.mjs";

const folder = join(root, "bench");
const text = (/** @type {string} */ name) => readFileSync(join(folder, name), "utf8");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".mjs") && text(name).startsWith("// Bench: "))
  .map((name) => name.slice(0, -".mjs".length));

await runScript(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  if (names.includes(name)) return run(process.execPath, [join(folder, `${name}.mjs`), ...args]);
  for (const one of names) {
    const [about = ""] = /(?<=^\/\/ Bench: ).*/.exec(text(`${one}.mjs`)) ?? [];
    console.log(`npm run bench -- ${one.padEnd(12)}${about}`);
  }
  return name === "" ? 0 : 1;
});
