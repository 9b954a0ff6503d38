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

/** Recorded responses of one API by code. */
export type ApiFixtures = Readonly<Record<string, WireResponse>>;

/**
 * One response per documented error code, by API, then by code: `fixtures.aforo.WALLET_INSUFFICIENT`.
 *
 * Source: `test/wire/<api>/<code>.json`.
 */
export const fixtures: Readonly<Record<FixtureApi, ApiFixtures>> = {
  aforo: recorded("aforo"),
  afo: recorded("afo"),
  aviate: recorded("aviate"),
  platform: recorded("platform"),
  commerce: recorded("commerce"),
};

function recorded(api: FixtureApi): ApiFixtures {
  const found: Record<string, WireResponse> = {};
  for (const [path, sample] of Object.entries(wire)) {
    const [file = "", folder] = path.split("/").reverse();
    if (folder === api && isResponse(sample)) found[file.replace(/\.json$/, "")] = sample;
  }
  return found;
}

function isResponse(sample: unknown): sample is WireResponse {
  return typeof sample === "object" && sample !== null && "status" in sample && "headers" in sample && "body" in sample;
}
