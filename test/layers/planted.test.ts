import { describe, expect, test } from "vitest";
import { clientCodeBehind, missingDirectives } from "./directives.js";
import { hooksInDrawn } from "./drawn.js";
import { browserGlobals } from "./globals.js";
import { markupFromText, tooLong, wrongNames } from "./habits.js";
import { cycles, wrongImports } from "./imports.js";
import { type Finding, show, type Sources } from "./sources.js";
import { wordsInCode } from "./words.js";

/** A house in order. Each test below plants one mistake in it. */
const house: Sources = {
  "src/index.ts": `export { Recourse } from "./defaults/showing.js";`,
  "src/core.ts": `export { normalize } from "./defaults/reading.js";`,
  "src/defaults/reading.ts": `import { plain } from "../carriers/plain.js";\nexport const normalize = [plain];`,
  "src/defaults/showing.ts": `import { Notice } from "../components/notice/index.js";\nexport const Recourse = Notice;`,
  "src/core/value.ts": `export interface Value { readonly url: URL }`,
  "src/core/carrier.ts": `import type { Value } from "./value.js";\nexport type Carrier = Value;`,
  "src/traffic/gate.ts": `import type { Value } from "../core/value.js";\nexport const gate: Value | null = null;`,
  "src/carriers/plain.ts": `import type { Carrier } from "../core/carrier.js";\nexport const plain: Carrier | null = null;`,
  "src/carriers/axios.ts": `export const axios = null;`,
  "src/formats/google.ts": `export const google = null;`,
  "src/locales/en.ts": `export const en = { retry: "Try again" };`,
  "src/locales/pt-BR.ts": `export const ptBr = { retry: "Tentar de novo" };`,
  "src/catalogs/aforo.ts": `import { words } from "./aforo/en.js";\nexport const aforo = { words };\nexport type Code = "a";`,
  "src/catalogs/aforo/en.ts": `export const words = { a: "The plan is full" };`,
  "src/catalogs/aforo/de.ts": `import type { Code } from "../aforo.js";\nexport const words: Record<Code, string> = { a: "Voll" };`,
  "src/catalogs/afo.ts": `export const afo = {};`,
  "src/react/use-thing.ts": `"use client";\nimport { useState } from "react";\nexport const useThing = () => useState(0);`,
  "src/parts/chrome.tsx": `import { Dialog } from "radix-ui";\nexport const Chrome = Dialog;`,
  "src/components/notice/index.ts": `export * as Notice from "./notice.js";`,
  "src/components/notice/notice.tsx": `import { Chrome } from "../../parts/chrome.js";\nexport const Root = Chrome;`,
  "src/components/meter/meter.tsx": `export const Root = () => <p role="status">{1} · {"—"}</p>;`,
  "src/forms/formik.ts": `import { Formik } from "formik";\nexport const form = Formik;`,
  "src/forms/form-data.ts": `export const form = null;`,
  "src/react-query/retry.ts": `import type { Query } from "@tanstack/react-query";\nexport type Q = Query;`,
  "src/testing/fixtures.ts": `export const all = import.meta.glob("../../test/wire/**/*.json", { eager: true });`,
  "src/testing/handlers.ts": `import { http } from "msw";\nexport const handlers = [http];`,
  "src/core/value.test.ts": `import { test } from "vitest";\nimport { aforo } from "../catalogs/aforo.js";\ntest("x", () => aforo);`,
};

type Check = (sources: Sources) => Finding[];
const behindCore: Check = (sources) => clientCodeBehind(sources, "src/core.ts");
const checks: readonly Check[] = [
  wrongImports,
  cycles,
  browserGlobals,
  tooLong,
  wrongNames,
  markupFromText,
  wordsInCode,
  missingDirectives,
  behindCore,
  hooksInDrawn,
];

const DRAWN = `import { draw } from "./create-part.js";\nimport { Copy as Part } from "./copy.js";\n`;
const REACT = `import { useId } from "react";`;

