import type { ActionName, KnownActionName } from "./action-names.js";
import type { ApiError, ErrorKind } from "./api-error.js";
import type { CodeFacts, RetryRule, Support } from "./catalog.js";
import type { Proposal } from "./execute.js";
import { own } from "./own.js";
import { statesOf } from "./transitions.js";
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

/**
 * The ways out that are really available, best first. No handler and no safe URL: no way out. The server's own action
 * comes first, then the catalog's, then the kind's; a `resolve.url` serves the first of them that the app does not
 * answer itself. A request that the server proposes is only for where the app has no answer and there is no such URL.
 */
export function planWaysOut(error: ApiError, context: PlanContext): readonly PlannedWayOut[] {
  const { facts, actions, urls, support } = context;
  // A server cannot name our own buttons: its "retry" would send a request again that the verdict keeps.
  const fromServer = [error.resolve?.action ?? []].flat().filter((name) => !OURS.test(name));
  const fromCatalog = [facts?.action ?? []].flat();
  const fromKind = fromCatalog.length > 0 ? [] : (KIND_ACTIONS[error.kind] ?? []);
  // Where the server names nothing, whatever the others left of its link or request goes by a name of ours.
  const names = [...fromServer, ...fromCatalog, ...fromKind, ...(fromServer.length > 0 ? [] : ["continue"])];

  const planned: PlannedWayOut[] = [];
  const add = (name: PlannedWayOut["name"], primary: boolean, way: Partial<PlannedWayOut>): void => {
    planned.push({ name, primary, transition: null, url: null, host: null, handler: null, proposal: null, ...way });
  };
  const link = (name: ActionName, raw: string | undefined): boolean => {
    const gated = gateUrl(raw, urls);
    if (gated) add(name, gated.trusted, { url: gated.href, host: gated.trusted ? null : gated.host });
    return gated !== null;
  };

  let serverUrl = error.resolve?.url ?? null;
  let proposal = serverUrl === null ? (context.proposal ?? null) : null;
  for (const name of new Set<ActionName>(names)) {
    const handler = OURS.test(name) ? undefined : own(actions, name);
    if (typeof handler === "string") link(name, handler);
    else if (typeof handler === "function") {
      if (name !== "transition") add(name, true, { handler });
      else for (const transition of statesOf(error, facts).allowed ?? []) add(name, false, { transition, handler });
    } else if (serverUrl !== null && (fromServer.length === 0 || fromServer.includes(name))) {
      if (link(name, serverUrl)) serverUrl = null;
    } else if (proposal !== null && (fromServer.includes(name) || (fromServer.length === 0 && planned.length === 0))) {
      add(name, true, { proposal });
      proposal = null;
    } else if (name === "contact_support") {
      const mail = gateMailto(support.email);
      if (!link(name, support.url) && mail !== null) add(name, true, { url: mail });
    }
  }

  if (context.canRetry && (context.completed || error.retryable || context.rule === "manual")) {
    // Once a way out has worked, doing the failed thing again is what the person came for.
    // Where the catalog leaves it to the person, what the catalog says helps comes before it.
    const first = context.completed || retriesFirst(error, context.rule);
    add("retry", first || planned.length === 0, {});
    if (first) planned.unshift(...planned.splice(-1));
  }
  const primary = planned.find((one) => one.primary);
  return planned.map((one) => ({ ...one, primary: one === primary }));
}

/** Names of buttons that are the kit's own. */
const OURS = /^(retry|continue|dismiss)$/;
/** Kinds of error that are over by themselves, or that nothing else helps against. */
const RETRY_FIRST = /^(rate_limit|unavailable|server|timeout|network|unknown)$/;

/** Whether trying again, where it is offered at once, is the first thing to do. */
export const retriesFirst = ({ kind }: ApiError, rule: RetryRule): boolean =>
  RETRY_FIRST.test(kind) && rule !== "manual";
