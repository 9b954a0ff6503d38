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
  /** HTTP status that the body tells, 400–599; counts where the response has none, or one of success. */
  readonly status?: number | null | undefined;
  /** What the server says of sending the same request again. */
  readonly retryable?: boolean | null | undefined;
}

/**
 * Reads a body of any shape, for what no format is sure of. Field errors in a frozen list are taken as they are.
 * @param body Plain, bounded data.
 * @param status HTTP status, where known.
 * @param serverNow What moments are measured from, epoch ms.
 */
export type Reads = (body: unknown, status: number | null, serverNow: number) => Reading;

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
  /** What reads the bodies, or members of them, that no format knows: `readEvidence`. Default: nothing does. */
  readonly evidence?: Reads;
}
