import { describe, expect, test } from "vitest";
import { publicFiles, root, sourceFiles } from "../scripts/public-files.mjs";
import { clientCodeBehind, missingDirectives } from "./layers/directives.js";
import { hooksInDrawn } from "./layers/drawn.js";
import { browserGlobals } from "./layers/globals.js";
import { markupFromText, tooLong, wrongNames } from "./layers/habits.js";
import { cycles, reachableFrom, wrongImports } from "./layers/imports.js";
import { readSources, show } from "./layers/sources.js";
import { wordsInCode } from "./layers/words.js";

const sources = readSources(root);

describe("the house of src/", () => {
  test.each([
    ["every import, type imports too, is one that the table of layers allows", wrongImports],
    ["no file imports itself by way of others, type imports too", cycles],
    ["core uses no global that only a browser has", browserGlobals],
    ["no source file is longer than 250 lines, no test longer than 400", tooLong],
    ["no text becomes markup or code", markupFromText],
    ["no word a person can read stands outside locales/ and catalogs/", wordsInCode],
    ['files with hooks, contexts or class components begin with "use client"', missingDirectives],
    ["parts that are drawn without a component of their own use no hooks", hooksInDrawn],
  ])("%s", (_, check) => {
    expect(check(sources).map(show)).toEqual([]);
  });

  test("files and folders are kebab-case and named for what they hold", () => {
    const named = { ...sources, ...readSources(root, "src", [".css"]) };
    expect(wrongNames(named).map(show)).toEqual([]);
  });

  test("every source file can be reached from a door or a shelf", () => {
    const reached = new Set(
      Object.values(publicFiles()).flatMap((file) => [...reachableFrom(sources, file, "types too").keys()]),
    );
    expect(sourceFiles().filter((file) => !reached.has(file))).toEqual([]);
  });

  test("src/styles.css imports the look of every component", () => {
    const { "src/styles.css": look = "", ...others } = readSources(root, "src", [".css"]);
    const imported = [...look.matchAll(/@import\s+(?:url\()?["']\.\/([^"']+)["']/g)].map(([, path]) => `src/${path}`);
    expect(imported.toSorted()).toEqual(Object.keys(others).toSorted());
  });

  test("no rule of the look asks every element of an app's page for its siblings", () => {
    // In a long list that takes the square of its length.
    const asks = Object.entries(readSources(root, "src", [".css"])).filter(([, text]) => /[~+]\s*\*\s*[,{]/.test(text));
    expect(asks.map(([file]) => file)).toEqual([]);
  });

  test("nothing behind the door /core is React or client code", () => {
    expect(clientCodeBehind(sources, "src/core.ts").map(show)).toEqual([]);
  });
});
