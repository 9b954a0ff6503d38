import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { at, numberAt } from "./body.js";

// The samples belong to the repository's tests; stories, tests and this server share the same files.
const WIRE = new URL("../../../test/wire/", import.meta.url);
const SAFE_NAME = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;
// Lengths and encodings describe the recorded transfer, not this one.
const OF_THE_TRANSFER = new Set([
  "connection",
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "keep-alive",
]);

/** `GET|POST /api/_samples/:api/:code` replays a recorded response as a real one. */
export function createSamples(): Hono {
  const app = new Hono();
  app.on(["GET", "POST"], "/:api/:code", async (c) => {
    const { api, code } = c.req.param();
    if (!SAFE_NAME.test(api) || !SAFE_NAME.test(code)) return c.text("No such sample.", 404);
    let sample: unknown;
    try {
      sample = JSON.parse(await readFile(new URL(`${api}/${code}.json`, WIRE), "utf8"));
    } catch {
      return c.text("No such sample.", 404);
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries(at(sample, "headers") ?? {})) {
      if (!OF_THE_TRANSFER.has(name.toLowerCase())) headers.set(name, String(value));
    }
    const body = at(sample, "body");
    return new Response(typeof body === "string" ? body : JSON.stringify(body), {
      status: numberAt(sample, "status") ?? 500,
      headers,
    });
  });
  return app;
}
