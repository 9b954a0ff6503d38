import { bareOf } from "./names.js";

/**
 * Whether a text says what is wrong with the thing of this name: it leaves its subject out, or begins with it, and says
 * what it has to be.
 * @param bare The name, bare.
 */
export const speaksOf = (text: string, bare: string): boolean =>
  /^((is|must|should|can( ?no|')t|may not|size) |Invalid \w+: expected |Expected \w+, received )/.test(text) ||
  (bareOf(text).startsWith(bare) &&
    /^(?!.*\b(plan|upgrade|quota|limit|busy|reach|serv(er|ice))).* ((in)?valid|mandatory|required|must|should|can( ?no|')t|too)\b/i.test(
      text,
    ));
