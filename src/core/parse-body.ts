import { own } from "./own.js";
import { parseJson } from "./sources.js";

/** A longer text is no JSON worth waiting for. */
const MAX_JSON = 8_000_000;

/** The texts of JSON that was cut off, or is too long to parse; the first of each name. */
function salvage(text: string): object {
  const texts = text.slice(0, 8192).matchAll(/"(message|detail|error|title)"\s*:\s*("(?:[^"\\]|\\.)*")/g);
  return Object.fromEntries([...texts].toReversed().map(([, name, value]) => [name, parseJson(value)]));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The leaves of XML that tells of an error (AWS, S3, SOAP, RFC 9457 appendix B), by name; `null` for any other markup. */
function parseXml(text: string): object | null {
  if (
    !/^\s*(<\?xml[^>]{0,200}>\s*)?<(\w{1,30}:)?(\w{0,40}(error|fault|exception|problem)\w{0,40}|envelope|response)[\s>]/i.test(
      text,
    )
  )
    return null;
  const leaves = text.slice(0, 8192).matchAll(/<(?:\w{1,30}:)?(\w{1,60})(?: [^<>]{0,200})?>([^<>]{1,2000})<\//g);
  return Object.fromEntries(
    [...leaves]
      .toReversed()
      .map(([, name, raw = ""]) => [
        name,
        raw.replace(/&(\w{2,4});/g, (all, one: string) => own(ENTITIES, one) ?? all),
      ]),
  );
}

/** A text that is JSON is read as JSON, whatever its media type says; a byte order mark is not part of it. */
export function parseBody(body: unknown): unknown {
  if (typeof body !== "string") return body;
  const text = body.replace(/^\ufeff/, "");
  return (
    (text.length > MAX_JSON ? null : parseJson(text)) ??
    (/^\s*(\{|\[\s*[[{"])/.test(text) ? salvage(text) : (parseXml(text) ?? text))
  );
}
