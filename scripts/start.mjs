// `npm start`: the billing dashboard, with the server of all five APIs behind it. `npm start -- --port 3000` and other
// options go to Vite.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./public-files.mjs";
import { runBin, runScript, SetupError, setUp } from "./setup.mjs";

const demo = "examples/billing-dashboard";

await runScript(async () => {
  if (!existsSync(join(root, demo, "vite.config.ts"))) {
    throw new SetupError(`The demo is not there: ${demo}/vite.config.ts is missing.`);
  }
  await setUp();
  console.log("Billing dashboard: a React app and the APIs it talks to, under one address. Ctrl+C stops it.");
  // A taken port is no error: Vite goes on to the next one and prints where it is.
  return runBin("vite", [demo, "--port", process.env["PORT"] ?? "5173", ...process.argv.slice(2)]);
});
