import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { DEFAULTS, setCredentials } from "../lib/credentials.js";
import { CredentialSelect } from "../ui/credential-select.js";

const KEYS = [
  ["sk_live_owner", "Owner key"],
  ["sk_live_billing", "Billing admin key"],
  ["sk_live_viewer", "Viewer key"],
  ["sk_live_revoked", "Revoked key"],
] as const;

/** aforo's answers for every page that speaks to it. */
export function AforoActions({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      // The document knows two cures for a 401, a valid key or another one; the dashboard's own is both.
      sign_in: async () => {
        setCredentials({ aforo: DEFAULTS.aforo });
        await client.invalidateQueries({ queryKey: ["aforo"] });
      },
      check_again: () => client.invalidateQueries({ queryKey: ["aforo"] }),
    }),
    [client],
  );
  return <RecourseProvider actions={actions}>{children}</RecourseProvider>;
}

export const AforoKey = (): ReactNode => (
  <CredentialSelect label="Act with" name="aforo" refresh="aforo" options={KEYS} />
);
