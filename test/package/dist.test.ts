import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicFiles, root, shelves, sourceFiles } from "../../scripts/public-files.mjs";
import { clientCodeBehind } from "../layers/directives.js";
import { isRelative, packageOf, parseModule, readSources, show, type Sources } from "../layers/sources.js";
import manifest from "../../package.json" with { type: "json" };

const isClient = (text: string) => /^["']use client["']/.test(text);
const published = { ...manifest.dependencies, ...manifest.peerDependencies };

// Nothing built, nothing here: every test below says so.
const isBuilt = existsSync(join(root, "dist"));
const built: Sources = isBuilt ? readSources(root, "dist", [".js"]) : {};
const declared: Sources = isBuilt ? readSources(root, "dist", [".d.ts"]) : {};

/** The path in `dist/` that a source file becomes. */
const distOf = (file: string, ending: string) => file.replace(/^src\//, "dist/").replace(/\.tsx?$/, ending);

const expected = (ending: string) =>
  sourceFiles()
    .map((file) => distOf(file, ending))
    .toSorted();

describe("dist/", () => {
  test("holds one module and one declaration per source file, what they share of React, and nothing else", () => {
    const shared = ["dist/imports/jsx-runtime.js", "dist/imports/react.js"];
    expect(Object.keys(built).toSorted()).toEqual([...expected(".js"), ...shared].toSorted());
    expect(Object.keys(declared).toSorted()).toEqual([...expected(".d.ts"), "dist/styles.css.d.ts"].toSorted());
  });

  test("marks as client code exactly the modules whose source says so", () => {
    const sources = readSources(root);
    const inSource = sourceFiles().filter((file) => isClient(sources[file] ?? ""));
    const inDist = Object.keys(built).filter((file) => isClient(built[file] ?? ""));
    expect(inDist.toSorted()).toEqual(inSource.map((file) => distOf(file, ".js")).toSorted());
  });

  test("S04 keeps React and client code out of everything behind the door /core", () => {
    // The checks of the house read sources; a built module is one.
    const asSources = Object.fromEntries(
      Object.entries(built).map(([file, text]) => [file.replace(/\.js$/, ".ts"), text]),
    );
    expect(clientCodeBehind(asSources, "dist/core.ts").map(show)).toEqual([]);
  });

  test.each([
    ["modules", () => built],
    ["declarations", () => declared],
  ])("imports in its %s lead to its own files or to packages an app gets", (_, files) => {
    const lost = Object.entries(files()).flatMap(([file, text]) =>
      parseModule(file, text).imports.filter(({ specifier }) => {
        if (!isRelative(specifier)) return !Object.hasOwn(published, packageOf(specifier));
        return !existsSync(new URL(specifier, `file://${join(root, file)}`));
      }),
    );
    expect(lost).toEqual([]);
  });

  test("imports nothing for its effect alone: package.json says that no module has any", () => {
    // Bundlers pass it over, and esbuild warns of it.
    expect(Object.keys(built).filter((file) => /^import "/m.test(built[file] ?? ""))).toEqual([]);
  });

  test("names an optional peer only where it is about that one: an app without it checks its types too", () => {
    const optional = Object.keys(manifest.peerDependenciesMeta);
    const about = /^dist\/(react-query(\.|\/)|forms\/)/;
    const naming = Object.entries({ ...built, ...declared }).filter(([file, text]) =>
      parseModule(file, text).imports.some(({ specifier }) => optional.includes(packageOf(specifier))),
    );
    expect(naming.map(([file]) => file).filter((file) => !about.test(file))).toEqual([]);
  });

  test("leaves no hole in its declarations, where everything would fit", () => {
    const bare = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"/g, "");
    expect(Object.keys(declared).filter((file) => /\bany\b/.test(bare(declared[file] ?? "")))).toEqual([]);
  });

  test("takes React's hooks from one module, and only in client code", () => {
    const taking = Object.keys(built).filter((file) =>
      parseModule(file, built[file] ?? "").imports.some(({ specifier }) => specifier.endsWith("imports/react.js")),
    );
    expect(taking).not.toEqual([]);
    expect(taking.filter((file) => !isClient(built[file] ?? ""))).toEqual([]);
  });

  test("binds no `of`, which SWC, reading JavaScript as TypeScript, does not parse in a loop", () => {
    const binding = Object.keys(built).filter((file) =>
      /\b(const|let|var) of\b/.test(parseModule(file, built[file] ?? "").code),
    );
    expect(binding).toEqual([]);
  });

  test("leaves development warnings to the app's bundler", () => {
    const text = Object.values(built).join("\n");
    expect(text).toContain("process.env.NODE_ENV");
    expect(text).not.toContain("import.meta");
  });
});

describe("exports of package.json", () => {
  const paths = Object.keys(manifest.exports);

  test("list a wildcard for every shelf that holds a file, and for no other", () => {
    const filled = shelves.filter((shelf) => Object.keys(publicFiles()).some((name) => name.startsWith(`${shelf}/`)));
    const wildcards = paths.filter((path) => path.endsWith("/*"));
    expect(wildcards.toSorted()).toEqual(filled.map((shelf) => `./${shelf}/*`).toSorted());
  });

  test("list every door", () => {
    const doors = Object.keys(publicFiles()).filter((name) => !name.includes("/"));
    expect(paths).toEqual(expect.arrayContaining(doors.map((door) => (door === "index" ? "." : `./${door}`))));
  });

  test.each(Object.keys(publicFiles()))("%s can be imported in Node by the name a user writes", async (name) => {
    const specifier = name === "index" ? "react-recourse" : `react-recourse/${name}`;
    const found: Record<string, unknown> = await import(/* @vite-ignore */ specifier);
    expect(Object.keys(found)).not.toEqual([]);
  });
});
