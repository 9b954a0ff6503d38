import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { testServer } from "../server/testing.js";
import { afo } from "./apis/afo.js";
import { aforo } from "./apis/aforo.js";
import { aviate } from "./apis/aviate.js";
import { commerce } from "./apis/commerce.js";
import { platform } from "./apis/platform.js";

// Which needs a page; every answer here is a good one.
vi.mock("./recourse.js", () => ({ recourse: { ensureOk: (response: Response) => response } }));

// The server's own tests lead to each documented code. What leads there from the pages is looked at here.
const apis = { aforo, afo, aviate, platform, commerce };

/** Every module that the dashboard loads, its text by path. */
function modulesFrom(path: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  const file = [path, path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].find(existsSync);
  if (file === undefined || found.has(file)) return found;
  const text = readFileSync(file, "utf8");
  found.set(file, text);
  for (const [, to = ""] of text.matchAll(/from "(\.[^"]+\.js)"/g)) modulesFrom(join(dirname(file), to), found);
  return found;
}

const pages = [...modulesFrom(fileURLToPath(new URL("app.tsx", import.meta.url)))]
  .filter(([file]) => !file.includes("/apis/"))
  .map(([, text]) => text)
  .join("\n");

/** An id, a name, or an invoice. */
const anything: unknown = Object.assign(Object("x"), { lineItems: [] });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(Object.entries(apis))("%s", (api, calls) => {
  it("is called by a page in all it can do", () => {
    const unused = Object.keys(calls).filter((name) => !new RegExp(`\\b${api}\\.${name}\\b`).test(pages));
    expect(unused).toEqual([]);
  });

  it("is asked for each thing that its server answers", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string, { method = "GET" }: RequestInit = {}) => {
      asked.push(`${method} ${new URL(url, "http://demo.test").pathname}`);
      return Response.json({ data: { access_token: "x", refresh_token: "x" } });
    });
    for (const call of Object.values<(...args: never[]) => unknown>(calls))
      // What is made of an answer without anything in it is not looked at.
      await (async () => Reflect.apply(call, null, [anything, anything, anything]))().catch(() => undefined);
    const { routes } = testServer().app;
    const missed = routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith(`/api/${api}/`))
      .filter(({ method, path }) => {
        const line = new RegExp(`^${method} ${path.replaceAll(/:\w+(\{[^}]*\})?/g, "[^/]+")}$`);
        return !asked.some((one) => line.test(one));
      });
    expect(missed.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
