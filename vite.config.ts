import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { root, sourceFiles, wireSamples } from "./scripts/public-files.mjs";

/**
 * `src/testing/wire.ts` globs the recorded responses of `test/wire/`. Built as it stands that would be a module per
 * response, in folders outside `dist/testing/`; so the build puts the data itself into that one module.
 */
const recordedResponses: Plugin = {
  name: "recorded-responses",
  load(id) {
    if (id !== join(root, "src/testing/wire.ts")) return null;
    return { code: `export const wire = ${JSON.stringify(wireSamples(), null, 1)};`, moduleType: "js" };
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [recordedResponses],
  // Vite takes the JSX mode from NODE_ENV otherwise.
  oxc: { jsx: { runtime: "automatic", development: false } },
  build: {
    target: "es2022",
    minify: false,
    emptyOutDir: true,
    lib: {
      entry: Object.fromEntries(sourceFiles().map((file) => [file.replace(/^src\/|\.tsx?$/g, ""), join(root, file)])),
      formats: ["es"],
    },
    rolldownOptions: {
      // Nothing is bundled: one module per source, each import as it is written. So "use client" marks exactly the
      // modules that say so, and `export * as ErrorNotice from …` stays a namespace that bundlers shake part by part
      // and server components can reach into. (Bundled, it becomes an object inside the client module.)
      external: (_id, importer) => importer !== undefined,
      // Warns of directives lost in merged chunks. There are none, and test/package looks.
      checks: { moduleLevelDirective: false },
      output: { entryFileNames: "[name].js" },
    },
  },
});
