import type { ApiError } from "./api-error.js";
import { isMade } from "./is-api-error.js";
import type { RecourseInstance } from "./recourse.js";
import { createReports } from "./reports.js";
import { toError } from "./to-error.js";
import { retryVerdict } from "./verdict.js";
import { warnOnce } from "./warn.js";

/** What is known of something that nobody has read. */
const unread = (): ApiError =>
  Object.freeze({
    kind: "unknown",
    code: null,
    status: null,
    title: "Unknown",
    message: null,
    type: null,
    fieldErrors: [],
    formErrors: [],
    resolve: null,
    retryable: false,
    retryAfterMs: null,
    rateLimit: null,
    requestId: null,
    docsUrl: null,
    details: {},
    api: null,
    method: null,
    origin: null,
    receivedAt: Date.now(),
  });

const normalize = (thrown: unknown): ApiError => {
  if (isMade(thrown)) return thrown;
  warnOnce(
    "no-reader",
    "an error was shown outside RecourseProvider by react-recourse/react, which has no reader of its own. Only that something went wrong can be shown. Wrap the app in <RecourseProvider recourse={createRecourse()}>, or import from react-recourse.",
  );
  return unread();
};

/** An instance without reader, catalogs and options: it takes values that were read already; of anything else it only knows that it happened. */
export const bareRecourse = (): RecourseInstance => ({
  options: {},
  urls: { baseUrl: null, allowedOrigins: [] },
  normalize,
  read: async (thrown) => normalize(thrown),
  unread: () => false,
  ensureOk: async (response) => {
    if (response.ok) return response;
    throw toError(normalize(response));
  },
  verdict: (thrown, context) => retryVerdict(normalize(thrown), context),
  facts: () => null,
  catalog: () => null,
  reports: createReports(),
});
