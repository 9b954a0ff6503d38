import { describe, expect, it } from "vitest";
import { aforo } from "../catalogs/aforo.js";
import { apiError } from "../testing/api-error.js";
import { statesOf } from "./transitions.js";

const tell = (details: Readonly<Record<string, unknown>>) => statesOf(apiError({ kind: "state", details }), null);
const maturity = aforo.codes.MATURITY_TRANSITION_INVALID;

describe("statesOf", () => {
  it.each([
    [{ currentState: "CLOSED", requestedState: "OPEN", allowedTransitions: ["REOPEN"] }, ["REOPEN"]],
    [{ current_status: "CLOSED", target_status: "OPEN", allowed_statuses: ["REOPEN"] }, ["REOPEN"]],
    [{ State: "CLOSED", "to-state": "OPEN", "next-states": [{ name: "REOPEN" }, { to: "VOID" }] }, ["REOPEN", "VOID"]],
  ])("reads the usual names of many APIs: %o", (details, allowed) => {
    expect(tell(details)).toEqual({ current: "CLOSED", asked: "OPEN", allowed, ladder: [] });
  });

  it("tells no way on from nobody having said", () => {
    expect(tell({ currentState: "PAID", allowedTransitions: [] }).allowed).toEqual([]);
    expect(tell({ currentState: "PAID" }).allowed).toBeNull();
    expect(tell({ currentState: "PAID", allowedTransitions: [7, null] }).allowed).toBeNull();
  });

  it("climbs the catalog's ladder, from its first state to its last", () => {
    const states = statesOf(apiError({ kind: "state", details: { currentState: "BETA" } }), maturity);
    expect(states.allowed).toEqual(["GA"]);
    expect(states.ladder).toEqual(["EXPERIMENTAL", "BETA", "GA", "DEPRECATED", "RETIRED"]);
  });

  it("makes no ladder of states that fork, turn in a circle, or are ends alone", () => {
    const ladder = (transitions: Readonly<Record<string, readonly string[]>>) =>
      statesOf(apiError({ kind: "state" }), { transitions }).ladder;
    expect(ladder({ DRAFT: ["OPEN", "VOID"], OPEN: ["PAID"], PAID: [], VOID: [] })).toEqual([]);
    expect(ladder({ ON: ["OFF"], OFF: ["ON"] })).toEqual([]);
    expect(ladder({ A: ["B"], B: ["C"], C: ["B"] })).toEqual([]);
    expect(ladder({ CANCELLED: [], EXPIRED: [] })).toEqual([]);
  });

  it("is bounded, and takes no stranger's value for a state", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `STATE_${index}`);
    expect(tell({ allowedTransitions: many }).allowed).toHaveLength(20);
    expect(tell({ currentState: { a: 1 }, status: 409, requestedState: "x".repeat(500) })).toMatchObject({
      current: null,
      asked: null,
    });
    expect(statesOf(apiError({ details: { currentState: "constructor" } }), maturity).allowed).toBeNull();
  });
});
