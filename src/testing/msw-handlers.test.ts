import * as msw from "msw";
import { setupServer } from "msw/node";
import { ensureOk } from "react-recourse/core";
import { errorHandler, errorHandlers, fixtures } from "react-recourse/testing";
import { afterEach, beforeAll, expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const server = setupServer();
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  return () => server.close();
});
afterEach(() => server.resetHandlers());

const ask = (path: string, init?: RequestInit) => fetch(`https://api.ours.example${path}`, init);

test("a handler answers as often as it was told, then lets requests through", async () => {
  const paid = msw.http.post("*/v1/orders", () => msw.HttpResponse.json({ paid: true }));
  const short = errorHandler(msw, "*/v1/orders", fixtures.commerce.INSUFFICIENT_BALANCE, { method: "post", times: 1 });
  server.use(short, paid);

  const refused = ask("/v1/orders", { method: "POST" }).then(ensureOk);
  await expect(refused).rejects.toMatchObject({ apiError: { kind: "balance", requestId: "req_c0m06f4e9" } });
  const accepted = await ask("/v1/orders", { method: "POST" });
  expect(await accepted.json()).toEqual({ paid: true });
});

test("every recorded response can be asked for by API and code, and reads as it was recorded", async () => {
  server.use(...errorHandlers(msw, fixtures));
  const now = () => 0;
  for (const [api, codes] of Object.entries(fixtures)) {
    for (const [code, recorded] of Object.entries(codes)) {
      const response = await ask(`/_errors/${api}/${code}`);
      const text = await response.text();
      const body: unknown = typeof recorded.body === "string" ? text : JSON.parse(text);
      const read = normalizeError({ status: response.status, headers: response.headers, body }, { now });
      expect(read, `${api}/${code}`).toEqual(normalizeError(recorded, { now }));
    }
  }
});

test("a code nobody recorded is told where the handler is made", () => {
  const fixture = fixtures.commerce["INSUFFICIENT_BALANC"];
  expect(fixture).toBeUndefined();
  // What TypeScript takes it for by default.
  expect(() => errorHandler(msw, "*/v1/orders", fixture as never)).toThrow(
    /^Recourse: errorHandler\(\) got no response/,
  );
});
