export { createReader } from "./core/reader.js";
export { defaultShelves, normalizeError, readApiError } from "./defaults/reading.js";
export { defineCatalog } from "./core/define-catalog.js";
export { isApiError } from "./core/is-api-error.js";
export { parsePath } from "./core/paths.js";
export { toError } from "./core/to-error.js";
export { gateUrl } from "./core/url-gate.js";
