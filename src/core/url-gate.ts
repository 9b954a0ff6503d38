import { attempt } from "./attempt.js";
import { asList } from "./shapes.js";
import { scalar } from "./text.js";

/** What URLs of strangers are checked against. */
export interface UrlPolicy {
  /** Absolute URL that relative ones resolve against; `null`: relative URLs are refused. */
  readonly baseUrl: string | null;
  /** Origins whose links count as the app's own. The origin of `baseUrl` is always among them. */
  readonly allowedOrigins: readonly string[];
}

/** A URL that may be linked. */
export interface GatedUrl {
  /** Normalised absolute URL. */
  readonly href: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** ASCII host with port, to be shown beside a link that leaves the app. */
  readonly host: string;
  /** Same origin as the base, or allow-listed: may be a primary button. */
  readonly trusted: boolean;
}

/** Stands in where the page's own origin is not known here. `.invalid` belongs to nobody (RFC 2606). */
const NOWHERE = "https://recourse.invalid";

function parse(raw: unknown, base?: string): URL | null {
  // The parser would silently drop tabs and newlines; whoever sends them hides something.
  // Longer ones are not looked at, and blanks would be the base itself.
  // oxlint-disable-next-line no-control-regex
  if (typeof raw !== "string" || raw.length > 2048 || /^ *$|[\0-\x1f\x7f]/.test(raw)) return null;
  const url = attempt(() => new URL(raw, base));
  return url?.username || url?.password ? null : url;
}

const isLocal = (host: string): boolean => /^((.+\.)?localhost|\[::1]|127\.0\.0\.1)$/.test(host);

/** A URL that passes the gate, parsed. */
function check(raw: unknown, base: URL | null): URL | null {
  const url = parse(raw, base?.href);
  const fits =
    url?.protocol === "https:" || (url?.protocol === "http:" && (url.origin === base?.origin || isLocal(url.hostname)));
  return fits ? url : null;
}

/**
 * The one gate for URLs of strangers. Judged after WHATWG parsing, by origin: https anywhere, http only on this computer
 * or on the base's own origin; nothing else, no credentials, no control characters, at most 2,048 characters.
 * Anything else gives `null`.
 */
export function gateUrl(raw: unknown, policy: UrlPolicy): GatedUrl | null {
  const url = check(raw, parse(policy?.baseUrl));
  if (!url) return null;
  const { href, origin, host } = url;
  // Origins are compared whole, never by prefix: `https://good.example.evil.example` starts like a friend.
  const trusted = [policy?.baseUrl, ...asList(policy?.allowedOrigins)].some((one) => parse(one)?.origin === origin);
  return { href, origin, host, trusted };
}

/**
 * What `resolve.url` holds: the absolute URL, or, while no base is known, a path on the page's own origin
 * (one leading `/`) that the view resolves there. `null` when the gate refuses it.
 */
export function gateLink(raw: unknown, policy: UrlPolicy | undefined): string | null {
  const url = check(raw, parse(policy?.baseUrl ?? NOWHERE));
  if (url?.origin !== NOWHERE) return url?.href ?? null;
  const path = url.href.slice(NOWHERE.length);
  // `/.//evil.example` parses to a path that would be another host once it is resolved again.
  return path.startsWith("//") ? null : path;
}

/** Documentation links: absolute only, so that no relative path of an API becomes a link into the app. */
export const gateDocs = (raw: unknown): string | null => check(raw, null)?.href ?? null;

/** `mailto:` link for a plain address, or `null`. Header fields (`?bcc=`) are refused. For the app's and catalogs' `support` only. */
export function gateMailto(raw: unknown): string | null {
  const address = scalar(raw).replace(/^mailto:/i, "");
  return /^[\w.+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address) ? `mailto:${address}` : null;
}
