import { join } from "node:path";
import { bundle } from "lightningcss";
import { expect, it } from "vitest";
import { root } from "../scripts/public-files.mjs";

/** A browser that Vite's default build still writes for, as Lightning CSS numbers it. */
const CHROME_111 = 111 << 16;

it("A17 what turns from right to left asks for no language, also as an app's bundler writes it for older browsers", () => {
  const { code } = bundle({ filename: join(root, "src/styles.css"), targets: { chrome: CHROME_111 } });
  const look = Buffer.from(code).toString();
  // `:dir(rtl)` becomes a list of languages: English on a page from right to left is in none. A host has nothing else.
  const asking = look.match(/[^{}]*:lang\(ar\)/g)?.map((selector) => selector.trim()) ?? [];
  expect(asking.filter((selector) => !selector.startsWith(":host("))).toEqual([]);
  expect(look).toContain("scaleX");
});
