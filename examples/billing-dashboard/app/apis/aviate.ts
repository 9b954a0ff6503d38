import { credentials } from "../lib/credentials.js";
import { type Ask, send } from "../lib/http.js";

export interface Quote {
  readonly id: string;
  readonly customer: string;
  readonly total: number;
  readonly state: "DRAFT" | "SENT" | "ACCEPTED" | "REJECTED";
}

export interface Period {
  readonly id: string;
  readonly state: "OPEN" | "CLOSED" | "LOCKED";
}

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly currency: string;
  readonly externalKey: string;
}

/** A customer as the form has it: the `params` of an intent. */
export interface CustomerDraft {
  readonly account: Account;
  readonly payment: { readonly card: string };
}

export const LIFECYCLE = ["DRAFT", "ACTIVE", "RETIRED", "OBSOLETE"] as const;

export interface SpecificationDraft {
  readonly name: string;
  readonly lifecycleStatus: string;
  readonly validFor: { readonly startDate: string; readonly endDate: string };
}

export interface Specification {
  readonly id: string;
  readonly name: string;
  readonly lifecycleStatus: (typeof LIFECYCLE)[number];
  readonly validFor?: SpecificationDraft["validFor"];
}

const ask = <Data>(path: string, { headers, ...rest }: Ask = {}): Promise<Data> => {
  const { aviate } = credentials.get();
  return send(`/api/aviate/plugins/aviate-plugin/v1${path}`, {
    ...rest,
    headers: {
      "X-Killbill-ApiKey": "lumen",
      "X-Killbill-ApiSecret": "lumen-secret",
      ...(aviate === "" ? {} : { Authorization: `Bearer ${aviate}` }),
      ...headers,
    },
  });
};

const post = <Data>(path: string, json: unknown = {}): Promise<Data> => ask(path, { method: "POST", json });

export const aviate = {
  accounts: async () => (await ask<{ accounts: readonly Account[] }>("/accounts")).accounts,
  onboard: (params: CustomerDraft) => post<{ id: string }>("/intents", { type: "ONBOARD_CUSTOMER", params }),
  preview: (seats: number) => post<{ seats: number; monthly: number }>("/intents/preview", { params: { seats } }),
  specifications: async () =>
    (await ask<{ specifications: readonly Specification[] }>("/catalog/specifications")).specifications,
  createSpecification: (of: SpecificationDraft) => post<Specification>("/catalog/specifications", of),

  quotes: async () => (await ask<{ quotes: readonly Quote[] }>("/quotes")).quotes,
  moveQuote: (id: string, move: string) => post<Quote>(`/quotes/${id}/${move.toLowerCase()}`),
  periods: async () => (await ask<{ periods: readonly Period[] }>("/revenue/periods")).periods,
  movePeriod: (id: string, move: string) => post<Period>(`/revenue/periods/${id}/${move.toLowerCase()}`),
  recognition: (id: string) => ask<{ period: string; perDay: number }>(`/revenue/periods/${id}/recognition`),
  contract: (id: string) =>
    ask<{ id: string; customer: string; endsOn: string }>(`/contracts/${encodeURIComponent(id)}`),
};
