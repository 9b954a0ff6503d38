import { expect, test } from "vitest";
import { normalizeError } from "../../src/core.js";

/** As long as a text of a body is read. */
const many = (piece: string, end = "-"): string => piece.repeat(19_990 / piece.length) + end;

test.each([
  ["source of an entry", { errors: [{ source: many("source::"), message: "It is bad." }] }],
  ["source of the whole", { source: many(".__", "."), message: "It is bad." }],
  ["source with one leaf", { source: `.${many("_", ".")}`, message: "It is bad." }],
  ["id of the error", { errorId: many("messageid"), message: "It is bad." }],
  ["other id of the error", { error_identifier: many("identifier"), message: "It is bad." }],
  ["words of a client", many("max")],
])("H12 no single member keeps the reading busy: %s", (_, thrown) => {
  const took = [1, 2, 3, 4].map(() => {
    const from = process.cpuUsage();
    normalizeError(typeof thrown === "string" ? new Error(thrown) : { status: 422, headers: {}, body: thrown });
    return process.cpuUsage(from).user / 1000;
  });
  expect(Math.min(...took)).toBeLessThan(5);
});
