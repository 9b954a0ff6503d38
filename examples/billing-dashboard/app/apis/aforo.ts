import { credentials } from "../lib/credentials.js";
import { type Ask, send } from "../lib/http.js";

export interface Money {
  readonly balance: number;
  readonly currency: string;
}

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: "OPEN" | "PAID";
}

export interface Payment {
  readonly invoice: Invoice;
  readonly wallet: Money;
}

/** An invoice as the form has it: what was typed, as text. */
export interface InvoiceDraft {
  readonly number: string;
  readonly customer: string;
  readonly dueOn: string;
  readonly lineItems: readonly {
    readonly description: string;
    readonly quantity: string;
    readonly unitPrice: string;
  }[];
  readonly payNow: boolean;
}

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

export const STAGES = ["EXPERIMENTAL", "BETA", "GA", "DEPRECATED", "RETIRED"] as const;

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly stage: (typeof STAGES)[number];
  readonly gateway: "LINKED" | "STALE";
}

export interface Subscription {
  readonly id: string;
  readonly customer: string;
  readonly metricId: string;
  readonly seats: number;
  readonly status: "ACTIVE" | "CANCELLED" | "EXPIRED";
}

const ask = <Data>(path: string, { headers, ...rest }: Ask = {}): Promise<Data> =>
  send(`/api/aforo/v1${path}`, {
    ...rest,
    headers: { Authorization: `Bearer ${credentials.get().aforo}`, ...headers },
  });

const post = <Data>(path: string, json?: unknown): Promise<Data> =>
  ask(path, { method: "POST", ...(json === undefined ? {} : { json }) });

export const aforo = {
  wallet: () => ask<Money>("/wallet"),
  topUp: (amount: number) => post<Money>("/wallet/top-ups", { amount }),
  invoices: async () => (await ask<{ invoices: readonly Invoice[] }>("/invoices")).invoices,
  createInvoice: ({ lineItems, ...invoice }: InvoiceDraft) =>
    post<Invoice>("/invoices", {
      ...invoice,
      lineItems: lineItems.map(({ description, quantity, unitPrice }) => ({
        description,
        quantity: Number(quantity),
        unitPrice: Number(unitPrice),
      })),
    }),
  pay: (id: string) => post<Payment>(`/invoices/${encodeURIComponent(id)}/pay`),

  products: async () => (await ask<{ products: readonly Product[] }>("/products")).products,
  renameProduct: (id: string, name: string) => ask<Product>(`/products/${id}`, { method: "PATCH", json: { name } }),
  restoreProduct: (id: string) => post<Product>(`/products/${id}/restore`),
  moveProduct: (id: string, stage: string) => post<Product>(`/products/${id}/maturity`, { stage }),

  metrics: async () => (await ask<{ metrics: readonly Metric[] }>("/metrics")).metrics,
  createMetric: (metric: { name: string; unit: string }) => post<Metric>("/metrics", metric),
  deleteMetric: (id: string) => ask<void>(`/metrics/${id}`, { method: "DELETE" }),

  subscriptions: async () => (await ask<{ subscriptions: readonly Subscription[] }>("/subscriptions")).subscriptions,
  createSubscription: (of: Pick<Subscription, "customer" | "metricId" | "seats">) =>
    post<Subscription>("/subscriptions", of),
  setSeats: (id: string, seats: number) =>
    ask<Subscription>(`/subscriptions/${id}`, { method: "PATCH", json: { seats } }),
  cancelSubscription: (id: string) => post<Subscription>(`/subscriptions/${id}/cancel`),

  startBillRun: (period: string) => post<{ id: string; period: string }>("/bill-runs", { period }),
  usage: () => ask<{ apiCalls: number; storageGb: number }>("/usage"),
  ledger: (year: string) => ask<{ year: string; entries: number }>(`/ledgers/${year}`),
  forecast: (failures: number) => ask<{ month: string; expected: number }>(`/forecast?failures=${failures}`),
};
