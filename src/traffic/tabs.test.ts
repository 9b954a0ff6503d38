import { afterEach, expect, test, vi } from "vitest";
import { openChannel } from "./tabs.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a channel keeps no process from ending whose tests made up a page (jsdom with Node's globals)", () => {
  const open = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  const before = open();
  expect(openChannel("on a server")).toBeNull();
  vi.stubGlobal("document", {});
  const channel = openChannel("in a test");
  channel?.addEventListener("message", () => {});
  expect(channel).toBeInstanceOf(BroadcastChannel);
  expect(open()).toBe(before);
  channel?.close();
});
