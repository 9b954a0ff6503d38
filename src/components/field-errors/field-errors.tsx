"use client";
import { fieldKey } from "../../core/field-key.js";
import { type Root as ViewRoot, createView } from "../../parts/create-view.js";
import { Body, Details, Title } from "../../parts/notice-parts.js";
import { drawnText } from "../../parts/text.js";
import { Summary, type SummaryProps } from "../../parts/summary.js";
import { hasRows } from "../../parts/summary-rows.js";

/** Sums up what is wrong with what was entered, and leads to each field. Takes the focus once when it appears. */
export const Root: ViewRoot<SummaryProps> = /* @__PURE__ */ createView<SummaryProps>({
  name: "field-errors",
  slots: (notice, { takeFocus }) => {
    const { error, described, showing, labels, bodyId } = notice;
    const fields = new Set(error.fieldErrors.map(({ path }) => fieldKey(path)));
    // A list of fields says more than the message above it; a list of other texts may go on from it.
    const listed = fields.size > 0;
    // A code about one field has words of its own; else the count says most.
    const counts = listed && showing.recourse.facts(error)?.field === undefined;
    const { advice } = described;
    const alone = listed && advice === null;
    return {
      title: <Title>{counts ? <bdi>{labels.validationSummary(fields.size)}</bdi> : undefined}</Title>,
      // Beside the list the server's "2 validation errors" says nothing new: it moves to the details.
      body: !alone && <Body>{listed ? <bdi>{advice}</bdi> : undefined}</Body>,
      // Where the list is all there is to say, it describes the notice.
      summary: (
        <Summary takeFocus={takeFocus} said={listed ? undefined : [described.body]} id={alone ? bodyId : undefined} />
      ),
      details: <Details text={listed ? drawnText(notice) : undefined} />,
    };
  },
  own: ["takeFocus"],
  takesFocus: (error, { takeFocus = true }) => takeFocus && hasRows(error),
});

export { Message, type MessageProps } from "./message.js";
export { Summary, type SummaryProps } from "../../parts/summary.js";
export * from "../../parts/notice-parts.js";
