import { type Finding, isTest, parseModule, type Sources } from "./sources.js";

const SOURCE_LINES = 250;
const TEST_LINES = 400;

/** Files that grew past the point where they hold two things. */
export function tooLong(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    const lines = text.trimEnd().split("\n").length;
    const limit = isTest(file) ? TEST_LINES : SOURCE_LINES;
    return lines > limit ? [{ file, line: limit + 1, says: `${lines} lines; split it before ${limit}` }] : [];
  });
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Locales are named by their BCP 47 tag: `de`, `pt-BR`, `zh-Hant-TW`. */
const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const DRAWERS = new Set(["utils", "util", "helpers", "helper", "common", "misc", "shared", "lib"]);

/** Files and folders that are not named for the one thing inside. */
export function wrongNames(sources: Sources): Finding[] {
  return Object.keys(sources).flatMap((file) => {
    const segments = file.replace(/(\.(browser|ssr|e2e))?(\.(test|test-d|stories|d))?\.(tsx?|css)$/, "").split("/");
    const holdsTags = segments[1] === "locales" || (segments[1] === "catalogs" && segments.length === 4);
    return segments.flatMap((segment, depth) => {
      const isName = KEBAB.test(segment) || (holdsTags && depth === segments.length - 1 && TAG.test(segment));
      if (!isName) return [{ file, line: 1, says: `"${segment}" is not kebab-case` }];
      if (DRAWERS.has(segment)) return [{ file, line: 1, says: `"${segment}" is a drawer, not a name` }];
      return [];
    });
  });
}

/** Ways by which a stranger's text could run or become markup. */
const FORBIDDEN = [
  /dangerouslySetInnerHTML/g,
  /\b(inner|outer)HTML\b/g,
  /\binsertAdjacentHTML\b/g,
  /\bdocument\s*\.\s*write/g,
  /\beval\s*\(/g,
  /\bnew\s+Function\b/g,
];

/** Server text is only ever a text node. */
export function markupFromText(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    const { code, lineAt } = parseModule(file, text);
    return FORBIDDEN.flatMap((pattern) =>
      [...code.matchAll(pattern)].map((match) => ({
        file,
        line: lineAt(match.index),
        says: `uses ${match[0]}; server text is a stranger's and stays text`,
      })),
    );
  });
}
