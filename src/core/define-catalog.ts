import type { Catalog, CatalogDefinition, CodeFacts } from "./catalog.js";
export function defineCatalog<const Codes extends Readonly<Record<string, CodeFacts>>>(
  definition: CatalogDefinition<Codes>,
): Catalog<Codes> {
  return definition;
}
