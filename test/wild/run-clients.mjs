// Throws real errors of real clients against a server on loopback, and compares what is read with what was sent:
// `node run-clients.mjs [--all] [NAME]`.
import { createServer } from "node:http";
import { generic, roads, special } from "./clients.mjs";
import { dialects } from "./dialects.mjs";
import { loadReader } from "./reader.mjs";

process.on("unhandledRejection", () => {});
const { readApiError, normalizeError } = await loadReader();
const only = process.argv.find((one, at) => at > 1 && !one.startsWith("--")) ?? "";
const slackOk = {
  name: "slack-ok",
  status: 200,
  headers: { "content-type": "application/json" },
  body: { ok: false, error: "missing_scope", needed: "chat:write" },
  want: { code: "missing_scope", fields: {}, kind: "permission" },
};
let current = dialects[0];
const server = createServer((request, response) => {
  request.resume();
  if (!current) return;
  request.on("end", () => {
    response.writeHead(current.status, current.headers);
    response.end(typeof current.body === "string" ? current.body : JSON.stringify(current.body));
  });
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}`;

const spare = createServer();
await new Promise((done) => spare.listen(0, "127.0.0.1", done));
const closed = spare.address().port;
await new Promise((done) => spare.close(done));

const score = {};
// What these hand on has no status, headers or code in it, so there is nothing to read.
const NO_STATUS = new Set(["Supabase", "Supabase thrown", "Firebase", "Slack"]);
const NO_HEADERS = new Set(["RTK Query", "Supabase", "Supabase thrown"]);
const NO_BODY = new Set(["OpenAI × problem", "OpenAI × laravel-throttle", "Stripe × proxy", "Stripe × empty"]);
let count = 0;
const misses = [];
const tally = (name, ok, note, bad) => {
  const s = (score[name] ??= [0, 0]);
  s[1] += 1;
  if (ok) s[0] += 1;
  else bad.push(`${name}: ${note}`);
};
const kinds = (want) => [want].flat();

async function judge(client, dialect, thrown) {
  count += 1;
  const { want } = dialect;
  if (NO_BODY.has(`${client} × ${dialect.name}`)) return;
  const bad = [];
  const before = JSON.stringify(dialect.body);
  let e;
  try {
    e = await readApiError(thrown, { now: Date.now() });
  } catch (error) {
    misses.push(`${client} × ${dialect.name}: THREW ${error}`);
    return;
  }
  tally("body unchanged", JSON.stringify(dialect.body) === before, "", bad);
  if (!want.graphql && !NO_STATUS.has(client)) tally("status", e.status === dialect.status, e.status, bad);
  const shown = [e.message, e.title].join("\n");
  tally("not empty", e.title !== "", "", bad);
  if (want.text)
    tally("text", e.message === want.text || e.title === want.text, JSON.stringify([e.title, e.message]), bad);
  if (want.code !== undefined) tally("code", e.code === want.code, e.code, bad);
  const got = Object.fromEntries(e.fieldErrors.toReversed().map((f) => [f.path.join("."), f.message]));
  for (const [path, text] of Object.entries(want.fields)) tally("fields", got[path] === text, JSON.stringify(got), bad);
  tally(
    "no invented fields",
    Object.keys(got).every((path) => path in want.fields),
    JSON.stringify(got),
    bad,
  );
  if (want.id && !NO_HEADERS.has(client)) tally("request id", e.requestId === want.id, e.requestId, bad);
  if (want.waitMs && !(NO_HEADERS.has(client) && dialect.headers["retry-after"]))
    tally("wait", e.retryAfterMs === want.waitMs, e.retryAfterMs, bad);
  if (want.kind) tally("kind", kinds(want.kind).includes(e.kind), e.kind, bad);
  if (want.hidden) tally("nothing secret", !JSON.stringify(e).includes(want.hidden), JSON.stringify(e.details), bad);
  tally(
    "fit to read",
    !new RegExp(want.unfit ?? "\\[object|^\\{|^Request failed with|status code \\d", "m").test(shown),
    shown,
    bad,
  );
  if (/^(axios|ky|got|superagent|fetch response|ofetch)/.test(client) && !/after json/.test(client))
    tally("origin", e.origin === base, e.origin, bad);
  if (/^(axios|ky|got|ofetch|superagent)/.test(client)) tally("method", e.method === "POST", e.method, bad);
  if (bad.length) misses.push(`${client} × ${dialect.name}: ${bad.join(" | ")}`);
}

for (const dialect of [...dialects, slackOk]) {
  current = dialect;
  for (const [client, call] of Object.entries(generic)) {
    if (!`${client} × ${dialect.name}`.includes(only)) continue;
    if (dialect.status < 400) continue;
    try {
      await judge(client, dialect, await call(base));
    } catch (error) {
      misses.push(`${client} × ${dialect.name}: harness ${error}`);
    }
  }
  for (const [client, [spoken, call]] of Object.entries(special)) {
    if (!spoken.split(" ").includes(dialect.name) || !`${client} × ${dialect.name}`.includes(only)) continue;
    try {
      await judge(client, dialect, await call(base));
    } catch (error) {
      misses.push(`${client} × ${dialect.name}: harness ${error}`);
    }
  }
}
current = null;
for (const [kind, clients] of Object.entries(roads)) {
  const url = kind === "network" ? `http://127.0.0.1:${closed}` : `${base}/silent`;
  for (const [client, call] of Object.entries(clients)) {
    if (!`${client} × ${kind}`.includes(only)) continue;
    count += 1;
    let thrown;
    try {
      thrown = await call(url);
    } catch (error) {
      misses.push(`${client} × ${kind}: harness ${error}`);
      continue;
    }
    const e = normalizeError(thrown);
    const bad = [];
    tally(
      "road",
      e.kind === kind && e.code === null && e.message === null,
      `${e.kind} code ${e.code} ${JSON.stringify(e.message)} ← ${thrown?.name} ${thrown?.code} ${thrown?.message}`,
      bad,
    );
    if (bad.length) misses.push(`${client} × ${kind}: ${bad.join(" | ")}`);
  }
}
console.log(misses.join("\n"));
console.log(
  `\n${count} errors of ${Object.keys(generic).length + Object.keys(special).length} clients, ${dialects.length} dialects`,
);
for (const [name, [right, all]] of Object.entries(score))
  console.log(name.padEnd(20), `${right}/${all}`.padStart(10), `${((100 * right) / all).toFixed(1)} %`.padStart(8));
server.closeAllConnections();
server.close();
setTimeout(() => process.exit(0), 200).unref();
