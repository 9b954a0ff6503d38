import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

const lowest = "test/react-18";

/** The packages in a folder, by name. */
function packagesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => /^[a-z]/.test(name));
  const scoped = ["@types", "@tanstack"].flatMap((scope) =>
    readdirSync(join(folder, scope)).map((name) => `${scope}/${name}`),
  );
  return new Map([...names, ...scoped].map((name) => [name, join(folder, name)]));
}

/** Makes such an app. `lowest`: with the lowest versions that the README promises, the compiler's too. */
export function installApp({ lowest: asLowest = false } = {}): App {
  if (asLowest && !existsSync(join(root, lowest, "node_modules"))) {
    throw new Error(`The lowest versions are not installed: npm ci --prefix ${lowest}`);
  }
  const app = mkdtempSync(join(tmpdir(), "recourse-app-"));
  const modules = join(app, "node_modules");
  mkdirSync(join(modules, "react-recourse"), { recursive: true });
  for (const part of ["dist", "package.json"]) {
    cpSync(join(root, part), join(modules, "react-recourse", part), { recursive: true });
  }
  const packages = new Map([
    ...packagesIn(join(root, "node_modules")),
    ...(asLowest ? packagesIn(join(root, lowest, "node_modules")) : []),
  ]);
  packages.delete("react-recourse");
  for (const [name, folder] of packages) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(folder, join(modules, name), "junction");
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
        const compiler = binOf("typescript", asLowest ? lowest : ".");
        execFileSync(process.execPath, [compiler, "-p", app], { cwd: app, encoding: "utf8" });
        return [];
      } catch (error) {
        const said = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
        // Other packages' declarations are not ours to judge.
        return said.split("\n").filter((line) => /^(\w[\w-]*\.[jt]sx?|node_modules\/react-recourse\/)/.test(line));
      }
    },
    remove: () => rmSync(app, { recursive: true, force: true }),
  };
}
