// Bench: 50 queries meet a limit of 10 per 2 s (Retry-After: 2); requests, wasted ones, early ones, recovered queries
//
// A real loopback server; one storm after the other in one run. "headers": the server tells its limit on every answer,
// and our `fetch` holds new requests too. "refocus": all queries are asked to refetch while the gate is shut.
// `npm run bench -- storm`
import { createServer } from "node:http";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import axios from "axios";
import axiosRetry from "axios-retry";
import { ExponentialBackoff, handleAll, retry as cockatielRetry } from "cockatiel";
import { build } from "esbuild";
import ky from "ky";
import { ofetch } from "ofetch";
import pRetry from "p-retry";
import { root } from "../scripts/public-files.mjs";

const QUERIES = 50;
const LIMIT = 10;
const WINDOW_MS = 2000;
const DEADLINE_MS = 30_000;

// Beside what it imports by name.
const outfile = join(root, "bench/node_modules/.recourse-storm.mjs");
const from = (/** @type {string} */ file) => JSON.stringify(join(root, file));
await build({
  stdin: {
    contents: `export { createRecourse, createGatedFetch, createGate } from ${from("src/core.ts")};
      export { recourseQueryClientConfig } from ${from("src/react-query.ts")};`,
    resolveDir: root,
  },
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  external: ["@tanstack/react-query", "react"],
  define: { "process.env.NODE_ENV": '"production"' },
  outfile,
});
const { createRecourse, createGatedFetch, recourseQueryClientConfig } = await import(pathToFileURL(outfile).href);

/** A limiter with fixed windows, from the first request on. @param {boolean} tells its limit on every answer */
async function startServer(tells) {
  const seen = { requests: 0, wasted: 0, early: 0 };
  let windowStart = 0;
  let used = 0;
  /** @type {Map<string, number>} */
  const notBefore = new Map();
  const server = createServer((request, response) => {
    const now = performance.now();
    if (windowStart === 0 || now - windowStart >= WINDOW_MS) {
      windowStart = windowStart === 0 ? now : windowStart + Math.floor((now - windowStart) / WINDOW_MS) * WINDOW_MS;
      used = 0;
    }
    const path = request.url ?? "";
    seen.requests += 1;
    if (now < (notBefore.get(path) ?? 0)) seen.early += 1;
    const left = WINDOW_MS - (now - windowStart);
    const refused = used >= LIMIT;
    if (refused) seen.wasted += 1;
    else used += 1;
    response.setHeader("content-type", "application/json");
    if (tells)
      response
        .setHeader("ratelimit", `"default";r=${LIMIT - used};t=${Math.ceil(left / 1000)}`)
        .setHeader("ratelimit-policy", `"default";q=${LIMIT};w=${WINDOW_MS / 1000}`);
    if (refused) {
      const seconds = Math.ceil(left / 1000);
      notBefore.set(path, now + seconds * 1000 - 20);
      response.writeHead(429, { "retry-after": String(seconds) });
      response.end('{"error":{"code":"rate_limited","message":"Slow down."}}');
    } else response.end("{}");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, seen, stop: () => server.close() };
}

const plain = async (/** @type {string} */ url) => {
  const response = await fetch(url);
  if (!response.ok) throw Object.assign(new Error(`HTTP ${response.status}`), { response });
  return response.json();
};

/** Through observers, as components would. */
async function throughQueries(
  /** @type {QueryClient} */ client,
  /** @type {(url: string) => Promise<unknown>} */ get,
  /** @type {string} */ base,
  refocus = false,
) {
  client.mount();
  const observers = Array.from({ length: QUERIES }, (_, at) => {
    const url = `${base}/q/${at}`;
    return new QueryObserver(client, { queryKey: [url], queryFn: () => get(url) });
  });
  const stops = observers.map((observer) => observer.subscribe(() => undefined));
  if (refocus) {
    setTimeout(() => {
      for (const observer of observers) void observer.refetch({ cancelRefetch: false });
    }, 1000);
  }
  const start = performance.now();
  while (performance.now() - start < DEADLINE_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (observers.every((observer) => observer.getCurrentResult().fetchStatus === "idle")) break;
  }
  const recovered = observers.filter((observer) => observer.getCurrentResult().isSuccess).length;
  for (const stop of stops) stop();
  client.clear();
  return recovered;
}

/** Fifty calls of a client that retries by itself. */
const throughCalls = async (/** @type {(url: string) => Promise<unknown>} */ get, /** @type {string} */ base) => {
  const all = await Promise.allSettled(Array.from({ length: QUERIES }, (_, at) => get(`${base}/q/${at}`)));
  return all.filter(({ status }) => status === "fulfilled").length;
};

const retryAfterMs = (/** @type {any} */ error) => Number(error?.response?.headers.get("retry-after") ?? 0) * 1000;
const axiosClient = axios.create();
axiosRetry(axiosClient, {
  retries: 3,
  retryCondition: () => true,
  retryDelay: (count, error) => axiosRetry.exponentialDelay(count, error),
});
const breaker = cockatielRetry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });

const ours = (/** @type {typeof fetch | undefined} */ send, /** @type {object} */ options = {}) => {
  const recourse = createRecourse();
  const request = send ?? createGatedFetch(recourse);
  const client = new QueryClient(recourseQueryClientConfig(recourse, { retry: { attempts: 3 }, ...options }));
  const get = async (/** @type {string} */ url) => (await recourse.ensureOk(await request(url))).json();
  return { client, get };
};

/** @type {[name: string, tells: boolean, run: (base: string) => Promise<number>][]} */
const contestants = [
  [
    "recourse",
    false,
    (base) => {
      const { client, get } = ours(fetch);
      return throughQueries(client, get, base);
    },
  ],
  [
    "recourse, refocused",
    false,
    (base) => {
      const { client, get } = ours(fetch);
      return throughQueries(client, get, base, true);
    },
  ],
  [
    "recourse + its fetch, headers",
    true,
    (base) => {
      const { client, get } = ours(undefined);
      return throughQueries(client, get, base);
    },
  ],
  [
    "TanStack Query",
    false,
    (base) => throughQueries(new QueryClient({ defaultOptions: { queries: { retry: 3 } } }), plain, base),
  ],
  [
    "TanStack Query + Retry-After",
    false,
    (base) =>
      throughQueries(
        new QueryClient({
          defaultOptions: {
            queries: {
              retry: 3,
              retryDelay: (count, error) => retryAfterMs(error) || Math.min(1000 * 2 ** count, 30_000),
            },
          },
        }),
        plain,
        base,
      ),
  ],
  ["ky", false, (base) => throughCalls((url) => ky(url).json(), base)],
  ["axios-retry", false, (base) => throughCalls((url) => axiosClient.get(url), base)],
  ["ofetch", false, (base) => throughCalls((url) => ofetch(url, { retry: 3, retryDelay: 2000 }), base)],
  ["p-retry", false, (base) => throughCalls((url) => pRetry(() => plain(url), { retries: 3 }), base)],
  ["cockatiel", false, (base) => throughCalls((url) => breaker.execute(() => plain(url)), base)],
];

const rows = [];
for (const [name, tells, run] of contestants) {
  const server = await startServer(tells);
  const start = performance.now();
  const recovered = await run(server.base);
  const seconds = (performance.now() - start) / 1000;
  rows.push({ client: name, ...server.seen, recovered: `${recovered} of ${QUERIES}`, seconds: seconds.toFixed(1) });
  server.stop();
}
rmSync(outfile);
console.table(rows);
process.exit(0);
