import type { Format } from "../core/format.js";
import { requestId } from "../core/headers.js";
import { own } from "../core/own.js";
import { asText, isIdentifier, readText, scalar } from "../core/text.js";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The leaves of XML that tells of an error (AWS, S3, SOAP, RFC 9457 appendix B), by name; `null` for any other markup. */
function leavesOf(text: string): Readonly<Record<string, unknown>> | null {
  if (
    !/^\s*(<\?xml[^>]{0,200}>\s*)?<([\w-]{1,30}:)?(\w{0,40}(error|fault|exception|problem)\w{0,40}|messages\w{0,9}|envelope|response)[\s>]/i.test(
      text,
    )
  )
    return null;
  const leaves = text
    .slice(0, 8192)
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .matchAll(/<(?:[\w-]{1,30}:)?(\w{1,60})(?: [^<>]{0,200})?>([^<>]{1,2000})<\//g);
  return Object.fromEntries(
    [...leaves]
      .toReversed()
      .map(([, name, raw = ""]) => [
        name,
        raw.replace(/&(\w{2,4});/g, (all, one: string) => own(ENTITIES, one) ?? all),
      ]),
  );
}

/**
 * XML that tells of an error: AWS's query protocol and S3, SOAP faults, RFC 9457 appendix B. Code, text and request id are
 * read from the leaves. Not among the defaults: give it to `createRecourse({ formats: [xml] })`.
 */
export const xml: Format = {
  name: "xml",
  read: ({ body, status }) => {
    const leaves = typeof body === "string" ? leavesOf(body) : null;
    if (!leaves) return null;
    const {
      Code,
      code,
      faultcode,
      Message,
      message,
      detail,
      faultstring,
      description,
      Text,
      title,
      RequestId,
      requestId: id,
      RequestID,
    } = leaves;
    const word = scalar(Code ?? code ?? faultcode);
    return {
      // A repeated status tells nothing.
      code: isIdentifier(word) || (/^[1-9]\d{0,9}$/.test(word) && word !== scalar(status)) ? word : undefined,
      message: readText(detail ?? Message ?? message ?? faultstring ?? description ?? Text) ?? undefined,
      title: asText(title) ?? undefined,
      requestId: requestId(RequestId ?? RequestID ?? id) ?? undefined,
    };
  },
};
