import { attempt } from "../core/snapshot.js";

/**
 * Whether something was thrown to lead elsewhere, which is the router's to catch: `redirect()`, `notFound()` and their
 * like of Next.js, `notFound()` of TanStack Router.
 */
export const isNavigation = (thrown: unknown): boolean =>
  attempt(() => {
    const { digest, isNotFound } = Object(thrown);
    return isNotFound === true || digest.startsWith("NEXT_");
  }) === true;
