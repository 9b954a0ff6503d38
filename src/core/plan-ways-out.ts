import type { ActionName, KnownActionName } from "./action-names.js";
import type { ApiError, ErrorKind } from "./api-error.js";
import type { CodeFacts, RetryRule, Support } from "./catalog.js";
import { type UrlPolicy, gateMailto, gateUrl } from "./url-gate.js";
import type { ActionContext, ActionHandler } from "./ways-out.js";

/** A way out before it is wired: what it is, and where it goes or what it runs. */
export interface PlannedWayOut {
  readonly name: ActionName | "retry";
  /** The state a `transition` goes to. */
  readonly transition: string | null;
  readonly url: string | null;
  readonly host: string | null;
  readonly primary: boolean;
  readonly handler: ((context: ActionContext) => unknown) | null;
}

/** What planning goes by. */
export interface PlanContext {
  readonly facts: CodeFacts | null;
  readonly actions: Readonly<Record<string, ActionHandler | undefined>>;
  readonly urls: UrlPolicy;
  readonly support: Support;
  /** Somebody said how to send the request again. */
  readonly canRetry: boolean;
  /** The rule of the retry verdict. */
  readonly rule: RetryRule;
  /** A way out has succeeded, so the failed action is offered again whatever the rule. */
  readonly completed: boolean;
}

const KIND_ACTIONS: Partial<Record<ErrorKind, readonly KnownActionName[]>> = {
  plan: ["select_plan"],
  payment: ["update_payment_method"],
  balance: ["top_up"],
  spend_limit: ["raise_limit"],
  quota: ["raise_limit", "select_plan"],
  auth: ["sign_in"],
  permission: ["request_access"],
  state: ["transition"],
};

const asList = (value: ActionName | readonly ActionName[] | null | undefined): readonly ActionName[] =>
  typeof value === "string" ? [value] : (value ?? []);

/** States the error says it may go to: told by the server (`allowedTransitions`), else by the catalog's ladder. */
export function allowedTransitions(error: ApiError, facts: CodeFacts | null): readonly string[] | null {
  const told = error.details["allowedTransitions"];
  if (Array.isArray(told)) return told.filter((state) => typeof state === "string" && state !== "").slice(0, 20);
  const current = error.details["currentState"];
  const ladder = facts?.transitions;
  return ladder && typeof current === "string" && Object.hasOwn(ladder, current) ? (ladder[current] ?? null) : null;
}

/**
 * The ways out that are really available, best first. No handler and no safe URL: no way out. The server's own action
 * comes first, then the catalog's, then the kind's; a `resolve.url` serves the first of them that the app does not
 * answer itself.
 */
export function planWaysOut(error: ApiError, context: PlanContext): readonly PlannedWayOut[] {
  const { facts, actions, urls, support } = context;
  const fromServer = asList(error.resolve?.action);
  const fromCatalog = asList(facts?.action);
  const fromKind = fromCatalog.length > 0 ? [] : (KIND_ACTIONS[error.kind] ?? []);
  const names = [...new Set<ActionName>([...fromServer, ...fromCatalog, ...fromKind])];

  const planned: Omit<PlannedWayOut, "primary">[] = [];
  const primaries = new Set<Omit<PlannedWayOut, "primary">>();
  const add = (
    name: ActionName | "retry",
    way: Partial<Omit<PlannedWayOut, "name" | "primary">>,
    primary: boolean,
  ): void => {
    const one = { name, transition: null, url: null, host: null, handler: null, ...way };
    planned.push(one);
    if (primary) primaries.add(one);
  };
  const link = (name: ActionName, raw: string): boolean => {
    const gated = gateUrl(raw, urls);
    if (gated) add(name, { url: gated.href, host: gated.trusted ? null : gated.host }, gated.trusted);
    return gated !== null;
  };

  let serverUrl = error.resolve?.url ?? null;
  for (const name of names) {
    const handler = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (typeof handler === "function") {
      if (name === "transition") {
        for (const transition of allowedTransitions(error, facts) ?? []) add(name, { transition, handler }, false);
      } else add(name, { handler }, true);
    } else if (typeof handler === "string") link(name, handler);
    else if (serverUrl !== null && (name === error.resolve?.action || fromServer.length === 0)) {
      if (link(name, serverUrl)) serverUrl = null;
    } else if (name === "contact_support") {
      const mail = support.email === undefined ? null : gateMailto(support.email);
      if (support.url !== undefined) link(name, support.url);
      else if (mail !== null) add(name, { url: mail }, false);
    }
  }
  if (serverUrl !== null && fromServer.length === 0) link("continue", serverUrl);

  if (context.canRetry && mayRetry(error, context)) {
    // Once a way out has worked, doing the failed thing again is what the person came for.
    const first = context.completed || RETRY_FIRST.has(error.kind);
    add("retry", {}, first || planned.length === 0);
    if (first) planned.unshift(...planned.splice(-1));
  }
  const primary = planned.find((one) => primaries.has(one));
  return planned.map((one) => ({ ...one, primary: one === primary }));
}

const RETRY_FIRST: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  "rate_limit",
  "unavailable",
  "server",
  "timeout",
  "network",
  "unknown",
]);

function mayRetry(error: ApiError, { rule, completed }: PlanContext): boolean {
  return completed || error.retryable || rule === "manual";
}
