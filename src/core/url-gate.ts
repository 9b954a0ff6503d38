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
  readonly origin: string;
  /** ASCII host with port, to be shown beside a link that leaves the app. */
  readonly host: string;
  /** Same origin as the base, or allow-listed: may be a primary button. */
  readonly trusted: boolean;
}
