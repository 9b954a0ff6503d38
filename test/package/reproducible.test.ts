import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../../scripts/public-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "recourse-again-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was built in a folder: each file with the hash of what is in it. */
const built = (where: string): readonly string[] =>
  readdirSync(join(where, "dist"), { recursive: true })
    .map(String)
    .filter((file) => statSync(join(where, "dist", file)).isFile())
    .toSorted()
    .map(
      (file) =>
        `${file} ${createHash("sha256")
          .update(readFileSync(join(where, "dist", file)))
          .digest("hex")}`,
    );

test("S07 a second build, in another place and time zone, gives what is packed, to the byte", () => {
  for (const part of ["package.json", "tsconfig.json", "tsconfig.build.json", "vite.config.ts", "scripts", "src"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  cpSync(join(root, "test/wire"), join(folder, "test/wire"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  execFileSync(process.execPath, ["scripts/build.mjs"], {
    cwd: folder,
    env: { ...process.env, TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const again = built(folder);
  expect(again.length).toBeGreaterThan(500);
  expect(again).toEqual(built(root));
}, 60_000);
