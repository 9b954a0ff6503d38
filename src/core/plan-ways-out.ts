import type { ActionName, KnownActionName } from "./action-names.js";
import type { ApiError, ErrorKind } from "./api-error.js";
import type { CodeFacts, RetryRule, Support } from "./catalog.js";
import type { Proposal } from "./execute.js";
import { own } from "./own.js";
import { statesOf } from "./transitions.js";
import { type GatedUrl, type UrlPolicy, gateMailto, gateUrl } from "./url-gate.js";
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
  /** What it sends, when it is the server's own request. */
  readonly proposal: Proposal | null;
}

/** What planning goes by. */
export interface PlanContext {
  readonly facts: CodeFacts | null;
  readonly actions: Readonly<Record<string, ActionHandler | undefined>>;
  readonly urls: UrlPolicy;
  readonly support: Support;
  /** The request that the server proposes, where the app allows it. */
  readonly proposal?: Proposal | null | undefined;
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
  state: ["transition", "check_again"],
};

/** Names of buttons that are the kit's own. */
const OURS = /^(retry|continue|dismiss)$/;
/** Kinds of error that are over by themselves, or that nothing else helps against. */
const RETRY_FIRST = /^(rate_limit|unavailable|server|timeout|network|unknown)$/;

/** Whether trying again is offered at once, and not only after another way out has worked. */
export const offersRetry = ({ retryable }: ApiError, rule: RetryRule): boolean => retryable || rule === "manual";

/** Whether trying again, where it is offered at once, is the first thing to do. */
export const retriesFirst = ({ kind }: ApiError, rule: RetryRule): boolean =>
  RETRY_FIRST.test(kind) && rule !== "manual";

const wayOut = (name: PlannedWayOut["name"], primary: boolean, way: Partial<PlannedWayOut>): PlannedWayOut => ({
  name,
  primary,
  transition: null,
  url: null,
  host: null,
  handler: null,
  proposal: null,
  ...way,
});

/**
 * The ways out that are really available, best first. No handler and no safe URL: no way out. The server's own action
 * comes first, then the catalog's, then the kind's; a `resolve.url` serves the first of them that the app does not
 * answer itself. A request that the server proposes is only for where the app has no answer and there is no such URL.
 */
export function planWaysOut(error: ApiError, context: PlanContext): readonly PlannedWayOut[] {
  const { facts, actions, urls, support, completed, rule } = context;
  // A server cannot name our own buttons: its "retry" would send a request again that the verdict keeps.
  const fromServer = [error.resolve?.action ?? []].flat().filter((name) => !OURS.test(name));
  const fromCatalog = [facts?.action ?? []].flat();
  const fromKind = fromCatalog.length > 0 ? [] : [...(KIND_ACTIONS[error.kind] ?? [])];
  // Where the quota tells of a plan, the server's link leads to plans.
  if (error.kind === "quota" && /plan/i.test(Object.keys(error.details).join())) fromKind.reverse();
  const isUnnamed = fromServer.length === 0;
  // Where the server names nothing, whatever the others left of its link or request goes by a name of ours.
  const names = [...fromServer, ...fromCatalog, ...fromKind, ...(isUnnamed ? ["continue"] : [])];

  const planned: PlannedWayOut[] = [];
  /** Whether there is one: no URL that the gate refuses is a way out. */
  const addLink = (name: ActionName, gated: GatedUrl | null): boolean => {
    if (gated) planned.push(wayOut(name, gated.trusted, { url: gated.href, host: gated.trusted ? null : gated.host }));
    return gated !== null;
  };

  const sentUrl = error.resolve?.url ?? null;
  // What the server sent along, until a way out has taken it.
  let link = sentUrl && gateUrl(sentUrl, urls);
  let proposal = sentUrl === null && context.proposal;
  for (const name of new Set<ActionName>(names)) {
    const handler = OURS.test(name) ? undefined : own(actions, name);
    // Its link and its request are for what the server names, else for the first that has no answer.
    const isServers = isUnnamed || fromServer.includes(name);
    if (typeof handler === "string") addLink(name, gateUrl(handler, urls));
    else if (typeof handler === "function") {
      const states = name === "transition" ? (statesOf(error, facts).allowed ?? []) : [null];
      for (const transition of states) planned.push(wayOut(name, transition === null, { transition, handler }));
    } else if (isServers && link) {
      addLink(name, link);
      link = null;
    } else if (isServers && proposal && !(isUnnamed && planned.length > 0)) {
      planned.push(wayOut(name, true, { proposal }));
      proposal = null;
    } else if (name === "contact_support") {
      const url = gateMailto(support.email);
      if (!addLink(name, gateUrl(support.url, urls)) && url !== null) planned.push(wayOut(name, true, { url }));
    }
  }

  if (context.canRetry && (completed || offersRetry(error, rule))) {
    // Once a way out has worked, doing the failed thing again is what the person came for.
    // Where the catalog leaves it to the person, what the catalog says helps comes before it.
    const isFirst = completed || retriesFirst(error, rule);
    const retry = wayOut("retry", isFirst || planned.length === 0, {});
    if (isFirst) planned.unshift(retry);
    else planned.push(retry);
  }
  const primary = planned.find((one) => one.primary);
  return planned.map((one) => ({ ...one, primary: one === primary }));
}
