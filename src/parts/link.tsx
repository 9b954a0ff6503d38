import type { ReactNode } from "react";
import { gateMailto, gateUrl } from "../core/url-gate.js";
import type { Showing } from "../react/showing.js";
import type { Filled } from "./create-part.js";

type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "preventDefault">;

/**
 * Attributes and content of a link, or `null` when the gate refuses it. Gated here once more, where it is rendered: an
 * error may have come by a way that no reader checked. `mailto:` is taken as it is written in `support`.
 *
 * @param ours The place is the app's or the catalog's own, not the server's: its host needs no showing.
 */
export function linkTo(
  url: string | null | undefined,
  label: ReactNode,
  { urls, navigate, locale }: Showing,
  ours = false,
): Filled | null {
  if (!url) return null;
  const mail = gateMailto(/^mailto:/i.test(url) ? url : null);
  const gated = mail === null ? gateUrl(url, urls) : null;
  const href = mail ?? gated?.href;
  if (!href) return null;
  const foreign = gated && !gated.trusted;
  return {
    as: "a",
    href,
    ...(foreign && { rel: "noopener noreferrer", referrerPolicy: "no-referrer" }),
    onClick: (event: Click): void => {
      const { origin, pathname, search, hash } = new URL(href);
      const special = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      // A router would take `//evil.example` for another host.
      if (!navigate || special || origin !== location.origin || pathname.startsWith("//")) return;
      event.preventDefault();
      navigate(pathname + search + hash);
    },
    children: (
      <>
        <bdi data-part="label">{label}</bdi>{" "}
        {foreign && !ours && <span data-part="host">{locale.labels.opensHost(gated.host)}</span>}
      </>
    ),
  };
}
