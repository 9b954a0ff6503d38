import { expect, test, vi } from "vitest";
import { remember } from "./remember.js";

const counted = () => {
  const work = vi.fn<(text: string) => string | null>((text) => (text === "" ? null : text.toUpperCase()));
  return { work, read: remember(work) };
};

test("what a text comes to is worked out once, nothing too", () => {
  const { work, read } = counted();
  expect(["a", "", "a", "", "b"].map(read)).toEqual(["A", null, "A", null, "B"]);
  expect(work).toHaveBeenCalledTimes(3);
});

test("long texts are not kept, and of short ones a thousand", () => {
  const { work, read } = counted();
  const long = "x".repeat(99);
  expect(read(long)).toBe(read(long));
  expect(work).toHaveBeenCalledTimes(2);
  for (let at = 0; at < 1001; at += 1) read(`${at}`);
  read("0");
  expect(work).toHaveBeenCalledTimes(1004);
});
