import { expect, test } from "vitest";
import { aforo } from "../catalogs/aforo.js";
import { aviate } from "../catalogs/aviate.js";
import { createRecourse } from "../defaults/reading.js";
import { defineCatalog } from "./define-catalog.js";

test.each([
  ["no prefix", {}, "https://ours.example/problems/seat_taken", undefined],
  ["no prefix, a code beside the type", {}, "https://ours.example/problems/seat_taken", "seat_taken"],
  ["no prefix, a URN", {}, "urn:ours:seat_taken", undefined],
  [
    "the origin of the request, and another prefix",
    { origins: ["https://api.ours.example"], typePrefix: "https://old.example/" },
    "https://ours.example/problems/seat_taken",
    "seat_taken",
  ],
])("a code that the problem type ends in is known to a catalog with %s", (_, address, type, code) => {
  const ours = defineCatalog({ api: "ours", ...address, codes: { seat_taken: { kind: "plan", field: "seat" } } });
  const recourse = createRecourse({ catalogs: [aforo, ours, aviate] });
  const data = { type, title: "Seat taken", status: 409, ...(code && { code }) };
  const thrown = { config: { url: "https://api.ours.example/seats" }, response: { status: 409, headers: {}, data } };
  const error = recourse.normalize(thrown);
  expect(error).toMatchObject({ api: "ours", code: "seat_taken", kind: "plan", fieldErrors: [{ code: "seat_taken" }] });
  expect(recourse.facts(error)).toBe(ours.codes.seat_taken);
  expect(recourse.normalize(JSON.parse(JSON.stringify(error)))).toEqual(error);
});

test.each(["not-found", "not-found/", "not-found.html", "not-found?lang=en", "#not-found"])(
  "a catalog with a prefix does not speak of somebody else's problem type …/%s",
  (end) => {
    const ours = defineCatalog({
      api: "ours",
      typePrefix: "https://ours.example/problems/",
      codes: { "not-found": { kind: "payment" } },
    });
    const recourse = createRecourse({ catalogs: [ours, aviate] });
    const error = recourse.normalize({ status: 404, headers: {}, body: { type: `https://else.example/${end}` } });
    expect(error).toMatchObject({ api: null, code: "not-found", kind: "not_found" });
    expect(recourse.facts(error)).toBeNull();
  },
);

test("of what follows a catalog's prefix the whole is its code, and not the end of it", () => {
  const ours = defineCatalog({
    api: "ours",
    typePrefix: "https://ours.example/problems/",
    codes: { "card/expired": { kind: "payment" }, expired: { kind: "auth" } },
  });
  const recourse = createRecourse({ catalogs: [ours] });
  const error = recourse.normalize({
    status: 400,
    headers: {},
    body: { type: "https://ours.example/problems/card/expired" },
  });
  expect(error).toMatchObject({ code: "card/expired", kind: "payment" });
  expect(recourse.facts(error)).toBe(ours.codes["card/expired"]);
});
