// `npm run build`: src/ → dist/. JavaScript by Vite, the look by Lightning CSS, declarations by TypeScript.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./public-files.mjs";
import { runBin, runScript } from "./setup.mjs";

/** One readable file: nesting and custom properties are kept, nothing is lowered. */
async function buildStyles() {
  const filename = join(root, "src/styles.css");
  if (!existsSync(filename)) return 0;
  const { bundle } = await import("lightningcss");
  const { code, warnings } = bundle({ filename, minify: false });
  for (const { message } of warnings) console.error(`styles.css: ${message}`);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist/styles.css"), code);
  // Since TypeScript 6 an import for its effect alone has to lead to something it knows.
  writeFileSync(join(root, "dist/styles.css.d.ts"), "export {};\n");
  return warnings.length === 0 ? 0 : 1;
}

await runScript(async () => {
  // Vite empties dist/, so it goes first.
  for (const step of [
    () => runBin("vite", ["build", "--logLevel", "warn"]),
    buildStyles,
    () => runBin("typescript", ["-p", "tsconfig.build.json"]),
  ]) {
    const code = await step();
    if (code !== 0) return code;
  }
  return 0;
});
