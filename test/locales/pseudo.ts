import { humanize } from "../../src/core/titles.js";
import type { CatalogWords, Messages } from "../../src/core/words.js";

/** Marks every text of a tree, and whatever its functions say. */
function wrap(value: unknown): unknown {
  if (typeof value === "string") return `⟦${value}⟧`;
  if (typeof value === "function") return (...told: readonly unknown[]) => `⟦${String(value(...told))}⟧`;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, wrap(one)]));
}

/** A locale in which every word says that it came from one. */
export const pseudoLocale = (locale: Messages): Messages =>
  // The same tree, with other texts.
  ({ ...(wrap(locale) as Messages), tag: locale.tag, dir: locale.dir });

/** The same for the words of a catalog. */
export const pseudoWords = (words: CatalogWords): CatalogWords =>
  // The same tree, with other texts.
  ({ ...(wrap(words) as CatalogWords), api: words.api ?? "", tag: words.tag });

/** Every text in what a server sent, names of members too, as it came and as a person reads it; the longest first. */
export function textsOf(sent: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string" && value !== "") {
      for (const text of [value, humanize(value), ...value.split(/[\s/.]+/).filter((part) => part.length > 3)])
        found.add(text).add(humanize(text));
      if (URL.canParse(value)) found.add(new URL(value).host);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, one] of Object.entries(value)) [name, one].forEach(visit);
    }
  };
  visit(sent);
  return [...found].filter((text) => /\p{L}/u.test(text)).toSorted((a, b) => b.length - a.length);
}

const READ = [
  "aria-label",
  "aria-description",
  "aria-valuetext",
  "aria-roledescription",
  "title",
  "alt",
  "placeholder",
];

/** Every text below an element that a person reads or hears. */
function readable(root: Element): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/^(STYLE|SCRIPT)$/.test(node.parentElement?.tagName ?? "")) texts.push(node.textContent ?? "");
  }
  for (const element of root.querySelectorAll("*")) {
    for (const name of READ) texts.push(element.getAttribute(name) ?? "");
  }
  return texts.filter((text) => text.trim() !== "");
}

// What `Intl` writes in English: dates, sizes, waits, and what joins a list.
const FORMATTED =
  /[A-Z][a-z]{2} \d{1,2}, \d{4}(, [\d:]+\s[AP]M \S+)?|[\d.,]+\s(bytes?|[kMGT]?B|days?|hr|min|sec)\b|, |\band\b/g;

/** What of a text stands outside of every mark, and how deep inside of one it ends: a figure may split a sentence. */
function outside(text: string, from: number): readonly [text: string, depth: number] {
  let depth = from;
  let rest = "";
  for (const letter of text) {
    if (letter === "⟧") depth -= 1;
    else if (letter === "⟦") depth += 1;
    else if (depth === 0) rest += letter;
  }
  return [rest, depth];
}

/** Texts below an element that neither the words nor the server said. */
export function strangers(root: Element, sent: unknown): readonly string[] {
  const server = textsOf(sent);
  let depth = 0;
  return readable(root).filter((text) => {
    let rest: string;
    [rest, depth] = outside(text, depth);
    for (const one of server) rest = rest.replaceAll(one, "");
    return /\p{L}/u.test(rest.replaceAll(FORMATTED, ""));
  });
}
