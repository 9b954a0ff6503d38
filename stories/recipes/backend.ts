import { HttpResponse, type HttpHandler, delay, http } from "msw";
import type { RecourseInstance } from "react-recourse";
import type { WireResponse } from "react-recourse/testing";
import { wire } from "../stage/samples.js";

/** A service with a memory, so that a way out really changes what comes next. */
export interface Backend {
  balance: number;
  plan: string | null;
  /** Requests for usage or invoices that still meet an outage. */
  outages: number;
  cardWorks: boolean;
  /** Numbers of the invoices that are paid. */
  paid: readonly string[];
  /** Times that somebody else still saves the settings first. */
  collisions: number;
}

const start: Backend = { balance: 12, plan: null, outages: 1, cardWorks: false, paid: [], collisions: 1 };

/** What the service remembers now. */
export const backend: Backend = { ...start };

/** Starts anew, before each story. */
export const resetBackend = (): void => {
  Object.assign(backend, start);
};

const PRICE = 50;
const INVOICES = ["2026-0930", "2026-0931"];

const answer = ({ status, headers, body }: WireResponse): Response =>
  HttpResponse.json(body as Record<string, unknown>, { status, headers });

interface Checkout {
  readonly email: string;
  readonly seats: number;
}

interface Settings {
  readonly domain: string;
}

/** Fields that the service does not take. */
const refuse = (errors: readonly { readonly field: string; readonly message: string }[]): Response => {
  const { body } = wire("aforo", "status-422");
  return answer({ ...wire("aforo", "status-422"), body: { ...(body as object), errors } });
};

const invalid = ({ email, seats }: Checkout): Response | null => {
  const errors = [
    ...(email.includes("@") ? [] : [{ field: "email", message: "must be a well-formed email address" }]),
    ...(seats >= 1 && seats <= 50 ? [] : [{ field: "seats", message: "must be between 1 and 50" }]),
  ];
  return errors.length === 0 ? null : refuse(errors);
};

/**
 * An outage that nobody has met: the page remembers how often a failure was tried again, and would make the next story
 * wait.
 */
const outage = (): Response => {
  const response = wire("aforo", "status-503");
  const detail = `Incident ${performance.now()}: the service is starting up.`;
  return answer({ ...response, body: { ...(response.body as object), detail } });
};

/** The service itself; its refusals are the recorded ones. */
export const handlers: readonly HttpHandler[] = [
  http.get("/api/wallet", () => HttpResponse.json({ balance: backend.balance })),
  http.post<never, { amount: number }>("/api/wallet/top-ups", async ({ request }) => {
    backend.balance += (await request.json()).amount;
    return HttpResponse.json({ balance: backend.balance });
  }),
  http.get("/api/usage", () => {
    backend.outages -= 1;
    return backend.outages >= 0 ? outage() : HttpResponse.json({ calls: 48_210 });
  }),
  http.get("/api/invoices", () => {
    backend.outages -= 1;
    return backend.outages >= 0
      ? outage()
      : HttpResponse.json(INVOICES.map((number) => ({ number, paid: backend.paid.includes(number) })));
  }),
  http.post<{ number: string }>("/api/invoices/:number/payment", async ({ params: { number } }) => {
    await delay(50);
    if (backend.balance < PRICE) return answer(wire("aforo", "WALLET_INSUFFICIENT"));
    backend.balance -= PRICE;
    backend.paid = [...backend.paid, number];
    return HttpResponse.json({ invoice: number, paid: true });
  }),
  http.post<never, Settings>("/api/settings", async ({ request }) => {
    const { domain } = await request.json();
    if (!domain.includes(".")) return refuse([{ field: "domain", message: "must be a domain, e.g. pay.acme.example" }]);
    backend.collisions -= 1;
    return backend.collisions >= 0 ? answer(wire("aforo", "status-409")) : HttpResponse.json({ domain });
  }),
  http.post("/api/projects", () =>
    backend.plan === null ? answer(wire("platform", "plan_required")) : HttpResponse.json({ id: "prj_1" }),
  ),
  http.post<never, Checkout>("/api/checkout", async ({ request }) => {
    const refusal = invalid(await request.json());
    if (refusal) return refusal;
    return backend.cardWorks ? HttpResponse.json({ order: "O-1041" }) : answer(wire("aviate", "payment-error"));
  }),
];

/** How the app of the recipes calls its service: whatever is not fine is thrown as what the README shows. */
export async function call<T>(recourse: RecourseInstance, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await recourse.ensureOk(await fetch(path, init));
  return (await response.json()) as T;
}
