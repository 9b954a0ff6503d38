import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { type ApiError, RecourseProvider } from "react-recourse";
import { afo } from "../apis/afo.js";
import { aforo } from "../apis/aforo.js";
import { commerce } from "../apis/commerce.js";
import { platform } from "../apis/platform.js";
import { say } from "../lib/toasts.js";
import { euro } from "../ui/layout.js";

type TopUp = (amount: number | undefined, error: ApiError) => Promise<string>;

/** By the name of the API, which is also that of its queries. What each says when it worked. */
const TOP_UPS: Readonly<Record<string, TopUp>> = {
  async aforo(amount = 50) {
    const { balance } = await aforo.topUp(amount);
    return `Topped up ${euro(amount)}. The wallet holds ${euro(balance)}.`;
  },
  async commerce(amount = 50) {
    const { balance } = await commerce.recharge(amount);
    return `Recharged ${euro(amount)}. The balance is ${euro(balance)}.`;
  },
  async afo(amount = 10) {
    const { credits } = await afo.buyCredits(Math.ceil(amount));
    return `${credits} credits now.`;
  },
  async platform(amount = 10, { resolve }) {
    // The link that comes with the refusal names the organization.
    await platform.buyCredits(new URL(resolve?.url ?? location.href).searchParams.get("org") ?? "", amount);
    return `${amount} credits bought.`;
  },
};

/**
 * Money is asked for everywhere: who leaves a page while a payment is under way reads of its failure on another one, and
 * tops up there.
 */
export function TopUps({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      top_up: async ({ error, amount }: { readonly error: ApiError; readonly amount?: number | undefined }) => {
        const said = await TOP_UPS[error.api ?? ""]?.(amount, error);
        if (said === undefined) return;
        await client.invalidateQueries({ queryKey: [error.api] });
        say(said);
      },
    }),
    [client],
  );
  return <RecourseProvider actions={actions}>{children}</RecourseProvider>;
}
