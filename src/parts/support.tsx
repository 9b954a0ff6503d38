"use client";
import { Fragment, createElement, useEffect, useState } from "react";
import { gateMailto } from "../core/url-gate.js";
import { supportOf } from "../react/wording.js";
import { announce } from "./announcer.js";
import { type Filled, type Part, createPart, draw } from "./create-part.js";
import { glyph } from "./icon.js";
import { linkTo } from "./link.js";
import type { Notice } from "./notice-context.js";

const SHEETS = /* @__PURE__ */ glyph("M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8Z");
const COPIED = /* @__PURE__ */ glyph("m3 8.5 3.2 3.2L13 5");

/** How long the copy button shows what became of it, milliseconds. */
const SHOWN_MS = 2000;

/** A button that copies what is read when it is pressed, and says whether that worked; with it the words it shows now. */
function useCopying(
  read: () => string,
  label: string,
  { showing, labels }: Notice,
): readonly [button: Filled, words: string] {
  // New with each press, so that the last one shows for as long as the first.
  const [shown, setShown] = useState<{ readonly state: "ready" | "copied" | "failed" }>({ state: "ready" });
  const { state } = shown;
  useEffect(() => {
    if (shown.state === "ready") return undefined;
    const timer = setTimeout(() => setShown({ state: "ready" }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const say = (result: "copied" | "failed"): void => {
    setShown({ state: result });
    announce(result === "copied" ? labels.copied : labels.copyFailed, showing.locale);
  };
  const write = async (): Promise<void> => {
    try {
      // Absent on pages without TLS; refused by a permissions policy.
      await navigator.clipboard.writeText(read());
      say("copied");
    } catch {
      say("failed");
    }
  };
  const button = { type: "button", "data-state": state, onClick: () => void write() };
  return [button, { ready: label, copied: labels.copied, failed: labels.copyFailed }[state]];
}

/** Copies the request id, and says whether that worked. */
export const Copy: Part = /* @__PURE__ */ createPart("copy", "button", function useCopy(notice) {
  const { error, labels } = notice;
  const [button, words] = useCopying(() => error.requestId ?? "", labels.copyReference, notice);
  return error.requestId === null
    ? null
    : {
        ...button,
        "aria-label": labels.copyReference,
        title: words,
        children: button["data-state"] === "copied" ? COPIED : SHEETS,
      };
});

/** Copies what support asks for, as `recourse.copyDetails` writes it. Nothing is shown where there is no instance. */
export const CopyDetails: Part = /* @__PURE__ */ createPart("copy-details", "button", function useCopyDetails(notice) {
  const { error, showing, labels } = notice;
  const { copyDetails } = showing.recourse;
  const [button, words] = useCopying(() => copyDetails?.(error) ?? "", labels.copyDetails, notice);
  return copyDetails ? { ...button, "data-variant": "link", children: <span data-part="label">{words}</span> } : null;
});

/** The id support asks for, and a button that copies it. */
export const Reference: Part = /* @__PURE__ */ createPart("reference", "span", ({ error, labels }) =>
  error.requestId === null
    ? null
    : {
        children: (
          <>
            {/* Wider than a space, and like one gone where the line ends. */}
            {`${labels.reference}\u2002`}
            <bdi data-part="request-id" dir="ltr">
              {error.requestId}
            </bdi>
            <Copy />
          </>
        ),
      },
);

/** Places to turn to. */
type SupportPlace = "documentation" | "statusPage" | "contactSupport";

const placeOf = ({ error, actions, showing, labels }: Notice, place: SupportPlace): Filled | null => {
  const label = labels[place];
  if (place === "documentation") return linkTo(error.docsUrl, label, showing);
  const { statusUrl, url, email } = supportOf(showing, error);
  if (place === "statusPage") return linkTo(statusUrl, label, showing, true);
  // Among the ways out already where the error is one that only support can solve.
  if (actions.find("contact_support")) return null;
  return linkTo(url, label, showing, true) ?? linkTo(gateMailto(email), label, showing);
};

/** Props of {@link SupportLink}. */
export interface SupportLinkProps {
  /** Where it leads. */
  readonly to: SupportPlace;
}

/** A link to the documentation, the status page or support. Nothing is shown where there is none. */
export const SupportLink: Part<SupportLinkProps> = /* @__PURE__ */ createPart<SupportLinkProps>(
  "support-link",
  "a",
  (notice, { to }) => {
    const link = placeOf(notice, to);
    return link && { "data-to": to, ...link };
  },
  ["to"],
);

/** Kinds of error whose cause lies with the service, so that its status page and its people can help. */
const THEIRS = /^(unavailable|server|timeout|network|unknown)$/;

/** The row for those who need more: reference to copy, documentation, status page, support. */
export const Support: Part = /* @__PURE__ */ createPart("support", "div", (notice) => {
  const { kind } = notice.error;
  const theirs = THEIRS.test(kind);
  const there = [
    draw(Reference, notice),
    draw(SupportLink, notice, { to: "documentation" }),
    theirs && draw(SupportLink, notice, { to: "statusPage" }),
    theirs && draw(SupportLink, notice, { to: "contactSupport" }),
    // Of a lost connection support learns nothing.
    theirs && kind !== "network" && notice.showing.recourse.copyDetails && <CopyDetails key="" />,
  ];
  return { children: there.some(Boolean) ? createElement(Fragment, null, ...there) : null };
});