/** What is planted: the check that must find it, the file, its text, and where. */
const planted: readonly [says: string, check: Check, file: string, text: string, line?: number][] = [
  ["core may not import locales", wrongImports, "src/core/x.ts", `\nimport { en } from "../locales/en.js";`, 2],
  ["core may not import locales", wrongImports, "src/core/x.ts", `import type { en } from "../locales/en.js";`],
  ["core may not import locales", wrongImports, "src/core/x.ts", `export * from "../locales/en.js";`],
  ["core may not import locales", wrongImports, "src/core/x.ts", `export { en } from "../locales/en.js";`],
  ["core may not import locales", wrongImports, "src/core/x.ts", `export type X = import("../locales/en.js").X;`],
  ["core may not import locales", wrongImports, "src/core/x.ts", `export const x = () => import("../locales/en.js");`],
  ["computed", wrongImports, "src/core/x.ts", `export const x = (name: string) => import(name);`],
  ["core may not import the package react", wrongImports, "src/core/x.ts", REACT],
  ["core may not import the package ky", wrongImports, "src/core/x.ts", `import type { HTTPError } from "ky";`],
  ["core may not import the package node:fs", wrongImports, "src/core/x.ts", `import "node:fs";`],
  ["the package react", wrongImports, "src/traffic/x.ts", REACT],
  ["traffic may not import carriers", wrongImports, "src/traffic/x.ts", `import "../carriers/plain.js";`],
  ["the package axios", wrongImports, "src/carriers/x.ts", `import type { AxiosError } from "axios";`],
  ["a shelf", wrongImports, "src/carriers/x.ts", `import { plain } from "./plain.js";`],
  ["carriers may not import formats", wrongImports, "src/carriers/x.ts", `import "../formats/google.js";`],
  ["formats may not import catalogs", wrongImports, "src/formats/x.ts", `import "../catalogs/aforo.js";`],
  ["locales may not import catalogs", wrongImports, "src/locales/x.ts", `import "../catalogs/aforo.js";`],
  ["a shelf", wrongImports, "src/locales/x.ts", `import { en } from "./en.js";`],
  ["another file of the shelf", wrongImports, "src/catalogs/x.ts", `import "./aforo.js";`],
  ["another file of the shelf", wrongImports, "src/catalogs/x.ts", `import "./aforo/en.js";`],
  ["another file of the shelf", wrongImports, "src/catalogs/afo/x.ts", `import type { Code } from "../aforo.js";`],
  ["types only", wrongImports, "src/catalogs/aforo/x.ts", `import { aforo } from "../aforo.js";`],
  ["react may not import components", wrongImports, "src/react/x.ts", `import "../components/notice/notice.js";`],
  ["react may not import locales", wrongImports, "src/react/x.ts", `import type { en } from "../locales/en.js";`],
  ["the package radix-ui", wrongImports, "src/react/x.ts", `import { Dialog } from "radix-ui";`],
  ["parts may not import components", wrongImports, "src/parts/x.ts", `import "../components/notice/notice.js";`],
  ["another component", wrongImports, "src/components/x/x.ts", `import "../notice/notice.js";`],
  ["components may not import catalogs", wrongImports, "src/components/x/x.ts", `import "../../catalogs/aforo.js";`],
  ["components may not import traffic", wrongImports, "src/components/x/x.ts", `import "../../traffic/gate.js";`],
  ["the package radix-ui", wrongImports, "src/components/x/x.ts", `import { Dialog } from "radix-ui";`],
  ["forms may not import parts", wrongImports, "src/forms/x.ts", `import "../parts/chrome.js";`],
  ["a shelf", wrongImports, "src/forms/x.ts", `import "./formik.js";`],
  ["its second (yup)", wrongImports, "src/forms/x.ts", `import "formik";\nimport "yup";`, 2],
  [
    "react-query may not import components",
    wrongImports,
    "src/react-query/x.ts",
    `import "../components/meter/meter.js";`,
  ],
  ["the package axios", wrongImports, "src/react-query/x.ts", `import "axios";`],
  ["the package vitest", wrongImports, "src/testing/x.ts", `import "vitest";`],
  ["a door may not import msw", wrongImports, "src/testing.ts", `export { http } from "msw";`],
  ["through the door", wrongImports, "src/react/x.ts", `import type { Recourse } from "../index.js";`],
  ["through the door", wrongImports, "src/defaults/x.ts", `import { normalize } from "../core.js";`],
  ["through the door", wrongImports, "src/react.ts", `export { normalize } from "./core.js";`],
  ["part of", wrongImports, "src/parts/x.ts", `import "react-recourse/core";`],
  ["the test src/core/value.test.ts", wrongImports, "src/core/x.ts", `import "./value.test.js";`],
  ["no source file", wrongImports, "src/core/x.ts", `import "./nowhere.js";`],
  ["no source file", wrongImports, "src/core/x.ts", `import "./value.ts";`],
  ["no source file", wrongImports, "src/core/x.ts", `import "./value";`],
  ["src/styles.css imports it", wrongImports, "src/parts/x.ts", `import "./x.css";`],
  ["does not know", wrongImports, "src/stuff/x.ts", ``],
  ["no source file", wrongImports, "src/core/x.ts", `export const x = import.meta.glob("../locales/*.ts");`],
  ["closes a circle", cycles, "src/core/value.ts", `\nexport type { Carrier } from "./carrier.js";`, 2],
  ["closes a circle", cycles, "src/core/x.ts", `import type { X } from "./x.js";`],
  ["uses window", browserGlobals, "src/core/x.ts", `export const x = () => typeof window;`],
  ["uses navigator", browserGlobals, "src/core/x.ts", `export const x = () => globalThis.navigator.onLine;`],
  ["uses HTMLElement", browserGlobals, "src/core/x.ts", `export type X = HTMLElement;`],
  ["251 lines", tooLong, "src/core/x.ts", `//\n`.repeat(251), 251],
  ["401 lines", tooLong, "src/core/x.test.ts", `//\n`.repeat(401), 401],
  ["kebab-case", wrongNames, "src/core/apiError.ts", ``],
  ["kebab-case", wrongNames, "src/components/TopUp/top-up.tsx", ``],
  ["kebab-case", wrongNames, "src/core/pt-BR.ts", ``],
  ["drawer", wrongNames, "src/core/utils.ts", ``],
  ["innerHTML", markupFromText, "src/parts/x.ts", `// a note\nexport const x = (e: Element) => (e.innerHTML = "");`, 2],
  [
    "dangerouslySetInnerHTML",
    markupFromText,
    "src/parts/x.tsx",
    `export const x = <p dangerouslySetInnerHTML={{}} />;`,
  ],
  ["eval(", markupFromText, "src/traffic/x.ts", `export const x = eval("1");`],
  ['"Try again"', wordsInCode, "src/parts/x.tsx", `export const x = <button>Try again</button>;`],
  ['"Close"', wordsInCode, "src/parts/x.tsx", `export const x = <button aria-label="Close">×</button>;`],
  ['"left"', wordsInCode, "src/react/x.tsx", "export const x = (n: number) => <p>{`${n} left`}</p>;"],
  ['"Yes"', wordsInCode, "src/components/x/x.tsx", `export const x = (y: boolean) => <>{y ? "Yes" : null}</>;`],
  ['"Hint"', wordsInCode, "src/forms/x.tsx", `export const x = (y?: string) => <input placeholder={y ?? "Hint"} />;`],
  ["Wait a moment", wordsInCode, "src/components/x/x.ts", `export const text = "Wait a moment, please.";`],
  ["useId", missingDirectives, "src/react/x.ts", `${REACT}\nexport const x = () => useId();`, 2],
  [
    "useId",
    missingDirectives,
    "src/react/x.ts",
    `// Late.\n"use client";\n${REACT}\nexport const x = () => useId();`,
    4,
  ],
  [
    "createContext",
    missingDirectives,
    "src/parts/x.ts",
    `import * as R from "react";\nexport const x = R.createContext(0);`,
    2,
  ],
  [
    "Component",
    missingDirectives,
    "src/react/x.ts",
    `import { Component } from "react";\nexport class X extends Component {}`,
    2,
  ],
  [
    "imports react; via src/core.ts →",
    behindCore,
    "src/defaults/reading.ts",
    `import "react";\nexport const normalize = 1;`,
  ],
  [
    "draws Copy, which uses useState",
    hooksInDrawn,
    "src/parts/chrome.tsx",
    `${DRAWN}export const Copy = createPart("copy", "b", function useCopy() { return React.useState(0); });\ndraw(Copy, 1);`,
    4,
  ],
  [
    "draws useThing, which uses useState",
    hooksInDrawn,
    "src/parts/x.tsx",
    `import { useThing as Part } from "../react/use-thing.js";\ndraw(Part, 1);`,
    2,
  ],
  ["draws Copy, of which nobody", hooksInDrawn, "src/parts/x.tsx", `${DRAWN}draw(Part, 1);`, 3],
  ["is client code", behindCore, "src/carriers/plain.ts", `"use client";\nexport const plain = 1;`],
];

describe("the checks of the house", () => {
  test.each(checks.map((check) => [check.name, check] as const))("%s finds nothing in a house in order", (_, check) => {
    expect(check(house).map(show)).toEqual([]);
  });

  test.each(planted)("find: %s (%o in %s)", (says, check, file, text, line = 1) => {
    const findings = check({ ...house, [file]: text });
    expect(findings).toContainEqual({ file: expect.any(String), line, says: expect.stringContaining(says) });
  });
});
