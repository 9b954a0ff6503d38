import type { ApiError } from "./api-error.js";
import type { CodeFacts } from "./catalog.js";
import { memberNamed } from "./member-named.js";
import { own } from "./own.js";
import { isRecord } from "./shapes.js";

/** What an error tells of the states of a thing. Machine words, as they were sent. */
export interface ToldStates {
  /** The state it is in. */
  readonly current: string | null;
  /** The state it was to go to. */
  readonly asked: string | null;
  /** Where it may go from here; `null` where nobody says. */
  readonly allowed: readonly string[] | null;
  /** All the states in their order, where the catalog knows that each leads to one other; else `[]`. */
  readonly ladder: readonly string[];
}

const STATE = "(state|status|stage)";
const CURRENT = `(current|actual|from|old)?${STATE}`;
const ASKED = `(requested|asked|target|to|new|next|desired|attempted)${STATE}`;
const ALLOWED = "(allowed|available|possible|valid|permitted|next)(transitions?|states|statuses|stages|actions)";
/** Enough for any button row, and for any ladder. */
const MOST = 20;

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" && value.length <= 200 ? value : null;

/** `["BETA"]`, `[{ "name": "BETA" }]`, `[{ "to": "BETA" }]`. */
const stateOf = (item: unknown): string | null =>
  isRecord(item) ? (text(item["name"]) ?? text(item["to"]) ?? text(item["state"])) : text(item);

/** From the state nobody leads to, on to the end; `[]` where a state leads to several, or back. */
function ladderOf(transitions: CodeFacts["transitions"] = {}): readonly string[] {
  const followers = Object.values(transitions).flat();
  const starts = Object.keys(transitions).filter((state) => !followers.includes(state));
  const ladder: string[] = [];
  for (let at = starts[0]; at !== undefined && ladder.length < MOST; at = own(transitions, at)?.[0]) ladder.push(at);
  const straight = starts.length === 1 && new Set(followers).size === followers.length;
  return straight && ladder.length > 2 && ladder.length === followers.length + 1 ? ladder : [];
}

/**
 * What an error tells of states: by the usual names of many APIs (`currentState`, `allowed_transitions`, `status`),
 * and where its details list no way on, by the catalog's ladder.
 */
export function statesOf({ details }: Pick<ApiError, "details">, facts: CodeFacts | null): ToldStates {
  const told = (names: string): unknown =>
    own(
      details,
      memberNamed({ details }, names, (key) => details[key] !== null),
    );
  const [current, list] = [text(told(CURRENT)), told(ALLOWED)];
  const listed = Array.isArray(list)
    ? [...new Set(list.slice(0, 99).map(stateOf))].filter((one) => one !== null)
    : null;
  // A list of something else says nothing; an empty one says that there is no way on.
  const sent = listed?.length === 0 && Array.isArray(list) && list.length > 0 ? null : listed;
  const allowed = sent ?? (current === null ? undefined : own(facts?.transitions, current));
  return {
    current,
    asked: text(told(ASKED)),
    allowed: allowed?.slice(0, MOST) ?? null,
    ladder: ladderOf(facts?.transitions),
  };
}
