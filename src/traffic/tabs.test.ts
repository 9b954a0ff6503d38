import { afterEach, expect, test, vi } from "vitest";
import { openLine } from "./tabs.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a channel keeps no process from ending whose tests made up a page (jsdom with Node's globals)", () => {
  const open = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const before = open();
  expect(openLine("on a server", () => undefined)).toBeNull();
  vi.stubGlobal("document", {});
  const line = openLine("in a test", () => undefined);
  expect(line?.channel).toBeInstanceOf(BroadcastChannel);
  expect(open()).toBe(before);
  line?.channel.close();
});
