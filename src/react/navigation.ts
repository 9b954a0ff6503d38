import { attempt } from "../core/attempt.js";

/**
 * Whether something was thrown to lead elsewhere, which is the router's to catch: `redirect()`, `notFound()` and their
 * like of Next.js, `notFound()` of TanStack Router.
 */
export const isNavigation = (thrown: unknown): boolean =>
  attempt(() => {
    const { digest, isNotFound, stack } = Object(thrown);
    // An error of the app's own may have such a flag too.
    return (isNotFound === true && !stack) || digest.startsWith("NEXT_");
  }) === true;
