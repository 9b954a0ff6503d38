import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("a misspelt code is a type error that suggests the right one", { timeout: 60_000 }, () => {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", join(import.meta.dirname, "misspelt")], {
    encoding: "utf8",
  });
  expect(status).not.toBe(0);
  expect(stdout.match(/error TS/g)).toHaveLength(3);
  expect(stdout).toContain("'seat_takn' does not exist");
  expect(stdout).toContain("Did you mean to write 'seat_taken'?");
  // TypeScript compares the spelling of plain names only; for these the page tells, see `core/check-options.ts`.
  for (const name of ["export.too_bg", "exprt.*"]) expect(stdout).toContain(`'"${name}"' does not exist`);
});
