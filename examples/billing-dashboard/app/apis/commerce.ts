import { createAuthRecovery } from "react-recourse/core";
import { credentials, setCredentials } from "../lib/credentials.js";
import { type Ask, send } from "../lib/http.js";

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly stock: number;
}

export interface Order {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly total: number;
}

export interface Session {
  readonly id: string;
  readonly label: string;
  readonly status: "active" | "expired";
  readonly expires_at: string;
}

interface Envelope<Data> {
  readonly data: Data;
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

const URL_PREFIX = "/api/commerce/v1";

const keepTokens = ({ access_token, refresh_token }: Tokens): void =>
  setCredentials({ commerceAccess: access_token, commerceRefresh: refresh_token });

const signIn = async (key: string, life: number): Promise<void> => {
  const json = { api_key: key, expires_in: life };
  keepTokens((await send<Envelope<Tokens>>(`${URL_PREFIX}/auth/token`, { method: "POST", json })).data);
};

// Several calls may find the token missing or expired at once; each of the two cures runs once for all of them. In this
// demo each tab is a visitor of its own.
const first = createAuthRecovery({
  perTab: true,
  refresh: () => signIn(credentials.get().commerceKey, credentials.get().commerceLife),
});
const renewal = createAuthRecovery({
  perTab: true,
  refresh: async () => {
    const json = { refresh_token: credentials.get().commerceRefresh };
    keepTokens((await send<Envelope<Tokens>>(`${URL_PREFIX}/auth/refresh`, { method: "POST", json })).data);
  },
});

const ask = async <Data>(path: string, { headers, ...rest }: Ask = {}): Promise<Data> => {
  if (credentials.get().commerceAccess === null) await first.recover();
  const authorization = { Authorization: `Bearer ${credentials.get().commerceAccess}` };
  return (await send<Envelope<Data>>(`${URL_PREFIX}${path}`, { ...rest, headers: { ...authorization, ...headers } }))
    .data;
};

const post = <Data>(path: string, json: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Data> =>
  ask(path, { method: "POST", json, headers });

export const commerce = {
  /** Signs in anew, with another key or for another time. */
  signInAs: async (commerceKey: string, commerceLife: number): Promise<void> => {
    await signIn(commerceKey, commerceLife);
    setCredentials({ commerceKey, commerceLife });
  },
  renew: () => renewal.recover(),

  balance: async () => (await ask<{ balance: number }>("/balance")).balance,
  recharge: (amount: number) => post<{ balance: number }>("/balance/recharge", { amount }),
  products: async () => (await ask<{ products: readonly Product[] }>("/products")).products,
  orders: async () => (await ask<{ orders: readonly Order[] }>("/orders")).orders,
  order: (product: string, quantity: number, idempotencyKey: string) =>
    post<Order>("/orders", { product_id: product, quantity }, { "Idempotency-Key": idempotencyKey }),
  refund: (id: string) => post<{ refunded: number }>(`/orders/${id}/refund`),

  sessions: () => ask<{ sessions: readonly Session[]; max: number }>("/sessions"),
  createSession: (label: string) => post<Session>("/sessions", { label }),
  session: (id: string) => ask<Session>(`/sessions/${encodeURIComponent(id)}`),
  endSessions: () => ask<{ terminated: number }>("/sessions", { method: "DELETE" }),

  search: async (q: string) =>
    (await ask<{ hits: readonly { id: string; name: string }[] }>(`/search?q=${encodeURIComponent(q)}`)).hits,
  report: (month: string) => ask<{ month: string; total: number }>(`/reports/${month}`),
  rates: (failures: number) => ask<object>(`/carriers/rates?failures=${failures}`),
  dates: (failures: number) => ask<object>(`/carriers/dates?failures=${failures}`),
};
