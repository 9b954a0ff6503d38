import type { Context } from "hono";
import type { DemoEnv } from "../world.js";

/** Every code commerce documents, with its status. */
const STATUS = {
  AUTH_INVALID_KEY: 401,
  AUTH_EXPIRED_TOKEN: 401,
  AUTH_INSUFFICIENT_PERMISSION: 403,
  RATE_LIMIT_EXCEEDED: 429,
  ACCOUNT_DISABLED: 403,
  INSUFFICIENT_BALANCE: 402,
  SESSION_NOT_FOUND: 404,
  SESSION_EXPIRED: 410,
  SESSION_LIMIT_REACHED: 429,
  PRODUCT_NOT_FOUND: 404,
  PRODUCT_OUT_OF_STOCK: 409,
  INVALID_REQUEST: 400,
  IDEMPOTENCY_CONFLICT: 409,
  BACKEND_ERROR: 502,
  BACKEND_TIMEOUT: 504,
  INTERNAL_ERROR: 500,
} as const;

export type CommerceCode = keyof typeof STATUS;

/** Thrown by a route; the API's error handler writes it in the common envelope. */
export class CommerceRefusal extends Error {
  readonly code: CommerceCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    code: CommerceCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
    this.headers = headers;
  }
}

export const invalidRequest = (message: string, details: Readonly<Record<string, unknown>> = {}): CommerceRefusal =>
  new CommerceRefusal("INVALID_REQUEST", message, details);

/** Success has the same shape, so that a client reads one envelope. */
export const success = (c: Context<DemoEnv>, data: unknown, status: 200 | 201 | 202 = 200): Response =>
  c.json({ success: true, data, error: null, meta: { request_id: c.var.requestId } }, status);

export function writeRefusal(error: Error, c: Context<DemoEnv>): Response {
  const { code, message, details, headers } =
    error instanceof CommerceRefusal ? error : new CommerceRefusal("INTERNAL_ERROR", "Internal error");
  const body = { success: false, data: null, error: { code, message, details }, meta: { request_id: c.var.requestId } };
  return c.json(body, STATUS[code], headers);
}
