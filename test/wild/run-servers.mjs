// Asks real servers of npm on loopback what they refuse, throws their answers through real clients, and compares what
// is read with what was written down beside each request by hand:
// `node run-servers.mjs [--all] [--answers] [--keep] [NAME]`.
// --all: every client there is, not only a handful; --answers: shows what the servers said, for who writes expectations;
// --keep: writes the shares down, below which a later run of everything by the handful fails.
// NAME is a part of "client × server: case".
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { generic } from "./clients.mjs";
import { judge } from "./judge.mjs";
import { listen } from "./listen.mjs";
import { loadReader } from "./reader.mjs";

const HANDFUL = new Set([
  "fetch response",
  "fetch consumed",
  "axios",
  "ky",
  "ofetch",
  "got",
  "superagent",
  "openapi-fetch",
]);
/** They hand on no headers, so what stands only there cannot be read. */
const NO_HEADERS = new Set(["RTK Query"]);
const IN_HEADERS = new Set(["code", "request id", "wait"]);
/** What concerns the connection to the server, not the answer. */
const HOP = new Set(["connection", "keep-alive", "transfer-encoding"]);
const flags = new Set(process.argv.filter((one) => one.startsWith("--")));
const only = process.argv.find((one, at) => at > 1 && !one.startsWith("--")) ?? "";
const clients = Object.entries(generic).filter(([name]) => flags.has("--all") || HANDFUL.has(name));
const keptAt = join(import.meta.dirname, "shares.json");

process.env.NODE_ENV = "production";
process.on("unhandledRejection", () => {});
const log = console.log.bind(console);
// Several of the servers write each failure to the console, which here is what they are asked for.
for (const level of ["log", "info", "warn", "error", "debug"]) console[level] = () => {};

/** One request as its case words it, and the answer to its last byte. */
function ask(base, { method = "POST", path, headers, body }) {
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const typed = text === undefined ? headers : { "content-type": "application/json", ...headers };
  return new Promise((done, failed) => {
    const asked = request(base + path, { method, headers: typed, agent: false }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      const kept = Object.fromEntries(Object.entries(response.headers).filter(([header]) => !HOP.has(header)));
      done({ status: response.statusCode, headers: kept, text: Buffer.concat(parts).toString() });
    });
    asked.setTimeout(5000, () => asked.destroy(new Error("no answer within 5 s")));
    asked.on("error", failed).end(text);
  });
}

// The clients ask this one, which says again what the server said: so a limit that counts is asked only once.
let current;
const relay = await listen((asked, answer) => {
  asked.resume().on("end", () => {
    answer.writeHead(current.status, current.headers);
    answer.end(current.text);
  });
});

const { readApiError } = await loadReader();
const members = {};
const servers = {};
const misses = new Map();
const broken = [];
let answers = 0;
let errors = 0;

async function judged(client, name, one, thrown, answer) {
  errors += 1;
  const read = await readApiError(thrown);
  const verdicts = judge(read, one.want, answer);
  for (const { member, right, note } of verdicts) {
    if (NO_HEADERS.has(client) && IN_HEADERS.has(member) && note === "null") continue;
    for (const tally of [(members[member] ??= [0, 0]), (servers[name] ??= [0, 0])]) {
      tally[0] += right ? 1 : 0;
      tally[1] += 1;
    }
    if (right) continue;
    const miss = `${name}: ${one.name}: ${member} ${note}`;
    misses.set(miss, (misses.get(miss) ?? new Set()).add(client));
  }
}

const chosen = (of, name, one) => of.filter(([client]) => `${client} × ${name}: ${one.name}`.includes(only));
const toAsk = (name, one) => [chosen(clients, name, one), chosen(Object.entries(one.own ?? {}), name, one)];

async function asked(name, base, one) {
  const [wanted, own] = toAsk(name, one);
  for (let times = one.before ?? 0; times > 0; times -= 1) await ask(base, one);
  current = await ask(base, one);
  answers += 1;
  if (flags.has("--answers"))
    log(`\n${name}: ${one.name}\n${current.status} ${JSON.stringify(current.headers)}\n${current.text.slice(0, 3000)}`);
  for (const [client, call] of wanted)
    // No client throws where the status says that all is well: the app hands the answer on.
    if (current.status >= 400 || client.startsWith("fetch"))
      await judged(client, name, one, await call(relay.url), current);
  for (const [client, call] of own) await judged(client, name, one, await call(base), {});
}

for (const file of readdirSync(join(import.meta.dirname, "servers")).toSorted()) {
  const { default: family } = await import(`./servers/${file}`);
  for (const [name, { start, cases }] of Object.entries(family)) {
    const wanted = cases.filter((one) => toAsk(name, one).flat().length);
    if (!wanted.length) continue;
    let running;
    try {
      running = await start();
    } catch (error) {
      broken.push(`${name}: ${error.stack}`);
      continue;
    }
    const { url, stop } = running;
    for (const one of wanted) {
      try {
        await asked(name, url, one);
      } catch (error) {
        broken.push(`${name}: ${one.name}: ${error.stack}`);
      }
    }
    await stop();
  }
}
await relay.stop();

const share = ([right, all]) => Math.floor((1000 * right) / all) / 10;
const shares = { servers, members };
const kept = JSON.parse(readFileSync(keptAt, "utf8"));
// Other clients, or a part of the cases, have shares of their own.
const whole = !only && !flags.has("--all");
const fallen = [];
for (const [miss, by] of misses) log(`${miss} × ${by.size > 3 ? `${by.size} clients` : [...by].join(", ")}`);
if (broken.length) log(`\nNot asked:\n${broken.join("\n")}`);
log(`\n${answers} answers of ${Object.keys(servers).length} servers, ${errors} errors of clients`);
for (const [kind, tallies] of Object.entries(shares)) {
  log("");
  for (const [name, tally] of Object.entries(tallies)) {
    log(name.padEnd(44), tally.join("/").padStart(10), `${share(tally).toFixed(1)} %`.padStart(8));
    if (whole && share(tally) < (kept[kind]?.[name] ?? 0)) fallen.push(name);
  }
}
const below = (tallies) => Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, share(tally)]));
if (flags.has("--keep") && whole)
  writeFileSync(keptAt, `${JSON.stringify({ members: below(members), servers: below(servers) }, null, 2)}\n`);
if (fallen.length) log(`\nLess than before: ${fallen.join(", ")}`);
process.exit(fallen.length || broken.length ? 1 : 0);
