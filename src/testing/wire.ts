/**
 * Every file of `test/wire/<api>/<code>.json`, by path. Vite reads them in tests, stories and the demo; when the package
 * is built the data itself is put in the place of this module (see `vite.config.ts`).
 */
export const wire: Readonly<Record<string, unknown>> = import.meta.glob("../../test/wire/*/*.json", {
  eager: true,
  import: "default",
});
