// What headers tell beside a wait.
import { expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const told = (headers: unknown, status: number, body: unknown = {}) => normalizeError({ status, headers, body });

test("a 403 that says when to come back is a rate limit, and a 400 that is called one; a 429 that is a bill is none", () => {
  expect(told({ "retry-after": "5" }, 403).kind).toBe("rate_limit");
  expect(told({}, 400, { error: { code: "rate_limit" } }).kind).toBe("rate_limit");
  expect(told({ "x-ratelimit-remaining": "0" }, 403).kind).toBe("rate_limit");
  expect(told({ "x-ratelimit-remaining": "0" }, 400).kind).toBe("validation");
  expect(told({}, 429, { error: { code: "insufficient_quota", message: "Check your plan." } })).toMatchObject({
    kind: "quota",
  });
});

test("RFC 9470 a step-up says what is missing", () => {
  const value =
    'Bearer error="insufficient_user_authentication", error_description="A newer sign-in is required", acr_values="gold silver", max_age=5';
  const error = told({ "www-authenticate": value }, 401);
  expect(error).toMatchObject({
    kind: "auth",
    code: "insufficient_user_authentication",
    message: "A newer sign-in is required",
  });
  expect(error.details).toMatchObject({ acr_values: "gold silver", max_age: "5" });
  expect(told({ "www-authenticate": 'Bearer error="insufficient_scope", scope="read write"' }, 403)).toMatchObject({
    kind: "permission",
    details: { scope: "read write" },
  });
});

test("whoever is told of abnormal usage does not go on by himself", () => {
  const type = "https://www.iana.org/assignments/http-problem-types#abnormal-usage-detected";
  expect(told({ "retry-after": "5" }, 429, { type, title: "Abnormal usage" })).toMatchObject({
    retryable: false,
    code: "abnormal-usage-detected",
  });
});

test("Link rel=help is the documentation, Content-Language the language", () => {
  const error = told(
    { link: '<https://a.example/x>; rel="next", <https://docs.a.example/e>; rel="help"', "content-language": "de-AT" },
    409,
  );
  expect(error).toMatchObject({ docsUrl: "https://docs.a.example/e", details: { lang: "de-AT" } });
  expect(told({ link: "<javascript:alert(1)>; rel=help" }, 409).docsUrl).toBeNull();
});

test.each([
  ['Basic realm="x", Bearer error="invalid_token", scope="a b"', "invalid_token"],
  ['Negotiate, Bearer realm="a=b, error=\\"no\\"", Error = invalid_token', "invalid_token"],
  ['Bearer error="invalid_token", DPoP error="use_dpop_nonce"', "invalid_token"],
  ['Bearer error="a_\\"quoted\\"_one"', 'a_"quoted"_one'],
  ['Bearer error="a \\"quoted\\" text"', null],
  ["Negotiate", null],
])("RFC 9110 11.6.1 the challenge %s tells %s", (value, code) => {
  expect(told({ "www-authenticate": value }, 401).code).toBe(code);
});
