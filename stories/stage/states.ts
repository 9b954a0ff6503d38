import type { Decorator, StoryContext } from "@storybook/react-vite";
import type { ComponentProps } from "react";
import type { ActionName, ErrorNotice } from "react-recourse";
import { expect, screen, waitFor, within } from "storybook/test";
import { speechless } from "./acme.js";
import { inEnglish } from "./in-english.js";
import { failsWith, longMessage, neverEnds } from "./samples.js";
import { withActions } from "./stage.js";

// States that every view goes through. Each is spread into a story of the view, so that all views are asked the same.

type RootProps = ComponentProps<typeof ErrorNotice.Root>;

type Playing = Pick<
  StoryContext<RootProps>,
  "args" | "canvas" | "canvasElement" | "globals" | "userEvent" | "viewMode"
>;

/** What a state says of a story, of whatever view: `Root` takes these props in every one. */
interface State {
  args?: Partial<RootProps>;
  decorators?: Decorator[];
  globals?: StoryContext["globals"];
  parameters?: StoryContext["parameters"];
  play?: (context: Playing) => Promise<void>;
}

/** A state that only a press leads to: on a docs page, too, it is pressed. */
export const pressed = { docs: { story: { autoplay: true } } };

/** A dialog covers its page: on a docs page it gets a frame of its own. */
export const framed = { docs: { story: { inline: false, height: "420px" } } };

/** A banner across the top of a page. */
export const onBanner = (title: string): State => ({
  args: { surface: "banner" },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("group", { name: title })).toHaveAttribute("data-surface", "banner");
  }),
});

/** A modal dialog: named by its title, and the focus is inside. */
export const inDialog = (title: string): State => ({
  args: { surface: "dialog" },
  parameters: framed,
  play: inEnglish(async ({ args, userEvent }) => {
    const dialog = await screen.findByRole("alertdialog", { name: title });
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await userEvent.keyboard("{Escape}");
    await expect(args.onDismiss).toHaveBeenCalled();
  }),
});

/** A page of its own: the title is a heading. */
export const onPage = (title: string): State => ({
  args: { surface: "page" },
  play: inEnglish(async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: title })).toBeVisible();
  }),
});

/** One line, as in a table cell: the rest is folded, described all the same, and one key away. */
export const inALine = (title: string): State => ({
  args: { density: "line" },
  play: inEnglish(async ({ canvas, userEvent }) => {
    const notice = canvas.getByRole("group", { name: title });
    const toggle = notice.querySelector('[data-part="folded"] > summary');
    if (!(toggle instanceof HTMLElement)) throw new Error("Nothing is folded.");
    await expect(notice.getBoundingClientRect().height).toBeLessThan(44);
    await expect(notice).toHaveAccessibleDescription(/./);
    toggle.focus();
    await userEvent.click(toggle);
    await expect(notice.getBoundingClientRect().height).toBeGreaterThan(60);
    await expect(toggle).toHaveFocus();
    // Open, each way out is there once.
    const names = within(notice)
      .getAllByRole("button")
      .map((button) => button.textContent);
    await expect(names).toEqual([...new Set(names)]);
    await userEvent.click(toggle);
    await expect(notice.getBoundingClientRect().height).toBeLessThan(44);
  }),
});

/** The first way out, wherever the toolbar has put the notice and in whatever language; in English by its name. */
async function firstWayOut({ canvasElement, globals }: Playing, name?: string): Promise<HTMLElement> {
  const way = await waitFor(() => {
    const found = [canvasElement, document].flatMap((at) => [
      ...at.querySelectorAll<HTMLElement>('[data-tone] [data-variant="primary"]:not([aria-disabled])'),
    ])[0];
    if (!found) throw new Error("No way out is shown.");
    return found;
  });
  if (name !== undefined && globals["locale"] === "en") await expect(way).toHaveAccessibleName(name);
  return way;
}

/** What became of it, as the notice tells it. */
async function outcome(way: HTMLElement, { globals }: Playing, state: string, says: RegExp): Promise<void> {
  const notice = way.closest("[data-tone]");
  await waitFor(() => expect(notice).toHaveAttribute("data-state", state));
  const told = notice?.querySelector('[data-part="outcome"]');
  // It comes in.
  await waitFor(() => expect(told).toBeVisible());
  if (globals["locale"] === "en") await expect(told).toHaveTextContent(says);
}

/** A way out that is still running: its button says so and cannot start it twice. */
export const running = (action: ActionName, button: string): State => ({
  decorators: [withActions({ [action]: neverEnds })],
  parameters: pressed,
  play: async (playing) => {
    const way = await firstWayOut(playing, button);
    await playing.userEvent.click(way);
    if (playing.globals["locale"] === "en") await expect(way).toHaveAccessibleName("Working…");
    await expect(way).toHaveAttribute("aria-disabled", "true");
    // Not `disabled`: the focus would be lost. On a docs page it goes from story to story.
    if (playing.viewMode === "story") await expect(way).toHaveFocus();
  },
});

/** A way out that succeeded: what failed before is offered again. */
export const succeeded = (button: string): State => ({
  parameters: pressed,
  play: async (playing) => {
    const way = await firstWayOut(playing, button);
    await playing.userEvent.click(way);
    await outcome(way, playing, "completed", /Done/);
    await playing.userEvent.click(await firstWayOut(playing, "Try again now"));
    await expect(playing.args.onRetry).toHaveBeenCalledOnce();
  },
});

/** A way out that failed itself: the notice says so, and the button can be pressed again. */
export const failed = (action: ActionName, button: string): State => ({
  decorators: [withActions({ [action]: failsWith("platform", "feature_check_failed") })],
  parameters: pressed,
  play: async (playing) => {
    const way = await firstWayOut(playing, button);
    await playing.userEvent.click(way);
    await outcome(way, playing, "failed", /^That did not work/);
    await expect(way).not.toHaveAttribute("aria-disabled");
  },
});

/** Nobody answers anything: no button that would do nothing. */
export const noWaysOut: State = {
  args: { onRetry: undefined, onDismiss: undefined },
  parameters: { recourse: speechless },
  play: inEnglish(async ({ canvas }) => {
    const names = canvas.queryAllByRole("button").map((button) => button.getAttribute("aria-label"));
    // The reference can always be copied.
    await expect(names.filter((name) => name !== "Copy reference")).toEqual([]);
  }),
};

/** 2,000 characters and a token that cannot be broken, in 320 px: nothing sticks out. */
export const longText = (error: RootProps["error"]): State => ({
  args: { error: { ...error, message: longMessage } },
  globals: { room: "narrow" },
  play: inEnglish(async ({ canvas }) => {
    const [notice] = canvas.getAllByRole("group");
    await expect(notice?.scrollWidth).toBeLessThanOrEqual(notice?.clientWidth ?? 0);
  }),
});

/** The other three switches at once. */
export const darkRtlNarrow: State = { globals: { theme: "dark", direction: "rtl", room: "narrow" } };
