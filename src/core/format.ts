import type { Carried, Carrier } from "./carried.js";
import type { ErrorKind, FieldError, Resolve } from "./api-error.js";

/**
 * What a format is sure of. A member that is present replaces what the evidence reader found; `null` says "there is
 * none" and `undefined` (or absent) says "no opinion".
 */
export interface Reading {
  readonly kind?: ErrorKind | undefined;
  readonly code?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly message?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly fieldErrors?: readonly FieldError[] | undefined;
  readonly formErrors?: readonly string[] | undefined;
  readonly resolve?: Partial<Resolve> | null | undefined;
  readonly retryAfterMs?: number | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly docsUrl?: string | null | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** Refines what the evidence reader finds, for one way of writing an error body. */
export interface Format {
  /** Equals the file name. */
  readonly name: string;
  /** `null` when the body is not written this way. `carried.body` is plain, bounded data. */
  readonly read: (carried: Carried) => Reading | null;
}

/** How errors are read: which ways of arriving and which ways of writing a body are known. */
export interface ReadingShelves {
  readonly carriers: readonly Carrier[];
  readonly formats: readonly Format[];
}
