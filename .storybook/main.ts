import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";
import { sourceAlias } from "../scripts/public-files.mjs";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  // Holds the service worker with which MSW answers the stories' requests.
  staticDirs: ["./public"],
  core: {
    disableTelemetry: true,
    enableCrashReports: false,
    disableWhatsNewNotifications: true,
    disableProjectJson: true,
  },
  // The other docgen needs TypeScript's classic API, which TypeScript 7 does not have.
  typescript: { reactDocgen: "react-docgen", check: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { alias: sourceAlias() },
      logLevel: "warn",
      // Radix ships "use client"; a bundle for the browser may drop it. And a Storybook is large.
      build: { chunkSizeWarningLimit: 5000, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    }),
};

export default config;
