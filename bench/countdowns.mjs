// Bench: 100 and 1,000 countdowns beside other libraries' and direct text writes
//
// `npm run bench -- countdowns [seconds]`. Each subject shows the seconds left of one deadline in as many `span`s. Over a
// window of that many seconds (default 6): timers alive, animation frames asked for, commits of React, CPU time of the
// main thread, and how late after its second's edge the first one changes. Then the page is hidden as scripts see it
// (`document.hidden` and its event; the browser's own throttling is not in it): callbacks of timers meanwhile, and how
// long after coming back the figure is right. Then the main thread is blocked for 3 s: of 20 looks in the second after
// it, how many saw a wrong figure (rounded up or down, either is right). Production builds, one run.
//
// `direct` sets the `textContent` of each `span` in one interval, `direct-node` writes into its text node, which is the
// least there is to do. Late is what the machine makes it: read it beside that of the direct writes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folder, installPeers, median, openPages, printTable, spent } from "./pages.mjs";

const seconds = Number(process.argv[2] ?? 6);
await installPeers();
const names = readdirSync(join(folder, "countdowns"))
  .filter((name) => name.endsWith(".jsx") && name !== "run.jsx")
  .map((name) => name.slice(0, -".jsx".length));
const pages = await openPages(
  Object.fromEntries(
    names.map((name) => [
      name,
      readFileSync(join(folder, "countdowns", `${name}.jsx`), "utf8").replaceAll('"./', '"./countdowns/'),
    ]),
  ),
);

/** Runs in the page before anything else: counts timers, frames and commits. */
function count() {
  const real = { setTimeout: globalThis.setTimeout.bind(globalThis) };
  const counted = { calls: 0, frames: 0, commits: 0 };
  const live = new Set();
  for (const [set, clear, once] of [
    ["setTimeout", "clearTimeout", true],
    ["setInterval", "clearInterval", false],
  ]) {
    const [start, stop] = [globalThis[set].bind(globalThis), globalThis[clear].bind(globalThis)];
    globalThis[set] = (work, ms, ...args) => {
      const id = start(() => {
        counted.calls += 1;
        if (once) live.delete(id);
        work(...args);
      }, ms);
      live.add(id);
      return id;
    };
    globalThis[clear] = (id) => {
      live.delete(id);
      stop(id);
    };
  }
  const frame = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (work) => {
    counted.frames += 1;
    return frame(work);
  };
  // React tells its developer tools of each commit, in production too.
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      counted.commits += 1;
    },
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  };
  Object.defineProperty(document, "hidden", { get: () => globalThis.hidden === true });
  Object.defineProperty(document, "visibilityState", { get: () => (globalThis.hidden ? "hidden" : "visible") });
  Object.assign(globalThis, { real, counted, live });
}

for (const many of [100, 1000]) {
  const results = [];
  for (const name of names) {
    const { page, cpu, close } = await pages.open(name, count);
    await page.evaluate((n) => globalThis.bench.start(n), many);
    const before = await cpu();
    const seen = await page.evaluate((ms) => globalThis.bench.watch(ms), seconds * 1000);
    const used = spent(await cpu(), before).task / seconds;
    await page.evaluate(() => globalThis.bench.hide(true));
    const { calls } = await page.evaluate((ms) => globalThis.bench.watch(ms), 3300);
    const back = await page.evaluate(() => {
      globalThis.bench.hide(false);
      return globalThis.bench.untilRight();
    });
    await page.evaluate(() => globalThis.bench.block(3000));
    const wrong = await page.evaluate(() => globalThis.bench.wrong());
    await close();
    results.push({ name, ...seen, used, calls, back, wrong });
  }
  const of = (/** @type {string} */ name) => results.find((one) => one.name === name)?.used ?? Number.NaN;
  const best = Math.min(...results.filter(({ name }) => !/^(ours|direct)/.test(name)).map(({ used }) => used));
  console.log(`\n${many} countdowns, ${seconds} s`);
  printTable([
    [
      "",
      "timers",
      "frames",
      "commits/s",
      "CPU, ms/s",
      "÷ direct",
      "÷ best peer",
      "late, ms: median, most",
      "hidden calls",
      "back, ms",
      "wrong after block",
    ],
    ...results.map((one) => [
      one.name,
      String(one.live),
      String(one.frames),
      (one.commits / seconds).toFixed(1),
      one.used.toFixed(1),
      (one.used / of("direct")).toFixed(2),
      (one.used / best).toFixed(2),
      `${median(one.late).toFixed(1)} ${Math.max(...one.late).toFixed(1)}`,
      String(one.calls),
      one.back.toFixed(0),
      `${one.wrong} of 20`,
    ]),
  ]);
}
await pages.close();
console.log(
  "\nAims for ours: 1 timer, 0 frames, ≤ 1.1 commits/s; at 1,000 CPU ≤ 1.5 × direct and ≤ 0.4 × the best peer; ≤ 10 ms late; 0 hidden calls, back ≤ 50 ms, none wrong.",
);
