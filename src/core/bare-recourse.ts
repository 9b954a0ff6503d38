import type { ApiError } from "./api-error.js";
import { isMade } from "./is-api-error.js";
import type { RecourseInstance } from "./recourse.js";
import type { Reports } from "./reports.js";
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

/** What is shown in place while nobody reports, and what gives it up again once somebody does. */
interface Claim {
  readonly error: ApiError;
  release: (() => void) | null;
}

/** What is known of failures as long as nobody reports any: only which are shown in place. */
function earlyReports(claims: Set<Claim>): Reports {
  const nothing = (): void => undefined;
  return {
    report: nothing,
    recovered: nothing,
    gone: nothing,
    dismiss: nothing,
    subscribe: () => nothing,
    unclaimed: () => [],
    dropped: () => 0,
    claim: (error) => {
      const one: Claim = { error, release: null };
      claims.add(one);
      return () => {
        claims.delete(one);
        one.release?.();
      };
    },
  };
}

/** An instance of which failures can be reported as soon as somebody asks for that. */
export interface BareRecourse extends RecourseInstance {
  /** From now on reports are kept in these. Only the first call counts. */
  readonly open: (make: (normalize: (error: ApiError) => ApiError) => Reports) => void;
}

/**
 * An instance without reader, catalogs and options: it takes values that this copy of the package has read. Of anything
 * else, also of one that went through JSON, which nobody has checked since, it only knows that it happened.
 */
export function bareRecourse(): BareRecourse {
  const claims = new Set<Claim>();
  const early = earlyReports(claims);
  let reports = early;
  return {
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
    get reports() {
      return reports;
    },
    open: (make) => {
      if (reports !== early) return;
      reports = make(normalize);
      for (const one of claims) one.release = reports.claim(one.error);
    },
  };
}
