import { credentials } from "../lib/credentials.js";
import { type Ask, send } from "../lib/http.js";

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly webhook_url: string | null;
  readonly revoked_at: string | null;
}

export interface Upload {
  readonly job_id: string;
  readonly expires_at: string;
  readonly max_bytes: number;
}

export interface Prepared {
  readonly prepared_id: string;
  readonly expires_at: string;
  readonly credits: number;
}

export interface Work {
  readonly id: string;
  readonly title: string;
}

export interface Profile {
  readonly display_name: string;
  readonly contact_email: string;
  readonly credits: number;
}

const ask = <Data>(path: string, { headers, ...rest }: Ask = {}): Promise<Data> => {
  const { afo, afoOrg } = credentials.get();
  const authorization: Record<string, string> = afo === "" ? {} : { Authorization: `Bearer ${afo}` };
  return send(`/api/afo/v1/orgs/${afoOrg}${path}`, { ...rest, headers: { ...authorization, ...headers } });
};

const post = <Data>(path: string, json: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Data> =>
  ask(path, { method: "POST", json, headers });

export const afo = {
  profile: () => ask<Profile>(""),
  saveProfile: (profile: { display_name: string; contact_email: string }) =>
    ask<Profile>("", { method: "PATCH", json: profile }),
  buyCredits: (amount: number) => post<{ credits: number }>("/credits", { amount }),

  keys: () => ask<{ keys: readonly ApiKey[]; used: number; max: number }>("/api-keys"),
  createKey: (key: { name: string; scopes: readonly string[]; webhook_url: string }) =>
    post<ApiKey & { readonly token: string }>("/api-keys", key),
  revokeKey: (id: string) => ask<ApiKey>(`/api-keys/${id}`, { method: "DELETE" }),

  works: async () => (await ask<{ works: readonly Work[] }>("/works")).works,
  work: (id: string) => ask<Work>(`/works/${encodeURIComponent(id)}`),
  certify: (id: string) => post<{ certificate: string; credits: number }>(`/works/${id}/certificate`),
  lookup: (title: string) =>
    ask<{ matches: readonly Work[]; used: number; limit: number }>(`/lookups?title=${encodeURIComponent(title)}`),
  chain: (failures: number) => ask<{ block: number }>(`/chain?failures=${failures}`),

  open: (work: { title: string; filename: string; creators: readonly string[] }, idempotencyKey: string) =>
    post<Upload>("/registrations", work, { "Idempotency-Key": idempotencyKey }),
  upload: (job: string, audio: Blob) =>
    ask<{ size_bytes: number; sha256: string }>(`/registrations/${encodeURIComponent(job)}/audio`, {
      method: "PUT",
      body: audio,
    }),
  prepare: (job: string, commitment: string) =>
    post<Prepared>(`/registrations/${encodeURIComponent(job)}/prepare`, { commitment }),
  confirm: (prepared: string) =>
    post<{ work_id: string; title: string }>(`/prepared/${encodeURIComponent(prepared)}/confirm`),
  status: (job: string) => ask<{ status: string; work_id: string | null }>(`/registrations/${encodeURIComponent(job)}`),
};
