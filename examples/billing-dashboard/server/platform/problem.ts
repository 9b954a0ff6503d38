import type { Context } from "hono";
import type { DemoEnv } from "../world.js";

type Status = 400 | 401 | 402 | 403 | 404 | 409 | 410 | 429 | 500 | 503;

interface Page {
  readonly status: Status;
  /** Static: it "does not change between occurrences". */
  readonly title: string;
}

/** Every documented `error_code` with its status and title. */
const PAGES = {
  no_active_plan: { status: 402, title: "Payment Required" },
  billing_info_required: { status: 402, title: "Payment Required" },
  plan_required: { status: 402, title: "Payment Required" },
  payment_past_due: { status: 402, title: "Payment Required" },
  subscription_suspended: { status: 402, title: "Payment Required" },
  subscription_inactive: { status: 403, title: "Forbidden" },
  subscription_not_found: { status: 404, title: "Not Found" },
  no_active_subscription: { status: 409, title: "Conflict" },
  spend_limit_exceeded: { status: 402, title: "Payment Required" },
  credits_depleted: { status: 402, title: "Payment Required" },
  rate_limit_exceeded: { status: 429, title: "Too Many Requests" },
  auth_required: { status: 401, title: "Unauthorized" },
  api_key_required: { status: 401, title: "Unauthorized" },
  pro_required: { status: 403, title: "Forbidden" },
  not_a_member: { status: 403, title: "Forbidden" },
  email_exists: { status: 409, title: "Conflict" },
  token_invalid: { status: 400, title: "Bad Request" },
  token_expired: { status: 410, title: "Gone" },
  social_login_only: { status: 403, title: "Forbidden" },
  invite_expired: { status: 410, title: "Gone" },
  email_verification_required: { status: 403, title: "Forbidden" },
  feature_check_failed: { status: 503, title: "Service Unavailable" },
} as const satisfies Record<string, Page>;

export type PlatformCode = keyof typeof PAGES;

/** The documented way out. `path` becomes a deep link into the dashboard, under the origin the request came to. */
export interface WayOut {
  readonly message: string;
  readonly path?: string;
  readonly action?: string;
  readonly method?: string;
  readonly endpoint?: string;
}

interface More {
  readonly resolve?: WayOut;
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route; the API's error handler writes it as problem+json with `error_code` and `resolve`. */
export class PlatformProblem extends Error {
  readonly code: PlatformCode;
  readonly more: More;
  constructor(code: PlatformCode, detail: string, more: More = {}) {
    super(detail);
    this.code = code;
    this.more = more;
  }
}

/** What the document has no code for: a plain problem of the given status. */
export class PlainProblem extends Error {
  readonly status: Status;
  readonly title: string;
  constructor(status: Status, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

const send = (
  c: Context<DemoEnv>,
  status: Status,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  c.body(JSON.stringify(body), status, {
    ...headers,
    "Content-Type": "application/problem+json",
  });

export function writeProblem(error: Error, c: Context<DemoEnv>): Response {
  if (!(error instanceof PlatformProblem)) {
    const { status, title, message } =
      error instanceof PlainProblem
        ? error
        : new PlainProblem(500, "Internal Server Error", "An unexpected error occurred");
    return send(c, status, { type: "about:blank", title, status, detail: message });
  }
  const { status, title } = PAGES[error.code];
  const { resolve, members, headers } = error.more;
  const { path, ...way } = resolve ?? {};
  return send(
    c,
    status,
    {
      type: `https://docs.platform.example/errors/${error.code}`,
      title,
      status,
      detail: error.message,
      error_code: error.code,
      ...members,
      // Left out when no self-service fix exists.
      ...(resolve ? { resolve: { ...way, ...(path ? { url: new URL(path, c.req.url).href } : {}) } } : {}),
    },
    headers,
  );
}
