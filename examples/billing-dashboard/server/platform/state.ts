import type { Demo } from "../demo.js";
import type { RateWindow } from "../rate-limiter.js";

export const PLANS = { free: 0, pro: 29, scale: 99 } as const;
export type Plan = keyof typeof PLANS;

/** `missing`: a plan is on file, but its billing subscription is not. */
export type SubscriptionStatus = "none" | "active" | "past_due" | "suspended" | "inactive" | "missing";

export interface Org {
  readonly id: string;
  readonly name: string;
  readonly member: boolean;
  plan: Plan | null;
  status: SubscriptionStatus;
  card: string | null;
  readonly projects: string[];
  readonly domains: string[];
  spent: number;
  spendLimit: number;
  credits: number;
}

export interface Account {
  readonly email: string;
  password: string | null;
  /** Signs in with this provider only, when there is no password. */
  readonly social: string | null;
  verified: boolean;
  complete: boolean;
}

/** Letters the platform would have sent. The dashboard shows them, so that links can be followed. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly token: string;
  readonly kind: "verify" | "reset" | "invite";
}

export interface PlatformState {
  readonly orgs: Map<string, Org>;
  readonly accounts: Map<string, Account>;
  readonly mail: Mail[];
  /** Verification and reset tokens: whose, and until when. */
  readonly links: Map<string, { readonly email: string; readonly expiresAt: number }>;
  readonly invites: Map<string, { readonly org: string; expiresAt: number }>;
  readonly tokens: Map<string, string>;
  readonly windows: Map<string, RateWindow>;
  readonly flaky: Map<string, number>;
}

const org = (id: string, name: string, more: Partial<Org>): [string, Org] => [
  id,
  {
    id,
    name,
    member: true,
    plan: null,
    status: "none",
    card: null,
    projects: [],
    domains: [],
    spent: 0,
    spendLimit: 0,
    credits: 0,
    ...more,
  },
];

const DAY = 86_400_000;

export function platformState(demo: Demo): PlatformState {
  const now = demo.clock();
  return {
    orgs: new Map([
      org("fern", "Fern Studio", {}),
      org("lumen", "Lumen Records", {
        plan: "pro",
        status: "active",
        card: "4242",
        projects: ["storefront"],
        spent: 46,
        spendLimit: 50,
        credits: 1,
      }),
      org("hazel", "Hazel & Sons", {
        plan: "free",
        status: "active",
        projects: ["landing"],
        spendLimit: 20,
        credits: 3,
      }),
      org("marlow", "Marlow Freight", { plan: "pro", status: "past_due", card: "0341", projects: ["tracking"] }),
      org("quill", "Quill Press", { plan: "pro", status: "suspended", card: "0341", projects: ["archive"] }),
      org("tansy", "Tansy Foods", { plan: "pro", status: "inactive", card: "4242" }),
      org("wren", "Wren Labs", { plan: "pro", status: "missing", card: "4242" }),
      org("osprey", "Osprey Group", { member: false, plan: "scale", status: "active" }),
    ]),
    accounts: new Map([
      [
        "maya@lumen.example",
        { email: "maya@lumen.example", password: "harbour", social: null, verified: true, complete: true },
      ],
      [
        "jonas@lumen.example",
        { email: "jonas@lumen.example", password: null, social: "google", verified: true, complete: true },
      ],
    ]),
    mail: [
      { to: "maya@lumen.example", subject: "Reset your password", token: "reset_last_week", kind: "reset" },
      { to: "maya@lumen.example", subject: "Osprey Group invites you", token: "invite_osprey", kind: "invite" },
    ],
    links: new Map([["reset_last_week", { email: "maya@lumen.example", expiresAt: now - 6 * DAY }]]),
    invites: new Map([["invite_osprey", { org: "osprey", expiresAt: now - DAY }]]),
    tokens: new Map([["pt_maya", "maya@lumen.example"]]),
    windows: new Map(),
    flaky: new Map(),
  };
}
