import { expect, test } from "vitest";
import { createReader } from "../core/reader.js";
import { http } from "../carriers/http.js";
import { normalizeError } from "../defaults/reading.js";
import { problemDetails } from "./problem-details.js";

/** By this format alone: what the evidence finds is not its doing. */
const alone = createReader({ carriers: [http], formats: [problemDetails] });
const PROBLEM = { "content-type": "application/problem+json; charset=utf-8" };
const told = (body: unknown, headers: Record<string, string> = PROBLEM) =>
  alone.normalize({ status: 403, headers, body });

test("title, detail and type are those of RFC 9457, and stay three", () => {
  const body = {
    type: "https://a.example/probs/out-of-credit",
    title: "You do not have enough credit.",
    detail: "Your current balance is 30, but that costs 50.",
    instance: "/account/12345/msgs/abc",
  };
  expect(told(body)).toMatchObject({
    type: body.type,
    title: body.title,
    message: body.detail,
    code: "out-of-credit",
  });
  expect(told({ title: body.title })).toMatchObject({ type: null, title: body.title, message: null });
});

test("a body is a problem by its media type or by its type, and none without either", () => {
  const body = { title: "Seat taken", detail: "Somebody sits there." };
  expect(told(body, {})).toMatchObject({ title: "Forbidden", message: null });
  expect(told({ ...body, type: "https://a.example/probs/seat" }, {})).toMatchObject({ title: "Seat taken" });
  expect(told(body)).toMatchObject({ title: "Seat taken", message: "Somebody sits there." });
});

test("a member of the wrong JSON type counts as absent (RFC 9457 §3.1)", () => {
  expect(told({ type: 5, title: ["Seat taken"], detail: { text: "Somebody sits there." } })).toMatchObject({
    type: null,
    title: "Forbidden",
    message: null,
  });
  expect(told(null)).toMatchObject({ title: "Forbidden" });
  expect(told("Seat taken")).toMatchObject({ title: "Forbidden" });
});

test("what the body has beside is found by the evidence, extensions become details", () => {
  const body = { type: "about:blank", title: "Conflict", detail: "The seat is taken.", seat: "12A", request_id: "r-1" };
  expect(normalizeError({ status: 409, headers: PROBLEM, body })).toMatchObject({
    kind: "conflict",
    message: "The seat is taken.",
    requestId: "r-1",
    details: { seat: "12A" },
  });
});
