import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { transform } from "lightningcss";
import { describe, expect, test } from "vitest";
import lock from "../../package-lock.json" with { type: "json" };
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/public-files.mjs";

const dist = join(root, "dist");
const files = readdirSync(dist, { recursive: true }).map(String);
const read = (file: string): string => readFileSync(join(dist, file), "utf8");

describe("C03 what is shipped makes no code and no markup out of text", () => {
  const UNSAFE =
    /\beval\(|\bnew Function\b|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc/;

  test.each(files.filter((file) => file.endsWith(".js")))("%s", (file) => {
    expect(UNSAFE.exec(read(file))?.[0]).toBeUndefined();
  });
});

describe("C04 the look", () => {
  const css = read("styles.css");

  test("is one plain file, all of it in one layer, so that an app's own rules win", () => {
    expect(files.filter((file) => file.endsWith(".css"))).toEqual(["styles.css"]);
    let depth = 0;
    let outside = "";
    const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/"[^"]*"|'[^']*'/g, '""');
    for (const sign of bare) {
      if (sign === "}") depth -= 1;
      if (depth === 0) outside += sign;
      if (sign === "{") depth += 1;
    }
    expect(outside.replaceAll(/\s+|[{}]/g, " ").trim()).toMatch(/^(@layer recourse\s*;?\s*)+$/);
  });

  // Vite, Next.js and Parcel hand every stylesheet to Lightning CSS, for browsers older than the newest.
  test("is the same after an app's build: nothing is lowered to what another declaration would have to set", () => {
    const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
    const targets = { chrome: version(111), firefox: version(111), safari: version(16, 4) };
    const lowered = transform({ filename: "styles.css", code: Buffer.from(css), minify: true, targets });
    const ours = (text: string) => new Set(text.match(/--[\w-]+/g));
    expect([...ours(lowered.code.toString())].filter((name) => !ours(css).has(name))).toEqual([]);
  });

  test("loads nothing from anywhere", () => {
    expect(css).not.toMatch(/@import|url\(|https?:/);
  });

  test("is drawn from custom properties an app may set", () => {
    const names = new Set([...css.matchAll(/var\((--recourse-[\w-]+)/g)].map(([, name]) => name));
    expect(names.size).toBeGreaterThan(10);
  });

  test("is optional: no module asks for it, and the door /react has the parts without the views", () => {
    for (const file of files.filter((one) => one.endsWith(".js"))) expect(read(file), file).not.toMatch(/\.css["']/);
  });
});

test("P06 what explains an error and what makes errors up is in no app that does not ask for it", async () => {
  /** The modules of an app that imports this and does not throw it away. */
  const bundled = async (names: string, door: string): Promise<readonly string[]> => {
    const { metafile } = await build({
      stdin: { contents: `import ${names} from "./dist/${door}.js"; console.log(${names});`, resolveDir: root },
      external: ["react", "react-dom", "radix-ui"],
      absWorkingDir: root,
      bundle: true,
      outdir: "unused",
      write: false,
      metafile: true,
      format: "esm",
    });
    const kept = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    return kept
      .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && /\/explain|\/testing/.test(file))
      .map(([file]) => file);
  };
  expect(await bundled("{ createRecourse, Recourse, RecourseRegion }", "index")).toEqual([]);
  expect(await bundled("{ explainError }", "core")).not.toEqual([]);
});

describe("what comes with the package", () => {
  type Installed = { readonly license?: string; readonly dependencies?: Readonly<Record<string, string>> };
  const installed = Object.entries<Installed>(lock.packages);

  test("S02 is little, and under licences that ask for nothing but their text", () => {
    const all = new Set<string>();
    const wanted = Object.keys(manifest.dependencies);
    for (const name of wanted) {
      for (const [path, { dependencies = {} }] of installed) {
        if (all.has(path) || !`/${path}`.endsWith(`/node_modules/${name}`)) continue;
        all.add(path);
        wanted.push(...Object.keys(dependencies));
      }
    }
    expect(all.size).toBeLessThanOrEqual(80);
    const licences = new Set(installed.filter(([path]) => all.has(path)).map(([, { license }]) => license));
    expect([...licences].filter((one) => !/^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/.test(one ?? ""))).toEqual([]);
  });

  // An exact version would be a second one beside the app's own, with a scroll lock and a focus scope of its own.
  test("S02 may be the app's own, where that is of the same major and no older", () => {
    for (const range of Object.values(manifest.dependencies)) expect(range).toMatch(/^\^\d+\.\d+\.\d+$/);
  });

  test("S06 tells where it is made, and that it was made there", () => {
    const [, page = ""] = /^git\+(https:\/\/\S+\/react-recourse)\.git$/.exec(manifest.repository.url) ?? [];
    expect([manifest.homepage, manifest.bugs.url]).toEqual([`${page}#readme`, `${page}/issues`]);
    expect(manifest.publishConfig.provenance).toBe(true);
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });

  describe("S06 the workflows", () => {
    const folder = join(root, ".github/workflows");
    const workflows = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

    test("run others' actions by their commit alone, whose version is told beside it", () => {
      const uses = workflows.flatMap(({ text }) => [...text.matchAll(/\buses: (.*)$/gm)].map(([, action]) => action));
      expect(uses.length).toBeGreaterThan(3);
      const loose = uses.filter((action) => !/^(\.\/\S+|\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(action ?? ""));
      expect(loose).toEqual([]);
    });

    test("publish by OIDC, keep no token, and give what tests no right but to read", () => {
      const may = (right: string) => workflows.filter(({ text }) => text.includes(right)).map(({ file }) => file);
      expect(may("id-token: write")).toEqual(["publish.yml"]);
      expect(may("secrets.")).toEqual([]);
      expect(may("contents: write")).toEqual(["publish.yml"]);
      for (const { text } of workflows) expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m);
    });

    test("run on the lowest Node that package.json allows", () => {
      const [lowest] = /\d.*/.exec(manifest.engines.node) ?? [];
      expect(workflows.find(({ file }) => file === "ci.yml")?.text).toContain(`node: ["${lowest}"`);
    });
  });
});
