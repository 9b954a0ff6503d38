import { readFileSync, readdirSync } from "node:fs";
import type { Catalog } from "../../src/core/catalog.js";
import { afo } from "../../src/catalogs/afo.js";
import { aforo } from "../../src/catalogs/aforo.js";
import { aviate } from "../../src/catalogs/aviate.js";
import { commerce } from "../../src/catalogs/commerce.js";
import { platform } from "../../src/catalogs/platform.js";
import { afo as afoExpected } from "./expected/afo.js";
import { aforo as aforoExpected } from "./expected/aforo.js";
import { aviate as aviateExpected } from "./expected/aviate.js";
import { commerce as commerceExpected } from "./expected/commerce.js";
import { platform as platformExpected } from "./expected/platform.js";
import type { Expected, ExpectedTable } from "./expected/expected.js";

/** A recorded response of `test/wire/<api>/<name>.json`. */
export interface Sample {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const WIRE = new URL("../wire/", import.meta.url);

/** Reads one recorded response. */
export function sampleOf(api: string, name: string): Sample {
  const sample: Sample = JSON.parse(readFileSync(new URL(`${api}/${name}.json`, WIRE), "utf8"));
  return sample;
}

/** Names of all recorded responses of an API, without the extension. */
export const sampleNames = (api: string): readonly string[] =>
  readdirSync(new URL(`${api}/`, WIRE))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));

/** All catalogs, in the order of the documents. */
export const catalogs: readonly Catalog[] = [aforo, afo, aviate, platform, commerce];

/** What the documents say, by API. */
export const tables: Readonly<Record<string, ExpectedTable>> = {
  aforo: aforoExpected,
  afo: afoExpected,
  aviate: aviateExpected,
  platform: platformExpected,
  commerce: commerceExpected,
};

/** One row per sample: its API, its name, what it must be read as, and the code it stands for. */
export const rows: readonly { catalog: Catalog; name: string; expected: Expected; code: string | null }[] =
  catalogs.flatMap((catalog) =>
    Object.entries(tables[catalog.api] ?? {}).map(([name, expected]) => ({
      catalog,
      name,
      expected,
      code: name.startsWith("status-") ? null : (expected.code ?? name),
    })),
  );

/** What a catalog says about a row. */
export const factsOf = ({ catalog, code, expected }: (typeof rows)[number]) =>
  (code === null ? catalog.statuses?.[expected.status] : catalog.codes[code]) ?? null;
