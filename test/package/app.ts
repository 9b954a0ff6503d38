import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../scripts/public-files.mjs";
import { binOf } from "../../scripts/setup.mjs";

/** An app beside the repository, with the package installed and none of our settings. */
export interface App {
  readonly write: (file: string, text: string) => void;
  /** What the app's compiler says about its own files and the package's declarations. */
  readonly complaints: (files: readonly string[], options: Record<string, unknown>) => string[];
  readonly remove: () => void;
}

/** Makes such an app. */
export function installApp(): App {
  const app = mkdtempSync(join(tmpdir(), "recourse-app-"));
  const modules = join(app, "node_modules");
  mkdirSync(join(modules, "react-recourse"), { recursive: true });
  for (const part of ["dist", "package.json"]) {
    cpSync(join(root, part), join(modules, "react-recourse", part), { recursive: true });
  }
  const scoped = ["@types", "@tanstack"];
  const packages = readdirSync(join(root, "node_modules")).filter((name) => /^[a-z]/.test(name));
  const names = [
    ...packages,
    ...scoped.flatMap((scope) => readdirSync(join(root, "node_modules", scope)).map((name) => `${scope}/${name}`)),
  ];
  for (const name of names.filter((one) => one !== "react-recourse")) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  }
  const write = (file: string, text: string): void => writeFileSync(join(app, file), text);
  write("package.json", `{ "type": "module" }`);

  return {
    write,
    complaints(files, options) {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        target: "ES2022",
        types: [],
        skipLibCheck: false,
        ...options,
      };
      write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
      try {
        execFileSync(process.execPath, [binOf("typescript"), "-p", app], { cwd: app, encoding: "utf8" });
        return [];
      } catch (error) {
        const said = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
        // Other packages' declarations are not ours to judge.
        return said.split("\n").filter((line) => /^(\w[\w-]*\.tsx?|node_modules\/react-recourse\/)/.test(line));
      }
    },
    remove: () => rmSync(app, { recursive: true, force: true }),
  };
}
