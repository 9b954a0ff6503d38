import type { RateWindow } from "../rate-limiter.js";

/** Stages of a catalog specification. */
export const LIFECYCLE = ["DRAFT", "ACTIVE", "RETIRED", "OBSOLETE"] as const;

export type QuoteState = "DRAFT" | "SENT" | "ACCEPTED" | "REJECTED";
export type PeriodState = "OPEN" | "CLOSED" | "LOCKED";

/** What may be done in each state, and where it leads. */
type Machine<State extends string> = Readonly<Record<State, ReadonlyMap<string, State>>>;

export const QUOTE_MOVES: Machine<QuoteState> = {
  DRAFT: new Map([["SEND", "SENT"]]),
  SENT: new Map([
    ["ACCEPT", "ACCEPTED"],
    ["REJECT", "REJECTED"],
  ]),
  ACCEPTED: new Map(),
  REJECTED: new Map([["REVISE", "DRAFT"]]),
};

export const PERIOD_MOVES: Machine<PeriodState> = {
  OPEN: new Map([["CLOSE", "CLOSED"]]),
  CLOSED: new Map([
    ["REOPEN", "OPEN"],
    ["LOCK", "LOCKED"],
  ]),
  LOCKED: new Map(),
};

export interface Quote {
  readonly id: string;
  readonly customer: string;
  readonly total: number;
  state: QuoteState;
}

export interface Period {
  readonly id: string;
  state: PeriodState;
}

export interface Account {
  readonly externalKey: string;
  readonly name: string;
  readonly email: string;
  readonly currency: string;
}

export interface AviateState {
  readonly accounts: Account[];
  readonly specifications: { readonly id: string; readonly name: string; readonly lifecycleStatus: string }[];
  readonly quotes: Quote[];
  readonly periods: Period[];
  readonly windows: Map<string, RateWindow>;
}

export const aviateState = (): AviateState => ({
  accounts: [{ externalKey: "nordlicht", name: "Nordlicht Media", email: "ap@nordlicht.example", currency: "EUR" }],
  specifications: [{ id: "spec-gateway", name: "Gateway", lifecycleStatus: "ACTIVE" }],
  quotes: [
    { id: "qt-7c21", customer: "Kestrel Logistics", total: 4800, state: "SENT" },
    { id: "qt-7c22", customer: "Atelier Sorel", total: 1250, state: "DRAFT" },
    { id: "qt-7b90", customer: "Nordlicht Media", total: 9600, state: "ACCEPTED" },
  ],
  periods: [
    { id: "2026-01", state: "LOCKED" },
    { id: "2026-02", state: "CLOSED" },
    { id: "2026-03", state: "OPEN" },
  ],
  windows: new Map(),
});
