import * as kit from "react-recourse";

// What an app may reach of each view, read from the sources themselves: names, meanings and defaults cannot drift.
// What no source says in a readable place stands below as data; test/anatomy.browser.test.tsx holds it against what
// really renders.

const code = import.meta.glob<string>(
  ["../../src/parts/*.{ts,tsx}", "../../src/components/*/*.{ts,tsx}", "!../../src/**/*.test.{ts,tsx}"],
  { query: "?raw", import: "default", eager: true },
);
const looks = import.meta.glob<string>(["../../src/parts/*.css", "../../src/components/*/*.css"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A part that an app can place itself. */
export interface PartInfo {
  /** As it is written: `TopUpBanner.Balance`. */
  readonly name: string;
  /** Its `data-part`. */
  readonly part: string;
  /** What it is for, from its own comment. */
  readonly says: string;
  /** What its `data-state` may be. */
  readonly states: readonly string[];
}

/** A custom property of the look. */
export interface TokenInfo {
  readonly name: string;
  readonly says: string;
  /** What holds where an app sets nothing. */
  readonly fallback: string;
}

/** What `data-state` may be, by `data-part`; `root` is the view's own element. */
export const STATES: Readonly<Record<string, readonly string[]>> = {
  root: ["ready", "pending", "completed", "failed"],
  action: ["ready", "pending", "asking", "done"],
  "auto-retry": ["on", "off"],
  copy: ["ready", "copied", "failed"],
  "copy-details": ["ready", "copied", "failed"],
  message: ["current", "stale"],
  meter: ["open", "full", "over"],
  missing: ["scope", "permission", "role"],
  "other-amount": ["checked", "unchecked"],
  outcome: ["completed", "failed"],
  resume: ["online", "waiting", "stopped"],
  retry: ["ready", "waiting", "pending"],
  state: ["current", "next", "refused"],
  step: ["passed", "current", "next", "refused", "ahead"],
};

/** How loud a button may be: its `data-variant`. */
export const VARIANTS: readonly string[] = ["primary", "secondary", "link", "close"];

/** Elements within parts: to be styled, not to be placed. */
const INNER: Readonly<Record<string, string>> = {
  amount: "One amount to choose.",
  "auto-retry": "Stops what goes on by itself, and takes it up again.",
  caption: "What the figure is.",
  changed: "Beside a message whose value was edited since.",
  choice: "The amounts to choose from.",
  confirm: "Asks before a request that the server proposed is sent.",
  "count-line": "The thin line: what is left of a time, or how far something reaches.",
  dot: "Where a step stands on the ladder.",
  excess: "The piece of the meter beyond the limit.",
  "field-name": "The field a message is about.",
  figure: "The one figure, large.",
  folded: "What a notice of one line keeps folded.",
  held: "The role a person has now.",
  host: "Where a link to another site leads.",
  label: "The words of a link.",
  more: "How many more there are.",
  "other-amount": "Any other amount.",
  over: "By how much a limit is passed.",
  plan: "One plan to choose.",
  plans: "The plans to choose from.",
  price: "What a plan costs.",
  question: "What is asked before a request is sent.",
  "request-id": "The id that support asks for.",
  rest: "States beyond the first few.",
  room: "Keeps the place of what is past for what became of it.",
  scope: "One scope or permission that is missing.",
  state: "A state, where it stands or may go.",
  step: "A state on the ladder.",
  "try-at": "A wait too long to count down.",
};

/** What each custom property is for. */
const TOKENS: Readonly<Record<string, string>> = {
  "--recourse-accent": "Primary buttons, links, and whatever an upgrade lifts. One colour for light and dark.",
  "--recourse-on-accent": "Text on primary buttons. Without it black or white, whichever can be read.",
  "--recourse-caution": "Balance, limits, quota.",
  "--recourse-danger": "Payment, validation: the only red.",
  "--recourse-wait": "Rate limit, outage, lost connection.",
  "--recourse-neutral": "Everything that asks for calm: not found, sign in, permission, state.",
  "--recourse-surface": "What tints are mixed with: the background of your cards.",
  "--recourse-text": "Titles and values.",
  "--recourse-text-soft": "Body, labels, support row.",
  "--recourse-radius": "Corners of a notice; what is inside has 4 px less.",
  "--recourse-font": "Font of the notices.",
  "--recourse-font-mono": "Font of ids and scopes.",
  "--recourse-light":
    "`initial` in light, empty in dark. Set by `data-theme` and by the classes `light` and `dark`; else by the system.",
  "--recourse-dark": "`initial` in dark, empty in light.",
  "--recourse-z": "Layer of a banner.",
  "--recourse-z-dialog": "Layer of the dialog.",
  "--recourse-z-toast": "Layer of the toasts.",
};

const css = Object.values(looks).join("\n");

/** Cuts the second argument out of `var(--name, fallback)`, with all the parentheses in it. */
function fallbackOf(name: string): string {
  const start = new RegExp(`var\\(\\s*${name},\\s*`).exec(css);
  if (!start) return "";
  const from = start.index + start[0].length;
  let depth = 1;
  let end = from;
  for (; depth > 0 && end < css.length; end += 1) depth += { "(": 1, ")": -1 }[css[end] ?? ""] ?? 0;
  return css.slice(from, end - 1).trim();
}

/** One value for light and one for dark. */
const BOTH = /^var\(--recourse-light, (.*)\)\s+var\(--recourse-dark, (.*)\)$/s;

/** Every custom property that the look reads. */
export const tokens: readonly TokenInfo[] = [...new Set(css.match(/(?<=var\(\s*)--recourse-[\w-]+/g))]
  .toSorted()
  .map((name) => ({
    name,
    says: TOKENS[name] ?? "",
    // What the two say of themselves is how they are read, not a default; what is reckoned out is no value to copy.
    fallback: /-(light|dark)$/.test(name)
      ? "as the system"
      : fallbackOf(name)
          .replace(/^color\(\s*from .*$/s, "black or white")
          .replace(BOTH, "$1 (dark: $2)"),
  }));

/**
 * The comment above an exported part, as one paragraph, and what it is made as: a built Storybook has no `displayName`
 * any more.
 */
function sourceOf(part: string, folder: string): { readonly says: string; readonly part: string } {
  const pattern = new RegExp(
    `/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export (?:const|function) ${part}\\b[^=]*= /\\* @__PURE__ \\*/ (\\w+)[^(]*\\(\\s*(?:"([\\w-]+)")?`,
  );
  for (const near of [`/components/${folder}/`, "/parts/"])
    for (const [path, text] of Object.entries(code)) {
      const [, comment, made, name = ""] = (path.includes(near) && pattern.exec(text)) || [];
      if (comment)
        return {
          says:
            comment
              .replace(/\n\s*\* ?/g, " ")
              .split(" @")[0]
              ?.trim() ?? "",
          part: made === "createPart" ? name : made === "createEmblem" ? "emblem" : kebab(part),
        };
    }
  return { says: "", part: "" };
}

/** `TopUpBanner` → `top-up-banner`: the folder of a view, and its `data-recourse`. */
const kebab = (name: string): string => name.replaceAll(/(?!^)[A-Z]/g, "-$&").toLowerCase();

/** Every view, with its parts in the order of their names. */
export const views: ReadonlyMap<string, readonly PartInfo[]> = new Map(
  Object.entries(kit)
    .filter(([, one]) => typeof one === "object" && "Root" in one)
    .map(([view, namespace]) => [
      view,
      Object.entries(namespace)
        .filter(([name, part]) => name !== "Root" && /^[A-Z]/.test(name) && typeof part === "object")
        .map(([name]) => ({ name: `${view}.${name}`, ...sourceOf(name, kebab(view)) }))
        .map((one) => ({ ...one, states: STATES[one.part] ?? [] }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    ]),
);

/** The view whose `Root` a story shows. */
export const viewOf = (component: unknown): string | undefined =>
  Object.entries(kit).find(([, one]) => typeof one === "object" && "Root" in one && one.Root === component)?.[0];

/** Sources that a view is drawn by: its own, and of the parts those that they reach. */
function sourcesOf(view: string): ReadonlySet<string> {
  const reached = new Set(Object.keys(code).filter((path) => path.includes(`/components/${kebab(view)}/`)));
  // What is added is visited too.
  for (const path of reached)
    for (const [, name] of (code[path] ?? "").matchAll(/ from "(?:\.\.\/\.\.\/parts|\.)\/([\w-]+)\.js"/g))
      for (const end of [".ts", ".tsx"]) {
        const part = `../../src/parts/${name}${end}`;
        if (part in code) reached.add(part);
      }
  return reached;
}

/** Elements within the parts of a view, by the sources that draw it. */
export const innerOf = (view: string): readonly (readonly [part: string, says: string])[] => {
  const drawnBy = [...sourcesOf(view)].map((path) => code[path] ?? "");
  return Object.entries(INNER).filter(([part]) => {
    // As an attribute: the key of a fact may have the same name.
    const drawn = new RegExp(`part"?[=:]\\s*(\\{[^}]*)?"${part}"`);
    return drawnBy.some((text) => drawn.test(text));
  });
};
