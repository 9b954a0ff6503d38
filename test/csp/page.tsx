import { StrictMode } from "react";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse, type Surface } from "react-recourse";
import { commerce } from "react-recourse/catalogs/commerce";
import { apiError } from "react-recourse/testing";

const recourse = createRecourse({
  catalogs: [commerce],
  currency: "EUR",
  actions: { select_plan: "/billing/plans", top_up: () => undefined },
});

/** One of each kind that writes figures, money, dates or durations. */
const errorsAt = (receivedAt: number) => [
  apiError({
    kind: "quota",
    message: "The quota is used up.",
    rateLimit: { limit: 10_000, remaining: 0, resetAt: receivedAt + 90_000_000, policy: null },
    details: { limit: 10_000, used: 10_200, reset_at: new Date(receivedAt + 90_000_000).toISOString() },
    receivedAt,
  }),
  apiError({ kind: "rate_limit", status: 429, retryAfterMs: 90_000, retryable: true, receivedAt }),
  apiError({ kind: "balance", details: { balance: 1250.5, needed: 4800 }, receivedAt }),
  apiError({ kind: "gone", details: { expired_at: new Date(receivedAt).toISOString(), size: 1_500_000 }, receivedAt }),
  apiError({ kind: "unavailable", status: 503, retryable: true, requestId: "req_1", receivedAt }),
];

interface PageProps {
  readonly surfaces: readonly Surface[];
  readonly nonce: string | undefined;
  readonly receivedAt: number;
}

/** The page that the server draws and the browser takes over: each error on each surface. */
export const Page = ({ surfaces, nonce, receivedAt }: PageProps) => (
  <StrictMode>
    <RecourseProvider recourse={recourse} {...(nonce !== undefined && { nonce })}>
      <RecourseRegion />
      <main>
        {surfaces.map((surface) =>
          errorsAt(receivedAt)
            // One dialog is enough, and more would stand over each other.
            .slice(0, surface === "dialog" ? 1 : undefined)
            .map((error) => (
              <Recourse
                key={`${surface} ${error.kind}`}
                error={error}
                surface={surface}
                onRetry={() => undefined}
                onDismiss={() => undefined}
              />
            )),
        )}
      </main>
    </RecourseProvider>
  </StrictMode>
);
