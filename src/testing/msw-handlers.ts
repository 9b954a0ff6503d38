import type { http as Http, HttpHandler, HttpResponse as Response } from "msw";
import type { WireResponse } from "./fixtures.js";

/** The two exports of `msw` that the handlers need. Passed in, so that `msw` stays an optional peer. */
export interface Msw {
  readonly http: typeof Http;
  readonly HttpResponse: typeof Response;
}

/** How a handler answers. */
export interface ErrorHandlerOptions {
  /** HTTP method; any by default. */
  readonly method?: keyof typeof Http;
  /** Answer this often, then let requests through: the way to test a retry. Default: always. */
  readonly times?: number;
}

/**
 * An MSW handler that answers a URL with a documented error.
 *
 * @example server.use(errorHandler(msw, "/v1/orders", fixtures.commerce.INSUFFICIENT_BALANCE))
 */
export function errorHandler(
  msw: Msw,
  url: string,
  response: WireResponse,
  { method = "all", times = Number.POSITIVE_INFINITY }: ErrorHandlerOptions = {},
): HttpHandler {
  let left = times;
  return msw.http[method](url, () => {
    if (left <= 0) return undefined;
    left -= 1;
    const { status, headers, body } = response;
    return typeof body === "string"
      ? new msw.HttpResponse(body, { status, headers })
      : msw.HttpResponse.json(body as Record<string, unknown>, { status, headers });
  });
}

/** One handler per documented code: `GET {baseUrl}/{api}/{code}` answers with its wire sample. */
export function errorHandlers(
  msw: Msw,
  fixtures: Readonly<Record<string, Readonly<Record<string, WireResponse>>>>,
  baseUrl = "*/_errors",
): readonly HttpHandler[] {
  return Object.entries(fixtures).flatMap(([api, codes]) =>
    Object.entries(codes).map(([code, response]) =>
      errorHandler(msw, `${baseUrl}/${api}/${encodeURIComponent(code)}`, response),
    ),
  );
}
