import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/public-files.mjs";

const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Names of the stories that a file lets out. */
const storiesIn = (path: string): readonly string[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^export const (\w+)\b/gm)].map(([, name = ""]) => name);

// What can be seen is looked at by axe: a view or a state without a story is not.
describe("Storybook shows the whole kit", () => {
  test.each(foldersIn("src/components"))("the view %s has stories of the same name", (name) => {
    const path = `stories/components/${name}.stories.tsx`;
    expect(existsSync(join(root, path)), `${path} is missing`).toBe(true);
    expect(storiesIn(path)).toEqual(
      expect.arrayContaining([
        "LongText",
        "NoWaysOut",
        "OnBanner",
        "InDialog",
        "OnPage",
        "InALine",
        "DarkRtlNarrow",
        "Composed",
      ]),
    );
  });

  test.each(foldersIn("test/wire"))("the API %s has a page with all of its codes", (api) => {
    const path = `stories/catalogs/${api}.stories.tsx`;
    expect(existsSync(join(root, path)), `${path} is missing`).toBe(true);
    expect(storiesIn(path)).toEqual(expect.arrayContaining(["AllCodes", "OneCode"]));
  });

  test("no story outlives its view or its API", () => {
    const names = (folder: string) =>
      readdirSync(join(root, folder)).flatMap((file) => /^(.+)\.stories\.tsx$/.exec(file)?.[1] ?? []);
    expect(names("stories/components").filter((name) => !foldersIn("src/components").includes(name))).toEqual([]);
    expect(names("stories/catalogs").filter((name) => !foldersIn("test/wire").includes(name))).toEqual([]);
  });
});
