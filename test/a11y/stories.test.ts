import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/public-files.mjs";

const stories = readdirSync(join(root, "stories"), { recursive: true })
  .map((file) => join("stories", String(file)))
  .filter((file) => /\.(tsx|ts)$/.test(file));

const read = (file: string): string => readFileSync(join(root, file), "utf8");

// The gate itself stands in .storybook/: axe fails a story, and so does what axe leaves undecided.
describe("A01 no story passes axe by not being looked at", () => {
  it("finds the stories", () => {
    expect(stories.length).toBeGreaterThan(15);
  });

  it.each(stories)("%s switches nothing off", (file) => {
    expect(read(file)).not.toMatch(/\ba11y\b|["']!test["']/);
  });

  it("every excuse for what axe leaves undecided says why", () => {
    const excuses = read(".storybook/nothing-open.ts").split("const KNOWN")[1]?.split("];")[0] ?? "";
    const count = (text: RegExp) => [...excuses.matchAll(text)].length;
    expect(count(/\brule: "/g)).toBeGreaterThan(0);
    expect(count(/\bwhy:\s*"[^"]{40}/g)).toBe(count(/\brule: "/g));
  });
});
