import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/public-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "recourse-pack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm pack` would put into the package. */
function packed(): string[] {
  const answer = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(answer);
  return files.map(({ path }) => path);
}

describe("S01 npm pack", () => {
  const files = packed();

  test("packs what was built, the licence, the readme and the changes, nothing else", () => {
    const beside = new Set(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]);
    expect(files.filter((file) => !file.startsWith("dist/") && !beside.has(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining([...beside, "dist/core.js", "dist/core.d.ts"]));
  });

  test("tells of the version it packs in the changes", () => {
    expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toMatch(new RegExp(`^## ${manifest.version}( |$)`, "m"));
  });

  test("packs no test, story or source map", () => {
    expect(
      files.filter((file) => /\.(test|test-d|stories)\.|\.map$|\.tsx?$/.test(file) && !file.endsWith(".d.ts")),
    ).toEqual([]);
  });

  test("packs a /core that runs where nothing else is installed", () => {
    cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
    writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
    const script = `const core = await import("./dist/core.js"); console.log(core.normalizeError(new Error("boom")).kind);`;
    const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(answer.trim()).toBe("unknown");
  });
});
