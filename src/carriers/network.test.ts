import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const error = (name: string, message = "x", members: object = {}) =>
  Object.assign(new Error(message), { name, ...members });
const coded = (code: string) => error("Error", "connect", { code });

test.each<[string, unknown]>([
  ["Chrome", new TypeError("Failed to fetch")],
  ["Chrome, naming the host", new TypeError("Failed to fetch (api.example.com)")],
  ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
  ["Safari", new TypeError("Load failed")],
  ["Safari, cut off", new TypeError("The network connection was lost.")],
  ["Safari, offline", new TypeError("The Internet connection appears to be offline.")],
  ["Safari, refused", new TypeError("Could not connect to the server.")],
  ["Safari, no host", new TypeError("A server with the specified hostname could not be found.")],
  ["React Native", new TypeError("Network request failed")],
  ["undici", new TypeError("fetch failed")],
  ["undici, cut off", new TypeError("terminated")],
  ["undici, closed", error("SocketError", "other side closed")],
  ["undici, a port", new TypeError("bad port")],
  ["undici, why", error("TypeError", "x", { cause: coded("ECONNREFUSED") })],
  ["Deno", new TypeError("error sending request for url (x)")],
  ["Bun", error("Error", "Unable to connect. Is the computer able to access the url?")],
  ["Stripe", error("StripeConnectionError", "An error occurred with our connection to Stripe.")],
  ["Stripe, why", error("StripeError", "x", { detail: coded("ENETUNREACH") })],
  ["OpenAI", error("Error", "Connection error.")],
  ["axios", error("AxiosError", "Network Error")],
  ["Supabase", { message: "TypeError: fetch failed", details: "x", hint: "", code: "" }],
  ["axios, after JSON", { name: "AxiosError", message: "Network Error", stack: undefined, code: "ERR_NETWORK" }],
  ["RTK Query", { status: "FETCH_ERROR", error: "TypeError: Failed to fetch" }],
  ["Apollo", error("ServerError", "x", { type: "ConnectionError" })],
  ["a DOMException", new DOMException("x", "NetworkError")],
  ...["ECONNRESET", "ENETDOWN", "EHOSTUNREACH", "EAI_AGAIN", "EPIPE", "EPROTO", "ENOTFOUND"].map(
    (code): [string, unknown] => [code, coded(code)],
  ),
  ...["ERR_NETWORK", "ERR_TLS_CERT_ALTNAME_INVALID", "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_INTERNET_DISCONNECTED"].map(
    (code): [string, unknown] => [code, coded(code)],
  ),
  ...["UND_ERR_SOCKET", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT"].map((code): [string, unknown] => [
    code,
    coded(code),
  ]),
  ["Node, after JSON", { errno: -111, code: "ECONNREFUSED", syscall: "connect" }],
  ...["EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN", "EPIPE", "EPROTO"].map((code): [string, unknown] => [
    `${code}, after JSON`,
    { code, syscall: "connect" },
  ]),
  ["an errno", error("Error", "x", { errno: "ECONNREFUSED" })],
])("%s: no network", (_, thrown) => {
  expect(normalizeError(thrown)).toMatchObject({
    kind: "network",
    status: null,
    code: null,
    message: null,
    retryable: true,
  });
});

test.each([
  [new DOMException("signal timed out", "TimeoutError")],
  [error("AxiosError", "timeout of 5000ms exceeded", { code: "ECONNABORTED" })],
  [error("Error", "Timeout of 60ms exceeded")],
  [error("APIConnectionTimeoutError", "Request timed out.")],
  [error("Error", "Request timed out.")],
  [error("Error", "Client request timeout")],
  [error("Error", "Request timeout for 80 ms")],
  [error("Error", "x", { errno: "ETIME" })],
  [coded("ETIMEDOUT")],
  [new TypeError("fetch failed", { cause: error("HeadersTimeoutError", "x", { code: "UND_ERR_HEADERS_TIMEOUT" }) })],
  [error("Error", "x", { code: "UND_ERR_CONNECT_TIMEOUT" })],
  // node-fetch
  [error("FetchError", "network timeout at: https://api.example", { type: "request-timeout" })],
  [{ status: "TIMEOUT_ERROR", error: "TimeoutError: x" }],
])("%s: a timeout", (thrown) => {
  expect(normalizeError(thrown)).toMatchObject({ kind: "timeout", code: null, message: null, retryable: true });
});

