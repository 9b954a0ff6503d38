// `npm run test:browsers`: the full matrix, which `npm test` has no time for. Every browser test and story in Chromium,
// Firefox and WebKitGTK, and every story past axe in light and dark, from left to right and from right to left.
// `npm run test:browsers -- firefox webkit` runs only these browsers.
import { ensureChromium, ensureFirefox, ensureWebKit } from "./browsers.mjs";
import { runScript, SetupError, setUp } from "./setup.mjs";
import { runSteps, vitest } from "./steps.mjs";

/** A story run is longest in Firefox: Vitest's calls take it tens of milliseconds each. */
const MINUTES = 12;

/** As the preview of Storybook takes them; the first is what `npm test` runs. */
const LOOKS = ["light-ltr", "dark-ltr", "light-rtl", "dark-rtl"];

/** @type {Readonly<Record<string, { says: string, ensure: () => unknown, looks: readonly string[] }>>} */
const browsers = {
  chromium: { says: "Chromium", ensure: ensureChromium, looks: LOOKS },
  // The look's colours are computed once; what differs between engines shows in one light and one dark run.
  firefox: { says: "Firefox", ensure: ensureFirefox, looks: ["light-ltr", "dark-rtl"] },
  webkit: { says: "WebKitGTK", ensure: ensureWebKit, looks: ["light-ltr", "dark-rtl"] },
};

/** @param {string} browser @returns {import("./steps.mjs").Step[]} */
function stepsIn(browser) {
  const { says = "", looks = [] } = browsers[browser] ?? {};
  const env = { RECOURSE_BROWSER: browser };
  return [
    { name: `${browser} tests`, says: `browser tests in ${says}`, run: () => vitest("browser", env, MINUTES) },
    ...looks.map((look) => ({
      name: `${browser} ${look}`,
      says: `stories in ${says}, ${look}, with axe`,
      run: () => vitest("storybook", { ...env, RECOURSE_LOOK: look }, MINUTES),
    })),
  ];
}

await runScript(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(browsers, name));
  if (unknown.length > 0) {
    const names = Object.keys(browsers).join(", ");
    throw new SetupError(`There is no browser "${unknown.join('", "')}". The browsers are: ${names}.`);
  }
  await setUp();
  const wanted = asked.length > 0 ? asked : Object.keys(browsers);
  /** @type {string[]} */
  const missing = [];
  for (const name of wanted) {
    try {
      // One after the other: two apt-get would lock each other out.
      await browsers[name]?.ensure();
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (missing.length > 0) throw new SetupError(missing.join("\n"));
  return runSteps(wanted.flatMap(stepsIn));
});
