import type { RateWindow } from "../rate-limiter.js";

export const STAGES = ["EXPERIMENTAL", "BETA", "GA", "DEPRECATED", "RETIRED"] as const;
export type Stage = (typeof STAGES)[number];

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly cents: number;
  status: "OPEN" | "PAID";
}

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

export interface Product {
  readonly id: string;
  name: string;
  stage: Stage;
  gateway: "LINKED" | "STALE";
}

export interface Subscription {
  readonly id: string;
  readonly customer: string;
  readonly metricId: string;
  seats: number;
  status: "ACTIVE" | "CANCELLED" | "EXPIRED";
}

export interface AforoState {
  walletCents: number;
  readonly invoices: Invoice[];
  readonly metrics: Metric[];
  readonly products: Product[];
  readonly subscriptions: Subscription[];
  billRun: { readonly id: string; readonly period: string; readonly startedAt: number } | null;
  readonly windows: Map<string, RateWindow>;
  readonly flaky: Map<string, number>;
}

export const aforoState = (): AforoState => ({
  walletCents: 62_00,
  invoices: [
    { id: "inv_2041", number: "2026-2041", customer: "Nordlicht Media", cents: 24_50, status: "OPEN" },
    { id: "inv_2042", number: "2026-2042", customer: "Kestrel Logistics", cents: 75_50, status: "OPEN" },
    { id: "inv_2043", number: "2026-2043", customer: "Atelier Sorel", cents: 120_00, status: "OPEN" },
    { id: "inv_2038", number: "2026-2038", customer: "Hartono & Co", cents: 48_00, status: "PAID" },
  ],
  metrics: [
    { id: "met_api_calls", name: "API calls", unit: "call" },
    { id: "met_storage", name: "Storage", unit: "GB" },
    { id: "met_legacy_seats", name: "Legacy seats", unit: "seat" },
  ],
  products: [
    { id: "prd_gateway", name: "Gateway", stage: "GA", gateway: "LINKED" },
    { id: "prd_insights", name: "Insights", stage: "EXPERIMENTAL", gateway: "LINKED" },
    { id: "prd_relay", name: "Relay", stage: "BETA", gateway: "STALE" },
    { id: "prd_pager", name: "Pager", stage: "RETIRED", gateway: "LINKED" },
  ],
  subscriptions: [
    { id: "sub_301", customer: "Nordlicht Media", metricId: "met_api_calls", seats: 12, status: "ACTIVE" },
    { id: "sub_302", customer: "Kestrel Logistics", metricId: "met_storage", seats: 4, status: "ACTIVE" },
    { id: "sub_207", customer: "Atelier Sorel", metricId: "met_api_calls", seats: 2, status: "CANCELLED" },
    { id: "sub_199", customer: "Hartono & Co", metricId: "met_storage", seats: 9, status: "EXPIRED" },
  ],
  billRun: null,
  windows: new Map(),
  flaky: new Map(),
});
