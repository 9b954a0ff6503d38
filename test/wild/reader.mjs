// The reader of this tree, bundled for Node.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

export const root = join(import.meta.dirname, "../..");

export async function loadReader(contents = `export * from ${JSON.stringify(join(root, "src/core.ts"))};`) {
  const outfile = join(mkdtempSync(join(tmpdir(), "recourse-wild-")), "reader.mjs");
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
