/** A response as a person pasted it. */
export interface RawResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: unknown;
}

const HEADER_LINE = /^[\w!#$%&'*+.^`|~-]+:/;
/** What `curl -i` prints before the answer: `100 Continue`, or the proxy's `200 Connection established`. */
const INTERIM = /^HTTP\/[\d.]+ (1\d\d|200 connection established)[^\n]*\n(?:[^\n]+\n)*\n+(?=HTTP\/)/i;
const STATUS_LINE = /^(?:HTTP\/[\d.]+\s+)?(\d{3})\b/;

/**
 * Reads what people copy from a terminal or the network panel: a status line (`HTTP/1.1 429 Too Many Requests`, or the
 * number alone), header lines, an empty line, the body. Without a status line, everything is the body.
 */
export function parseRawResponse(text: string): RawResponse {
  const lines = text.replaceAll("\r\n", "\n").trimStart().replace(INTERIM, "").split("\n");
  const status = STATUS_LINE.exec(lines[0] ?? "")?.[1];
  if (status === undefined) return { status: 500, headers: [], body: parseBody(text.trim()) };
  const rest = lines.slice(1);
  // An empty line ends the headers; so does anything that is none, for those who left the empty line out.
  const end = rest.findIndex((line) => !HEADER_LINE.test(line));
  const headers = rest.slice(0, end < 0 ? rest.length : end).map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  return { status: Number(status), headers, body: parseBody(rest.slice(headers.length).join("\n").trim()) };
}

function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Writes a real response the way {@link parseRawResponse} reads it. */
export async function rawTextOf(response: Response): Promise<string> {
  const text = await response.text();
  let body = text;
  try {
    body = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // No JSON: as it came.
  }
  // What the transfer added says nothing about the error.
  const skip = new Set(["connection", "content-length", "date", "keep-alive", "vary"]);
  const headers = [...response.headers].filter(([name]) => !skip.has(name)).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${response.status} ${response.statusText}`.trim(), ...headers, "", body].join("\n");
}
