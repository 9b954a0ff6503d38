/**
 * A value as text, so that equal values are equal: "3" as typed and 3 as sent, a file that the form hands out anew each
 * time. What holds itself goes by identity.
 */
export function asText(value: unknown): unknown {
  try {
    // oxlint-disable typescript/no-base-to-string -- what is left is no object
    return JSON.stringify(value, (_, inner: unknown) => {
      if (inner instanceof File) return inner.name + inner.size;
      return inner && typeof inner === "object" ? inner : String(inner ?? "");
    });
    // oxlint-enable typescript/no-base-to-string
  } catch {
    return value;
  }
}
