import { describe, expect, test } from "vitest";
import { ACTION_NAMES } from "../../src/core/action-names.js";
import { ERROR_KINDS } from "../../src/core/api-error.js";
import { catalogs, rows, sampleNames, tables } from "./samples.js";

const COUNTS = { aforo: 6, afo: 29, aviate: 9, platform: 22, commerce: 16 };

test("the documents list as many codes as are counted here, and Aforo's nine statuses", () => {
  expect(Object.fromEntries(catalogs.map(({ api, codes }) => [api, Object.keys(codes).length]))).toEqual(COUNTS);
  expect(catalogs.flatMap(({ statuses = {} }) => Object.keys(statuses))).toEqual([
    "400",
    "401",
    "403",
    "404",
    "409",
    "422",
    "429",
    "500",
    "503",
  ]);
});

// The pages of Storybook show each sample by the view of its kind; examples/billing-dashboard/e2e meets each kind.
test("every kind is told by some sample, but those that are no answer of a server that is known", () => {
  const told = new Set(rows.map(({ expected }) => expected.kind));
  expect(ERROR_KINDS.filter((kind) => !told.has(kind))).toEqual(["network", "aborted", "unknown"]);
});

describe.each(catalogs)("$api", (catalog) => {
  const mine = rows.filter((row) => row.catalog === catalog);

  test("each code of the document is known, and no other", () => {
    const documented = new Set(mine.map(({ code }) => code).filter((code) => code !== null));
    expect(Object.keys(catalog.codes).toSorted()).toEqual([...documented].toSorted());
  });

  test("each code and status has a sample, and each sample a row", () => {
    expect(sampleNames(catalog.api).toSorted()).toEqual(Object.keys(tables[catalog.api] ?? {}).toSorted());
  });

  test("each code and status has words, and no others have", () => {
    expect(Object.keys(catalog.words?.codes ?? {}).toSorted()).toEqual(Object.keys(catalog.codes).toSorted());
    expect(Object.keys(catalog.words?.statuses ?? {})).toEqual(Object.keys(catalog.statuses ?? {}));
    expect(catalog.words?.api).toBe(catalog.api);
  });

  test("labels are for ways out that the code has", () => {
    const byKind = { balance: "top_up", payment: "update_payment_method" } as Readonly<Record<string, string>>;
    for (const { code, expected } of mine) {
      const words = catalog.words?.codes[code ?? ""];
      const kinds = mine.filter((row) => row.code === code).map((row) => byKind[row.expected.kind]);
      // A transition that the document names is a way out too.
      const moves = mine.filter((row) => row.code === code).map((row) => row.expected.details?.["allowedTransitions"]);
      const offered = new Set<unknown>(["retry", ...kinds, ...(expected.actions ?? []), ...moves.flat()]);
      for (const name of Object.keys(words?.actions ?? {})) expect(offered, `${code}: ${name}`).toContain(name);
    }
  });

  test("every action is one of the shared names", () => {
    for (const facts of [...Object.values(catalog.codes), ...Object.values(catalog.statuses ?? {})]) {
      for (const name of [facts.action ?? []].flat()) expect(ACTION_NAMES).toContain(name);
    }
  });
});
