import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/public-files.mjs";

const dist = join(root, "dist");
const files = readdirSync(dist, { recursive: true }).map(String);
const read = (file: string): string => readFileSync(join(dist, file), "utf8");

describe("C03 what is shipped makes no code and no markup out of text", () => {
  const UNSAFE =
    /\beval\(|\bnew Function\b|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc/;

  test.each(files.filter((file) => file.endsWith(".js")))("%s", (file) => {
    expect(UNSAFE.exec(read(file))?.[0]).toBeUndefined();
  });
});

describe("C04 the look", () => {
  const css = read("styles.css");

  test("is one plain file, all of it in one layer, so that an app's own rules win", () => {
    expect(files.filter((file) => file.endsWith(".css"))).toEqual(["styles.css"]);
    let depth = 0;
    let outside = "";
    const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/"[^"]*"|'[^']*'/g, '""');
    for (const sign of bare) {
      if (sign === "}") depth -= 1;
      if (depth === 0) outside += sign;
      if (sign === "{") depth += 1;
    }
    expect(outside.replaceAll(/\s+|[{}]/g, " ").trim()).toMatch(/^(@layer recourse\s*;?\s*)+$/);
  });

  test("loads nothing from anywhere", () => {
    expect(css).not.toMatch(/@import|url\(|https?:/);
  });

  test("is drawn from custom properties an app may set", () => {
    const names = new Set([...css.matchAll(/var\((--recourse-[\w-]+)/g)].map(([, name]) => name));
    expect(names.size).toBeGreaterThan(10);
  });

  test("is optional: no module asks for it, and the door /react has the parts without the views", () => {
    for (const file of files.filter((one) => one.endsWith(".js"))) expect(read(file), file).not.toMatch(/\.css["']/);
  });
});
