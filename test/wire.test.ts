import { describe, expect, test } from "vitest";
import { wireSamples } from "../scripts/public-files.mjs";
import { fixtures } from "../src/testing/fixtures.js";

const samples = Object.entries(wireSamples());

describe("test/wire", () => {
  test.each(samples)("%s is a whole response: status, headers, body", (_, sample) => {
    expect(sample).toEqual({ status: expect.any(Number), headers: expect.any(Object), body: expect.anything() });
  });

  test("is what the fixtures of /testing hold, by API and code", () => {
    const held = Object.entries(fixtures).flatMap(([api, byCode]) =>
      Object.entries(byCode).map(([code, response]) => [`../../test/wire/${api}/${code}.json`, response]),
    );
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(samples));
  });
});
