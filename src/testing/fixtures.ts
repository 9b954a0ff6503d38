import type { afo } from "../catalogs/afo.js";
import type { aforo } from "../catalogs/aforo.js";
import type { aviate } from "../catalogs/aviate.js";
import type { commerce } from "../catalogs/commerce.js";
import type { platform } from "../catalogs/platform.js";
import { wire } from "./wire.js";

/** APIs of which every documented error is recorded. */
export type FixtureApi = "aforo" | "afo" | "aviate" | "platform" | "commerce";

/**
 * A recorded response. It is a carrier as it stands: `normalizeError(fixture)` and `<Recourse error={fixture}>` read it
 * like the live one.
 */
export interface WireResponse {
  /** HTTP status. */
  readonly status: number;
  /** Headers by name, in the sender's spelling. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or text where the sender did not send JSON. */
  readonly body: unknown;
}

/** Recorded responses of one API: each code has one, others stand under `status-…` and `<code>.variant`. */
export type ApiFixtures<Code extends string = string> = Readonly<Record<Code, WireResponse>> &
  Readonly<Record<string, WireResponse>>;

type Codes<Facts extends { readonly codes: object }> = Extract<keyof Facts["codes"], string>;

/**
 * One response per documented error code, by API, then by code: `fixtures.aforo.WALLET_INSUFFICIENT`.
 *
 * Source: `test/wire/<api>/<code>.json`.
 */
export const fixtures: {
  readonly aforo: ApiFixtures<Codes<typeof aforo>>;
  readonly afo: ApiFixtures<Codes<typeof afo>>;
  readonly aviate: ApiFixtures<Codes<typeof aviate>>;
  readonly platform: ApiFixtures<Codes<typeof platform>>;
  readonly commerce: ApiFixtures<Codes<typeof commerce>>;
} = {
  aforo: recorded("aforo"),
  afo: recorded("afo"),
  aviate: recorded("aviate"),
  platform: recorded("platform"),
  commerce: recorded("commerce"),
};

function recorded<Code extends string>(api: FixtureApi): ApiFixtures<Code> {
  const found: Record<string, WireResponse> = {};
  for (const [path, sample] of Object.entries(wire)) {
    const [file = "", folder] = path.split("/").reverse();
    if (folder === api && isResponse(sample)) found[file.replace(/\.json$/, "")] = sample;
  }
  // The tests of test/catalogs hold files and codes together.
  return found as ApiFixtures<Code>;
}

function isResponse(sample: unknown): sample is WireResponse {
  return typeof sample === "object" && sample !== null && "status" in sample && "headers" in sample && "body" in sample;
}
