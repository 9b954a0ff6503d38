/** A small generator of its own, so that a seed says everything. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fields the form has, fields it has not, other spellings, and what should never be written anywhere. */
const PATHS = [
  "email",
  "Email",
  "seats",
  "profile.firstName",
  "profile.first_name",
  "profile",
  "/profile/firstName",
  "items",
  "items[0].price",
  "items.1.price",
  "/items/2/price",
  "items[7].price",
  "items[4294967290].price",
  "ledger.code",
  "ledger",
  "a.b.c.d.e.f.g.h",
  "__proto__.polluted",
  "email.__proto__.polluted",
  "constructor.prototype.polluted",
  "constructor",
  "toString",
  "length",
  "",
  "*",
  "root",
  "items.-1.price",
  "items.1e9.price",
  "x".repeat(600),
  "émail é",
  "quote\"'<b>",
];

export interface Payload {
  readonly body: unknown;
  /** Every text in it, each another one. */
  readonly texts: readonly string[];
  readonly seed: number;
}

/** Validation answers of two shapes with 1 to 12 texts; the same seed gives the same. */
export function randomPayloads(count: number, from = 0): Payload[] {
  return Array.from({ length: count }, (_, at) => {
    const seed = from + at + 1;
    const next = random(seed * 2_654_435_761);
    next();
    const texts = Array.from(
      { length: 1 + Math.floor(next() * 12) },
      (__, index) => `Problem ${seed} of number ${index}.`,
    );
    const entries = texts.map((text) => ({
      field: PATHS[Math.floor(next() * PATHS.length)] ?? "email",
      message: text,
    }));
    if (next() < 0.5) return { body: { title: "Not valid", errors: entries }, texts, seed };
    const map = new Map<string, string[]>();
    for (const { field, message } of entries) map.set(field, [...(map.get(field) ?? []), message]);
    // As it comes from JSON: `__proto__` is a member of its own.
    const written = [...map].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return { body: JSON.parse(`{"message":"Not valid","errors":{${written.join(",")}}}`) as unknown, texts, seed };
  });
}
