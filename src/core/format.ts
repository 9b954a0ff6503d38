import type { Carried, Carrier } from "./carried.js";
import type { ErrorKind, FieldError, Resolve } from "./api-error.js";

/**
 * What a format is sure of. A member that is present replaces what the evidence reader found; `null` says "there is
 * none" and `undefined` (or absent) says "no opinion".
 */
export interface Reading {
  /** What sort of failure it is. Default: by code, headers and status. */
  readonly kind?: ErrorKind | undefined;
  /** The machine code. Default: what the evidence finds. */
  readonly code?: string | null | undefined;
  /** What happened, in short. Default: what the evidence finds, else the status's phrase. */
  readonly title?: string | null | undefined;
  /** What happened this time. Default: what the evidence finds. */
  readonly message?: string | null | undefined;
  /** Problem type URI. Default: none. */
  readonly type?: string | null | undefined;
  /** What is wrong with which field. Default: what the evidence finds. */
  readonly fieldErrors?: readonly FieldError[] | undefined;
  /** Texts about what was entered that belong to no field. Default: what the evidence finds. */
  readonly formErrors?: readonly string[] | undefined;
  /** The server's own way out; its URL passes the gate afterwards. Default: what the evidence finds. */
  readonly resolve?: Partial<Resolve> | null | undefined;
  /** The wait that the body tells, milliseconds. Headers win. Default: what the evidence finds. */
  readonly retryAfterMs?: number | null | undefined;
  /** What support finds the request by. Default: what the evidence finds, else headers. */
  readonly requestId?: string | null | undefined;
  /** Page that explains it; passes the gate afterwards. Default: what the evidence finds. */
  readonly docsUrl?: string | null | undefined;
  /** What else the body tells. Default: its other members. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** HTTP status that the body tells, 400–599; counts where the response has none, or one of success. Default: none. */
  readonly status?: number | null | undefined;
  /** What the server says of sending the same request again. Default: by kind. */
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
  /** Ways errors arrive, asked in this order. */
  readonly carriers: readonly Carrier[];
  /** Ways bodies are written, asked in this order. */
  readonly formats: readonly Format[];
  /** What reads the bodies, or members of them, that no format knows: `readEvidence`. Default: nothing does. */
  readonly evidence?: Reads;
}
