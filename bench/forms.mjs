// Bench: ten refusals as servers write them, in the forms of seven libraries: which texts each shows, loses, misplaces
//
// `npm run bench -- forms [only,these]`. The same form of eight fields (a nested one, two rows) is built with each library
// as its own documentation says, in production builds in Chromium; it is sent, refused, read off the page, and sent again.
// A text is at its field when a person can see it there, tied when that control is also invalid and described by it, on the
// form when it stands outside all fields, misplaced when it stands at another field, else lost.
//
// Twice: `plain` hands over the `errors` member of the body as it came, which is what the documentations do; `read` as if
// somebody had written a reader for the ten dialects first: names in the server's spelling, a list of texts each. Ours gets
// the answer as it was thrown, both times.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { folder, installPeers, openPages, printTable } from "./pages.mjs";

const [only] = process.argv.slice(2);
await installPeers();
const names = readdirSync(join(folder, "forms"))
  .filter((name) => name.endsWith(".jsx") && name !== "page.jsx")
  .map((name) => name.slice(0, -".jsx".length))
  .filter((name) => !only || only.split(",").includes(name))
  .toSorted((one, other) => Number(one === "ours") - Number(other === "ours"));
const pages = await openPages(
  Object.fromEntries(
    names.map((name) => [
      name,
      readFileSync(join(folder, "forms", `${name}.jsx`), "utf8").replaceAll('"./', '"./forms/'),
    ]),
  ),
);

/** @typedef {{ fate: "field" | "form" | "misplaced" | "lost", tied?: boolean, wrong: boolean }} Fate */
/** @typedef {{ fates: Fate[], again: boolean, sent: number, thrown: string | null }} Run */
/** @type {{ name: string, fields: (string | null)[] }[]} */
let answers = [];
/** @type {Map<string, Map<string, Run[]>>} */
const modes = new Map([
  ["plain", new Map()],
  ["read", new Map()],
]);
for (const name of names) {
  for (const [mode, results] of modes) {
    const { page, close } = await pages.open(name);
    answers = await page.evaluate(() => globalThis.bench.answers);
    /** @type {Run[]} */
    const runs = [];
    for (let at = 0; at < answers.length; at += 1)
      runs.push(
        await page.evaluate(([which, how]) => globalThis.bench.run(which, how), /** @type {const} */ ([at, mode])),
      );
    results.set(name, runs);
    await close();
  }
}
await pages.close();

/** What became of one answer: as few words as tell it. @param {Run} run @param {(string | null)[]} fields */
function told({ fates, again, thrown }, fields) {
  const good = fates.filter(({ fate }, at) => fate === (fields[at] === null ? "form" : "field")).length;
  const count = (/** @type {Fate["fate"]} */ which) => fates.filter(({ fate }) => fate === which).length;
  const astray = fates.filter(({ fate }, at) => fate === "form" && fields[at] !== null).length;
  return [
    `${good}/${fates.length}`,
    astray > 0 && `${astray} on the form`,
    count("misplaced") > 0 && `${count("misplaced")} misplaced`,
    count("lost") > 0 && `${count("lost")} lost`,
    !again && "cannot be sent again",
    thrown !== null && "throws",
  ]
    .filter(Boolean)
    .join(", ");
}

const all = answers.flatMap(({ fields }) => fields).length;
const placed = answers.flatMap(({ fields }) => fields.filter((field) => field !== null)).length;
for (const [mode, results] of modes) {
  console.log(`\n${mode}: texts in their place`);
  printTable([
    ["", ...names],
    ...answers.map(({ name, fields }, at) => [
      name,
      ...names.map((one) => {
        const run = results.get(one)?.[at];
        return run ? told(run, fields) : "";
      }),
    ]),
    ["shown", ...names.map((one) => `${sum(results.get(one), ({ fate }) => fate !== "lost")}/${all}`)],
    ["tied to its control", ...names.map((one) => `${sum(results.get(one), ({ tied }) => tied === true)}/${placed}`)],
  ]);
  for (const one of names)
    for (const [at, run] of (results.get(one) ?? []).entries())
      if (run.thrown !== null || run.sent === 0)
        console.log(`${one}, ${answers[at]?.name}: ${run.sent === 0 ? "was never sent" : run.thrown}`);
}

/** @param {Run[] | undefined} runs @param {(one: Fate) => boolean} is */
function sum(runs = [], is) {
  return runs.flatMap(({ fates }) => fates).filter((one) => is(one)).length;
}
