import {
  type Finding,
  type ImportSite,
  isRelative,
  isTest,
  packageOf,
  parseModule,
  resolveImport,
  type Sources,
} from "./sources.js";

const REACT = ["react", "react-dom"];

/** Who may import whom. `own` names the part of the path that two files must share when they are of the same layer. */
interface Layer {
  /** Layers whose files may be imported. */
  readonly layers: readonly string[] | "all";
  /** Packages that may be imported. */
  readonly packages: readonly string[];
  /** How far a file may reach inside its own layer. Default `all`. */
  readonly own?: "all" | "folder" | "nothing";
}

const shelf: Layer = { layers: ["core"], packages: [], own: "nothing" };
const binding: Layer = { layers: "all", packages: REACT };

/** DESIGN's table. A layer is a folder of `src/`; the files at its root are the layer `door`. */
const TABLE: Readonly<Record<string, Layer>> = {
  core: { layers: [], packages: [] },
  traffic: { layers: ["core"], packages: [] },
  carriers: shelf,
  formats: shelf,
  catalogs: shelf,
  locales: shelf,
  react: { layers: ["core", "traffic"], packages: REACT },
  parts: { layers: ["core", "react"], packages: [...REACT, "radix-ui"] },
  components: { layers: ["core", "react", "parts"], packages: REACT, own: "folder" },
  // Besides React one package each: its form library, whichever that is.
  forms: { layers: ["core", "react"], packages: REACT, own: "nothing" },
  "react-query": { layers: ["core", "traffic", "react"], packages: ["react", "@tanstack/react-query"] },
  defaults: binding,
  testing: { layers: "all", packages: ["msw"] },
  door: binding,
};

/** The layer a source file is of; `null` for a folder that the table does not know. */
export function layerOf(file: string): string | null {
  const [, folder, ...rest] = file.split("/");
  if (rest.length === 0) return "door";
  return folder !== undefined && Object.hasOwn(TABLE, folder) ? folder : null;
}

/** Every import that the table does not allow. Type imports count: they are how layers grow together. */
export function wrongImports(sources: Sources): Finding[] {
  return Object.entries(sources)
    .filter(([file]) => !isTest(file))
    .flatMap(([file, text]) => {
      const layer = layerOf(file);
      if (layer === null) return [{ file, line: 1, says: "lies in a folder that the table of layers does not know" }];
      const { imports } = parseModule(file, text);
      return [
        ...imports.flatMap((site) => {
          const says = objection(sources, file, layer, site);
          return says === null ? [] : [{ file, line: site.line, says }];
        }),
        ...secondFormLibrary(file, layer, imports),
      ];
    });
}

function objection(sources: Sources, file: string, layer: string, site: ImportSite): string | null {
  const { specifier } = site;
  if (specifier === "(computed)") return "imports a computed name; nobody can tell what that loads";
  if (!isRelative(specifier)) return objectionToPackage(file, layer, packageOf(specifier));
  if (layer === "testing" && specifier.startsWith("../../test/wire/")) return null;
  if (specifier.endsWith(".css")) return `imports ${specifier}; the look is optional: src/styles.css imports it`;

  const target = resolveImport(sources, file, specifier);
  if (target === null) return `imports ${specifier}, where there is no source file (specifiers end in .js)`;
  if (isTest(target)) return `imports the test ${target}`;
  const theirs = layerOf(target);
  if (theirs === null) return null; // Reported once, at the file itself.
  if (theirs === "door") return `imports through the door ${target}; doors are for those outside`;
  if (theirs === layer) return objectionInside(file, layer, target, site);

  const allowed = TABLE[layer]?.layers ?? [];
  return allowed === "all" || allowed.includes(theirs) ? null : `${layer} may not import ${theirs} (${target})`;
}

function objectionInside(file: string, layer: string, target: string, site: ImportSite): string | null {
  switch (TABLE[layer]?.own) {
    case "nothing":
      if (layer === "catalogs") return objectionAmongCatalogs(file, target, site);
      return `${layer} is a shelf: its files do not import each other (${target})`;
    case "folder":
      return folderOf(file) === folderOf(target)
        ? null
        : `${folderOf(file)} may not import another component (${target})`;
    default:
      return null;
  }
}

const folderOf = (file: string) => file.split("/").slice(0, 3).join("/");

/** `src/catalogs/ours.ts` for its words `src/catalogs/ours/de.ts`, `null` for anything else. */
const factsOf = (file: string) => /^(src\/catalogs\/[^/]+)\/[^/]+\.ts$/.exec(file)?.[1]?.concat(".ts") ?? null;

/** `catalogs/ours.ts` holds facts and may bring words of its own; `catalogs/ours/de.ts` may look at its facts' types. */
function objectionAmongCatalogs(file: string, target: string, site: ImportSite): string | null {
  if (factsOf(target) === file) return null;
  if (factsOf(file) === target) {
    return site.typeOnly ? null : `words may import their facts' types only, by \`import type\` (${target})`;
  }
  return `one API's catalog may not import another file of the shelf (${target})`;
}

function objectionToPackage(file: string, layer: string, name: string): string | null {
  if (TABLE[layer]?.packages.includes(name)) return null;
  if (layer === "forms" && !name.startsWith("node:") && name !== "react-recourse") return null;
  if (name === "react-recourse") return "imports the package it is part of; say where the file is";
  return layer === "door" ? `a door may not import ${name} (${file})` : `${layer} may not import the package ${name}`;
}

function secondFormLibrary(file: string, layer: string, imports: readonly ImportSite[]): Finding[] {
  if (layer !== "forms") return [];
  const libraries = new Set<string>();
  return imports.flatMap(({ specifier, line }) => {
    const name = packageOf(specifier);
    if (isRelative(specifier) || REACT.includes(name)) return [];
    libraries.add(name);
    if (libraries.size < 2 || [...libraries][0] === name) return [];
    return [{ file, line, says: `a form adapter knows one form library; this is its second (${name})` }];
  });
}

/** Groups of files that import each other in a circle, each told once, at the import that closes it. */
export function cycles(sources: Sources): Finding[] {
  const found: Finding[] = [];
  const done = new Set<string>();
  const path: string[] = [];

  const visit = (file: string) => {
    path.push(file);
    for (const { specifier, line } of parseModule(file, sources[file] ?? "").imports) {
      const target = isRelative(specifier) ? resolveImport(sources, file, specifier) : null;
      if (target === null || done.has(target)) continue;
      const start = path.indexOf(target);
      if (start === -1) visit(target);
      else found.push({ file, line, says: `closes a circle: ${[...path.slice(start), target].join(" → ")}` });
    }
    path.pop();
    done.add(file);
  };
  for (const file of Object.keys(sources)) if (!done.has(file) && !isTest(file)) visit(file);
  return found;
}

/**
 * Everything that comes along when `entry` is imported, with the path that leads there. Type imports come along only
 * while compiling.
 */
export function reachableFrom(
  sources: Sources,
  entry: string,
  what: "code" | "types too" = "code",
): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>();
  const visit = (file: string, via: readonly string[]) => {
    if (reached.has(file)) return;
    const way = [...via, file];
    reached.set(file, way);
    for (const { specifier, typeOnly } of parseModule(file, sources[file] ?? "").imports) {
      const target =
        isRelative(specifier) && (!typeOnly || what === "types too") ? resolveImport(sources, file, specifier) : null;
      if (target !== null) visit(target, way);
    }
  };
  if (Object.hasOwn(sources, entry)) visit(entry, []);
  return reached;
}
