/** The list without one row. */
export const without =
  <Row>(index: number) =>
  (rows: readonly Row[]): Row[] =>
    rows.filter((_, at) => at !== index);

/** The list with two rows changed. */
export const swapped =
  <Row>(one: number, other: number) =>
  (rows: readonly Row[]): Row[] =>
    rows.map((row, at) => rows[at === one ? other : at === other ? one : at] ?? row);
