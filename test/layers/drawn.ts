import { type ESTree, Visitor } from "vite";
import { HOOK, calledName } from "./directives.js";
import { type Finding, isTest, parseModule, resolveImport, type Sources } from "./sources.js";

/** Where a name of a file is made: by which name in which file. */
function homeOf(sources: Sources, file: string, name: string): readonly [file: string, name: string] {
  let home = [file, name] as const;
  new Visitor({
    ImportSpecifier: ({ local, imported }) => {
      if (local.name === name && imported.type === "Identifier") home = [home[0], imported.name];
    },
    ImportDeclaration: ({ source, specifiers }) => {
      if (specifiers.some(({ local }) => local.name === name))
        home = [resolveImport(sources, file, source.value) ?? "", home[1]];
    },
  }).visit(parseModule(file, sources[file] ?? "").program);
  return home;
}

/** The hooks that what a `const` is made of calls; `null` where there is no such `const`. */
function hooksIn(file: string, text: string, name: string): readonly string[] | null {
  const made: ESTree.Node[] = [];
  const calls: ESTree.CallExpression[] = [];
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type === "Identifier" && id.name === name && init) made.push(init);
    },
    CallExpression: (node) => {
      calls.push(node);
    },
  }).visit(parseModule(file, text).program);
  const within = calls.filter((call) => made.some(({ start, end }) => call.start >= start && call.end <= end));
  return made.length === 0 ? null : within.map(calledName).filter((called) => HOOK.test(called));
}

/**
 * Parts that are drawn by who holds them, without a component of their own, and use hooks: which of them are drawn
 * differs from error to error, and React takes the hooks of one for those of another.
 */
export function hooksInDrawn(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    if (isTest(file) || !/\bdraw\(/.test(text)) return [];
    const { program, lineAt } = parseModule(file, text);
    const findings: Finding[] = [];
    new Visitor({
      CallExpression: (node) => {
        const [part] = node.arguments;
        if (calledName(node) !== "draw") return;
        const [home, name] = part?.type === "Identifier" ? homeOf(sources, file, part.name) : ["", "?"];
        const hooks = hooksIn(home, sources[home] ?? "", name);
        const line = lineAt(node.start);
        if (hooks === null) findings.push({ file, line, says: `draws ${name}, of which nobody knows how it is made` });
        else if (hooks.length > 0) findings.push({ file, line, says: `draws ${name}, which uses ${hooks.join()}` });
      },
    }).visit(program);
    return findings;
  });
}
