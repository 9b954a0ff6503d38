import { expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";

const read = (text: string) => {
  const { fieldErrors, message } = normalizeError({ status: 422, headers: {}, body: { shade: text } });
  return { fields: fieldErrors.map((one) => [...one.path, one.message]), message };
};

test.each([
  "is unknown here",
  "must come from the palette",
  "should come from the palette",
  "cannot be mixed",
  "can not be mixed",
  "can't be mixed",
  "may not be mixed",
  "size has to be a number",
  "Shade of this wall is invalid",
  "Shade has to be a valid colour",
  "Shade is mandatory",
  "Shade is required",
  "Shade must come from the palette",
  "Shade should come from the palette",
  "Shade cannot be mixed",
  "Shade can not be mixed",
  "Shade can't be mixed",
  "Shade is too dark",
])("a text that leaves its subject out, or begins with it, is about the field it stands under: %s", (text) => {
  expect(read(text)).toEqual({ fields: [["shade", text]], message: text });
});

test.each([
  "Shade plan is required",
  "Shade must upgrade",
  "Shade quota is too small",
  "Shade limit is too low",
  "Shade is too busy",
  "Shade cannot reach the mixer",
  "Shade server must restart",
  "Shade service must restart",
  "Shade was mixed",
  "We cannot mix that shade",
])("what is said of a thing that bears the name is about no field: %s", (text) => {
  expect(read(text)).toEqual({ fields: [], message: text });
});
