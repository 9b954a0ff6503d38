// H13: every pattern of the reading code, judged by recheck: `node regexes.mjs`.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import * as acorn from "acorn";
import { checkSync } from "recheck";
import { join } from "node:path";
import { root } from "./reader.mjs";

const { outputFiles } = await build({
  stdin: { contents: `export * from ${JSON.stringify(join(root, "src/core.ts"))};`, resolveDir: root },
  bundle: true,
  format: "esm",
  write: false,
});
const code = outputFiles[0].text;
const found = new Set();
for (const token of acorn.tokenizer(code, { ecmaVersion: "latest", sourceType: "module" }))
  if (token.type.label === "regexp") found.add(`/${token.value.pattern}/${token.value.flags}`);
let bad = 0;
for (const one of found) {
  const at = one.lastIndexOf("/");
  const result = checkSync(one.slice(1, at), one.slice(at + 1), { timeout: 4000 });
  if (result.status === "safe") continue;
  bad += 1;
  console.log(result.status, result.complexity?.summary, one.slice(0, 200), result.attack?.pattern ?? "");
}
console.log(`${found.size} patterns, ${bad} not proven linear`);
