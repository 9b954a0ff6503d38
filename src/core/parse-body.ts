import { parseJson } from "./sources.js";

/** The texts of JSON that was cut off, or is too long to parse; the first of each name. */
function salvage(text: string): object {
  const texts = text.slice(0, 8192).matchAll(/"(message|detail|error|title)"\s*:\s*("(?:[^"\\]|\\.)*")/g);
  return Object.fromEntries([...texts].toReversed().map(([, name, value]) => [name, parseJson(value)]));
}

/** A text that is JSON is read as JSON, whatever its media type says; a byte order mark is not part of it. */
export function parseBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  const text = body.replace(/^\ufeff/, "");
  // GitHub's OAuth, PayPal's NVP: `error=access_denied&error_description=Not+today.`
  if (/^\w+=[^\s&]*(&\w+=[^\s&]*)+$/.test(text)) return Object.fromEntries(new URLSearchParams(text));
  return parseJson(text) ?? (/^\s*(\[\s*[[{"]|\{)/.test(text) ? salvage(text) : text);
}
