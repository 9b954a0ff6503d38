import { Visitor } from "vite";
import { type Finding, isTest, parseModule, type Sources } from "./sources.js";

/** Of a browser's globals `core` knows only `Headers`, `Response` and `URL`: the ones every runtime has. */
const BROWSER_ONLY = new Set(
  `window document navigator location history localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket
  BroadcastChannel Node Element HTMLElement Event CustomEvent FormData File Worker matchMedia requestAnimationFrame
  requestIdleCallback getComputedStyle MutationObserver ResizeObserver IntersectionObserver alert confirm prompt`.split(
    /\s+/,
  ),
);

/** Files of `core` that would only run in a browser. */
export function browserGlobals(sources: Sources): Finding[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    if (!file.startsWith("src/core/") || isTest(file)) return [];
    const { program, lineAt } = parseModule(file, text);
    const uses = new Map<number, string>();
    // Names that are no reference to a global: members, keys, and what the file itself declares.
    const others = new Set<number>();
    const declared = new Set<string>();
    const declare = (node: { type: string; start: number; name?: unknown } | null | undefined) => {
      if (node?.type === "Identifier" && typeof node.name === "string") declared.add(node.name);
    };

    new Visitor({
      Identifier: (node) => {
        if (BROWSER_ONLY.has(node.name)) uses.set(node.start, node.name);
      },
      MemberExpression: ({ object, property, computed }) => {
        const isGlobal = object.type === "Identifier" && ["globalThis", "self"].includes(object.name);
        if (!computed && !isGlobal) others.add(property.start);
      },
      Property: ({ key, shorthand, computed }) => {
        if (!computed && !shorthand) others.add(key.start);
      },
      PropertyDefinition: ({ key }) => void others.add(key.start),
      MethodDefinition: ({ key }) => void others.add(key.start),
      TSPropertySignature: ({ key }) => void others.add(key.start),
      TSMethodSignature: ({ key }) => void others.add(key.start),
      VariableDeclarator: ({ id }) => declare(id),
      FunctionDeclaration: ({ id, params }) => [id, ...params].forEach(declare),
      FunctionExpression: ({ params }) => params.forEach(declare),
      ArrowFunctionExpression: ({ params }) => params.forEach(declare),
      ImportSpecifier: ({ local }) => declare(local),
      TSInterfaceDeclaration: ({ id }) => declare(id),
      TSTypeAliasDeclaration: ({ id }) => declare(id),
    }).visit(program);

    return [...uses]
      .filter(([at, name]) => !others.has(at) && !declared.has(name))
      .map(([at, name]) => ({ file, line: lineAt(at), says: `core uses ${name}, which only a browser has` }));
  });
}
