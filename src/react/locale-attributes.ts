import type { Messages } from "../core/words.js";

/**
 * What tells the language of our words on an element. A page keeps its own direction where ours runs from left to right:
 * an app's words may stand in there too.
 */
export const localeAttributes = ({ tag, dir }: Messages) => ({ lang: tag, dir: dir === "rtl" ? dir : undefined });
