import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";

/** Text of source files by their path from the repository's root, e.g. `src/core/headers.ts`. */
export type Sources = Readonly<Record<string, string>>;

/** One broken rule, at one line. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** One place where a file names another module: static, type-only, dynamic, re-export, `import("…")` in a type or a glob. */
export interface ImportSite {
  readonly specifier: string;
  readonly line: number;
  /** Erased when compiled. */
  readonly typeOnly: boolean;
}

/** A parsed source file. */
export interface ParsedModule {
  readonly file: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly imports: readonly ImportSite[];
  /** The text with comments blanked out, line breaks kept. */
  readonly code: string;
  readonly lineAt: (offset: number) => number;
}

/** `file:line: what`, as editors and terminals link it. */
export const show = ({ file, line, says }: Finding): string => `${file}:${line}: ${says}`;

/** All files below a folder whose name ends in one of `endings`. */
export function readSources(root: string, folder = "src", endings: readonly string[] = [".ts", ".tsx"]): Sources {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, readSources(root, path, endings));
    else if (endings.some((ending) => entry.name.endsWith(ending)))
      found[path] = readFileSync(join(root, path), "utf8");
  }
  return found;
}

/** Tests, stories and type tests: they may import what they like, as nobody ships them. */
export const isTest = (file: string): boolean => /\.(test|test-d|stories)\.tsx?$/.test(file);

const cache = new Map<string, ParsedModule>();

/** Parses with the parser that the build uses. Throws on a syntax error. */
export function parseModule(file: string, text: string): ParsedModule {
  const key = `${file}\n${text}`;
  const known = cache.get(key);
  if (known) return known;

  const { program, comments, errors } = parseSync(file, text);
  const [broken] = errors;
  if (broken) throw new Error(`${file} cannot be parsed: ${broken.message}`);

  const breaks = [...text.matchAll(/\n/g)].map((match) => match.index);
  const lineAt = (offset: number) => breaks.filter((at) => at < offset).length + 1;
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, " ") + code.slice(end);
  }

  const parsed = { file, text, program, code, lineAt, imports: importsOf(program, lineAt) };
  cache.set(key, parsed);
  return parsed;
}

function importsOf(program: ESTree.Program, lineAt: (offset: number) => number): ImportSite[] {
  const imports: ImportSite[] = [];
  const add = (node: { start: number }, specifier: string, typeOnly: boolean) =>
    imports.push({ specifier, typeOnly, line: lineAt(node.start) });

  new Visitor({
    ImportDeclaration: (node) => {
      const names = node.specifiers;
      const erased = names.length > 0 && names.every((name) => "importKind" in name && name.importKind === "type");
      add(node, node.source.value, node.importKind === "type" || erased);
    },
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node, node.source.value, node.exportKind === "type");
    },
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === "type"),
    TSImportType: (node) => add(node, node.source.value, true),
    ImportExpression: (node) => add(node, literal(node.source) ?? "(computed)", false),
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || callee.object.type !== "MetaProperty") return;
      const [pattern] = node.arguments;
      const patterns = pattern?.type === "ArrayExpression" ? pattern.elements : [pattern];
      for (const one of patterns) add(node, literal(one) ?? "(computed)", false);
    },
  }).visit(program);
  return imports;
}

const literal = (node: ESTree.Node | null | undefined): string | null =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : null;

/** The file that a relative specifier means, or `null` when there is none. Specifiers end in `.js`, files in `.ts(x)`. */
export function resolveImport(sources: Sources, from: string, specifier: string): string | null {
  const path = posix.join(posix.dirname(from), specifier);
  const stem = path.replace(/\.js$/, "");
  return [`${stem}.ts`, `${stem}.tsx`].find((candidate) => path !== stem && Object.hasOwn(sources, candidate)) ?? null;
}

/** Whether a specifier names a file rather than a package. */
export const isRelative = (specifier: string): boolean => specifier.startsWith(".") || specifier.startsWith("/");

/** `react` of `react/jsx-runtime`, `@tanstack/react-query` of `@tanstack/react-query/x`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
