import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built demo. */
    demo: string;
  }
}

/** The demo in a few files, once for all tests: from the dev server a page is five hundred, each asked for anew. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "recourse-demo-"));
  await build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    logLevel: "error",
    // What React and Recourse complain of, they tell in development only.
    mode: "development",
    define: { "process.env.NODE_ENV": '"development"' },
    build: { outDir: folder, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: Infinity },
  });
  project.provide("demo", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
