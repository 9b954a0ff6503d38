import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { publicFiles, root } from "../../scripts/public-files.mjs";
import { binOf } from "../../scripts/setup.mjs";

/** An app beside the repository, with the package installed and none of our settings. */
const app = mkdtempSync(join(tmpdir(), "recourse-app-"));
afterAll(() => rmSync(app, { recursive: true, force: true }));

function install() {
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
  for (const name of names) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  }
  const imports = Object.keys(publicFiles()).map((name, at) => {
    const specifier = name === "index" ? "react-recourse" : `react-recourse/${name}`;
    return `import * as door${at} from "${specifier}";\nconsole.log(door${at});`;
  });
  writeFileSync(join(app, "app.ts"), imports.join("\n"));
  writeFileSync(join(app, "package.json"), `{ "type": "module" }`);
}

/** What the app's compiler says about the package's declarations. */
function complaints(options: Record<string, unknown>): string[] {
  const compilerOptions = { strict: true, noEmit: true, target: "ES2022", types: [], skipLibCheck: false, ...options };
  writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["app.ts"] }));
  try {
    execFileSync(process.execPath, [binOf("typescript"), "-p", app], { cwd: app, encoding: "utf8" });
    return [];
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    // Other packages' declarations are not ours to judge.
    return said.split("\n").filter((line) => /^(app\.ts|node_modules\/react-recourse\/)/.test(line));
  }
}

describe("in an app that checks the declarations of its packages", () => {
  install();

  test.each([
    ["a bundler", { module: "ESNext", moduleResolution: "bundler", lib: ["ES2022", "DOM"] }],
    ["Node", { module: "NodeNext", moduleResolution: "nodenext", lib: ["ES2022", "DOM"] }],
    ["exact optional properties", { module: "ESNext", moduleResolution: "bundler", exactOptionalPropertyTypes: true }],
  ])("every public module's types fit: %s", (_, options) => {
    expect(complaints(options)).toEqual([]);
  });
});
