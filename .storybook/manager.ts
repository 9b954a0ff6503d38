import { addons } from "storybook/manager-api";
import { create } from "storybook/theming";

// By its name, among the Storybooks that a team has open.
const brand = { brandTitle: "Recourse", brandUrl: "./" } as const;
const dark = matchMedia("(prefers-color-scheme: dark)").matches;

addons.setConfig({ theme: create({ base: dark ? "dark" : "light", ...brand }) });
