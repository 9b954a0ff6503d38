import { readdirSync, readFileSync } from "node:fs";
import type { Hono } from "hono";
import { createApp } from "./app.js";
import { at } from "./body.js";
import type { Settings } from "./demo.js";
import type { DemoEnv } from "./world.js";

/** One request to one API: method and path as the API's document writes them. */
export interface Ask {
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface TestServer {
  readonly app: Hono<DemoEnv>;
  /** Lets time pass. */
  readonly wait: (ms: number) => void;
  readonly now: () => number;
  /** A caller of one API: `ask("POST /v1/wallet/top-ups", { json: { amount: 50 } })`. */
  readonly caller: (
    api: string,
    headers?: Readonly<Record<string, string>>,
  ) => (line: string, ask?: Ask) => Promise<Answer>;
}

/** The demo's server with a clock of its own and dice that always fall alike. */
export function testServer(settings: Partial<Settings> = {}): TestServer {
  let now = Date.UTC(2026, 2, 14, 9, 26, 53);
  let dice = 0;
  const app = createApp({ clock: () => now, random: () => ((dice += 7919) % 10_007) / 10_007, settings });
  return {
    app,
    now: () => now,
    wait: (ms) => void (now += ms),
    caller:
      (api, standing = {}) =>
      async (line, { json, body, headers } = {}) => {
        const [method = "GET", path = "/"] = line.split(" ");
        const response = await app.request(`http://demo.test/api/${api}${path}`, {
          method,
          headers: { "X-Demo-Session": "test", ...standing, ...headers },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
          ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        const isJson = response.headers.get("Content-Type")?.includes("json") === true;
        return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
      },
  };
}

const WIRE = new URL("../../../test/wire/", import.meta.url);

/** The codes one API documents: the names of its recorded samples, without their variants. */
export const documentedCodes = (api: string): readonly string[] =>
  readdirSync(new URL(`${api}/`, WIRE))
    .filter((file) => file.endsWith(".json") && !file.endsWith(".variant.json"))
    .map((file) => file.slice(0, -".json".length));

/** Status of the recorded sample of one code. */
export const documentedStatus = (api: string, code: string): unknown =>
  at(JSON.parse(readFileSync(new URL(`${api}/${code}.json`, WIRE), "utf8")), "status");
