import type { WireResponse } from "./fixtures.js";

/** HTTP methods that `msw` has handlers for. */
type Method = "all" | "head" | "get" | "post" | "put" | "delete" | "patch" | "options";

/**
 * The two exports of `msw` that the handlers need. Passed in, so that `msw` stays an optional peer; by their shape, so
 * that these types hold where it is not installed.
 */
export interface Msw<Handler = unknown> {
  /** Makes handlers by method. `never`: each release types its resolvers anew. */
  readonly http: Readonly<Record<Method, (url: string, resolver: never) => Handler>>;
  /** Makes what they answer. */
  readonly HttpResponse: {
    new (body: string, init: ResponseInit): unknown;
    /** An answer of JSON. */
    json(body: Record<string, unknown>, init: ResponseInit): unknown;
  };
}

/** How a handler answers. */
export interface ErrorHandlerOptions {
  /** HTTP method; any by default. */
  readonly method?: Method;
  /** Answer this often, then let requests through: the way to test a retry. Default: always. */
  readonly times?: number;
}

/**
 * An MSW handler that answers a URL with a documented error.
 *
 * @param msw The module: `import * as msw from "msw"`.
 * @example server.use(errorHandler(msw, "/v1/orders", fixtures.commerce.INSUFFICIENT_BALANCE))
 */
export function errorHandler<Handler>(
  msw: Msw<Handler>,
  url: string,
  response: WireResponse,
  { method = "all", times = Number.POSITIVE_INFINITY }: ErrorHandlerOptions = {},
): Handler {
  // A misspelt code has no response, and would fail only when the page asks for it, as an error of MSW's own.
  if (typeof response?.status !== "number")
    throw new TypeError(
      "Recourse: errorHandler() got no response. The request would not be answered with the error you test. Pass { status, headers, body }, or a code that is recorded: fixtures.commerce.INSUFFICIENT_BALANCE.",
    );
  let left = times;
  const answer = (): unknown => {
    if (left <= 0) return undefined;
    left -= 1;
    const { status, headers, body } = response;
    return typeof body === "string"
      ? new msw.HttpResponse(body, { status, headers })
      : msw.HttpResponse.json(body as Record<string, unknown>, { status, headers });
  };
  return msw.http[method](url, answer as never);
}

/**
 * One handler per documented code: `{baseUrl}/{api}/{code}` answers any method with its wire sample.
 *
 * @param baseUrl What the addresses begin with, as MSW matches it. Default: that path on any origin.
 */
export function errorHandlers<Handler>(
  msw: Msw<Handler>,
  fixtures: Readonly<Record<string, Readonly<Record<string, WireResponse>>>>,
  baseUrl = "*/_errors",
): readonly Handler[] {
  return Object.entries(fixtures).flatMap(([api, codes]) =>
    Object.entries(codes).map(([code, response]) =>
      errorHandler(msw, `${baseUrl}/${api}/${encodeURIComponent(code)}`, response),
    ),
  );
}
