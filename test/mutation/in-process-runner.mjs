// A test runner for Stryker: the reader's tests and the instrumented sources in one bundle, which is evaluated anew for
// every mutant. So a mutant of a constant costs no more than any other.
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { PluginKind, declareClassPlugin } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { addAlternatives } from "./alternatives.mjs";
import { createSuite } from "./suite.mjs";

const root = join(import.meta.dirname, "../..");
const corpus = join(root, "../shared/corpus");
/** What the judge of the corpus loads: whatever reader is under test just then. */
const candidate = join(mkdtempSync(join(tmpdir(), "recourse-mutation-")), "candidate.mjs");

/** What proves the reader, the quickest first. Left out: what needs a clock's speed, and what reads sources. */
const FILES = [
  /^test\/reading\/documented\.test/,
  /^src\/(core\/evidence|formats\/\w+|carriers\/[\w-]+)\.test/,
  /^test\/reading\//,
  /^src\/core\/(?!formatters|check-options|describe|plan-ways-out|reports|transitions|verdict|bare-recourse|define-catalog)[\w-]+\.test/,
  /^test\/privacy\/(redact|spared)\.test/,
  /^test\/catalogs\/(reading|server-text|told)\.test/,
  /^test\/hostile\/(headers|header-kinds|options|prototypes)\.test/,
  /^test\/hostile\/(amounts|anything|texts)\.test/,
];

/** They take as long as all others together and find hardly more; `RECOURSE_MUTATION=thorough` asks them too. */
const SLOW = /^(P03 H12|H04|H08|H09|H10|H12|long JSON|H01 a value of ours)/;
const thorough = process.env["RECOURSE_MUTATION"] === "thorough";
/** `RECOURSE_MUTATION_FIRST="core/paths|reading/names"`: test files that are asked before all others. */
const first = new RegExp(process.env["RECOURSE_MUTATION_FIRST"] ?? "^$");
/** `RECOURSE_MUTATION_WITHOUT=redact,times`: test files that have nothing to do with what is broken. */
const without = (process.env["RECOURSE_MUTATION_WITHOUT"] ?? "").split(",").filter(Boolean);

function testFiles() {
  const folders = [
    "src/core",
    "src/formats",
    "src/carriers",
    "test/reading",
    "test/privacy",
    "test/catalogs",
    "test/hostile",
  ];
  const all = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const tests = all.filter((name) => name.endsWith(".test.ts") && !without.some((one) => name.includes(`/${one}.`)));
  return [...new Set([first, ...FILES].flatMap((pattern) => tests.filter((name) => pattern.test(name))))];
}

/** esbuild leaves nothing of `import.meta` in a script. */
const importMeta = {
  name: "import-meta",
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const url = JSON.stringify(pathToFileURL(path).href);
      const contents = text
        .replaceAll("import.meta.url", url)
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
      return { contents, loader: "ts" };
    });
  },
};

async function bundle() {
  const contents = `
    import "./test/setup-console.ts";
    ${testFiles()
      .map((file) => `globalThis.__suite.file(${JSON.stringify(file)}); require("./${file}");`)
      .join("\n")}
    globalThis.__reader = require("./src/defaults/reading.ts");`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    external: ["vitest", "fast-check", "structured-headers", "vite", "esbuild"],
    plugins: [importMeta],
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** The shared corpus, judged by its own judge; it is handed the reader of this evaluation. */
async function judgeCorpus(number) {
  const { argv, exitCode } = process;
  const { log } = console;
  const lines = [];
  console.log = (line) => lines.push(line);
  try {
    for (const flags of [[], ["--as", "response"]]) {
      process.argv = [argv[0], "cases.mjs", join(corpus, "cases-open.json"), candidate, ...flags];
      await import(`${pathToFileURL(join(corpus, "cases.mjs")).href}?${number}${flags.length}`);
    }
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    console.log = log;
  }
  const missed = lines.find((line) => line.startsWith("MISS"));
  if (missed) throw new Error(missed);
}

export class InProcessRunner {
  /** Where the instrumented sources look up which mutant they are. */
  #space = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  #script;
  #require = createRequire(join(root, "package.json"));
  #evaluations = 0;
  #mutants = 0;
  #isSpoilt = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env["NODE_ENV"] = "test";
    const code = await bundle();
    this.#script = new Script(`(function (require, module, exports) {${code}\n})`, { filename: "bundle.cjs" });
    writeFileSync(
      candidate,
      `export const normalize = (body, status, headers) => globalThis.__reader.normalizeError({ status, headers, body });
       export const normalizeUnknown = (thrown) => globalThis.__reader.readApiError(thrown);`,
    );
  }

  /** @param only the one test that is asked, where it is one. */
  async #run(bail, only) {
    const suite = createSuite((name) => this.#require(name));
    globalThis.__suite = suite;
    const module = { exports: {} };
    const tests = [];
    try {
      const evaluate = this.#script.runInThisContext();
      evaluate((name) => suite.modules[name] ?? this.#require(name), module, module.exports);
    } catch (error) {
      const failureMessage = String(error?.stack ?? error);
      if (!bail) return { status: DryRunStatus.Error, errorMessage: failureMessage };
      const load = { id: "load", name: "load", timeSpentMs: 0, status: TestStatus.Failed, failureMessage };
      return { status: DryRunStatus.Complete, tests: [load] };
    }
    suite.file("corpus");
    this.#evaluations += 1;
    if (existsSync(corpus)) suite.modules.vitest.test("as a person would", () => judgeCorpus(this.#evaluations));
    for (const { id, name, file, run } of suite.tests) {
      if (only ? id !== only : !thorough && SLOW.test(name)) continue;
      this.#space.currentTestId = id;
      const started = Date.now();
      const failure = await run().then(
        () => null,
        (error) => String(error?.message ?? error).slice(0, 300),
      );
      const timeSpentMs = Date.now() - started;
      const status = failure === null ? TestStatus.Success : TestStatus.Failed;
      tests.push({
        id,
        name,
        fileName: file,
        timeSpentMs,
        status,
        ...(failure !== null && { failureMessage: failure }),
      });
      if (failure !== null && bail) break;
    }
    this.#space.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests };
  }

  async dryRun() {
    this.#space.activeMutant = undefined;
    const result = await this.#run(false);
    return { ...result, mutantCoverage: this.#space.mutantCoverage };
  }

  /**
   * What an earlier mutant left behind in this process fails tests too. So the test that failed is asked again without
   * the mutant; if it fails still, Stryker gets an error, starts a new process and asks there.
   */
  async #confirm(last) {
    this.#mutants += 1;
    if (last?.status !== TestStatus.Failed || last.id === "load") return;
    this.#space.activeMutant = undefined;
    const { tests } = await this.#run(true, last.id);
    if (tests.at(-1)?.status === TestStatus.Success) return;
    this.#isSpoilt = true;
    if (this.#mutants > 1) throw new Error(`Fails without a mutant too: ${last.name}`);
  }

  async mutantRun({ activeMutant, hitLimit }) {
    if (this.#isSpoilt) throw new Error("The mutant before spoilt this process.");
    this.#space.hitLimit = hitLimit;
    this.#space.hitCount = 0;
    this.#space.activeMutant = activeMutant.id;
    const result = await this.#run(true);
    const reached = determineHitLimitReached(this.#space.hitCount, hitLimit);
    if (!reached) await this.#confirm(result.tests.at(-1));
    return toMutantRunResult(reached ?? result);
  }
}

// Stryker loads its runners before it breaks the sources.
await addAlternatives();

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
