/** What {@link members} can check a member for. `strings`: a list of texts. `unknown`: kept as it is. */
export interface MemberTypes {
  readonly number: number;
  readonly string: string;
  readonly boolean: boolean;
  readonly strings: readonly string[];
  readonly unknown: unknown;
}

/** Shape that {@link members} takes: member name → the type it must have. */
export type MemberShape = Readonly<Record<string, keyof MemberTypes>>;

/** `undefined` when the value is not what the catalog's documentation says. */
function checked(value: unknown, type: keyof MemberTypes): unknown {
  if (type === "unknown") return value;
  if (type === "strings") {
    if (!Array.isArray(value)) return undefined;
    const texts = value.filter((item) => typeof item === "string");
    // An empty list says something; a list of other things says nothing.
    return texts.length > 0 || value.length === 0 ? texts : undefined;
  }
  // Money often travels as text, so that no decimal is lost on the way.
  if (type === "number" && typeof value === "string" && /^-?\d{1,20}(\.\d{1,20})?$/.test(value)) return Number(value);
  // Ids, states and times come as numbers from some.
  if (type === "string" && typeof value === "number") return String(value);
  return typeof value === type ? value : undefined;
}

/** Drops the named members that are of another type, and makes the others what they are asked to be. */
function check<Shape extends MemberShape>(
  details: Record<string, unknown>,
  shape: Shape,
): asserts details is { [Key in keyof Shape]?: MemberTypes[Shape[Key]] } & Record<string, unknown> {
  for (const [key, type] of Object.entries(shape)) {
    if (!Object.hasOwn(details, key)) continue;
    const value = checked(details[key], type);
    if (value === undefined) delete details[key];
    else details[key] = value;
  }
}

/**
 * Makes a `details` check for a catalog: `details: members({ current_balance: "number", required: "string" })`.
 * A numeric text counts as a number and a number as its text; a member of another type is dropped; members that are not
 * named are kept.
 * `null` only for something that is no object.
 *
 * The type it returns is written out: a library that exports such a catalog could not name it in its declarations.
 */
export function members<const Shape extends MemberShape>(
  shape: Shape,
): (
  raw: Readonly<Record<string, unknown>>,
) => ({ readonly [Key in keyof Shape]?: MemberTypes[Shape[Key]] } & Readonly<Record<string, unknown>>) | null {
  return (raw) => {
    if (typeof raw !== "object" || raw === null) return null;
    const details: Record<string, unknown> = { ...raw };
    check(details, shape);
    return details;
  };
}
