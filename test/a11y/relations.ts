import { afterEach } from "vitest";
import { accessibleTree, inChromium } from "./devtools.js";

// A setup file of the stories: after each one, in the state its play function left it in. A tree can pass axe with a
// message that is tied to nothing; this asks the browser what it hands to assistive technology.

/** Roles that a person operates, or that open a place of their own. */
const NAMED = new Set(
  "alertdialog button checkbox combobox dialog gridcell link listbox menuitem meter option progressbar radio radiogroup region searchbox slider spinbutton switch tab textbox timer".split(
    " ",
  ),
);

/** What has no name it should have, or no description. */
async function flaws(): Promise<readonly string[]> {
  const tree = await accessibleTree();
  const messages = [...document.querySelectorAll('[data-part="message"]')].map((one) => one.textContent.trim());
  return tree.flatMap(({ role, name, description, invalid }) => {
    const found: string[] = [];
    if (NAMED.has(role) && name === "") found.push(`${role} without a name`);
    if (invalid && !messages.some((message) => message !== "" && description.includes(message)))
      found.push(`${role} “${name}” is invalid, and its description “${description}” holds no message`);
    if (role.endsWith("dialog") && description === "" && document.querySelector('[role$="dialog"] [data-part="body"]'))
      found.push(`${role} “${name}” has a body and no description`);
    return found;
  });
}

if (inChromium) {
  afterEach(async () => {
    const found = await flaws();
    if (found.length > 0) throw new Error(`A01 F10 what the browser computes:\n${found.join("\n")}`);
  });
}
