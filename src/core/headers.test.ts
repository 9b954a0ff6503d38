import { expect, test, vi } from "vitest";
import { own } from "./own.js";
import { readHeaders, readHelpLink, readParameters, readRequestId, requestId } from "./headers.js";
import { createGlance } from "./snapshot.js";

const read = (source: unknown, name: string) => readHeaders(source, createGlance().peek)(name);

test.each<[string, unknown]>([
  [
    "Headers",
    new Headers([
      ["A", "1"],
      ["a", "2"],
    ]),
  ],
  ["a list of values", { A: ["1", "2"] }],
  ["pairs", [["A", 1], ["b"], "junk", [5, "x"], ["a", {}], null, ["a", "2"]]],
  ["a record", { A: "1", a: 2, b: "" }],
  [
    "a Map",
    new Map([
      ["A", "1"],
      ["a", "2"],
    ]),
  ],
  ["a get of values", { get: (name: string) => (name === "a" ? ["1", "2"] : null) }],
  ["an XMLHttpRequest", { getResponseHeader: (name: string) => (name === "a" ? "1, 2" : null) }],
])("D11 %s", (_, source) => {
  expect([read(source, "a"), read(source, "A") ?? read(source, "a"), read(source, "b")]).toEqual([
    "1, 2",
    "1, 2",
    null,
  ]);
});

test("D12 nothing, and what is too long or throws, is no header", () => {
  const throws = () => {
    throw new Error("no");
  };
  expect([read(null, "a"), read("a: b", "a"), read({ get: throws }, "a")]).toEqual([null, null, null]);
  expect(read({ a: "x".repeat(8192) }, "a")?.length).toBe(8192);
  expect(read({ a: "x".repeat(8193) }, "a")).toBeNull();
});

test.each<[unknown, string | null]>([
  ["a1-_/~", "a1-_/~"],
  [" 7 ", "7"],
  [7, "7"],
  ["x".repeat(200), "x".repeat(200)],
  ["x".repeat(201), null],
  ["a b", null],
  ["\u00e9a", null],
  ["a\u00e9", null],
  ["", null],
  [{}, null],
])("%j is the id %j", (value, id) => {
  expect(requestId(value)).toBe(id);
});

test("of parameters with one name the first counts, and none of nothing", () => {
  expect(readParameters('A=1, b = "x, \\"y\\" z=2"; a=3;c')).toEqual(
    new Map([
      ["a", "1"],
      ["b", 'x, "y" z=2'],
    ]),
  );
  expect(readParameters(null).size).toBe(0);
});

test.each([
  ['<https://a.example/x>; rel="next", <https://a.example/h>; rel="help"', "https://a.example/h"],
  ["<https://a.example/h>;rel=help", "https://a.example/h"],
  ['<https://a.example/h>; title="x"; REL="start Help"', "https://a.example/h"],
  ['<https://a.example/h>; rel="help start"', "https://a.example/h"],
  ['<https://a.example/h>; title="a; rel=help"', null],
  ['<https://a.example/h>; rel="not-help"', null],
  ["<https://a.example/h>; rel=helpdesk", null],
  ["<https://a.example/h>", null],
  [null, null],
])("the page for help in %s is %s", (link, url) => {
  expect(readHelpLink(() => link)).toBe(url);
});

test("an id that is none leaves the next header its turn", () => {
  const headers = new Map([
    ["x-request-id", "no id"],
    ["request-id", "r-1"],
  ]);
  expect(readRequestId((name) => headers.get(name) ?? null)).toBe("r-1");
});

test.each(
  "x-request-id request-id x-correlation-id correlation-id x-trace-id x-amzn-requestid x-amz-request-id apigw-requestid x-ms-request-id apim-request-id cf-ray".split(
    " ",
  ),
)("support asks for %s, in any case", (name) => {
  expect(readRequestId((asked) => read({ [name.toUpperCase()]: "r-7" }, asked))).toBe("r-7");
});

