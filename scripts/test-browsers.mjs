// `npm run test:browsers`: the full matrix, which `npm test` has no time for. Every browser test and story in Chromium,
// Firefox and WebKitGTK, and every story past axe in light and dark, from left to right and from right to left.
// `npm run test:browsers -- firefox webkit` runs only these browsers.
import { join } from "node:path";
import { ensureChromium, ensureFirefox, ensureWebKit } from "./browsers.mjs";
import { root } from "./public-files.mjs";
import { runScript, SetupError, setUp } from "./setup.mjs";
import { runSteps, vitest } from "./steps.mjs";

/** What a run may take at most: on an idle machine none needs five, on a busy one it is not the browser's fault. */
const MINUTES = 20;

/** As the preview of Storybook takes them; the first is what `npm test` runs. */
const LOOKS = ["light-ltr", "dark-ltr", "light-rtl", "dark-rtl"];

/** @type {Readonly<Record<string, { says: string, ensure: () => unknown, looks: readonly string[] }>>} */
const browsers = {
  chromium: { says: "Chromium", ensure: ensureChromium, looks: LOOKS },
  // The look's colours are computed once; what differs between engines shows in one light and one dark run.
  firefox: { says: "Firefox", ensure: ensureFirefox, looks: ["light-ltr", "dark-rtl"] },
  webkit: { says: "WebKitGTK", ensure: ensureWebKit, looks: ["light-ltr", "dark-rtl"] },
};

/**
 * One run of Vitest. A browser that did not start is started once more: on a busy machine its driver may take longer
 * than Vitest waits. A test that fails is never run again.
 *
 * @param {string} project
 * @param {Record<string, string>} env
 */
async function runIn(project, env) {
  const first = await vitest(project, env, MINUTES);
  if (first.passed > 0 || first.failed !== 1) return first;
  console.log("   Nothing ran; once more.");
  return vitest(project, env, MINUTES);
}

/** @param {string} browser @returns {import("./steps.mjs").Step[]} */
function stepsIn(browser) {
  const { says = "", looks = [] } = browsers[browser] ?? {};
  // What Vite and Storybook prepare is kept per browser: a run beside this one does not take it away.
  const env = { RECOURSE_BROWSER: browser, CACHE_DIR: join(root, "node_modules/.cache", `matrix-${browser}`) };
  return [
    { name: `${browser} tests`, says: `browser tests in ${says}`, run: () => runIn("browser", env) },
    ...looks.map((look) => ({
      name: `${browser} ${look}`,
      says: `stories in ${says}, ${look}, with axe`,
      run: () => runIn("storybook", { ...env, RECOURSE_LOOK: look }),
    })),
  ];
}

/**
 * One plain line for each browser.
 *
 * @param {readonly import("./steps.mjs").Result[]} results
 * @param {ReadonlyMap<string, string>} missing why a browser was not there
 */
const verdicts = (results, missing) =>
  Object.entries(browsers).flatMap(([browser, { says, looks }]) => {
    const why = missing.get(browser);
    if (why !== undefined) return `${says}: NOT RUN. ${why}`;
    const [tests, ...stories] = results.filter(({ name }) => name.startsWith(`${browser} `));
    if (!tests) return [];
    const failed = [tests, ...stories].filter((step) => step.failed > 0);
    const count = `${tests.passed} tests and ${stories.map(({ passed }) => passed).join(" + ")} stories (${looks.join(", ")}) passed`;
    const skipped = tests.skipped?.length ? `, ${tests.skipped.length} tests not asked of it` : "";
    return failed.length === 0
      ? `${says}: green. ${count}${skipped}.`
      : `${says}: RED. ${count}; failed: ${failed.map((step) => `${step.failed} in ${step.name}`).join(", ")}.`;
  });

await runScript(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(browsers, name));
  if (unknown.length > 0) {
    const names = Object.keys(browsers).join(", ");
    throw new SetupError(`There is no browser "${unknown.join('", "')}". The browsers are: ${names}.`);
  }
  await setUp();
  const wanted = asked.length > 0 ? asked : Object.keys(browsers);
  /** @type {Map<string, string>} */
  const missing = new Map();
  for (const name of wanted) {
    try {
      // One after the other: two apt-get would lock each other out.
      await browsers[name]?.ensure();
    } catch (error) {
      missing.set(name, error instanceof Error ? error.message : String(error));
    }
  }
  // Without one browser the others still have something to tell.
  const steps = wanted.filter((name) => !missing.has(name)).flatMap(stepsIn);
  const code = await runSteps([steps], (results) => verdicts(results, missing));
  return missing.size > 0 ? 1 : code;
});
