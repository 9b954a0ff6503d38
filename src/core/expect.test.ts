import { afterEach, describe, expect, it, vi } from "vitest";
import { createRecourse } from "../defaults/reading.js";
import { recourseQueryClientConfig } from "../react-query/query-client-config.js";
import { createAuthRecovery } from "../traffic/auth-recovery.js";
import { createGatedFetch } from "../traffic/gated-fetch.js";

const refresh = (): undefined => undefined;

// As a developer without types writes them.
describe("options that nothing listens to", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each<readonly [name: string, says: RegExp, make: () => unknown]>([
    [
      "of a query client's retries, one level too high",
      /^Recourse: recourseQueryClientConfig got an unknown option `attempts`\. .+ Write .+retry: \{ attempts: … \} \}\)\.$/,
      () => recourseQueryClientConfig(createRecourse(), JSON.parse('{ "attempts": 2 }')),
    ],
    [
      "of a query client, misspelt",
      /`defaultOption`\. .+ Did you mean `defaultOptions`\?$/,
      () => recourseQueryClientConfig(createRecourse(), JSON.parse('{ "defaultOption": {} }')),
    ],
    [
      "of its retries",
      /`retry` of recourseQueryClientConfig got an unknown option `maxAttempts`\. .+ Known: attempts, .+\.$/,
      () => recourseQueryClientConfig(createRecourse(), JSON.parse('{ "retry": { "maxAttempts": 2 } }')),
    ],
    [
      "of its retries, as TanStack Query has them,",
      /recourseQueryClientConfig got no object as `retry`\. .+ Write .+ attempts: 2 .+ queries: \{ retry \} \}\.$/,
      () => recourseQueryClientConfig(createRecourse(), JSON.parse('{ "retry": 3 }')),
    ],
    [
      "of a session's recovery",
      /createAuthRecovery got an unknown option `timeout`\. .+`timeoutMs`\?$/,
      () => createAuthRecovery({ refresh, ...JSON.parse('{ "timeout": 5 }') }),
    ],
    [
      "of a gated fetch",
      /createGatedFetch got an unknown option `maxWaitMs`\. .+ Known: .*longestWaitMs.*\.$/,
      () => createGatedFetch(createRecourse(), JSON.parse('{ "maxWaitMs": 5 }')),
    ],
  ])("%s are told to the developer once, with how to write them, and change nothing", (_, says, make) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(make()).toBeDefined();
    make();
    expect(warn.mock.calls).toEqual([[expect.stringMatching(says)]]);
  });

  it("take no app down", () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { defaultOptions } = recourseQueryClientConfig(createRecourse(), JSON.parse('{ "retry": null }'));
    expect(defaultOptions?.queries?.retry).toBeTypeOf("function");
  });

  it("are none of what is documented", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const random = Math.random;
    const auth = createAuthRecovery({ refresh, stepUp: refresh, timeoutMs: 5, name: "a", perTab: true });
    const retry = { attempts: 2, longestWaitMs: 5, budgetMs: 5, random };
    recourseQueryClientConfig(createRecourse(), { auth, retry, defaultOptions: {} });
    // What a later TanStack Query may take.
    const later = JSON.parse('{ "environmentManager": {}, "logger": {} }');
    expect(recourseQueryClientConfig(createRecourse(), later)).toMatchObject(later);
    createGatedFetch(createRecourse(), { longestWaitMs: 5, firstBurst: 2, fetch: globalThis.fetch });
    expect(warn).not.toHaveBeenCalled();
  });
});
