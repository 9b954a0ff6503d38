import type { Context } from "hono";
import type { DemoEnv } from "../world.js";

/** Title by status (RFC 7807 wants one that does not change between occurrences), and the page of a problem without a code. */
const STATUSES = {
  400: { title: "Bad Request", page: "bad-request" },
  401: { title: "Unauthorized", page: "unauthorized" },
  403: { title: "Forbidden", page: "forbidden" },
  404: { title: "Not Found", page: "not-found" },
  409: { title: "Conflict", page: "conflict" },
  422: { title: "Unprocessable Entity", page: "validation" },
  429: { title: "Too Many Requests", page: "rate-limited" },
  500: { title: "Internal Server Error", page: "internal" },
  503: { title: "Service Unavailable", page: "unavailable" },
} as const;

type AforoStatus = keyof typeof STATUSES;

/** The codes aforo documents; they appear only on a 409 or 422. */
export type AforoCode =
  | "METRIC_BLOCKED"
  | "PRODUCT_STALE"
  | "SUBSCRIPTION_TERMINAL"
  | "BILL_RUN_CONFLICT"
  | "WALLET_INSUFFICIENT"
  | "MATURITY_TRANSITION_INVALID";

interface More {
  readonly code?: AforoCode;
  /** Extension members (RFC 7807 section 3.2). */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route; the API's error handler writes it as problem+json. */
export class AforoProblem extends Error {
  readonly status: AforoStatus;
  readonly more: More;
  constructor(status: AforoStatus, detail: string, more: More = {}) {
    super(detail);
    this.status = status;
    this.more = more;
  }
}

/** One entry of the documented `errors` array of a 422. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export const notFound = (what: string, id: string): AforoProblem =>
  // Another tenant's entity answers the same way: a 403 would tell that it exists.
  new AforoProblem(404, `${what} '${id}' was not found`);

export const unprocessable = (errors: readonly FieldProblem[]): AforoProblem =>
  new AforoProblem(422, "The request failed validation", { members: { errors } });

export function writeProblem(error: Error, c: Context<DemoEnv>): Response {
  const problem = error instanceof AforoProblem ? error : new AforoProblem(500, "An unexpected error occurred");
  const { status, more } = problem;
  const { title, page } = STATUSES[status];
  const body = {
    type: `https://api.aforo.example/problems/${more.code?.toLowerCase().replaceAll("_", "-") ?? page}`,
    title,
    status,
    detail: problem.message,
    ...(more.code ? { code: more.code } : {}),
    ...more.members,
  };
  return c.body(JSON.stringify(body), status, { ...more.headers, "Content-Type": "application/problem+json" });
}
