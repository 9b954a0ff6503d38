import addonA11y from "@storybook/addon-a11y";
import addonDocs from "@storybook/addon-docs";
import { definePreview } from "@storybook/react-vite";
import { initialize, mswLoader } from "msw-storybook-addon";

import.meta.glob("../src/styles.css", { eager: true });

initialize({ onUnhandledRequest: "bypass", quiet: true, serviceWorker: { url: "./mockServiceWorker.js" } });

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  // A story that axe objects to is a failing test.
  parameters: { a11y: { test: "error" } },
  loaders: [mswLoader],
});
