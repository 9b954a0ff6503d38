import type { Demo } from "../demo.js";
import type { RateWindow } from "../rate-limiter.js";

export const SCOPES = ["works:read", "works:write", "keys:read", "keys:write", "billing:write"] as const;
export type Scope = (typeof SCOPES)[number];

export const ORG = "org_lumen";
/** Another tenant, and one that has left. */
export const OTHER_ORG = "org_vesper";
export const INACTIVE_ORG = "org_dormant";
/** Default of `api_keys.max_keys_per_org`. */
export const MAX_KEYS = 10;
/** What registering one work costs, and what one certificate costs. */
export const REGISTRATION_CREDITS = 4;
export const CERTIFICATE_CREDITS = 5;

export interface ApiKey {
  readonly id: string;
  readonly token: string;
  readonly org: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly webhookUrl: string | null;
  revokedAt: number | null;
}

export interface Upload {
  readonly jobId: string;
  readonly owner: string;
  readonly title: string;
  readonly filename: string;
  readonly creators: readonly string[];
  readonly expiresAt: number;
  audio: { readonly bytes: number; readonly sha256: string } | null;
}

export interface Prepared {
  readonly id: string;
  readonly jobId: string;
  readonly owner: string;
  readonly title: string;
  readonly expiresAt: number;
}

export interface Work {
  readonly id: string;
  readonly jobId: string;
  readonly title: string;
}

export interface AfoState {
  credits: number;
  readonly profile: { displayName: string; contactEmail: string };
  readonly keys: ApiKey[];
  readonly uploads: Map<string, Upload>;
  readonly prepared: Map<string, Prepared>;
  readonly works: Work[];
  readonly windows: Map<string, RateWindow>;
  readonly flaky: Map<string, number>;
}

const key = (id: string, name: string, scopes: readonly Scope[], more: Partial<ApiKey> = {}): ApiKey => ({
  id,
  token: `afo_sk_live_${id.slice(4)}`,
  org: ORG,
  name,
  scopes,
  webhookUrl: null,
  revokedAt: null,
  ...more,
});

export function afoState(demo: Demo): AfoState {
  const now = demo.clock();
  const forever = now + 24 * 60 * 60_000;
  return {
    credits: 2,
    profile: { displayName: "Lumen Records", contactEmail: "desk@lumen.example" },
    keys: [
      key("key_main", "Dashboard", SCOPES),
      key("key_readonly", "Read only", ["works:read"]),
      key("key_catalogue", "Catalogue sync", ["works:read", "works:write"]),
      key("key_ingest", "Ingest", ["works:write"]),
      key("key_partner", "Partner feed", ["works:read"]),
      key("key_mobile", "Mobile app", ["works:read"]),
      key("key_nightly", "Nightly report", ["works:read", "keys:read"]),
      key("key_staging", "Staging", ["works:read", "works:write"]),
      key("key_retired", "Old integration", ["works:read"], { revokedAt: now - 86_400_000 }),
      key("key_dormant", "Dormant", SCOPES, { org: INACTIVE_ORG }),
    ],
    uploads: new Map([
      [
        "job_colleague",
        {
          jobId: "job_colleague",
          owner: "key_ingest",
          title: "Low Tide",
          filename: "low-tide.wav",
          creators: ["I. Sand"],
          expiresAt: forever,
          audio: null,
        },
      ],
    ]),
    prepared: new Map([
      [
        "prep_colleague",
        { id: "prep_colleague", jobId: "job_colleague", owner: "key_ingest", title: "Low Tide", expiresAt: forever },
      ],
    ]),
    works: [{ id: "work_100", jobId: "job_100", title: "Harbour Lights" }],
    windows: new Map(),
    flaky: new Map(),
  };
}
