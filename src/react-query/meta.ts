/**
 * What a query or mutation may say in its `meta`. To have it checked, augment TanStack Query's `Register`:
 * `declare module "@tanstack/react-query" { interface Register { mutationMeta: RecourseMeta; queryMeta: RecourseMeta } }`.
 */
export interface RecourseMeta extends Record<string, unknown> {
  /**
   * `banner` and `toast` say where `RecourseRegion` shows the error; `inline` (a `<Recourse>` shows it) and `silent` keep
   * it out. Default: it shows there, as the region shows all, unless claimed in place.
   */
  readonly recourse?: "inline" | "banner" | "toast" | "silent";
}
