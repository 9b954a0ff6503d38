// `npm run size:why`: where the bytes of each budget in .size-limit.json come from. Bundles as size-limit does and lists
// the modules by what is left of each after minifying.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./public-files.mjs";

const SHOWN = 15;

/** @typedef {{ name: string, path: string | string[], import?: string | Record<string, string>, limit: string, ignore?: string[] }} Budget */
/** @type {Budget[]} */
const budgets = JSON.parse(readFileSync(join(root, ".size-limit.json"), "utf8"));

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

/** A module that keeps what is measured. @param {string} names @param {string} path */
const keeping = (names, path) =>
  names === "*"
    ? `import * as all from "./${path}"; console.log(all);`
    : `import ${names} from "./${path}"; console.log(${names});`;

for (const { name, path: given, import: imported = "*", limit, ignore = [] } of budgets) {
  const paths = [given].flat();
  if (!paths.every((path) => path.endsWith(".js"))) continue;
  const missing = paths.find((path) => !existsSync(join(root, path)));
  if (missing) {
    console.log(`\n${name}: ${missing} is not built.`);
    continue;
  }
  const contents = paths
    .map((path) => keeping(typeof imported === "string" ? imported : (imported[path] ?? "*"), path))
    .join("\n");
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: "esm",
    metafile: true,
    write: false,
    outdir: "unused",
    external: ignore,
    logLevel: "error",
  });
  const all = gzipSync(outputFiles.map(({ text }) => text).join(""), { level: 9 }).length;
  const modules = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .map(([file, { bytesInOutput }]) => ({ file: file.replace(/^node_modules\//, ""), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((one, other) => other.bytes - one.bytes);

  console.log(`\n${name}: ${kB(all).trim()} gzip of ${limit}; ${modules.length} modules, minified:`);
  for (const { file, bytes } of modules.slice(0, SHOWN)) console.log(`${kB(bytes)}  ${file}`);
  const rest = modules.slice(SHOWN).reduce((sum, { bytes }) => sum + bytes, 0);
  if (rest > 0) console.log(`${kB(rest)}  the other ${modules.length - SHOWN}`);
}
