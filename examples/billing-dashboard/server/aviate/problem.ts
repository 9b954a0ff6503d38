import type { Context } from "hono";
import type { DemoEnv } from "../world.js";

/** The documented categories: last segment of `type`, status, title. */
const CATEGORIES = {
  "validation-error": { status: 400, title: "Validation Failed" },
  "invalid-state-transition": { status: 409, title: "Invalid State Transition" },
  "not-found": { status: 404, title: "Not Found" },
  conflict: { status: 409, title: "Conflict" },
  forbidden: { status: 403, title: "Forbidden" },
  unauthorized: { status: 401, title: "Unauthorized" },
  "payment-error": { status: 402, title: "Payment Error" },
  "rate-limited": { status: 429, title: "Too Many Requests" },
  "internal-error": { status: 500, title: "Internal Server Error" },
} as const;

export type AviateCategory = keyof typeof CATEGORIES;

interface More {
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route; the API's error handler writes it as problem+json. */
export class AviateProblem extends Error {
  readonly category: AviateCategory;
  readonly more: More;
  constructor(category: AviateCategory, detail: string, more: More = {}) {
    super(detail);
    this.category = category;
    this.more = more;
  }
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export const invalid = (errors: readonly FieldProblem[]): AviateProblem =>
  new AviateProblem("validation-error", `${errors.length} validation error${errors.length === 1 ? "" : "s"}`, {
    members: { errors },
  });

export const wrongState = (
  detail: string,
  currentState: string,
  allowedTransitions: readonly string[],
): AviateProblem =>
  new AviateProblem("invalid-state-transition", detail, { members: { currentState, allowedTransitions } });

/** The path as the API knows it, without the place this demo mounts it at. */
const instanceOf = (c: Context<DemoEnv>): string => c.req.path.replace("/api/aviate", "");

export function writeProblem(error: Error, c: Context<DemoEnv>): Response {
  const problem =
    error instanceof AviateProblem ? error : new AviateProblem("internal-error", "An unexpected server error occurred");
  const { status, title } = CATEGORIES[problem.category];
  const body = {
    type: `https://docs.killbill.io/errors/${problem.category}`,
    title,
    status,
    detail: problem.message,
    instance: instanceOf(c),
    ...problem.more.members,
  };
  return c.body(JSON.stringify(body), status, {
    ...problem.more.headers,
    "Content-Type": "application/problem+json",
  });
}
