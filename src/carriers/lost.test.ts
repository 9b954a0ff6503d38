import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const json = { code: "SEAT_TAKEN", message: "The seat is taken." };
const told = { ...json, kind: "conflict" };
const failure = (message: string, members: object = {}) => Object.assign(new Error(message), members);

const gone = new TypeError("fetch failed");
const late = new DOMException("x", "TimeoutError");
const left = new DOMException("x", "AbortError");

test.each<[string, string, unknown]>([
  ["network", "Eden makes up a status", failure("TypeError: fetch failed", { status: 503, value: gone })],
  ["network", "a result with what was thrown in it", { success: false, error: gone }],
  ["network", "XMLHttpRequest", { status: 0, statusText: "", getResponseHeader: () => null }],
  [
    "network",
    "RxJS",
    { name: "AjaxError", message: "ajax error", status: 0, xhr: { status: 0, getResponseHeader: () => null } },
  ],
  ["network", "Android", new Error('Unable to resolve host "x.example": No address associated with hostname')],
  ["network", "Android, refused", new Error("Failed to connect to /10.0.2.2:3000")],
  ["network", "Electron", new Error("net::ERR_CONNECTION_REFUSED")],
  ["network", "Algolia", failure("Unreachable hosts - your application id may be incorrect.", { name: "RetryError" })],
  ["network", "picked out of an error", { message: "connect ECONNREFUSED 127.0.0.1:1", code: "ECONNREFUSED" }],
  ["network", "an empty response in an error", failure("x", { response: Response.error() })],
  ["network", "an empty response in a result", { error: undefined, response: Response.error() }],
  ["timeout", "jQuery", { status: 0, statusText: "timeout", getResponseHeader: () => null }],
  ["timeout", "Node, wrapped", new Error("GET failed: The operation was aborted due to timeout")],
  ["timeout", "React Native", new TypeError("Network request timed out")],
  ["timeout", "iOS", failure("The request timed out.", { code: "NSURLErrorDomain" })],
  ["timeout", "Android, late", new Error("timeout")],
  ["timeout", "Alova", new Error("fetchError: network timeout")],
  [
    "timeout",
    "axios under AbortSignal.timeout()",
    failure("canceled", { name: "CanceledError", code: "ERR_CANCELED", config: { signal: { reason: late } } }),
  ],
  [
    "aborted",
    "axios under AbortController",
    failure("canceled", { name: "CanceledError", code: "ERR_CANCELED", config: { signal: { reason: left } } }),
  ],
  ["aborted", "PocketBase", failure("x", { name: "ClientResponseError 0", status: 0, originalError: left })],
  ["aborted", "jQuery", { status: 0, statusText: "abort", getResponseHeader: () => null }],
  ["aborted", "undici, wrapped", new Error("[canceled] This operation was aborted")],
  ["aborted", "Chrome, wrapped", new Error("signal is aborted without reason")],
  ["aborted", "a result", { success: false, error: left }],
])("%s: %s", (kind, _, thrown) => {
  expect(normalizeError(thrown)).toMatchObject({ kind, status: null, code: null, message: null });
});

test("a body with the status 0, and one that tells of an operation, are what they say", () => {
  expect(normalizeError({ status: 0, ...json })).toMatchObject(told);
  expect(normalizeError(failure("The operation was aborted by the bank.")).kind).toBe("unknown");
});
