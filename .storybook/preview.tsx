import addonA11y from "@storybook/addon-a11y";
import addonDocs from "@storybook/addon-docs";
import { definePreview } from "@storybook/react-vite";
import { initialize, mswLoader } from "msw-storybook-addon";
import { configure, waitFor } from "storybook/test";
import "react-recourse/styles.css";
import { DocsPage } from "../stories/stage/docs-page.js";
import { localeItems } from "../stories/stage/locales.js";
import { onStage } from "../stories/stage/stage.js";
import "./drawn.css";
import { isTested } from "./is-tested.js";
import { opensReady } from "./opens-ready.js";
import { settledMount } from "./settled-mount.js";
import { undecided } from "./undecided.js";

initialize({ onUnhandledRequest: "bypass", quiet: true, serviceWorker: { url: "./mockServiceWorker.js" } });

// What is fetched may take a busy machine longer than a second.
configure({ asyncUtilTimeout: 10_000 });

/** Theme and direction as a run of the stories asks for them; a story may insist on its own. */
const [theme, direction] = (import.meta.env["RECOURSE_LOOK"] ?? "light-auto").split("-");

export default definePreview({
  // The first looks last: at what axe left undecided.
  addons: [undecided, addonDocs(), addonA11y()],
  tags: ["autodocs"],
  decorators: [onStage],
  mount: settledMount,
  // A dialog whose code takes more than a second stays in place, for good: a busy machine must not decide that here.
  beforeAll: async () => {
    await import("../src/parts/dialog-surface.js");
  },
  afterEach: async ({ name, canvasElement }) => {
    // A dialog comes with its code.
    if (isTested() && name === "Ready") await waitFor(() => opensReady(canvasElement));
  },
  loaders: [mswLoader],
  parameters: {
    // A story that axe objects to is a failing test.
    a11y: {
      test: "error",
      // WCAG 2.2's target size is off by default.
      config: { rules: [{ id: "target-size", enabled: true }] },
    },
    docs: { page: DocsPage },
    // The stage brings its own room and background.
    layout: "fullscreen",
    backgrounds: { disable: true },
    viewport: {
      options: {
        phone: { name: "Phone, 320 px", styles: { width: "320px", height: "640px" } },
        tablet: { name: "Tablet, 768 px", styles: { width: "768px", height: "1024px" } },
        // 1280 px at 400 %: WCAG 2.2's reflow.
        zoomed: { name: "1280 px at 400 %", styles: { width: "320px", height: "256px" } },
        desktop: { name: "Desktop, 1280 px", styles: { width: "1280px", height: "800px" } },
      },
    },
    options: { storySort: { order: ["Flow", "Components", "Catalogs", "Recipes"] } },
  },
  initialGlobals: { theme, direction, locale: "en", surface: "own", room: "auto" },
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: {
        icon: "paintbrush",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
          { value: "system", title: "As the system", icon: "browser" },
        ],
      },
    },
    locale: {
      description: "Locale",
      toolbar: { icon: "globe", dynamicTitle: true, items: localeItems },
    },
    direction: {
      description: "Direction",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "auto", title: "As the locale" },
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
    surface: {
      description: "Surface",
      toolbar: {
        icon: "component",
        dynamicTitle: true,
        items: [
          { value: "own", title: "The view's own surface" },
          { value: "inline", title: "Inline" },
          { value: "banner", title: "Banner" },
          { value: "dialog", title: "Dialog" },
          { value: "toast", title: "Toast" },
          { value: "page", title: "Page" },
        ],
      },
    },
    room: {
      description: "Room",
      toolbar: {
        icon: "grow",
        dynamicTitle: true,
        items: [
          { value: "auto", title: "As the surface asks" },
          { value: "narrow", title: "Column of 320 px" },
          { value: "card", title: "Card" },
          { value: "full", title: "Full width" },
        ],
      },
    },
  },
});
