import { readEvidence } from "../core/evidence.js";
import type { Format } from "../core/format.js";
import { own } from "../core/own.js";
import { asRecord, isObject } from "../core/shapes.js";
import { scalar, statusOf } from "../core/text.js";

/** Longest document that is read, in characters, and attributes of one element; most elements of it, and levels. */
const MAX_TEXT = 100_000;
const MAX_ATTRIBUTES = 4000;
const MAX_ELEMENTS = 2000;
const MAX_DEPTH = 32;

/** One piece at a time: CDATA; a declaration or a comment; a tag; a text. */
const PIECE =
  /<!\[CDATA\[([^]*?)\]\]>|<[?!](?!\[)[^>]*>|<(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})(\s[^<>]*)?\/?>|([^<]+)/gy;
/** Namespaces, and the language of a text, tell nothing of what is wrong. */
const ATTRIBUTE = /\s(?!xml|xsi:|lang=)(?:[\w.-]{1,60}:)?([\w.-]{1,60})=(?:"([^"]*)"|'([^']*)')/g;
const HTML = /^\s*(<[?!][^>]{0,300}>\s*){0,3}<(html|head|body|title|center|h\d|p|div|pre)\b/i;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,6}|x[\da-f]{1,5})|(\w{2,4}));/gi, (all, digits?: string, name = "") =>
    digits ? String.fromCodePoint(Number(`0${digits}`)) : (own(ENTITIES, String(name)) ?? all),
  );

/** An element that is being read. */
interface Element {
  readonly name: string;
  readonly members: Map<string, unknown>;
  /** Those of them that came more than once. */
  readonly lists: Map<string, unknown[]>;
  text: string;
}

/** Elements of one name are a list, however many. */
const put = ({ members, lists }: Element, name: string, value: unknown): void => {
  const list = lists.get(name);
  if (list) list.push(...[value].flat());
  else if (members.has(name)) {
    const all = [members.get(name), value].flat();
    lists.set(name, all);
    members.set(name, all);
  } else members.set(name, value);
};

/** SOAP names its codes with the prefix of a namespace; these only say whose fault it is. */
const codeOf = (text: string): string =>
  text.replace(/^[\w-]+:(?=\w)/, "").replace(/^(client|server|sender|receiver)$/i, "");

/** The condition of WebDAV (RFC 4918 16): `<error><lock-token-submitted>…</lock-token-submitted></error>` */
const isCondition = (name: string, value: unknown): boolean =>
  /^[a-z]+(-[a-z]+)+$/.test(name) && (value === "" || isObject(value));

/** A text; the items of a list; or an object of attributes and children, the text beside them as its message. */
function valueOf({ name, members, text }: Element): unknown {
  const said = text.trim();
  const [[key, value] = ["", said], ...others] = members;
  if (said === "" && others.length === 0) {
    // `<errors><error>…</error></errors>`
    if (`${key}s` === name) return [value].flat();
    // FHIR: `<code value="not-found"/>`; SOAP 1.2: `<Subcode><Value>a:NoFunds</Value></Subcode>`; XML-RPC:
    // `<value><int>4</int></value>`
    if (/^value$/i.test(key) || (name === "value" && /^(int|i4|string|struct)$/.test(key))) return value;
  }
  if (members.size === 0) return /^(faultcode|value)$/i.test(name) ? codeOf(said) : said;
  if (name === "Code" && members.has("Subcode")) return members.get("Subcode");
  // XML-RPC: `<struct><member><name>faultCode</name><value>…</value></member></struct>`
  if (name === "struct")
    return Object.fromEntries([value].flat().map((one) => [scalar(asRecord(one)["name"]), asRecord(one)["value"]]));
  const [condition] = name === "error" ? ([...members].find(([child, inner]) => isCondition(child, inner)) ?? []) : [];
  if (condition && !members.has("code")) members.set("code", condition);
  if (said !== "" && !members.has("message")) members.set("message", said);
  return Object.fromEntries(members);
}

/** Reads XML into plain data; `null` for HTML, for what is cut off, and for what is too large to tell of an error. */
function readXml(text: string): unknown {
  if (text.length > MAX_TEXT || !/^\s*</.test(text) || HTML.test(text)) return null;
  const root: Element = { name: "", members: new Map(), lists: new Map(), text: "" };
  const open = [root];
  let elements = 0;
  let end = 0;
  for (const [piece, cdata, closing, name, attributes = "", plain] of text.matchAll(PIECE)) {
    end += piece.length;
    const [inner = root] = open;
    inner.text += cdata ?? decode(plain ?? "");
    if (!name) continue;
    if (!closing) {
      elements += 1;
      if (elements > MAX_ELEMENTS || open.length > MAX_DEPTH) return null;
      const element: Element = { name, members: new Map(), lists: new Map(), text: "" };
      for (const [, key = "", double, single = ""] of attributes.slice(0, MAX_ATTRIBUTES).matchAll(ATTRIBUTE))
        put(element, key, decode(double ?? single));
      if (attributes.endsWith("/") || piece.endsWith("/>")) put(inner, name, valueOf(element));
      else open.unshift(element);
    } else {
      const parent = open[1];
      if (!parent || inner.name !== name) return null;
      put(parent, name, valueOf(inner));
      open.shift();
    }
  }
  return end === text.length && open.length === 1 ? Object.fromEntries(root.members) : null;
}

/**
 * XML that tells of an error: AWS's query protocol and S3, SOAP faults, RFC 9457 appendix B, FHIR, and any other. It is read
 * like JSON: elements and attributes are members, repeated elements are a list. What is HTML, cut off or over 100,000
 * characters is left alone. Not among the defaults: give it to `createRecourse({ formats: [xml] })`.
 */
export const xml: Format = {
  name: "xml",
  read: ({ body, status }) => {
    const tree = typeof body === "string" ? readXml(body) : null;
    return isObject(tree) ? readEvidence(tree, statusOf(status), Date.now()) : null;
  },
};
