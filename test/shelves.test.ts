import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicFiles, root } from "../scripts/public-files.mjs";

const files = Object.keys(publicFiles());
const camel = (name: string) => name.replaceAll(/-+([a-zA-Z\d])/g, (_, letter: string) => letter.toUpperCase());

/** The one thing that a file on a shelf lets out, and under which name. */
async function onlyExport(file: string): Promise<{ name: string; value: unknown }> {
  const found: Record<string, unknown> = await import(/* @vite-ignore */ `react-recourse/${file}`);
  const [[name, value] = ["nothing", undefined], ...others] = Object.entries(found);
  expect(others, "a shelf's file lets out one thing").toEqual([]);
  return { name, value };
}

test.each(files.filter((file) => file.startsWith("formats/")))("%s has its test beside it", (file) => {
  expect(existsSync(join(root, `src/${file}.test.ts`))).toBe(true);
});

// A user who knows the file's name must be right about everything else.
describe("a file on a shelf lets out one thing, named as the file", () => {
  test.each(files.filter((file) => /^(carriers|formats)\//.test(file)))("%s", async (file) => {
    const stem = file.split("/").pop() ?? "";
    const { name, value } = await onlyExport(file);
    expect(name).toBe(camel(stem));
    expect(value).toMatchObject({ name: stem });
  });

  test.each(files.filter((file) => /^catalogs\/[^/]+$/.test(file)))("%s", async (file) => {
    const stem = file.split("/").pop() ?? "";
    const { name, value } = await onlyExport(file);
    expect(name).toBe(camel(stem));
    expect(value).toMatchObject({ api: stem });
  });

  test.each(files.filter((file) => /^(locales|catalogs\/[^/]+)\/[^/]+$/.test(file)))("%s", async (file) => {
    const [tag = "", api] = file.split("/").toReversed();
    const { name, value } = await onlyExport(file);
    expect(name).toBe(camel(api === "locales" ? tag : `${api}-${tag[0]?.toUpperCase()}${tag.slice(1)}`));
    expect(value).toMatchObject({ tag });
  });
});
