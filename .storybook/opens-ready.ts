/**
 * Whoever opens a view for the first time is to see it, not what became of a button that its play tried. The toolbar may
 * have put the notice onto a surface that lies outside of the canvas.
 */
export function opensReady(canvas: HTMLElement): void {
  const notice = canvas.querySelector("[data-tone]") ?? canvas.ownerDocument.querySelector("[data-tone]");
  const state = notice?.getAttribute("data-state");
  if (state !== "ready") throw new Error(`The story opens on a notice whose data-state is ${state}, not ready.`);
}
