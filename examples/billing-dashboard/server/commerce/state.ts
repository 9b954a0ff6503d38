import type { Demo } from "../demo.js";
import type { RateWindow } from "../rate-limiter.js";

export const MAX_SESSIONS = 3;

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly cents: number;
  stock: number;
  /** When a sold-out product is delivered again; set by the first order it could not fill. */
  restocksAt: number | null;
}

export interface CheckoutSession {
  readonly id: string;
  readonly label: string;
  readonly expiresAt: number;
}

export interface Order {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly total: number;
}

export interface CommerceState {
  balanceCents: number;
  readonly products: Product[];
  readonly orders: Order[];
  readonly sessions: Map<string, CheckoutSession>;
  /** Idempotency keys: what was asked, and what came of it. */
  readonly answered: Map<string, { readonly request: string; readonly order: Order }>;
  readonly windows: Map<string, RateWindow>;
  readonly flaky: Map<string, number>;
}

const session = (id: string, label: string, expiresAt: number): [string, CheckoutSession] => [
  id,
  { id, label, expiresAt },
];

export function commerceState(demo: Demo): CommerceState {
  const now = demo.clock();
  return {
    balanceCents: 50_00,
    products: [
      { id: "p_credits", name: "Call credits, 1,000", cents: 20_00, stock: 500, restocksAt: null },
      { id: "p_number", name: "Virtual number", cents: 100_00, stock: 40, restocksAt: null },
      { id: "p_sim", name: "Data SIM", cents: 15_00, stock: 0, restocksAt: null },
    ],
    orders: [],
    sessions: new Map([
      session("cs_kiosk", "Kiosk, front desk", now + demo.settings.sessionTtlMs * 10),
      session("cs_tablet", "Tablet, warehouse", now + demo.settings.sessionTtlMs * 10),
      session("cs_morning", "Laptop, this morning", now - 60_000),
    ]),
    answered: new Map(),
    windows: new Map(),
    flaky: new Map(),
  };
}
