import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/public-files.mjs";

// What a framework does for a server component, without the framework: React's `react-server` build, which has no
// state and no context, and in the place of each module that begins with "use client" a reference to what it lets out.
const loader = `
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { init, parse } from "es-module-lexer";
await init;
const isClient = /^["']use client["']/;
export async function load(url, context, next) {
  if (!url.startsWith("file:") || url.includes("/node_modules/")) return next(url, context);
  const text = readFileSync(fileURLToPath(url), "utf8");
  if (process.env.BLIND || !isClient.test(text)) return next(url, context);
  const names = parse(text)[1].map(({ n }) => n);
  if (/^export \\* from/m.test(text)) throw new Error("export * in a client module, which webpack refuses: " + url);
  const reference = (name) => "Object.defineProperties(() => { throw new Error('called on the server'); }, { $$typeof: { value: Symbol.for('react.client.reference') }, $$id: { value: " + JSON.stringify(url + "#" + name) + " } })";
  const source = names.map((name) => name === "default" ? "export default " + reference(name) : "export const " + name + " = " + reference(name)).join(";\\n");
  return { format: "module", shortCircuit: true, source };
}`;

const asUrl = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const lexer = import.meta.resolve("es-module-lexer");

/** Runs a program where only server components run, and gives what it printed. */
function onServer(program: string, env: Record<string, string> = {}): string {
  const hooks = asUrl(loader.replace('"es-module-lexer"', JSON.stringify(lexer)));
  const register = asUrl(`import { register } from "node:module"; register(${JSON.stringify(hooks)});`);
  const args = ["--conditions=react-server", "--import", register, "--input-type=module", "--eval", program];
  return execFileSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const client = `const isClient = (one) => one?.$$typeof === Symbol.for("react.client.reference");`;

describe("T11 in a server component", () => {
  test("every door opens, and each component and hook is a reference to client code, namespaces by their parts", () => {
    const printed = onServer(`
      import * as door from "react-recourse";
      ${client}
      const plain = [], parts = [];
      for (const [name, one] of Object.entries(door)) {
        if (isClient(one)) continue;
        if (typeof one === "object" && one !== null && isClient(one.Root)) parts.push(name, ...Object.entries(one).filter(([, part]) => !isClient(part)).map(([part]) => "!" + name + "." + part));
        else plain.push(name);
      }
      console.log(JSON.stringify({ plain, parts }));`);
    const { plain, parts } = JSON.parse(printed) as { plain: string[]; parts: string[] };
    const views = readdirSync(join(root, "src/components")).length;
    expect(parts.filter((name) => !name.startsWith("!"))).toHaveLength(views);
    expect(parts.filter((name) => name.startsWith("!"))).toEqual([]);
    // What configures is no component: a server may call it.
    expect(plain.toSorted()).toEqual(["createRecourse", "defineCatalog"]);
  });

  test("what reads errors runs there, without React", () => {
    const printed = onServer(`
      import { normalizeError } from "react-recourse/core";
      import { aforo } from "react-recourse/catalogs/aforo";
      console.log(normalizeError({ status: 429, headers: { "retry-after": "5" }, body: "" }, { catalogs: [aforo] }).retryAfterMs);`);
    expect(printed.trim()).toBe("5000");
  });

  test("a server action makes the state of its form there; what is for the form is client code", () => {
    const printed = onServer(`
      import * as door from "react-recourse/forms/form-data";
      import { normalizeError } from "react-recourse/core";
      ${client}
      const error = normalizeError({ status: 422, body: { errors: [{ field: "email", message: "Taken." }] } });
      const { toActionState, ...rest } = door;
      console.log(JSON.stringify({ state: toActionState(error), client: Object.keys(rest).filter((name) => isClient(rest[name])) }));`);
    expect(JSON.parse(printed)).toMatchObject({
      state: { error: { fieldErrors: [{ path: ["email"], message: "Taken." }] } },
      client: ["keepEntries", "useFormDataErrors"],
    });
  });

  test("and would not, if the modules did not say that they are for the client", () => {
    expect(() => onServer(`import "react-recourse";`, { BLIND: "1" })).toThrow(
      /does not provide an export named|is not a function/,
    );
  });

  test("no part can be had by a dot alone: each view's file lets out its parts by name", () => {
    const views = readdirSync(join(root, "dist/components"));
    for (const view of views) {
      const text = readFileSync(join(root, "dist/components", view, `${view}.js`), "utf8");
      expect(text, view).toMatch(/export (const|\{[^}]*\b)Root\b|export \{[^}]*Root/);
      expect(text, view).not.toMatch(/Object\.assign\(\s*Root/);
    }
  });
});
