import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/public-files.mjs";

const corpus = join(root, "../shared/corpus");
const cases = join(corpus, "cases-open.json");

/** How many of the cases the default reading has right in everything; it only ever rises. */
const RIGHT = 79;

describe.skipIf(!existsSync(cases))("documented errors of many APIs (skipped: ../shared/corpus is not here)", () => {
  test.each([[[]], [["--as", "response"]]])("are read as a person would %j", { timeout: 60_000 }, async (flags) => {
    const folder = mkdtempSync(join(tmpdir(), "recourse-"));
    try {
      const candidate = join(folder, "candidate.mjs");
      const reading = JSON.stringify(join(root, "src/defaults/reading.ts"));
      await build({
        stdin: {
          contents: `import { normalizeError, readApiError } from ${reading};
            export const normalize = (body, status, headers) => normalizeError({ status, headers, body });
            export const normalizeUnknown = (thrown) => readApiError(thrown);`,
          resolveDir: root,
        },
        bundle: true,
        format: "esm",
        outfile: candidate,
      });
      const report = join(folder, "report.json");
      execFileSync(process.execPath, [join(corpus, "cases.mjs"), cases, candidate, "--json", report, ...flags]);
      const { rows }: { rows: { id: string; bad: string[] }[] } = JSON.parse(readFileSync(report, "utf8"));
      const wrong = rows.filter(({ bad }) => bad.length > 0);
      expect(rows.length - wrong.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(RIGHT);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
