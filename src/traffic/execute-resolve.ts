import type { ApiError } from "../core/api-error.js";
import type { ExecuteOptions, Executor, Proposal } from "../core/execute.js";
import { asList, attempt } from "../core/snapshot.js";
import { toError } from "../core/to-error.js";
import { gateUrl } from "../core/url-gate.js";
import type { SendContext } from "./send-proposal.js";

/** CONNECT and TRACE are no ways out. RFC 9110 §9.1: methods are case-sensitive. */
const METHOD = /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/;
const SAFE = /^(GET|HEAD)$/;
const MONEY = /^(plan|payment|balance|spend_limit)$/;
/**
 * Paths that a server behind the URL parser could read as another: dot segments, empty ones, path parameters, encoded
 * separators and controls. And templates nobody filled in.
 */
const TWO_WAYS = /\/\/|\/\.{1,2}(\/|$)|[\\;{}]|%(2[ef5]|5c|3b|7f|[01])/i;

/** What executed requests failed with: a proposal in one of these would go round in circles. */
const failures = new WeakSet<ApiError>();

/** What the server proposes, if the app allows it. */
function propose(error: ApiError, options: ExecuteOptions): Proposal | null {
  const { method = null, endpoint = null } = error.resolve ?? {};
  const { origins, prefix = "/", methods = ["POST"], fetch: send, confirm } = options;
  if (failures.has(error) || typeof send !== "function" || typeof prefix !== "string") return null;
  if (typeof method !== "string" || !METHOD.test(method) || !asList(methods).some((one) => one === method)) return null;
  if (typeof endpoint !== "string" || !/^[!-~]+$/.test(endpoint)) return null;
  const [path = ""] = endpoint.replace(/^https?:\/\/[^/?#\\]+/, "").split(/[?#]/, 1);
  if (!path.startsWith("/") || TWO_WAYS.test(path)) return null;
  const gated = gateUrl(endpoint, { baseUrl: error.origin ?? asList(origins)[0] ?? null, allowedOrigins: [] });
  // Whole origins: `https://good.example.evil.example` begins like a friend.
  if (!gated || !asList(origins).some((one) => attempt(() => new URL(one).origin) === gated.origin)) return null;
  const { pathname } = new URL(gated.href);
  const root = prefix.replace(/(?<!\/)\/+$/, "");
  if (pathname !== root && !pathname.startsWith(`${root}/`)) return null;
  const safe = SAFE.test(method);
  const asks = !safe || MONEY.test(error.kind) || confirm === "always";
  return { method, url: gated.href, host: gated.host, safe, asks };
}

/**
 * Makes what sends the requests that servers propose. `read` tells what a refusal means. What sends is loaded at once,
 * by apps that allow it: when a person presses, there is nothing left to wait for.
 */
export function createExecutor(options: ExecuteOptions, read: (thrown: unknown) => Promise<ApiError>): Executor {
  const load = (): Promise<typeof import("./send-proposal.js")> => import("./send-proposal.js");
  const loading = load().catch(() => null);
  const context: SendContext = { options, read, failures, toError };
  return {
    propose: (error) => propose(error, options),
    execute: async (error, input = {}, signal) => {
      const proposal = propose(error, options);
      if (proposal === null) throw new DOMException("Recourse: this request is not allowed.", "NotAllowedError");
      const { sendProposal } = (await loading) ?? (await load());
      await sendProposal(context, error, proposal, input, signal);
    },
  };
}
