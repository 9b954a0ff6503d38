import type { ReactNode } from "react";

/** What Storybook gives a `mount`, as far as it is needed here. */
interface MountContext<Canvas> {
  originalStoryFn: unknown;
  readonly canvas: Canvas;
  /** Always there: Storybook's own `mount` calls it. Only its published type leaves it out. */
  readonly renderToCanvas?: () => Promise<unknown>;
}

/** No entrance takes longer; what moves on after that moves for good. */
const PATIENCE_MS = 500;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Shows a story and waits until its notices have come in: they start out transparent, so a play function that begins
 * at once would find nothing visible. Tests run with reduced motion and wait for nothing.
 */
export const settledMount =
  <Canvas>(context: MountContext<Canvas>) =>
  async (ui?: ReactNode): Promise<Canvas> => {
    if (ui !== undefined) context.originalStoryFn = () => ui;
    await context.renderToCanvas?.();
    const moving = document.getAnimations().map((one) => one.finished);
    if (moving.length > 0) await Promise.race([Promise.allSettled(moving), pause(PATIENCE_MS)]);
    return context.canvas;
  };
