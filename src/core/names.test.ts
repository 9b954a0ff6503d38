import { describe, expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const SENTENCE = "The seat is taken.";
const read = (body: unknown, status = 409) => normalizeError({ status, headers: {}, body });
const words = (text: string): readonly string[] => text.split(" ");

test.each(words("order_status zip_code status_before codes my_http_status"))(
  "a 429 called %s is no status of the response",
  (name) => {
    expect(read({ [name]: 429, message: SENTENCE }, 200).kind).not.toBe("rate_limit");
  },
);

test("`msg` is the text before any longer name of one", () => {
  expect(read({ error_message: "Row lock lost.", msg: SENTENCE }).message).toBe(SENTENCE);
});

test.each(words("code cod resCode respCode responseCode retCode returnCode resultCode"))("%s is the code", (name) => {
  expect(read({ [name]: "seat_gone", message: SENTENCE }).code).toBe("seat_gone");
});

test.each(words("whatsappCode subCodes internal_code_hint"))("%s is no code", (name) => {
  expect(read({ [name]: "seat_gone", message: SENTENCE }).code).toBeNull();
});

test.each(words("emailMessageId messageIdent"))("%s is that of something else", (name) => {
  expect(read({ [name]: "E_1001", message: SENTENCE }).code).toBeNull();
  expect(read({ messageId: "E_1001", message: SENTENCE }).code).toBe("E_1001");
});

test.each(words("field fieldPath jsonPath property property_name attribute attributePath argument param keys"))(
  "%s says which field it is about",
  (name) => {
    const error = read({ [name]: name === "keys" ? ["seat"] : "seat", message: SENTENCE, code: "seat_gone" });
    expect(error.fieldErrors.map(({ path }) => path)).toEqual([["seat"]]);
  },
);

test.each(words("monkeys keyset sub_field"))("%s does not say which field it is about", (name) => {
  expect(read({ [name]: "seat", message: SENTENCE, code: "seat_gone" }).fieldErrors).toEqual([]);
});

test.each(words("avatar_url url_before permalink hyperlink_color"))("%s is no link about the error", (name) => {
  expect(read({ [name]: "https://docs.a.example/e", message: SENTENCE, code: "seat_gone" }).docsUrl).toBeNull();
});

test.each(words("last_retry no_wait never_retry_after"))("%s is no wait", (name) => {
  expect(read({ [name]: 30, message: SENTENCE, code: "seat_gone" }).retryAfterMs).toBeNull();
});

describe("entries", () => {
  const fields = (entry: object) =>
    read({ message: "Not valid.", errors: [entry] }).fieldErrors.map(({ path, message }) => [path.join("."), message]);

  test.each(words("argument argumentName"))("%s says where", (name) => {
    expect(fields({ [name]: "seat", message: SENTENCE })).toEqual([["seat", SENTENCE]]);
  });

  test.each(words("params invalid_params fields validation extra"))("among %s a name says where", (list) => {
    const error = read({ message: "Not valid.", [list]: [{ name: "seat", message: SENTENCE }] });
    expect(error.fieldErrors).toMatchObject([{ path: ["seat"], message: SENTENCE }]);
    expect(fields({ name: "seat", message: SENTENCE })).toEqual([]);
  });

  test("the language of an expression is no place", () => {
    expect(fields({ message: SENTENCE, expression_language: "spel" })).toEqual([]);
  });

  test.each(words("title message errorMessage"))("a word under %s is better than none", (name) => {
    expect(fields({ field: "seat", [name]: "gone" })).toEqual([["seat", "gone"]]);
  });

  test.each(words("subtitle title_id message_format"))("a word under %s is none about the field", (name) => {
    expect(fields({ field: "seat", [name]: "gone" })).toEqual([["seat", ""]]);
  });

  test.each(words("errors message messages reason reasons constraints"))("%s may list what is wrong", (name) => {
    expect(fields({ field: "seat", [name]: [SENTENCE] })).toEqual([["seat", SENTENCE]]);
    for (const other of [`seat_${name}`, `${name}_before`]) {
      expect(fields({ field: "seat", [other]: [SENTENCE] }), other).toEqual([["seat", ""]]);
    }
  });

  test.each(words("allowed_locations file_extensions locations_left extensions_allowed"))(
    "%s is no mark of GraphQL",
    (name) => {
      expect(fields({ path: "seat", message: SENTENCE, [name]: ["A", "B"] })).toEqual([["seat", SENTENCE]]);
    },
  );

  test("locations and extensions are: the path is one of the response", () => {
    for (const name of words("locations extensions"))
      expect(fields({ path: ["seat"], message: SENTENCE, [name]: {} }), name).toEqual([]);
  });
});

test.each(words("details messages validation"))("each of %s may be a field with its text", (list) => {
  const error = read({ message: "Not valid.", [list]: [{ seat: SENTENCE }, { row: "There is none." }] });
  expect(error.fieldErrors.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["seat", SENTENCE],
    ["row", "There is none."],
  ]);
  expect(read({ message: "Not valid.", items: [{ seat: SENTENCE }] }).fieldErrors).toEqual([]);
});

test.each(words("request requestParams stack stackTrace trace"))("%s tells nothing of the error", (name) => {
  const error = read({ message: "Not valid.", [name]: { message: SENTENCE, code: "seat_gone" } });
  expect(error).toMatchObject({ code: null, message: "Not valid.", formErrors: [] });
  // Nor where there is no other text: what was sent is not what is wrong.
  expect(read({ error: "seat_gone", [name]: "GET /seats or so" })).toMatchObject({ code: "seat_gone", message: null });
  expect(read({ ok: false, [name]: { note: SENTENCE } }).message).toBeNull();
});

test.each(words("bad_request request_error traced"))("%s may", (name) => {
  const error = { message: SENTENCE, code: "seat_gone" };
  expect(read({ [name]: error })).toMatchObject(error);
});

test.each(words("data meta info help payload"))("what stands in %s counts after the error's own", (name) => {
  const aside = { message: "It is on sale." };
  for (const other of ["failure", "result"])
    expect(read({ [name]: aside, [other]: { message: SENTENCE } }).message, other).toBe(SENTENCE);
  expect(read({ [name]: aside }).message).toBe("It is on sale.");
  expect(read({ [`error_${name}`]: { message: SENTENCE }, failure: aside }).message).toBe(SENTENCE);
});
