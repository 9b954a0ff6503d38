import { parseJson } from "./sources.js";

/** A longer text is no JSON worth waiting for. */
const MAX_JSON = 8_000_000;

/** The first text of JSON that was cut off, or is too long to parse. */
const salvage = (text: string): object => ({
  message: parseJson(/"(message|detail|error)"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text.slice(0, 8192))?.[2]),
});

/** A text that is JSON is read as JSON, whatever its media type says; a byte order mark is not part of it. */
export function parseBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  const text = body.replace(/^\ufeff/, "");
  return (text.length > MAX_JSON ? null : parseJson(text)) ?? (/^\s*(\{|\[\s*[[{"])/.test(text) ? salvage(text) : text);
}
