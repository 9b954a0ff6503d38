import { describe, expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { gateDocs, gateLink, gateMailto, gateUrl, type UrlPolicy } from "./url-gate.js";

const policy: UrlPolicy = {
  baseUrl: "https://app.good.example/area/",
  allowedOrigins: ["https://billing.good.example"],
};
const judge = (url: unknown) => gateUrl(url, policy);

const SPELLINGS = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\0javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript\r:alert(1)",
  "javascript:/%0aalert(1)",
  "javascript://a.example/%0aalert(1)",
];
test.each(SPELLINGS)("U01 no script runs from %j", (url) => {
  expect(judge(url)).toBeNull();
  expect(gateLink(url, undefined)).toBeNull();
  expect(gateDocs(url)).toBeNull();
});

test.each(["", " ", "   "])("%j is no link to the base", (url) => {
  expect(judge(url)).toBeNull();
  expect(gateLink(url, undefined)).toBeNull();
});

test.each(["javascript&colon;alert(1)", "%6aavascript:alert(1)"])("U01 %j is a path, not a scheme", (url) => {
  expect(judge(url)?.origin).toBe("https://app.good.example");
});

test.each(
  "data:text/html,x vbscript:x blob:https://app.good.example/1 file:///etc/passwd filesystem:https://a/b view-source:https://a intent://a#Intent;end chrome://settings feed:javascript:alert(1) mailto:a@b.example tel:1 ftp://a.example http://a.example".split(
    " ",
  ),
)("U02 %s is refused", (url) => {
  expect(judge(url)).toBeNull();
});

test("U02 http is for this computer, or for the app's own origin", () => {
  expect(judge("http://localhost:3000/x")?.host).toBe("localhost:3000");
  expect(judge("http://api.localhost/x")).not.toBeNull();
  expect(judge("http://127.0.0.1/x")).not.toBeNull();
  expect(judge("http://[::1]/x")).not.toBeNull();
  for (const host of ["localhost.evil.example", "evillocalhost", "127.0.0.1.evil.example", "intranet"]) {
    expect(judge(`http://${host}/x`), host).toBeNull();
    expect(gateDocs(`http://${host}/x`), host).toBeNull();
  }
  expect(gateUrl("/x", { baseUrl: "http://intranet.example/", allowedOrigins: [] })?.trusted).toBe(true);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "///evil.example",
  "https:\\\\evil.example",
  "https://evil.example",
])("U03 %s is another site", (url) => {
  expect(judge(url)).toMatchObject({ origin: "https://evil.example", host: "evil.example", trusted: false });
});

test("U03 a tab inside is refused rather than dropped", () => {
  expect(judge("/\t/evil.example")).toBeNull();
});

test.each(["https://good.example@evil.example", "https://u:p@x.example", "https://good.example:443@evil.example"])(
  "U04 %s carries credentials and is refused",
  (url) => {
    expect(judge(url)).toBeNull();
  },
);

describe("U05 the host is told in ASCII and never trusted by its looks", () => {
  test.each([
    ["https://xn--pple-43d.com/", "xn--pple-43d.com"],
    ["https://\u0430pple.com/", "xn--pple-43d.com"],
    ["https://evil\u3002com/", "evil.com"],
    ["https://ev\u00adil.com/", "evil.com"],
    ["https://billing.good.example.evil.example/", "billing.good.example.evil.example"],
    ["https://app.good.example./", "app.good.example."],
    ["https://0x7f.1/", "127.0.0.1"],
    ["https://2130706433/", "127.0.0.1"],
  ])("%s", (url, host) => {
    expect(judge(url)).toMatchObject({ host, trusted: false });
  });
  test("allowed origins are compared whole, and what is no origin allows nothing", () => {
    const allowedOrigins = ["billing.good.example", "https://", "https://billing.good.example/x"];
    expect(gateUrl("https://billing.good.example/pay", { baseUrl: null, allowedOrigins })?.trusted).toBe(true);
    expect(gateUrl("https://billing.good/", { baseUrl: null, allowedOrigins })?.trusted).toBe(false);
    expect(judge("https://billing.good.example/pay")?.trusted).toBe(true);
    expect(judge("https://billing.good.example:8443/pay")?.trusted).toBe(false);
  });
});

test.each([
  ["?x", "https://app.good.example/area/?x"],
  ["#h", "https://app.good.example/area/#h"],
  ["foo", "https://app.good.example/area/foo"],
  ["/foo", "https://app.good.example/foo"],
  ["https:foo", "https://app.good.example/area/foo"],
])("U06 %s resolves against the base", (url, href) => {
  expect(judge(url)).toMatchObject({ href, trusted: true });
});

test("U06 without a base a relative URL stays a path, and only a path", () => {
  expect(gateUrl("/billing", { baseUrl: null, allowedOrigins: [] })).toBeNull();
  expect(gateLink("billing?plan=1", undefined)).toBe("/billing?plan=1");
  expect(gateLink("//evil.example/x", undefined)).toBe("https://evil.example/x");
  expect(gateLink("/.//evil.example/x", undefined)).toBeNull();
  expect(gateLink("", undefined)).toBeNull();
});

test("U07 a valid query comes through as it was", () => {
  expect(judge("/pay?q=a%26b%3D1&sig=%2B%2F")?.href).toBe("https://app.good.example/pay?q=a%26b%3D1&sig=%2B%2F");
});

test("U11 what is longer than 2,048 characters is refused", () => {
  expect(judge(`https://a.example/${"x".repeat(2e6)}`)).toBeNull();
  expect(judge(`https://a.example/${"x".repeat(2031)}`)).toBeNull();
  expect(judge(`https://a.example/${"x".repeat(2030)}`)).not.toBeNull();
});

test("a mail link holds an address and nothing else", () => {
  expect(gateMailto("help@ours.example")).toBe("mailto:help@ours.example");
  expect(gateMailto("mailto:help@eu.ours.example")).toBe("mailto:help@eu.ours.example");
  for (const bad of [
    "help@ours.example?bcc=x@evil.example",
    "javascript:alert(1)",
    "a b@c.example",
    "xmailto:a@b.example",
    5,
    null,
  ]) {
    expect(gateMailto(bad)).toBeNull();
  }
});

test("the value holds gated URLs only, however they came", () => {
  const error = normalizeError({
    status: 402,
    headers: {},
    body: {
      code: "pay",
      docs_url: "javascript:alert(1)",
      resolve: { message: "Pay", url: "https://u:p@evil.example", action: "top_up" },
    },
  });
  expect(error.docsUrl).toBeNull();
  expect(error.resolve).toMatchObject({ url: null, action: "top_up" });
  const forged = normalizeError({ ...error, docsUrl: "javascript:alert(1)", resolve: { url: "data:text/html,x" } });
  expect(forged).toMatchObject({ docsUrl: null, resolve: null });
});
