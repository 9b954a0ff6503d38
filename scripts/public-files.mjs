// What the package lets in from outside: the doors, and every file on a shelf. The build's entries, the aliases of
// tests, Storybook and demo, and the checks on the packed package all come from this one reading of `src/`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Doors, by subpath of the package; `index` is the package itself. */
export const doors = ["index", "react", "core", "react-query", "testing"];

/** Folders of which every file can be imported by its own name. */
export const shelves = ["carriers", "formats", "catalogs", "locales", "forms"];

const isSource = /\.tsx?$/;
const isNotShipped = /\.(test|stories|test-d)\.tsx?$|\.d\.ts$/;

/** @param {string} folder @returns {string[]} */
const sourcesIn = (folder) => {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sourcesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .filter((file) => isSource.test(file) && !isNotShipped.test(file));
};

/** Every source file that is shipped, e.g. `src/core/headers.ts`. */
export const sourceFiles = () => sourcesIn("src");

/**
 * Source files by the name they are imported under, without the package's: `{ core: "src/core.ts",
 * "catalogs/aforo": "src/catalogs/aforo.ts" }`. Doors and shelves that do not exist are left out.
 *
 * @returns {Record<string, string>}
 */
export function publicFiles() {
  const opened = doors.map((door) => `src/${door}.ts`).filter((file) => existsSync(join(root, file)));
  const shelved = shelves.flatMap((shelf) => sourcesIn(`src/${shelf}`));
  return Object.fromEntries(
    [...opened, ...shelved].map((file) => [file.slice("src/".length).replace(isSource, ""), file]),
  );
}

/** @param {string} folder */
const namesIn = (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []);

/**
 * The recorded responses of `test/wire/<api>/<code>.json`, by path as `src/testing/wire.ts` globs them.
 *
 * @returns {Record<string, unknown>}
 */
export function wireSamples() {
  const folders = namesIn("test/wire").map((api) => `test/wire/${api}`);
  const files = folders.flatMap((folder) => namesIn(folder).map((name) => `${folder}/${name}`));
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(".json"))
      .map((file) => [`../../${file}`, JSON.parse(readFileSync(join(root, file), "utf8"))]),
  );
}

/**
 * Vite aliases that lead `react-recourse/…` to the source, so that tests, stories and the demo import what a user
 * imports and yet need no build.
 *
 * @returns {{ find: RegExp, replacement: string }[]}
 */
export function sourceAlias() {
  const exact = Object.entries(publicFiles()).map(([name, file]) => ({
    find: new RegExp(`^react-recourse${name === "index" ? "" : `/${name}`}$`),
    replacement: join(root, file),
  }));
  return [...exact, { find: /^react-recourse\/styles\.css$/, replacement: join(root, "src/styles.css") }];
}
