import { fitText } from "../../core/told.js";
import { type ToldStates, statesOf } from "../../core/transitions.js";
import { plain } from "../../parts/facts.js";
import type { Notice } from "../../parts/notice-context.js";

/** What the error tells of states, under the facts of its code. */
export const toldStates = ({ error, showing }: Notice): ToldStates => statesOf(error, showing.recourse.facts(error));

/**
 * A state as a person reads it: as the words for this code call it (an operation as its button does), else the machine
 * word, bounded and free of marks that garble what is around it; `""` for none.
 */
export const nameOf = ({ described: { label } }: Notice, state: string | null): string =>
  (state && (label(state, "states") ?? label(state))) || plain(fitText(state, 80) ?? "");
