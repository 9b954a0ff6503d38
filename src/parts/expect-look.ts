import { warnOnce } from "../core/warn.js";

/**
 * Tells where an app's reset takes the look off the buttons: what stands outside any layer wins over ours, and nobody
 * sees any more what can be pressed. In development only, and only where the look is in use.
 */
export function expectLook(notice: Element | null | undefined): void {
  const button = notice?.querySelector('button[data-variant="primary"]');
  if (!button) return;
  const style = getComputedStyle(button);
  // Who wants a bare button keeps some room around its words.
  if (
    style.getPropertyValue("--_button") &&
    style.paddingInlineStart === "0px" &&
    style.backgroundColor.endsWith(" 0)")
  )
    warnOnce(
      "look",
      "a reset takes padding and background off the buttons of notices. Rules outside any cascade layer, or in a later one, win over `@layer recourse`, so nobody sees what can be pressed. Put the reset into a layer before ours, `@layer reset, recourse;`, as docs/theming.md shows for Tailwind CSS 3 and others.",
    );
}
