import { tmpdir } from "node:os";
import { join } from "node:path";

/** Run from the root of the repository: `npm run test:mutation -- src/core/walk.ts`. */
export default {
  // Stryker's own runner starts Vitest anew for every mutant of a constant, and patterns and tables are most of the
  // reader: 15 seconds each, where this one needs less than one.
  plugins: [`${import.meta.dirname}/in-process-runner.mjs`],
  testRunner: "in-process",
  coverageAnalysis: "all",
  concurrency: 1,
  // A busy machine must not make a time-out, which counts as found: loops without end are found by counting hits.
  timeoutMS: 20_000,
  // TypeScript 7 has no API that Stryker could rewrite a configuration with.
  tsconfigFile: "none",
  tempDirName: join(tmpdir(), `recourse-mutation-${process.pid}`),
  ignorePatterns: [
    "dist",
    "storybook-static",
    "coverage",
    "bench",
    "stories",
    "examples",
    "test/{wild,react-18,mutation}",
  ],
  disableTypeChecks: false,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: process.env["RECOURSE_MUTATION_REPORT"] ?? join(tmpdir(), "recourse-mutation.json") },
  thresholds: { high: 95, low: 85, break: null },
};
