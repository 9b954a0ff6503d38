// react-recourse/react-query: TanStack Query, wired.
export { recourseQueryClientConfig } from "./react-query/query-client-config.js";
export type { RecourseMeta } from "./react-query/meta.js";
export type { RecourseQueryClientConfig } from "./react-query/query-client-config.js";
export { createRetry, createRetryDelay } from "./react-query/retry.js";
export type { RetryDelayFunction, RetryFunction, RetryOptions } from "./react-query/retry.js";
export { useMutationRecourse } from "./react-query/use-mutation-recourse.js";
export type { RecourseQueryProps } from "./react-query/use-mutation-recourse.js";
export { useQueryRecourse } from "./react-query/use-query-recourse.js";
export type { MutationRecourse } from "./react-query/use-mutation-recourse.js";
export { withIdempotency } from "./react-query/with-idempotency.js";
export type { IdempotencyContext, IdempotencyOptions } from "./react-query/with-idempotency.js";
