import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";
import { isCode } from "./find-code.js";

const codeOf = (body: unknown, status = 400): string | null => normalizeError({ status, headers: {}, body }).code;

const message = "The parcel cannot be sent.";

test.each(["fail", "failed", "failure", "false", "true", "ExceptionResponse", "ErrorResult", "success", "none"])(
  "%s tells that something failed, not what",
  (word) => {
    for (const body of [
      { message, error: word },
      { message, code: word },
      { message, type: word },
    ])
      expect(codeOf(body), JSON.stringify(body)).toBeNull();
  },
);

test.each(["Shop.ErrorCodes.OutOfStock", "return:window_closed", "com.shop#OutOfStock"])(
  "%s is what is wrong, though a part of it looks like a class or a URN",
  (word) => {
    expect(codeOf({ message, error: word })).toBe(word.slice(word.lastIndexOf("#") + 1));
  },
);

test.each(["Shop.Stock.EmptyException", "Shop::Empty", "urn:shop:empty", "about:blank"])(
  "%s is where it failed, or a document's name",
  (word) => {
    expect(codeOf({ message, error: word })).toBeNull();
  },
);

test("an id of its own is no code, whatever it ends with", () => {
  for (const id of ["a3dc4b1c3f0e4a9b8f5e0d3a6b7c8d9e", "f3k9Qz81"])
    expect(codeOf({ id, name: "content_moderation", errors: [message] })).toBe("content_moderation");
  expect(codeOf({ id: "b9c2d4aa-7f55-4c1e-9d3e-2a6f0e1d8b7c", message })).toBeNull();
});

test.each(["errId", "error_id", "errorId"])(
  "%s in capitals is that of the error, a mixed one of the occurrence",
  (id) => {
    expect(codeOf({ message, [id]: "OUT_OF_STOCK" })).toBe("OUT_OF_STOCK");
    expect(codeOf({ message, [id]: "f3k9Qz81" })).toBeNull();
  },
);

test.each<[object, string | null]>([
  [{ error: 40_001 }, "40001"],
  [{ error: 10 }, "10"],
  [{ error: "2" }, "2"],
  [{ error: 1 }, null],
  [{ error: 400 }, null],
  [{ error: 12.5, progress: 87.5 }, null],
  [{ err: "The value must be one of the list.", ECODE: "FIELD_011" }, "FIELD_011"],
  [{ error: { class: "CustomerNotFound", message } }, "CustomerNotFound"],
  [{ class: "business_class" }, null],
  [{ name: "ValidationError", type: "VALIDATION_ERROR" }, "VALIDATION_ERROR"],
  // Contentful
  [{ message, sys: { type: "Error", id: "UnknownKey" }, details: { type: "Parcel", id: "x1" } }, "UnknownKey"],
  [{ message, details: { type: "Parcel", id: "x1" } }, null],
  [{ message, details: { type: "Overweight" } }, "Overweight"],
  [{ message, details: { reason: "OVERWEIGHT", id: "x1" } }, "OVERWEIGHT"],
  // Dropbox; Okta writes a sentence there.
  [{ error_summary: "path/not_found/..", error: { ".tag": "path" } }, "path/not_found"],
  [{ error_summary: "too_many_write_operations/" }, "too_many_write_operations"],
  [{ errorSummary: "Sorry" }, null],
  // TMDB counts its own; a status is none, be it another than that of the answer.
  [{ status_code: 34 }, "34"],
  [{ status_code: "7" }, "7"],
  [{ statusCode: 401 }, null],
  [{ statusCode: 0 }, null],
  // Dracoon, HERE: a status that the answer has not
  [{ code: 401, errorCode: -10011 }, "-10011"],
  [{ code: 403, details: { parcelErrorCode: 403306 } }, "403306"],
  [{ code: 422, error: "parcel_late" }, "parcel_late"],
  [{ code: 403 }, "403"],
  [{ code: "000", message }, null],
  // With its arguments
  [{ code: "ImportRunning(importId 17)" }, "ImportRunning"],
  // Xero: a thing of a batch has a state.
  [
    { items: [{ status: "REJECTED", errors: [{ type: "duplicate-statement", detail: message }] }] },
    "duplicate-statement",
  ],
])("%j has the code %s", (body, code) => {
  expect(codeOf({ message, ...body })).toBe(code);
});

test("a document about HTTP, at whatever address, names no code", () => {
  const type = "http://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html";
  expect(codeOf({ type, title: "Unprocessable Entity", detail: message }, 422)).toBeNull();
});

test("axios's own codes tell nothing, where a body holds them", () => {
  for (const code of ["ERR_BAD_REQUEST", "ERR_BAD_RESPONSE"]) expect(codeOf({ message, code })).toBeNull();
  expect(codeOf({ message, code: "PARCEL_ERR_BAD_REQUEST" })).toBe("PARCEL_ERR_BAD_REQUEST");
});

test("a word that only begins or ends like one for any error is a code", () => {
  for (const code of ["database", "baseline"]) expect(codeOf({ message, code })).toBe(code);
});

test("a number of success, and the status again, are no code", () => {
  for (const code of [0, 200, 400, "200"]) expect(codeOf({ message, code })).toBeNull();
  expect(codeOf({ message, code: 201 })).toBe("201");
});

test("what an error is called in words is its code, and no id of it", () => {
  for (const body of [
    { message, messageId: "parcels.too-heavy" },
    { message, errorIdentifier: "urn:parcels:errors:TooHeavy" },
  ]) {
    const error = normalizeError({ status: 400, headers: {}, body });
    expect(error).toMatchObject({ code: Object.values(body)[1], requestId: null });
  }
  expect(codeOf({ message, messageId: "c9f0.f895fb98" })).toBeNull();
});

test.each([
  ["code", "17", true],
  ["messageid", "PARCEL_LATE17X", true],
  ["messageid", "parcels.too-late", true],
  ["messageid", "PARCEL_LATE17xy", false],
  ["messageid", "parcels", false],
  ["othermessageid", "PARCEL_LATE", false],
  ["errorid", "PARCEL_17", true],
  ["errorid", "PARCEL_1234567", false],
  ["erroridentifier", "PARCEL_LATE", true],
  ["erroridentifier", "P", true],
  ["erroridentifier", "parcel.late", true],
  ["erroridentifier", "parcel:late", true],
  ["erroridentifier", "PARCEL LATE", false],
  ["erroridentifier", "parcel", false],
  ["errorsummary", "late/now", true],
  ["errorsummary", "too_late", true],
  ["errorsummary", "late", false],
  ["err", "17", true],
  ["err", "7-late", true],
  ["err", "1", false],
  ["err", "404", false],
  ["err", "4040", true],
  ["err", "640", true],
  ["statuscode", "17", true],
  ["statuscode", "404", false],
  ["statuscode", "4040", true],
  ["statuscode", "0", false],
  ["summaryid2", "x", true],
])("%s of %s is a code: %s", (name, value, is) => {
  expect(isCode(value, name)).toBe(is);
});