test.each([
  [new DOMException("The user aborted a request.", "AbortError")],
  [error("CanceledError", "canceled", { code: "ERR_CANCELED" })],
  [coded("ERR_CANCELED")],
  [coded("ABORT_ERR")],
  [error("APIUserAbortError")],
  [error("Error", "Request was aborted.")],
  [error("Error", "NEXT_REDIRECT", { digest: "NEXT_REDIRECT;push;/plans?from=a;307;" })],
  [error("CancelledError", "CancelledError")],
  [error("CancelError", "Promise was canceled")],
  // Next.js 14
  [error("Error", "NEXT_NOT_FOUND", { digest: "NEXT_NOT_FOUND" })],
  [error("Error", "x", { digest: "NEXT_HTTP_ERROR_FALLBACK;404" })],
  // Connect, Firebase
  [error("ConnectError", "x", { code: "canceled" })],
  [error("FirebaseError", "x", { code: "cancelled" })],
  // TanStack Query's keeps the name of the class it extends.
  [error("Error", "CancelledError")],
  [error("Error", "Aborted", { code: "ABORTED" })],
])("%s: given up", (thrown) => {
  expect(normalizeError(thrown)).toMatchObject({ kind: "aborted", code: null, message: null, retryable: false });
});

test.each<[string, unknown]>([
  ["a text about fetching", "Failed to fetch the list of seats."],
  ["a body about a network", { message: "Load failed at the bank, sorry." }],
  ["a text that begins otherwise", error("Error", "We could not connect you, sorry.")],
  ["a text that goes on", error("Error", "Terminated contracts cannot be changed.")],
  ["a text about an abortion", error("Error", "The request was aborted by the bank.")],
  ["a text about time", error("Error", "Your request timed out at the bank.")],
  ["an operation", error("Error", "The payment terminal operation timed out")],
  ["an operation that goes on", error("Error", "The operation timed out at the bank.")],
  ["an operation's time", error("Error", "The booking could not be made due to timeout")],
  ["an operation of the bank's", error("Error", "The payment operation was aborted.")],
  ["a user", error("Error", "This order was of a user aborted with a refund.")],
  ["a text about a list", error("Error", "Failed to fetch the list of seats.")],
  ["a text about a connection", error("Error", "Could not connect to the bank.")],
  ["a text about an address", error("Error", "Unable to connect your account, sorry.")],
  ["a code that begins so", error("Error", "It is so.", { code: "NEXT_ORDER_SHUT" })],
  ["Firestore's contention", error("FirebaseError", "Too much contention.", { code: "aborted" })],
  ["a code that ends so", error("Error", "It is so.", { code: "order_cancelled" })],
  ["a text that is cut", error("Error", "Connection error. Call the bank.")],
  ["a code that goes on", error("Error", "It is so.", { code: "ABORTED_ORDER" })],
  ["a name that holds it", error("CanceledOrderError", "It is so.")],
])("%s is what it says", (_, thrown) => {
  expect(normalizeError(thrown).kind).toBe("unknown");
  expect(normalizeError(thrown).message).not.toBeNull();
});

test("the words of an engine in an error of any name, and the same as those of a server", () => {
  expect(normalizeError(error("Boom", "Failed to fetch"))).toMatchObject({ kind: "network", message: null });
  for (const message of ["Request timed out.", "Connection error."])
    expect(normalizeError({ message, code: "upstream_slow" })).toMatchObject({ code: "upstream_slow", message });
});

test.each([
  ["timeout", "Signal timed out."],
  ["timeout", "request:fail timeout"],
  ["timeout", "network timeout at: https://api.example/seats"],
  ["aborted", "CanceledError"],
  ["aborted", "CancelledError"],
  ["aborted", "The operation was aborted."],
  ["aborted", "This operation was aborted"],
  ["aborted", "The user aborted a request."],
  ["network", "Failed to fetch dynamically imported module: https://app.example/seats.js"],
  ["network", "Network error: the socket hung up"],
])("%s is told by the words alone: %s", (kind, words) => {
  expect(normalizeError(error("Error", words))).toMatchObject({ kind, message: null });
});

test.each([
  ["network", "ERR_NETWORK"],
  ["network", "ERR_INTERNET_DISCONNECTED"],
  ["aborted", "ERR_CANCELED"],
  ["timeout", "ETIMEDOUT"],
  ["network", "ENOTFOUND"],
  ["network", "EAI_AGAIN"],
])("%s is told by the code alone, of what is no error any more: %s", (kind, code) => {
  expect(normalizeError({ code, message: "It did not work." })).toMatchObject({ kind, code: null });
});

test.each(["LEASETIMEDOUT", "EPROTOCOL"])("%s is a code of a server", (code) => {
  const message = "The seat is taken.";
  expect(normalizeError({ code, message })).toMatchObject({ kind: "unknown", code, message });
});
