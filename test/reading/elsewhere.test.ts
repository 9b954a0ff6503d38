import { expect, test } from "vitest";
import { normalizeError } from "../../src/defaults/reading.js";
import { describedFields } from "./elsewhere/described-fields.js";
import { described } from "./elsewhere/described.js";
import { doubtful } from "./elsewhere/doubtful.js";
import { entries } from "./elsewhere/entries.js";
import { fields } from "./elsewhere/fields.js";
import { habits } from "./elsewhere/habits.js";
import { misread } from "./elsewhere/misread.js";
import { recorded } from "./elsewhere/recorded.js";
import { servedFields } from "./elsewhere/served-fields.js";
import { servedPlaces } from "./elsewhere/served-places.js";
import { served } from "./elsewhere/served.js";
import { words } from "./elsewhere/words.js";

// Answers as other APIs document them, each for a habit of its own.
test.each([
  ...described,
  ...describedFields,
  ...doubtful,
  ...entries,
  ...fields,
  ...habits,
  ...misread,
  ...recorded,
  ...served,
  ...servedFields,
  ...servedPlaces,
  ...words,
])("%s (%i)", (_, status, body, read, headers = {}) => {
  expect(normalizeError({ status, headers, body })).toMatchObject(read as object);
});
