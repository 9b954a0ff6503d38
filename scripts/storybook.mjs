// `npm run storybook`: every view, every code, every surface. Options go to Storybook.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./public-files.mjs";
import { runBin, runScript, SetupError, setUp } from "./setup.mjs";

await runScript(async () => {
  if (!existsSync(join(root, "stories"))) throw new SetupError("There are no stories yet: stories/ is missing.");
  await setUp();
  // --ci: never asks, opens no window.
  return runBin("storybook", ["dev", "--port", "6006", "--ci", "--no-version-updates", ...process.argv.slice(2)]);
});
