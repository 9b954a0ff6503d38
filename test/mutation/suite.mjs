// As much of Vitest's interface as the reader's tests use, and a fast-check that asks fewer and always the same questions.
import { mock } from "node:test";
import { format } from "node:util";
import {
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  customMatchers,
  setState,
} from "@vitest/expect";
import { fn, restoreAllMocks, spyOn } from "@vitest/spy";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
globalThis[GLOBAL_EXPECT] = expect;
chai.expect.extend(expect, customMatchers);
expect.hasAssertions = () => {};
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null, testPath: "" }, expect);

const stubbed = new Map();

function unstubAllGlobals() {
  for (const [name, was] of stubbed)
    if (was) Object.defineProperty(globalThis, name, was);
    else delete globalThis[name];
  stubbed.clear();
}

const vi = {
  fn,
  stubGlobal: (name, value) => {
    if (!stubbed.has(name)) stubbed.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { configurable: true, enumerable: true, writable: true, value });
  },
  unstubAllGlobals,
  spyOn,
  restoreAllMocks,
  useFakeTimers: () => mock.timers.enable({ apis: ["setTimeout"] }),
  useRealTimers: () => mock.timers.reset(),
  getTimerCount: () => 0,
  advanceTimersByTimeAsync: async (ms) => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    mock.timers.tick(ms);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  },
};

const MAX_RUNS = 30;

/** Collects tests; `require` gives the real packages. */
export function createSuite(require) {
  // A test that failed midway leaves its spies, and what they saw, to the next mutant.
  restoreAllMocks();
  unstubAllGlobals();
  mock.timers.reset();
  const tests = [];
  const counts = new Map();
  let file = "";
  let scope = { names: [], before: [], after: [], first: [] };
  const fresh = (outer, name) => ({
    names: name ? [...outer.names, name] : [],
    before: [...outer.before],
    after: [...outer.after],
    first: [...outer.first],
  });
  const base = scope;

  function add(name, ...rest) {
    const work = rest.find((one) => typeof one === "function");
    const here = scope;
    const full = [...here.names, name].join(" > ");
    const key = `${file}#${full}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const run = async () => {
      for (const once of here.first) await (once.done ??= once.work());
      for (const hook of here.before) await hook();
      try {
        await work();
      } finally {
        for (const hook of here.after.toReversed()) await hook();
      }
    };
    tests.push({ id: count > 1 ? `${key} ${count}` : key, name: full, file, run });
  }
  const each =
    (adder) =>
    (rows) =>
    (name, ...rest) => {
      const work = rest.find((one) => typeof one === "function");
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        adder(format(name, ...values).slice(0, 120), () => work(...values));
      }
    };
  const test = Object.assign(add, {
    each: each(add),
    skip: () => {},
    skipIf: (no) => (no ? () => {} : test),
    runIf: (yes) => (yes ? test : () => {}),
  });
  const describe = Object.assign(
    (name, work) => {
      const outer = scope;
      scope = fresh(outer, name);
      work();
      scope = outer;
    },
    { skipIf: (no) => (no ? () => {} : describe) },
  );
  describe.each = (rows) => (name, work) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      describe(format(name, ...values).slice(0, 120), () => work(...values));
    }
  };

  const fastCheck = require("fast-check");
  const fc = fastCheck.default ?? fastCheck;
  const calm = (options) => ({ ...options, numRuns: Math.min(options?.numRuns ?? 100, MAX_RUNS), seed: 1 });
  const quiet = { ...fc, assert: (property, options) => fc.assert(property, calm(options)) };

  return {
    tests,
    file: (name) => {
      file = name;
      scope = fresh(base, "");
    },
    modules: {
      vitest: {
        test,
        it: test,
        describe,
        expect,
        vi,
        beforeEach: (hook) => scope.before.push(hook),
        afterEach: (hook) => (file === "" ? base : scope).after.push(hook),
        beforeAll: (work) => scope.first.push({ work }),
        afterAll: () => {},
      },
      "fast-check": { ...quiet, default: quiet },
    },
  };
}
