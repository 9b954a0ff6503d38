import { cdp, server } from "vitest/browser";

/** What only Chromium can be asked: its accessibility tree, pixels, the settings of the system. */
export const inChromium = server.browser === "chromium";

/** Ends the title of a test that is skipped elsewhere. */
export const ASKS_CHROMIUM = "(asks Chromium's DevTools)";

/** Settings of the system that a page can ask for. */
type MediaFeature = "forced-colors" | "prefers-color-scheme" | "prefers-contrast" | "prefers-reduced-motion";

/** As far as the protocol is used. */
interface DevTools {
  send: (method: string, params?: object) => Promise<unknown>;
}

const devTools = (): DevTools => cdp() as unknown as DevTools;

/** Sets settings of the system, and screen or print; those not named go back to what the run started with. */
export async function setMedia(wanted: Partial<Record<MediaFeature, string>>, media = ""): Promise<void> {
  const all = { "prefers-reduced-motion": "reduce", ...wanted };
  const features = Object.entries(all).map(([name, value]) => ({ name, value }));
  await devTools().send("Emulation.setEmulatedMedia", { features, media });
}

/** The main pointer is a finger, or not any more. */
export async function setTouch(enabled: boolean): Promise<void> {
  await devTools().send("Emulation.setTouchEmulationEnabled", { enabled, maxTouchPoints: 1 });
}

interface Value {
  readonly value?: unknown;
}

interface RawNode {
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

interface Frame {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Frame[];
}

/** One element as assistive technology meets it. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** `aria-invalid` as computed. */
  readonly invalid: boolean;
}

const text = (value: Value | undefined): string => (typeof value?.value === "string" ? value.value.trim() : "");

/** Everything in this page as the browser hands it to assistive technology. */
export async function accessibleTree(): Promise<readonly Accessible[]> {
  const { frameTree } = (await devTools().send("Page.getFrameTree")) as { readonly frameTree: Frame };
  const frames: Frame[] = [frameTree];
  // Grows while it is walked.
  for (const frame of frames) frames.push(...(frame.childFrames ?? []));
  const here = frames.find(({ frame }) => frame.url.split("#")[0] === location.href.split("#")[0]);
  if (!here) throw new Error("the page of the test is none of the browser's frames");
  const params = { frameId: here.frame.id };
  const { nodes } = (await devTools().send("Accessibility.getFullAXTree", params)) as { readonly nodes: RawNode[] };
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: text(role),
      name: text(name),
      description: text(description),
      invalid: properties.some((one) => one.name === "invalid" && text(one.value) !== "false"),
    }));
}
