import { createStore, keep, kept } from "./store.js";

export interface Preferences {
  readonly theme: "light" | "dark" | "system";
  readonly dir: "ltr" | "rtl";
}

const NAME = "lumen-preferences";

/** How the dashboard looks to this person. The page's own script applies it before the first paint. */
export const preferences = createStore<Preferences>(
  kept<Preferences>(() => localStorage, NAME, { theme: "system", dir: "ltr" }),
  (value) => {
    keep(() => localStorage, NAME, value);
    const root = document.documentElement;
    if (value.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = value.theme;
    root.dir = value.dir;
  },
);
