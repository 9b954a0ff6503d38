import { join, posix } from "node:path";
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

const CLIENT = /^["']use client/;

/** What the modules take of React, once for all of them. */
const SHARED = { react: "imports/react.js", "react/jsx-runtime": "imports/jsx-runtime.js" };
const IMPORT = /^import \{([^}]+)\} from "(react|react\/jsx-runtime)";$/gm;

/**
 * Bundlers that keep each import as it stands (esbuild) make a name of its own for every module's `useState` and `jsx`:
 * as one module's, they are one. React itself is left to client modules: a server component's React has no hooks.
 */
const oneReact: Plugin = {
  name: "one-react",
  generateBundle(_options, bundle) {
    const taken: Record<string, Set<string>> = {};
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const isClient = CLIENT.test(chunk.code);
      const up = "../".repeat(chunk.fileName.split("/").length - 1) || "./";
      chunk.code = chunk.code.replaceAll(IMPORT, (line, names: string, from: keyof typeof SHARED) => {
        if (from === "react" && !isClient) return line;
        for (const name of names.split(",")) (taken[from] ??= new Set()).add(name.trim().split(" as ")[0] ?? "");
        return `import {${names}} from "${up}${SHARED[from]}";`;
      });
    }
    for (const [from, names] of Object.entries(taken)) {
      const source = `export { ${[...names].toSorted().join(", ")} } from "${from}";\n`;
      this.emitFile({ type: "asset", fileName: SHARED[from as keyof typeof SHARED], source });
    }
  },
};

/** In client modules webpack (Next.js) refuses `export *`: what they hand on is let out by name. */
const namedExports: Plugin = {
  name: "named-exports",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk" || !CLIENT.test(chunk.code)) continue;
      chunk.code = chunk.code.replaceAll(/^export \* from "(.+)";$/gm, (line, from: string) => {
        const handedOn = bundle[posix.join(posix.dirname(chunk.fileName), from)];
        if (handedOn?.type !== "chunk") throw new Error(`${chunk.fileName}: ${line} leads to no module`);
        const names = handedOn.exports.filter((name) => !chunk.exports.includes(name));
        return `export { ${names.join(", ")} } from "${from}";`;
      });
    }
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [recordedResponses, oneReact, namedExports],
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
