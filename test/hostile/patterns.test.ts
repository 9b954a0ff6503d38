import { join } from "node:path";
import { build } from "esbuild";
import { parseAst } from "vite";
import { beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/public-files.mjs";

/** Every pattern in a tree of syntax. */
function patternsIn(node: unknown, found: Set<string>): Set<string> {
  if (typeof node !== "object" || node === null) return found;
  if ("regex" in node && "raw" in node && typeof node.raw === "string") found.add(node.raw);
  for (const child of Object.values(node)) patternsIn(child, found);
  return found;
}

/** What patterns stumble over, each many times, then something that matches nothing. */
const PIECES = 'a|eyJ|1|1-|1 |.| |\t|\n|#|/|\\|[|{|"|,|;|=|%|@|:|_|-|<|not_n|hard|no_n|at |select |A1|\u0301'.split(
  "|",
);
const SIZE = 16_000;

let patterns: readonly RegExp[] = [];
beforeAll(async () => {
  const contents = ["defaults/reading.ts", "formats/google.ts", "formats/xml.ts", "core/copy-details.ts"]
    .map((file) => `export * from ${JSON.stringify(join(root, "src", file))};`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: "esm",
    write: false,
  });
  patterns = [...patternsIn(parseAst(outputFiles[0]?.text ?? ""), new Set())].map((raw) => {
    const end = raw.lastIndexOf("/");
    return new RegExp(raw.slice(1, end), raw.slice(end + 1));
  });
});

const cpuOf = (work: () => unknown): number => {
  const from = process.cpuUsage();
  work();
  return process.cpuUsage(from).user / 1000;
};

test(
  "H13 no pattern takes long over any text, though none ever sees one as long as these",
  { timeout: 120_000 },
  () => {
    expect(patterns.length).toBeGreaterThan(100);
    const slow: string[] = [];
    for (const pattern of patterns) {
      for (const piece of PIECES) {
        const text = `${piece.repeat(SIZE / piece.length)}\0`;
        const run = () => (pattern.global ? text.replace(pattern, "") : pattern.test(text));
        // Twice, because one of them may have met the collector of garbage.
        if (cpuOf(run) > 20 && cpuOf(run) > 20)
          slow.push(`${String(pattern).slice(0, 80)} on ${JSON.stringify(piece)}`);
      }
    }
    expect(slow).toEqual([]);
  },
);
