import { describe, expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const body = { code: "card_declined", message: "The bank said no." };
const headers = { "x-request-id": "req_1" };
const url = "https://api.example.com/v1/pay?secret=1";
const whole = { code: "card_declined", message: "The bank said no.", status: 402, requestId: "req_1", kind: "payment" };
const failed = (members: object, message = "Request failed with status code 402") =>
  Object.assign(new Error(message), members);

describe("the errors of clients, by their shape alone", () => {
  const config = { url: "/v1/pay", baseURL: "https://api.example.com", method: "post" };
  test.each<[string, unknown, object]>([
    ["plain parts", { status: 402, headers, body }, whole],
    ["plain parts with the body as text", { status: 402, headers, body: JSON.stringify(body) }, whole],
    [
      "axios",
      failed({ config, response: { status: 402, headers, data: body, config } }),
      { ...whole, method: "POST", origin: "https://api.example.com" },
    ],
    [
      "ky with its data",
      failed({
        name: "HTTPError",
        response: new Response(null, { status: 402, headers }),
        request: new Request(url, { method: "PUT" }),
        data: body,
      }),
      { ...whole, method: "PUT", origin: "https://api.example.com" },
    ],
    [
      "ofetch",
      failed({
        name: "FetchError",
        status: 402,
        data: body,
        response: Object.assign(new Response(null, { status: 402, headers }), { _data: body }),
      }),
      whole,
    ],
    [
      "got",
      failed({ response: { statusCode: 402, headers, body, url } }),
      { ...whole, origin: "https://api.example.com" },
    ],
    ["superagent", failed({ status: 402, response: { status: 402, headers, body } }), whole],
    [
      "Octokit",
      failed({ status: 402, request: { method: "GET", url }, response: { status: 402, headers, data: body } }),
      { ...whole, method: "GET" },
    ],
    [
      "a response with a cause",
      failed({ response: { status: 503 }, cause: new Error("socket hang up") }),
      { status: 503, kind: "unavailable" },
    ],
    ["headers beside the response", failed({ headers, response: { status: 402, data: body } }), whole],
    ["a list", { status: 402, headers, body: [body] }, whole],
    [
      "plain parts without headers",
      { status: 402, body: JSON.stringify({ ...body, request_id: "req_1" }), request: { url, method: "PUT" } },
      { ...whole, method: "PUT" },
    ],
    ["what ofetch read of a Response", { status: 402, headers, _data: body, bodyUsed: true }, whole],
    [
      "an XMLHttpRequest",
      {
        status: 402,
        responseText: JSON.stringify(body),
        getResponseHeader: (name: string) => new Headers(headers).get(name),
      },
      whole,
    ],
    [
      "what was wrapped with its data",
      failed({ status: 402, data: { ...body, request_id: "req_1" }, cause: new Error("x") }),
      whole,
    ],
    [
      "urql without errors of GraphQL",
      failed({ graphQLErrors: [], response: { status: 402, headers, data: body } }),
      whole,
    ],
    [
      "a class of the app's own around another error",
      failed({ status: 402, code: "card_declined", requestId: "req_1", cause: new Error("x") }, "The bank said no."),
      whole,
    ],
    [
      "the same by the other name",
      failed(
        { statusCode: 402, code: "card_declined", requestId: "req_1", cause: new Error("x") },
        "The bank said no.",
      ),
      whole,
    ],
    [
      "a body thrown bare that has a status and data",
      { status: 402, ...body, request_id: "req_1", data: { code: "x_y" } },
      whole,
    ],
    ["an SDK with its parsed error", failed({ status: 402, headers: new Headers(headers), error: body }), whole],
    [
      "Angular",
      {
        status: 402,
        headers: new Headers(headers),
        error: body,
        message: "Http failure response",
        name: "HttpErrorResponse",
        ok: false,
      },
      whole,
    ],
    ["openapi-fetch", { error: body, response: new Response(null, { status: 402, headers }) }, whole],
    ["RTK Query", { status: 402, data: { ...body, request_id: "req_1" } }, whole],
    [
      "a wrapped one",
      new Error("Could not pay", { cause: failed({ response: { status: 402, headers, data: body } }) }),
      whole,
    ],
    ["one of several", new AggregateError([failed({ response: { status: 402, headers, data: body } })]), whole],
    [
      "an error class of the app's own",
      failed({ status: 402, code: "card_declined", requestId: "req_1" }, "The bank said no."),
      whole,
    ],
    [
      "a bare problem",
      {
        type: "about:blank",
        title: "Payment Required",
        status: 402,
        detail: "The bank said no.",
        code: "card_declined",
        request_id: "req_1",
      },
      whole,
    ],
  ])("%s", (_, thrown, expected) => {
    expect(normalizeError(thrown)).toMatchObject(expected);
  });

  test("a stream is no body", () => {
    const pipe = () => undefined;
    for (const stream of [new ReadableStream(), { pipe, message: "No." }])
      expect(normalizeError({ status: 402, headers, body: stream })).toMatchObject({ message: null, details: {} });
  });

  test.each<[string, object, object]>([
    ["superagent's request", { response: { status: 402, request: { url, method: "PUT" } } }, { method: "PUT" }],
    ["got's options", { response: { status: 402 }, options: { url, method: "PUT" } }, { method: "PUT" }],
    [
      "no encryption",
      { response: { status: 402, url: "http://api.example.com/" } },
      { origin: "http://api.example.com" },
    ],
    [
      "a path that holds a URL",
      { response: { status: 402 }, config: { url: "/v1?next=https://b.example", baseURL: "https://api.example.com" } },
      { origin: "https://api.example.com" },
    ],
  ])("where it was sent: %s", (_, members, expected) => {
    expect(normalizeError(failed(members))).toMatchObject(expected);
  });

  test("what axios makes of its error for JSON keeps status, method and origin", () => {
    const json = {
      message: "Request failed with status code 402",
      name: "AxiosError",
      stack: "x",
      status: 402,
      code: "ERR_BAD_REQUEST",
      config,
    };
    expect(normalizeError(json)).toMatchObject({
      status: 402,
      kind: "payment",
      message: null,
      method: "POST",
      origin: "https://api.example.com",
    });
  });
});

describe("failures without a response", () => {
  const named = (name: string, message: string, members: object = {}) =>
    Object.assign(new Error(message), { name }, members);
  test.each([
    ["axios", { code: "ECONNABORTED", config: { url: "/pay", baseURL: "https://api.example.com", method: "post" } }],
    ["axios without network", { code: "ERR_NETWORK", config: { url, method: "post" }, request: {} }],
    ["ky", { request: new Request(url, { method: "POST" }) }],
  ])("%s keeps the method and the origin of what got no answer", (_, members) => {
    expect(normalizeError(named("TimeoutError", "timeout of 5000ms exceeded", members))).toMatchObject({
      method: "POST",
      origin: "https://api.example.com",
    });
  });
  test("what a server says of timeouts and cancellations is its code, whatever throws it", () => {
    const message = "The bank took too long.";
    for (const code of ["payment_timeout", "OrderCancelled", "CERT_EXPIRED", "ENTITLEMENT_MISSING"])
      expect(normalizeError({ code, message })).toMatchObject({ code, message });
    for (const code of ["order_cancelled", "EMAIL_TAKEN"])
      expect(normalizeError(named("OrderCancelledError", message, { code }))).toMatchObject({ code, message });
  });
});
