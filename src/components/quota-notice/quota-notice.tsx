"use client";
import { memberNamed } from "../../core/member-named.js";
import { humanize } from "../../core/titles.js";
import { toldText } from "../../core/told.js";
import { LINE, bar } from "../../parts/count-line.js";
import { type Part, createPart } from "../../parts/create-part.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { type Fact, factsOf, says } from "../../parts/facts.js";
import { Facts, Hero, Icon } from "../../parts/notice-parts.js";
import { Room, isPast } from "../../parts/room.js";
import { large } from "../../parts/text.js";
import { type ToldUsage, toldUsage } from "./usage.js";

/** Stands for the figure until the sentence around it is known; no text holds it. */
const FIGURE = "\0";

/**
 * How much of the limit is used, as a meter: a line that is full where more is used than allowed, and marks by how
 * much. Nothing is shown where used or limit is not known.
 */
export const Meter: Part = /* @__PURE__ */ createPart("meter", "div", ({ error: given, showing, labels }) => {
  const { error, used, limit, over, write } = toldUsage(given, showing);
  const most = Number(limit);
  if (used === null || !(most > 0)) return null;
  const share = Number(used) / most;
  const within = share < 1 ? "open" : "full";
  const metric = toldText(error, memberNamed(error, "(metric|meter|resource|dimension)(name|type)?"), 40);
  return {
    role: "meter",
    "aria-label": [labels.usage, metric && humanize(metric)].filter(Boolean).join(" · "),
    "aria-valuemin": 0,
    "aria-valuemax": most,
    "aria-valuenow": Math.min(Number(used), most),
    "aria-valuetext": [labels.usedOf(write(used), write(limit)), over > 0 && labels.over(write(over))]
      .filter(Boolean)
      .join(" · "),
    "data-state": share > 1 ? "over" : within,
    children: (
      <svg {...LINE}>
        {bar(Math.min(share, 1 / share))}
        {share > 1 && <rect data-part="excess" x={`${100 / share}%`} width="100%" height="100%" />}
      </svg>
    ),
  };
});

/** What is drawn large. A limit alone is no picture where the title counts it: "All 10 API keys are taken". */
function figureOf({ used, limit, remaining, write }: ToldUsage, title: string): ToldUsage["used"] {
  const figure = used ?? limit ?? remaining;
  return used === null && says(title, write(figure)) ? null : figure;
}

/** Used of limit, large, above the meter. What is not known is left out; after a way out worked it is of the past. */
export const Usage: Part = /* @__PURE__ */ createPart("usage", "div", (notice) => {
  const { error, showing, labels, described } = notice;
  const told = toldUsage(error, showing);
  const figure = figureOf(told, described.title);
  if (figure === null || isPast(notice)) return null;
  const { used, limit, over, write } = told;
  const other = limit === null ? "remaining" : "limit";
  // Where the figure stands in the sentence is the language's to say.
  const [before, after] =
    used === null || limit === null
      ? ["", labels[used === null ? other : "used"]]
      : labels.usedOf(FIGURE, write(limit)).split(FIGURE);
  return {
    children: (
      <>
        <Hero>
          {before && <span data-part="caption">{before}</span>} {large(write(figure))}{" "}
          <span data-part="caption">{after}</span>
        </Hero>
        <Meter />
        {over > 0 && <p data-part="over">{labels.over(write(over))}</p>}
      </>
    ),
  };
});

/** Shows how much of a limit is used and when it starts anew, and offers to raise it or to choose a plan that holds more. */
export const Root: ViewRoot = /* @__PURE__ */ createView({
  name: "quota-notice",
  slots: (notice) => {
    const { showing, labels } = notice;
    const told = toldUsage(notice.error, showing);
    const { error, used, remaining, resetAt, write } = told;
    const past = isPast(notice) && figureOf(told, notice.described.title) !== null;
    const facts: readonly Fact[] = [
      [labels.remaining, used !== null && write(remaining)],
      [labels.resets, showing.format.dateTime(resetAt)],
      ...factsOf({ ...notice, error }, ["used", "limit", "amount", "maximum", "size"]),
    ];
    return {
      icon: <Icon shape="M4.2 15.5a7.5 7.5 0 1 1 11.6 0M10 11.5l3.2-3.7" />,
      main: (
        <Room past={past}>
          <Usage />
          <Facts facts={facts} />
        </Room>
      ),
      past,
    };
  },
});

export * from "../../parts/notice-parts.js";
