import { credentials } from "../lib/credentials.js";
import { type Ask, send } from "../lib/http.js";

export interface Org {
  readonly id: string;
  readonly name: string;
  readonly member: boolean;
  readonly plan: string | null;
  readonly status: "none" | "active" | "past_due" | "suspended" | "inactive" | "missing";
  readonly card: string | null;
  readonly projects: readonly string[];
  readonly domains: readonly string[];
  readonly spent: number;
  readonly spendLimit: number;
  readonly credits: number;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly token: string;
  readonly kind: "verify" | "reset" | "invite";
}

export interface SignedIn {
  readonly token: string;
  readonly email: string;
}

const ask = <Data>(path: string, { headers, ...rest }: Ask = {}): Promise<Data> => {
  const { platform } = credentials.get();
  return send(`/api/platform/v1${path}`, {
    ...rest,
    headers: { ...(platform === null ? {} : { Authorization: `Bearer ${platform}` }), ...headers },
  });
};

const post = <Data>(path: string, json: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Data> =>
  ask(path, { method: "POST", json, headers });

export const platform = {
  orgs: async () => (await ask<{ orgs: readonly Org[] }>("/orgs")).orgs,
  createProject: (org: string, name: string) => post<{ name: string }>(`/orgs/${org}/projects`, { name }),
  deploy: (org: string) => post<{ spent: number; limit: number }>(`/orgs/${org}/deployments`),
  build: (org: string) => post<{ credits: number }>(`/orgs/${org}/builds`),
  addDomain: (org: string, domain: string) => post<{ domain: string }>(`/orgs/${org}/domains`, { domain }),
  logs: (org: string) => ask<{ lines: readonly string[]; remaining: number }>(`/orgs/${org}/logs`),
  feature: (org: string, feature: string, failures: number) =>
    ask<{ available: boolean }>(`/orgs/${org}/features/${feature}?failures=${failures}`),
  sendEvents: (key: string) =>
    post<{ accepted: number }>("/events", { count: 3 }, key === "" ? {} : { "X-API-Key": key }),

  choosePlan: (org: string, plan: string) => post<object>(`/orgs/${org}/billing/plan`, { plan }),
  setCard: (org: string, card: string) => post<object>(`/orgs/${org}/billing/payment-method`, { card }),
  setLimit: (org: string, limit: number) => ask<object>(`/orgs/${org}/spend-limit`, { method: "PUT", json: { limit } }),
  buyCredits: (org: string, amount: number) => post<object>(`/orgs/${org}/credits`, { amount }),

  me: () => ask<{ email: string }>("/me"),
  mail: async () => (await ask<{ mail: readonly Mail[] }>("/mail")).mail,
  login: (email: string, password: string) => post<SignedIn>("/auth/login", { email, password }),
  social: (email: string) => post<SignedIn>("/auth/social", { email }),
  register: (email: string, password: string) => post<{ email: string }>("/auth/register", { email, password }),
  complete: (email: string) => post<SignedIn>("/auth/register/complete", { email }),
  resend: (email: string) => post<object>("/auth/verify/resend", { email }),
  verify: (token: string) => post<{ email: string }>("/auth/verify", { token }),
  forgot: (email: string) => post<object>("/auth/forgot", { email }),
  reset: (token: string, password: string) => post<{ email: string }>("/auth/reset", { token, password }),
  acceptInvite: (code: string) => post<{ org: string }>(`/invites/${code}/accept`),
  renewInvite: (code: string) => post<object>(`/invites/${code}/renew`),
};
