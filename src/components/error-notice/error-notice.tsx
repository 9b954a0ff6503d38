"use client";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { factsOf } from "../../parts/facts.js";
import { type Figure, figureNamed } from "../../parts/figures.js";
import type { Notice } from "../../parts/notice-context.js";
import { Facts, Hero } from "../../parts/notice-parts.js";

const SIZE = "(file|content|body|audio|actual)?size(bytes)? bytes contentlength";
const MOST = "max(imum)?(file|content|body)?(size)?(bytes)? (size)?limit(bytes)?";

const sizesOf = ({ error }: Notice): readonly [size: Figure["value"], most: Figure["value"]] =>
  error.kind === "too_large" ? [figureNamed(error, SIZE).value, figureNamed(error, MOST).value] : [null, null];

/** How large something is against how large it may be. Nothing is shown where the error does not tell the size. */
export const Size: Part = /* @__PURE__ */ createPart("too-large", "div", (notice) => {
  const [size, most] = sizesOf(notice);
  const { labels, showing } = notice;
  const { format } = showing;
  return size === null
    ? null
    : {
        children: (
          <Hero
            figure={format.bytes(size)}
            caption={most === null ? labels.size : `${labels.maximum} ${format.bytes(most)}`}
          />
        ),
      };
});

/** The notice for every kind of error that has no view of its own: title, advice, facts, ways out, reference. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "error-notice",
  slots: (notice) => ({
    main:
      sizesOf(notice)[0] === null ? undefined : (
        <>
          <Size />
          <Facts facts={factsOf(notice, ["size", "maximum", "limit"])} />
        </>
      ),
  }),
});

export * from "../../parts/notice-parts.js";
