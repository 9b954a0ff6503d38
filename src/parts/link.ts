import { gateMailto, gateUrl } from "../core/url-gate.js";
import type { Showing } from "../react/showing.js";
import type { Filled } from "./create-part.js";

interface Click {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly preventDefault: () => void;
}

/** Where a link leads, after the gate. */
export interface GatedLink {
  /** Host to show beside it, when it leaves the app's own and allowed origins. */
  readonly host: string | null;
  readonly attributes: Filled;
}

/**
 * Attributes of a link, or `null` when the gate refuses it. Gated here once more, where it is rendered: an error may
 * have come by a way that no reader checked. `mailto:` is taken as it is written in `support`.
 */
export function linkTo(url: string | null | undefined, { urls, navigate }: Showing): GatedLink | null {
  if (url?.startsWith("mailto:")) {
    const href = gateMailto(url);
    return href === null ? null : { host: null, attributes: { as: "a", href } };
  }
  const gated = gateUrl(url, urls);
  if (gated === null) return null;
  const foreign = gated.trusted ? {} : { rel: "noopener noreferrer", referrerPolicy: "no-referrer" };
  const onClick = (event: Click): void => {
    const { origin, pathname, search, hash } = new URL(gated.href);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!navigate || !plain || origin !== location.origin) return;
    event.preventDefault();
    navigate(pathname + search + hash);
  };
  return { host: gated.trusted ? null : gated.host, attributes: { as: "a", href: gated.href, onClick, ...foreign } };
}
