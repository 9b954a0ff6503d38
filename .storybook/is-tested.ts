/**
 * Whether a run of the tests shows the story (vitest.config.ts sets this), and may fail it. Whoever looks has a toolbar:
 * a check that throws would put an error in the place of the story.
 */
export const isTested = (): boolean => import.meta.env["RECOURSE_LOOK"] !== undefined;
