import { PlaywrightBrowserProvider, type PlaywrightProviderOptions } from "@vitest/browser-playwright";
import { defineBrowserProvider } from "@vitest/browser";
import type { BrowserProviderOption } from "vitest/node";

/** Playwright's provider, but for how the frame of the tests is found. */
class Firefox extends PlaywrightBrowserProvider {
  // Over WebDriver BiDi Playwright asks for a frame's name when it appears, and does not pass on what comes after the
  // frame has gone to its page: on a busy machine Vitest then looks for the name in vain, and `keyboard` fails.
  override getCommandsContext(sessionId: string): ReturnType<PlaywrightBrowserProvider["getCommandsContext"]> {
    const context = super.getCommandsContext(sessionId);
    const { page, frame } = context;
    // Vitest's page holds one frame: that of the test file that runs.
    return Object.defineProperties(context, {
      frame: { value: async () => page.mainFrame().childFrames().at(-1) ?? frame() },
    });
  }
}

/** A provider for Vitest that runs tests in the Firefox that people have, over WebDriver BiDi. */
export const firefox = (options: PlaywrightProviderOptions): BrowserProviderOption =>
  defineBrowserProvider({
    name: "playwright",
    supportedBrowser: ["firefox"],
    options,
    providerFactory: (project) => new Firefox(project, options),
  });
