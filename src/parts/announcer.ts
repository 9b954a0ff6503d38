/** Safari and NVDA miss a text that arrives together with its live region. */
const SETTLE_MS = 100;
/** Long enough to be read out; afterwards nobody should come across it. */
const CLEAR_MS = 7000;
/** Equal texts this close to each other are one failure shown in several places. */
const SAME_MS = 1000;

/** How urgently something is said. */
export type Politeness = "polite" | "assertive";

let nodes: Readonly<Record<Politeness, HTMLElement>> | null = null;
const recent = new Set<string>();

const liveNode = (politeness: Politeness): HTMLElement => {
  const node = document.createElement("div");
  // Not `role="alert"`: while a modal is open, what has no `aria-live` of its own is hidden with the rest of the page.
  node.setAttribute("aria-live", politeness);
  node.dataset["recourse"] = "announcer";
  // By the style object: a `style` attribute would fall under the page's Content-Security-Policy.
  node.style.cssText = "position:fixed;clip-path:inset(50%)";
  document.body.append(node);
  return node;
};

/**
 * Says something to screen readers, once. The two live nodes are made on first use and stay. Call it from effects and
 * event handlers only.
 *
 * @returns What takes it back as long as it has not been said.
 */
export function announce(text: string, politeness: Politeness = "polite"): () => void {
  if (!nodes?.polite.isConnected) nodes = { polite: liveNode("polite"), assertive: liveNode("assertive") };
  const live = nodes[politeness];
  const timer = setTimeout(() => {
    if (recent.has(text)) return;
    recent.add(text);
    const line = document.createElement("p");
    line.textContent = text;
    live.append(line);
    setTimeout(() => recent.delete(text), SAME_MS);
    setTimeout(() => {
      line.remove();
    }, CLEAR_MS);
  }, SETTLE_MS);
  return () => {
    clearTimeout(timer);
  };
}
