// `npm run test:mutation -- src/core/walk.ts src/core/names.ts:13-40`
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const here = import.meta.dirname;
const stryker = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");
const files = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [stryker, "run", join(here, "stryker.config.mjs"), "--mutate", files.join(",")],
  { cwd: join(here, "../.."), stdio: "inherit" },
);
process.exitCode = status ?? 1;
