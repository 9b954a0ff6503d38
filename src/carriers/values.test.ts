import { expect, test } from "vitest";
import { toError } from "../core/to-error.js";
import { defaultShelves, explainError, normalizeError } from "../defaults/reading.js";

const body = { code: "card_declined", message: "The bank said no." };
const headers = { "x-request-id": "req_1" };

test("an envelope thrown bare keeps what stands around its error", () => {
  const envelope = { success: false, data: null, error: { code: "card_declined" }, meta: { request_id: "req_1" } };
  expect(normalizeError(envelope)).toMatchObject({ code: "card_declined", requestId: "req_1", kind: "payment" });
});

test("texts and nothings are values too", () => {
  expect(normalizeError("Please choose a plan first.")).toMatchObject({
    kind: "unknown",
    message: "Please choose a plan first.",
  });
  expect(normalizeError(new Error("Please choose a plan first."))).toMatchObject({
    message: "Please choose a plan first.",
  });
  for (const nothing of [null, undefined, 0, Symbol("x"), () => 1]) {
    expect(normalizeError(nothing)).toMatchObject({ kind: "unknown", title: "Unknown", message: null });
  }
});

test("an error that is thrown again reads back to the same value, wrapped or not", () => {
  const error = normalizeError({ status: 402, headers, body });
  expect(toError(error)).toMatchObject({ name: "ApiError", message: "The bank said no." });
  expect(normalizeError(toError(error))).toBe(error);
  expect(normalizeError(new Error("outer", { cause: toError(error) }))).toBe(error);
  // Out of a worker or a store, where an `Error` loses its own members.
  expect(normalizeError(structuredClone(toError(error)))).toEqual(error);
  expect(normalizeError(structuredClone(error))).toStrictEqual(error);
});

test("explainError tells the carrier, the formats and where each member came from", () => {
  const told = explainError({
    status: 404,
    headers,
    body: { type: "https://x.example/errors/no-order", detail: "No such order.", error: { code: "no_order" } },
  });
  expect(told).toMatchObject({
    carrier: "http",
    formats: ["problem-details"],
    evidence: {
      code: "body.error.code",
      message: "body.detail",
      requestId: "headers",
      status: "status",
      title: "derived",
    },
  });
  const thrown = [null, undefined, new TypeError("Failed to fetch"), "No."];
  expect(thrown.map((one) => explainError(one).carrier)).toEqual([null, null, "network", "plain"]);
});

test("a carrier and a format of the app's own come first, and may fail", () => {
  const known = { ...defaultShelves, carriers: [...defaultShelves.carriers], formats: [...defaultShelves.formats] };
  const carriers = [
    {
      name: "broken",
      carry: () => {
        throw new Error("no");
      },
    },
    {
      name: "odd",
      carry: (thrown: unknown) =>
        thrown === 7 ? { status: 418, headers: () => null, body: { m: "Seven." }, url: null, method: null } : null,
    },
  ];
  const formats = [
    { name: "odd", read: () => ({ code: "seven", message: "Seven it is." }) },
    {
      name: "broken",
      read: () => {
        throw new Error("no");
      },
    },
  ];
  expect(normalizeError(7, { carriers, formats })).toMatchObject({
    status: 418,
    code: "seven",
    message: "Seven it is.",
  });
  expect(defaultShelves).toEqual(known);
});
