/** The numbers of the demo: real rules, with windows short enough to be waited out by a person or a test. */
export interface Settings {
  /** Fixed window of the limited routes of every API. */
  readonly limit: number;
  readonly windowMs: number;
  /** aforo: how long a bill run keeps its tenant and period busy. */
  readonly billRunMs: number;
  /** afo: how long a prepared registration may be confirmed. */
  readonly prepareTtlMs: number;
  /** afo: how long an upload session may be used. */
  readonly uploadTtlMs: number;
  /** afo: freemium quota. */
  readonly quota: number;
  readonly quotaWindowMs: number;
  /** afo: largest audio file. */
  readonly audioMaxBytes: number;
  /** commerce: life of an access token. */
  readonly tokenLifetimeMs: number;
  /** commerce: how long after the first refused order a sold-out product is delivered again. */
  readonly restockMs: number;
  /** commerce: life of a checkout session. */
  readonly sessionTtlMs: number;
  /** How many browser sessions the server keeps in mind; the one unused for longest goes first. */
  readonly maxWorlds: number;
}

export const SETTINGS: Settings = {
  limit: 5,
  windowMs: 6_000,
  billRunMs: 6_000,
  prepareTtlMs: 20_000,
  uploadTtlMs: 120_000,
  quota: 3,
  quotaWindowMs: 15_000,
  audioMaxBytes: 256_000,
  tokenLifetimeMs: 45_000,
  restockMs: 8_000,
  sessionTtlMs: 120_000,
  maxWorlds: 200,
};

/** What every API of the demo is built from. Clock and randomness are given, so that tests own them. */
export interface Demo {
  readonly clock: () => number;
  readonly random: () => number;
  readonly settings: Settings;
}

const HEX = "0123456789abcdef";

/** `newId(demo, "req_")` → `req_8a3f0c5d1b2e`. */
export function newId(demo: Demo, prefix: string): string {
  let id = prefix;
  for (let at = 0; at < 12; at++) id += HEX[Math.floor(demo.random() * 16) % 16] ?? "0";
  return id;
}

export const isoTime = (ms: number): string => new Date(ms).toISOString();

/** Money is kept in cents, so that balances never drift; it travels in major units, as the documents show. */
export const toMajor = (cents: number): number => cents / 100;
export const toCents = (major: number): number => Math.round(major * 100);
