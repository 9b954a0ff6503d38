import { describe, expect, it } from "vitest";
import type { ApiError } from "./api-error.js";
import { apiError } from "../testing/api-error.js";
import { type PlanContext, planWaysOut } from "./plan-ways-out.js";

const context: PlanContext = {
  facts: null,
  actions: {},
  urls: { baseUrl: "https://app.example/", allowedOrigins: ["https://billing.example"] },
  support: {},
  canRetry: false,
  rule: "never",
  completed: false,
};
const resolve = { message: null, url: null, action: null, method: null, endpoint: null };
const plan = (error: Partial<ApiError>, more: Partial<PlanContext> = {}) =>
  planWaysOut(apiError(error), { ...context, ...more });
const run = () => undefined;

describe("planWaysOut", () => {
  it("offers nothing without a handler, a safe URL or a retry", () => {
    expect(plan({ kind: "balance" })).toEqual([]);
    expect(plan({ kind: "plan", resolve: { ...resolve, action: "select_plan", url: null } })).toEqual([]);
  });

  it.each([5, true, {}, []])("shows no button for a handler that is none: %j", (top_up) => {
    // What an app without types may give.
    const actions = { top_up } as unknown as PlanContext["actions"];
    expect(plan({ kind: "balance" }, { actions })).toEqual([]);
  });

  it("puts the server's action first, then the catalog's; only the first is primary", () => {
    const ways = plan(
      { kind: "plan", resolve: { ...resolve, action: "talk_to_sales" } },
      { facts: { action: ["select_plan"] }, actions: { select_plan: run, talk_to_sales: run } },
    );
    expect(ways.map(({ name, primary }) => [name, primary])).toEqual([
      ["talk_to_sales", true],
      ["select_plan", false],
    ]);
  });

  it("links the server's URL: primary on the app's own and allowed origins, with its host shown elsewhere", () => {
    const to = (url: string) => plan({ kind: "plan", resolve: { ...resolve, action: "select_plan", url } })[0];
    expect(to("https://billing.example/plans")).toMatchObject({ primary: true, host: null });
    expect(to("https://app.example/plans")).toMatchObject({ primary: true, host: null });
    expect(to("https://elsewhere.example/plans")).toMatchObject({ primary: false, host: "elsewhere.example" });
    expect(to("javascript:alert(1)")).toBeUndefined();
  });

  it("takes the link of a quota for one to plans where the quota tells of a plan", () => {
    const to = (details: object) =>
      plan({ kind: "quota", details: { ...details }, resolve: { ...resolve, url: "/billing" } }).map(
        ({ name }) => name,
      );
    expect(to({ required_plan: "pro" })).toEqual(["select_plan"]);
    expect(to({ limit: 10 })).toEqual(["raise_limit"]);
  });

  it("lets the app's answer win over the server's URL", () => {
    const ways = plan(
      { kind: "plan", resolve: { ...resolve, action: "select_plan", url: "https://elsewhere.example/" } },
      { actions: { select_plan: "/billing/plans" } },
    );
    expect(ways).toHaveLength(1);
    expect(ways[0]).toMatchObject({ url: "https://app.example/billing/plans", primary: true });
  });

  it("takes an action named like a member of Object for the stranger's word it is", () => {
    expect(plan({ resolve: { ...resolve, action: "toString" } })).toEqual([]);
    expect(plan({ resolve: { ...resolve, action: "__proto__" } })).toEqual([]);
  });

  it("offers the failed action again, first, once a way out has worked", () => {
    const more = { actions: { top_up: run }, canRetry: true };
    expect(plan({ kind: "balance" }, more).map((way) => way.name)).toEqual(["top_up"]);
    const after = plan({ kind: "balance" }, { ...more, completed: true });
    expect(after.map(({ name, primary }) => [name, primary])).toEqual([
      ["retry", true],
      ["top_up", false],
    ]);
  });

  it("makes each allowed transition a way of its own, told by the server or by the catalog's ladder", () => {
    const actions = { transition: run };
    const told = plan(
      { kind: "state", details: { currentState: "CLOSED", allowedTransitions: ["REOPEN"] } },
      { actions },
    );
    expect(told.map((way) => way.transition)).toEqual(["REOPEN"]);
    const facts = { transitions: { GA: ["DEPRECATED"], RETIRED: [] } };
    expect(plan({ kind: "state", details: { currentState: "GA" } }, { actions, facts })[0]?.transition).toBe(
      "DEPRECATED",
    );
    expect(plan({ kind: "state", details: { currentState: "RETIRED" } }, { actions, facts })).toEqual([]);
  });

  it("answers contact_support with the support the app or the catalog names", () => {
    const facts = { action: "contact_support" };
    expect(plan({}, { facts, support: { email: "help@ours.example" } })[0]?.url).toBe("mailto:help@ours.example");
    expect(plan({}, { facts })).toEqual([]);
  });

  it("lets no server press our own buttons: its `retry` is neither a retry nor lost", () => {
    const ways = plan(
      { kind: "payment", resolve: { ...resolve, action: "retry", url: "https://app.example/pay" } },
      { canRetry: true },
    );
    expect(ways).toMatchObject([{ name: "update_payment_method", url: "https://app.example/pay" }]);
  });

  it("falls back to the support address when the support page is refused", () => {
    const facts = { action: "contact_support" };
    const support = { url: "http://help.ours.example", email: "help@ours.example" };
    expect(plan({}, { facts, support })[0]?.url).toBe("mailto:help@ours.example");
  });

  it("leads to support also where the server's own link is refused", () => {
    const support = { email: "help@ours.example" };
    const url = "javascript:alert(1)";
    const named = plan({ resolve: { ...resolve, action: "contact_support", url } }, { support });
    expect(named[0]?.url).toBe("mailto:help@ours.example");
    const unnamed = plan({ resolve: { ...resolve, url } }, { facts: { action: "contact_support" }, support });
    expect(unnamed[0]?.url).toBe("mailto:help@ours.example");
  });

  it("offers the request that the server proposes only where nothing of the app's own answers", () => {
    const proposal = { method: "POST", url: "https://api.example/x", host: "api.example", safe: false, asks: true };
    const names = (error: Partial<ApiError>, more: Partial<PlanContext> = {}) =>
      plan({ kind: "plan", ...error }, { proposal, ...more }).map((way) => (way.proposal ? `${way.name}!` : way.name));
    const wanted = { resolve: { ...resolve, action: "select_plan" } };
    expect(names(wanted)).toEqual(["select_plan!"]);
    expect(names({ resolve: { ...resolve, action: "talk_to_sales" } })).toEqual(["talk_to_sales!"]);
    expect(names({ resolve: { ...resolve, action: "retry" } })).toEqual(["select_plan!"]);
    expect(names({ kind: "gone" })).toEqual(["continue!"]);
    expect(names(wanted, { actions: { select_plan: run } })).toEqual(["select_plan"]);
    expect(names({}, { actions: { select_plan: run } })).toEqual(["select_plan"]);
    expect(names({ resolve: { ...resolve, action: "select_plan", url: "https://else.example/" } })).toEqual([
      "select_plan",
    ]);
    expect(names(wanted, { proposal: null })).toEqual([]);
    expect(names(wanted, { canRetry: true, completed: true })).toEqual(["retry", "select_plan!"]);
  });

  it("puts what the catalog says helps before a retry that is a person's to decide", () => {
    const more = { facts: { action: "contact_support" }, support: { email: "help@ours.example" }, canRetry: true };
    const names = (rule: "manual" | "backoff") =>
      plan({ kind: "server", retryable: rule === "backoff" }, { ...more, rule }).map(({ name, primary }) => [
        name,
        primary,
      ]);
    expect(names("manual")).toEqual([
      ["contact_support", true],
      ["retry", false],
    ]);
    expect(names("backoff")[0]).toEqual(["retry", true]);
  });

  it("offers a transition once, however often the server lists it", () => {
    const details = { allowedTransitions: ["REOPEN", "REOPEN", 3, ""] };
    expect(plan({ kind: "state", details }, { actions: { transition: run } })).toHaveLength(1);
  });
});
