import { definePreviewAddon } from "storybook/internal/csf";
import { type Reports, nothingOpen } from "./nothing-open.js";

/** Fails a story of which axe could not decide something that nobody has looked at. */
export const undecided = definePreviewAddon({
  afterEach: ({ reporting }: { readonly reporting: { readonly reports: Reports } }) => {
    nothingOpen(reporting.reports);
  },
});
