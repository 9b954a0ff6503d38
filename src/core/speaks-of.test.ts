import { expect, test } from "vitest";
import { normalizeError } from "../defaults/reading.js";

const read = (body: unknown) => normalizeError({ status: 422, headers: {}, body });
const fieldsOf = (body: unknown) =>
  read(body).fieldErrors.map(({ path, message, code }) => [path.join("."), message, code]);

test.each<[object, string, string]>([
  [
    { key: "startDate", message: "Start date must be before the end" },
    "startDate",
    "Start date must be before the end",
  ],
  [{ error_key: "seat_row", message: "Seat row is required" }, "seat_row", "Seat row is required"],
  [{ name: "rowSize", title: "This attribute has to be a number." }, "rowSize", "This attribute has to be a number."],
  [{ source: "seat.row", message: "can't be blank" }, "seat.row", "can't be blank"],
  [{ name: "stays.arrival", message: "Arrival is not valid" }, "stays.arrival", "Arrival is not valid"],
  [{ expression: "seat.row", message: "can't be blank" }, "seat.row", "can't be blank"],
  [{ key: "row", message: "This field is taken." }, "row", "This field is taken."],
  [{ key: "row", message: "This value is taken." }, "row", "This value is taken."],
  [{ key: "row", message: "This parameter is taken." }, "row", "This parameter is taken."],
  [{ key: "row", message: "This property is taken." }, "row", "This property is taken."],
  [{ key: "minutes", message: "This value is taken." }, "minutes", "This value is taken."],
])("the text of %j speaks of a field", (entry, path, message) => {
  expect(fieldsOf({ errors: [entry] })).toEqual([[path, message, null]]);
  expect(read({ errors: [entry] }).code).toBeNull();
});

test.each<object>([
  { key: "seat_taken", message: "Seat taken" },
  { name: "SeatError", message: "Seat error: the row must be known" },
  { name: "booking", message: "The booking is closed." },
  { key: "seat_required", message: "Seat required" },
  { name: "NotBlank", message: "must not be blank" },
  { name: "maxLength", message: "This value is too long." },
  { key: "required", message: "This field is required." },
  { key: "quota", message: "Quota must be raised, upgrade your plan" },
  { source: "booking.service", message: "The row is closed." },
])("that of %j speaks of none", (entry) => {
  expect(fieldsOf({ errors: [entry] })).toEqual([]);
});

test.each(
  "missing empty blank unique format pattern min max rowerror rowexception invalid_row rowLength plan.jpg plan.jpeg plan.png seats.csv seats.txt seats.doc seats.xlsx tour.mp4".split(
    " ",
  ),
)("%s names a rule, an error or a file, no field", (key) => {
  expect(fieldsOf({ errors: [{ key, message: "This value is not what it should be." }] })).toEqual([]);
});

test.each(["app[web.1]", "heroku[router]", "https://seats.example/rows[1]", "worker[4211]", "[router] closing row[1]"])(
  "%s is where something ran, no field",
  (source) => {
    expect(fieldsOf({ errors: [{ message: "It has stopped.", source }] })).toEqual([]);
  },
);

test("a place in a file is no field, a place in a form is one", () => {
  const at = (location: string) => fieldsOf({ errors: [{ message: "It is closed.", location }] });
  expect(at("seats.ts:12:3")).toEqual([]);
  expect(at("seats.row")).toEqual([["seats.row", "It is closed.", null]]);
});

const readShade = (text: string) => {
  const { fieldErrors, message } = read({ shade: text });
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
  expect(readShade(text)).toEqual({ fields: [["shade", text]], message: text });
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
  expect(readShade(text)).toEqual({ fields: [], message: text });
});
