import type { StoryContext } from "@storybook/react-vite";

/**
 * A play reads and presses what stands in the story in English. Under another language or on another surface of the
 * toolbar's it would look for what is not there, and mark as failed what is only shown in another way.
 *
 * @param reach What leads to the state that the story is named for, whatever the toolbar says: it uses the app's own
 *   words alone.
 */
export const inEnglish =
  <Context extends Pick<StoryContext, "globals">>(
    play: (context: Context) => Promise<void> | void,
    reach?: (context: Context) => Promise<void> | void,
  ) =>
  async (context: Context): Promise<void> => {
    await reach?.(context);
    const { locale, surface } = context.globals;
    if (locale === "en" && surface === "own") await play(context);
  };
