import { type ESTree, Visitor } from "vite";
import { reachableFrom } from "./imports.js";
import { type Finding, isRelative, isTest, packageOf, parseModule, type Sources } from "./sources.js";

/** Folders whose files run in the browser when they hold state. */
const CLIENT = /^src\/(react|parts|components|forms|react-query)\//;

/** Names of hooks. */
export const HOOK = /^use(?:[A-Z]|$)/;

/** What a call calls, by its last name. */
export const calledName = ({ callee }: ESTree.CallExpression): string =>
  callee.type === "Identifier"
    ? callee.name
    : callee.type === "MemberExpression" && callee.property.type === "Identifier"
      ? callee.property.name
      : "";

/** Files with hooks, contexts or class components that a server component could not import. */
export function missingDirectives(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    if (!CLIENT.test(file) || isTest(file)) return [];
    if (/^["']use client["'];?\r?\n/.test(text)) return [];
    const use = firstClientOnlyUse(file, text);
    return use === null
      ? []
      : [{ file, line: use.line, says: `uses ${use.name} and does not begin with "use client"` }];
  });
}

function firstClientOnlyUse(file: string, text: string): { line: number; name: string } | null {
  const { program, lineAt } = parseModule(file, text);
  const uses: { line: number; name: string }[] = [];
  new Visitor({
    CallExpression: (node) => {
      const name = calledName(node);
      if (HOOK.test(name) || name === "createContext") uses.push({ line: lineAt(node.start), name });
    },
    ClassDeclaration: ({ start, superClass }) => {
      const name = superClass?.type === "Identifier" ? superClass.name : "";
      if (/^(Pure)?Component$/.test(name)) uses.push({ line: lineAt(start), name });
    },
  }).visit(program);
  return uses[0] ?? null;
}

/** What a door without React would drag along: React itself, or a module marked as client code. */
export function clientCodeBehind(sources: Sources, door: string): Finding[] {
  return [...reachableFrom(sources, door)].flatMap(([file, way]) => {
    const { imports, text } = parseModule(file, sources[file] ?? "");
    const via = way.join(" → ");
    const packages = imports.filter(({ specifier, typeOnly }) => !typeOnly && !isRelative(specifier));
    return [
      ...packages.map(({ specifier, line }) => ({ file, line, says: `imports ${packageOf(specifier)}; via ${via}` })),
      ...(/^\s*["']use client["']/.test(text) ? [{ file, line: 1, says: `is client code; via ${via}` }] : []),
    ];
  });
}