test.each([
  ["traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"],
  ["x-amzn-trace-id", "Root=1-67891233-abcdef012345678912345678;Sampled=0"],
  ["x-cloud-trace-context", "105445aa7843bc8bf206b12000100000/1;o=1"],
  ["x-b3-traceid", "4bf92f3577b34da6a3ce929d0e0e4736"],
])("the trace that %s names is an id where there is no other", (name, trace) => {
  expect(readRequestId((asked) => read({ [name]: trace }, asked))).toBe(trace);
  expect(readRequestId((asked) => read({ [name]: trace, "x-request-id": "r-7" }, asked))).toBe("r-7");
});

test.each(
  "x-acme-request-id AcmeRequestId acme-correlationid x-acme-req-id x-acme-trackingid x-acme-tracetoken".split(" "),
)("what is named like an id of a request is one, whoever sends it: %s", (name) => {
  const members = { "content-type": "text/plain", [name]: "r-7" };
  const axios = Object.assign(Object.create({ get: (asked: string) => own(members, asked) ?? null }), members);
  for (const headers of [{ [name]: "r-7" }, new Headers({ [name]: "r-7" }), axios])
    expect(readRequestId((asked) => read(headers, asked))).toBe("r-7");
  expect(readRequestId((asked) => read({ [name]: "r-7", "cf-ray": "8a", "request-id": "r-1" }, asked))).toBe("r-1");
  expect(readRequestId((asked) => read({ "cf-ray": "8a", [name]: "r-7" }, asked))).toBe("r-7");
});

test.each(
  "x-client-request-id x-ms-client-request-id x-request-token x-acme-session-id x-traced x-session-tracking-id x-visitor-trackingid parent-request-id".split(
    " ",
  ),
)("support can do nothing with %s", (name) => {
  expect(readRequestId((asked) => read({ [name]: "r-7" }, asked))).toBeNull();
});

test("the headers of another library, which keeps them to itself, are gone through as well", () => {
  const ofLibrary = {
    get: (asked: string) => (asked === "x-acme-req-id" ? "r-7" : null),
    [Symbol.iterator]: () => [["x-acme-req-id", "r-7"]].values(),
    [Symbol.toStringTag]: "Headers",
  };
  expect(readRequestId((asked) => read(ofLibrary, asked))).toBe("r-7");
});

test("headers that cannot be gone through are asked one by one", () => {
  const broken = {
    get: (asked: string) => (asked === "request-id" ? "r-7" : null),
    [Symbol.iterator]: () => {
      throw new Error("no");
    },
    [Symbol.toStringTag]: "Headers",
  };
  expect(readRequestId((asked) => read(broken, asked))).toBe("r-7");
});

test("a header is asked for in any case, whatever holds it", () => {
  for (const source of [
    { "X-Seat": "7" },
    [["x-seat", "7"]],
    new Map([["X-SEAT", "7"]]),
    new Headers({ "x-seat": "7" }),
  ])
    for (const name of ["x-seat", "X-Seat", "X-SEAT"]) expect(read(source, name)).toBe("7");
});

test("headers are read where the platform has no Headers, as under jsdom, and from those that cannot be gone through", () => {
  class Closed extends Headers {
    override [Symbol.iterator](): never {
      throw new Error("no");
    }
  }
  expect(read(new Closed({ a: "1" }), "a")).toBe("1");
  vi.stubGlobal("Headers", undefined);
  try {
    expect(read({ A: "1" }, "a")).toBe("1");
    expect(read({ get: () => "1" }, "a")).toBe("1");
  } finally {
    vi.unstubAllGlobals();
  }
});

test("of ids that are named like one a request's comes before a trace, and what is no id hides none", () => {
  const trace = { "x-amzn-trace-id": "Root=1-67891233" };
  expect(readRequestId((asked) => read({ ...trace, "x-zest-request-id": "r-7" }, asked))).toBe("r-7");
  expect(readRequestId((asked) => read({ "x-request-id": "a, b", "x-zest-request-id": "r-7" }, asked))).toBe("r-7");
});

test.each(
  "x-amz-request-id x-github-request-id x-ms-service-request-id x-slack-req-id x-auth0-requestid twilio-request-id opc-request-id apim-request-id fly-request-id x-nf-request-id x-line-request-id x-zm-trackingid apigw-requestid correlation-id x-trace-id".split(
    " ",
  ),
)("who can only ask by name is told %s", (name) => {
  const headers = new Headers({ [name]: "r-7" });
  expect(readRequestId((asked) => headers.get(asked))).toBe("r-7");
});
