// Reads one body per provider and shape, in both halves of the providers (by hash; tuned on `tune` only), and labels by
// itself what is beyond doubt: a sentence under `message`, a word under `code`, an id under `request_id`, a field named in
// an entry. `node run-bodies.mjs`
import { collect, shapeOf } from "./bodies.mjs";
import { loadReader } from "./reader.mjs";
const { normalizeError } = await loadReader();
const all = collect();
for (const half of ["tune", "held"]) {
  const seen = new Set();
  const rows = all
    .filter((o) => o.half === half)
    .filter((o) => {
      const k = o.provider + shapeOf(o.body);
      return !seen.has(k) && seen.add(k);
    });
  let threw = 0,
    changed = 0,
    empty = 0;
  const text = [0, 0],
    code = [0, 0],
    id = [0, 0],
    fields = [0, 0];
  const leaves = (v, path = [], out = []) => {
    if (Array.isArray(v)) v.slice(0, 3).forEach((x, i) => leaves(x, [...path, i], out));
    else if (v && typeof v === "object") for (const [k, x] of Object.entries(v)) leaves(x, [...path, k], out);
    else out.push([path, v]);
    return out;
  };
  const misses = [];
  for (const { status, body, api } of rows) {
    const before = JSON.stringify(body);
    let e;
    try {
      e = normalizeError({ status, headers: {}, body });
    } catch {
      threw++;
      continue;
    }
    if (JSON.stringify(body) !== before) changed++;
    if (!e.title) empty++;
    const ls = leaves(body);
    const top = (p) => p.filter((x) => typeof x === "string").length <= 2;
    const texts = ls.filter(
      ([p, v]) =>
        top(p) &&
        typeof v === "string" &&
        /\s\S+\s/.test(v) &&
        v.length < 300 &&
        /^(message|msg|detail|error_description|errorMessage|error_message|description|Message|title)$/.test(
          String(p.at(-1)),
        ) &&
        !/links|data|result/i.test(p.join(".")),
    );
    if (texts.length) {
      text[1]++;
      const shown = [e.message, e.title, ...e.formErrors, ...e.fieldErrors.map((f) => f.message)].map((x) => x?.trim());
      if (texts.some(([, v]) => shown.includes(v.trim()))) text[0]++;
      else misses.push(["text", api, before.slice(0, 200)]);
    }
    const codes = ls.filter(
      ([p, v]) =>
        p.length <= 2 &&
        /^(code|error_?code|errorCode)$/i.test(String(p.at(-1))) &&
        ((typeof v === "string" &&
          v &&
          String(v) !== String(status) &&
          /^[\w.-]+$/.test(v) &&
          !/^(0+|none|null|[1-5]\d\d)$/i.test(v)) ||
          (typeof v === "number" && v !== status && v !== 0 && (v < 100 || v > 599))),
    );
    if (codes.length) {
      code[1]++;
      if (codes.some(([, v]) => String(v) === e.code)) code[0]++;
      else misses.push(["code", api, e.code, before.slice(0, 200)]);
    }
    const ids = ls.filter(
      ([p, v]) =>
        /^(request_?id|correlation_?id|trace_?id|requestId|debug_id)$/i.test(String(p.at(-1))) &&
        typeof v === "string" &&
        v &&
        p.length <= 3,
    );
    if (ids.length) {
      id[1]++;
      if (ids.some(([, v]) => v === e.requestId)) id[0]++;
      else misses.push(["id", api, e.requestId, before.slice(0, 200)]);
    }
    const fs = ls.filter(
      ([p, v]) =>
        /^(field|param|parameter|property|propertyPath|pointer)$/i.test(String(p.at(-1))) &&
        typeof v === "string" &&
        v &&
        typeof p.at(-2) === "number" &&
        /err|detail|violat|field|issue|valid|param/i.test(String(p.at(-3))),
    );
    if (fs.length) {
      fields[1]++;
      if (
        fs.every(([, v]) =>
          e.fieldErrors.some((f) => v.endsWith(String(f.path.at(-1))) || v.includes(String(f.path.at(-1)))),
        )
      )
        fields[0]++;
      else misses.push(["fields", api, JSON.stringify(e.fieldErrors).slice(0, 100), before.slice(0, 300)]);
    }
  }
  console.log(half, rows.length, { threw, changed, empty, text, code, id, fields });
  for (const m of misses.slice(0, 14)) console.log("  ", ...m);
}
