import type { Context } from "hono";

/** A JSON object a stranger sent. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body as a JSON object, or `null` when it is anything else. An empty body counts as `{}`. */
export async function readObject(c: Context): Promise<JsonObject | null> {
  const text = await c.req.text();
  if (text.trim() === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** Reads `a.b.c`; `undefined` where a step is missing. */
export function at(body: unknown, path: string): unknown {
  let here: unknown = body;
  for (const key of path.split(".")) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** A trimmed text member; `""` when it is missing or no text. */
export const textAt = (body: unknown, path: string): string => {
  const value = at(body, path);
  return typeof value === "string" ? value.trim() : "";
};

/** A finite number member, or `null`. */
export const numberAt = (body: unknown, path: string): number | null => {
  const value = at(body, path);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

/** A list member, or `null`. */
export const listAt = (body: unknown, path: string): readonly unknown[] | null => {
  const value = at(body, path);
  return Array.isArray(value) ? value : null;
};

/** Good enough for a demo: something, an at sign, a dotted host. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
