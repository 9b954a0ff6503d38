import { commerce } from "react-recourse/catalogs/commerce";
import { createAuthRecovery, createGatedFetch, createRecourse } from "react-recourse/core";
import { afterEach, expect, it, vi } from "vitest";
import { createGate } from "./gate.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const KEY = "https://api.example limit ";

it("R14 what is shut in one tab is shut in the others", async () => {
  const channel = `limits ${Math.random()}`;
  const [here, there, elsewhere] = [createGate({ channel }), createGate({ channel }), createGate()];
  here.refused(KEY, 60_000);
  await vi.waitFor(() => expect(there.opensAt("https://api.example")).toBeGreaterThan(Date.now() + 50_000));
  expect(elsewhere.opensAt()).toBeNull();
  expect(there.opensAt("https://other.example")).toBeNull();
});

it("R14 what a gated fetch is refused with in one tab holds those of the others", async () => {
  const channel = `limits ${Math.random()}`;
  const sent = vi.fn(async () => Response.json({}, { status: 429, headers: { "retry-after": "60" } }));
  const [gate, far] = [createGate({ channel }), createGate({ channel })];
  await createGatedFetch(createRecourse(), { fetch: sent, gate })("https://api.example/rows");
  await vi.waitFor(() => expect(far.opensAt()).not.toBeNull());
  const held = createGatedFetch(createRecourse(), { fetch: sent, gate: far })("https://api.example/rows");
  await expect(held).rejects.toMatchObject({ apiError: { kind: "rate_limit" } });
  expect(sent).toHaveBeenCalledTimes(1);
});

it("R14 tabs whose session expires in the same moment refresh it once", async () => {
  for (let round = 0; round < 10; round += 1) {
    const refresh = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const tabs = [1, 2, 3].map(() => createAuthRecovery({ refresh, name: `at once ${round}` }));
    await Promise.all(tabs.map((tab) => tab.recover()));
    expect(refresh).toHaveBeenCalledTimes(1);
  }
});

it("makes nothing of what else is said on its channel", async () => {
  const channel = `limits ${Math.random()}`;
  const gate = createGate({ channel });
  const other = new BroadcastChannel(channel);
  for (const data of [null, "x", [1, 2], [KEY, "60"], [KEY, -1], [KEY, Number.NaN], { key: KEY }])
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin by nature
    other.postMessage(data);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  other.postMessage([`${KEY}last`, 60_000]);
  await vi.waitFor(() => expect(gate.opensAt(`${KEY}last`)).not.toBeNull());
  expect(gate.opensAt(KEY)).not.toBe(Number.NaN);
  other.close();
});

it("R14 where the browser refuses locks and channels, as in a frame without an origin, each tab is on its own", async () => {
  const refused = (): never => {
    throw new DOMException("Denied.", "SecurityError");
  };
  vi.spyOn(navigator.locks, "request").mockImplementation(async () => refused());
  const refresh = vi.fn();
  await createAuthRecovery({ refresh, name: "locks" }).recover();
  expect(refresh).toHaveBeenCalledTimes(1);
  vi.stubGlobal("BroadcastChannel", function BroadcastChannel() {
    refused();
  });
  await createAuthRecovery({ refresh, name: "channels" }).recover();
  expect(refresh).toHaveBeenCalledTimes(2);
  const gate = createGate({ channel: "limits" });
  gate.refused("https://api.example limit ", 1000);
  expect(gate.opensAt()).not.toBeNull();
});

it("R13 a tab that hangs while it refreshes does not keep the others waiting for ever", async () => {
  let free: () => void = () => undefined;
  void navigator.locks.request("recourse:hanging", () => new Promise<void>((resolve) => (free = resolve)));
  const refresh = vi.fn();
  const { recover } = createAuthRecovery({ refresh, name: "hanging", timeoutMs: 800 });
  await expect(recover()).rejects.toMatchObject({ name: "TimeoutError" });
  expect(refresh).not.toHaveBeenCalled();
  free();
  await new Promise((resolve) => setTimeout(resolve, 20));
  refresh.mockImplementationOnce(() => new Promise(() => undefined));
  await expect(recover()).rejects.toMatchObject({ name: "TimeoutError" });
  await recover();
  expect(refresh).toHaveBeenCalledTimes(2);
});

const expired = { status: 401, headers: {}, body: { error: { code: "AUTH_EXPIRED_TOKEN", message: "Expired." } } };

/** A tab whose first request is refused just as another tab has got its session back. */
function twoTabs(answer: (elsewhere: boolean, here: boolean) => Promise<string>) {
  const recourse = createRecourse({ catalogs: [commerce] });
  const name = `two tabs ${Math.random()}`;
  const got = { elsewhere: false, here: false };
  const there = createAuthRecovery({ refresh: () => (got.elsewhere = true), name });
  const refresh = vi.fn(() => (got.here = true));
  const stepUp = vi.fn();
  const send = vi.fn(async () => {
    if (!got.elsewhere) {
      await there.recover();
      // Until the other tabs have heard of it.
      await new Promise((resolve) => setTimeout(resolve, 60));
      throw expired;
    }
    return answer(got.elsewhere, got.here);
  });
  return { refresh, stepUp, send, run: () => createAuthRecovery({ refresh, stepUp, name }).run(recourse, send) };
}

it("R14 a session that another tab has got serves this one: it sends again and asks for none", async () => {
  const { refresh, send, run } = twoTabs(async () => "rows");
  await expect(run()).resolves.toBe("rows");
  expect(send).toHaveBeenCalledTimes(2);
  expect(refresh).not.toHaveBeenCalled();
});

it("R14 where what another tab has got is of no use here this tab gets its own, once", async () => {
  const { refresh, send, run } = twoTabs(async (_, here) => (here ? "rows" : Promise.reject(expired)));
  await expect(run()).resolves.toBe("rows");
  expect(send).toHaveBeenCalledTimes(3);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it("R13 what is refused for another reason then is final: nobody is asked for more", async () => {
  const weak = {
    status: 401,
    headers: { "www-authenticate": 'Bearer error="insufficient_user_authentication"' },
    body: {},
  };
  const { refresh, stepUp, send, run } = twoTabs(() => Promise.reject(weak));
  await expect(run()).rejects.toBe(weak);
  expect(send).toHaveBeenCalledTimes(2);
  expect(refresh).not.toHaveBeenCalled();
  expect(stepUp).not.toHaveBeenCalled();
});

it("R14 tabs that keep a token each get a session each", async () => {
  const name = `per tab ${Math.random()}`;
  const refresh = vi.fn();
  const [here, there] = [1, 2].map(() => createAuthRecovery({ refresh, name, perTab: true }));
  const sentAt = Date.now() - 100;
  await there?.recover(sentAt);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await here?.recover(sentAt);
  expect(refresh).toHaveBeenCalledTimes(2);
});
