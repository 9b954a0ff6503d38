"use client";
import type { ReactNode } from "react";
import type { ApiError } from "../core/api-error.js";
import { serverLang } from "../core/server-lang.js";
import { type Part, createPart } from "./create-part.js";
import type { Notice } from "./notice-context.js";

/** The language of a text that is shown with an error: the server's is in the one that it names, ours in that around it. */
export const langOf = (text: string | null, error: ApiError): string | undefined =>
  text === error.message || text === error.title ? serverLang(error) : undefined;

/** A text in its own direction and language. */
export const quote = (text: string | null, error: ApiError): ReactNode => <bdi lang={langOf(text, error)}>{text}</bdi>;

/** What happened. A heading where the notice is a place of its own (page, dialog); elsewhere `asChild` makes it one. */
export const Title: Part = /* @__PURE__ */ createPart("title", "p", ({ error, described, titleId, surface }) => ({
  as: surface === "page" || surface === "dialog" ? "h2" : "p",
  id: titleId,
  children: quote(described.title, error),
}));

/** What it means and what to do: the server's text and what our words for this code add, or the advice alone. */
export const Body: Part = /* @__PURE__ */ createPart(
  "body",
  "div",
  ({ error, described: { body, advice }, bodyId }) => ({
    id: bodyId,
    children:
      body === null ? null : (
        <>
          <p>{quote(body, error)}</p>
          {advice !== null && <p>{quote(advice, error)}</p>}
        </>
      ),
  }),
);

/** Props of {@link Hero}. */
export interface HeroProps {
  /** The one figure, large: money, a time, a plan. Without it nothing is shown. */
  readonly figure?: ReactNode;
  /** What the figure is. */
  readonly caption?: ReactNode;
}

/** A figure, large. */
export const large = (figure: ReactNode): ReactNode => (
  <bdi data-part="figure" data-long={(typeof figure === "string" && figure.length > 14) || undefined}>
    {figure}
  </bdi>
);

/** The one fact that matters most here. */
export const Hero: Part<HeroProps> = /* @__PURE__ */ createPart<HeroProps>(
  "hero",
  "p",
  (_, { figure = null, caption }) => ({
    children:
      figure === null ? null : (
        <>
          {large(figure)} {caption !== undefined && <span data-part="caption">{caption}</span>}
        </>
      ),
  }),
  ["figure", "caption"],
);

/** Whether the texts for fields and form stay out of the open, as the message does: the service's own failures. */
export const hidden = ({ error, showing }: Notice): boolean =>
  showing.serverText !== "show" || (error.status ?? 0) >= 500;

/** What the server said and the notice does not show in the open. */
function hiddenText(notice: Notice): string | null {
  const { error, described, showing } = notice;
  const others = hidden(notice) && showing.serverText !== "never";
  const texts = others ? [error.fieldErrors.map(({ message }) => message), error.formErrors].flat() : [];
  return [...new Set([described.serverMessage, ...texts])].filter(Boolean).join(" · ") || null;
}

/** The server's text for the details of a notice that draws what its body says. */
export const drawnText = ({ error, described: { serverMessage, body } }: Notice): string | null =>
  serverMessage ?? (body === error.message ? body : null);

/** Props of {@link Details}. */
export interface DetailsProps {
  /** The text. Default: the server's message, where it is not shown in the open. */
  readonly text?: string | null | undefined;
}

/** What the server said where that is not fit to stand in the open, behind a disclosure. */
export const Details: Part<DetailsProps> = /* @__PURE__ */ createPart<DetailsProps>(
  "details",
  "details",
  (notice, { text = hiddenText(notice) }) => ({
    children:
      text === null ? null : (
        <>
          <summary>{notice.labels.details}</summary>
          <p>
            <bdi lang={serverLang(notice.error)}>{text}</bdi>
          </p>
        </>
      ),
  }),
  ["text"],
);
