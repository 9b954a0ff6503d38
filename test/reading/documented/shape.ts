// What the files beside this hold: error responses in the documented shapes of APIs that are not in the shared corpus; own values.
// [name, status, body, expected, headers]; `fields` and `forms` are whole, other members are compared where they stand.

/** What a person should get out of a body. */
export interface Wanted {
  readonly text?: string | null;
  readonly code?: string | null;
  readonly fields?: Readonly<Record<string, string>>;
  readonly forms?: readonly string[];
  readonly id?: string | null;
  readonly docs?: string | null;
  readonly kind?: string | readonly string[];
  readonly waitMs?: number | null;
  readonly title?: string;
}

export type Documented = readonly [
  name: string,
  status: number,
  body: unknown,
  wanted: Wanted,
  headers?: Readonly<Record<string, string>>,
];
