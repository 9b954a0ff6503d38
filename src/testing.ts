// react-recourse/testing: recorded errors, a builder, and mock handlers.
export { apiError } from "./testing/api-error.js";
export { fixtures } from "./testing/fixtures.js";
export type { ApiFixtures, FixtureApi, WireResponse } from "./testing/fixtures.js";
export { errorHandler, errorHandlers } from "./testing/msw-handlers.js";
export type { ErrorHandlerOptions, Msw } from "./testing/msw-handlers.js";
