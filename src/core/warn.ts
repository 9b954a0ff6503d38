const said = new Set<string>();

/**
 * Tells a developer something once per cause, in development only: `Recourse: what. Why it matters. How to fix.`
 * The `process.env.NODE_ENV` check is left to the app's bundler, which drops the message from production code.
 */
export function warnOnce(key: string, message: string): void {
  if (process.env.NODE_ENV !== "production" && !said.has(key)) {
    said.add(key);
    console.warn(`Recourse: ${message}`);
  }
}
