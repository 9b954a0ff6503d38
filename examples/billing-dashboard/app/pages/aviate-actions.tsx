import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { DEFAULTS, setCredentials } from "../lib/credentials.js";
import { CredentialSelect } from "../ui/credential-select.js";

const WHO = [
  ["id-token-finance", "Finance team"],
  ["id-token-auditor", "Auditor, reads only"],
  ["", "Nobody"],
] as const;

/** aviate's answers for every page that speaks to it, and who asks. */
export function AviateActions({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const actions = useMemo(
    () => ({
      sign_in: async () => {
        setCredentials({ aviate: DEFAULTS.aviate });
        await client.invalidateQueries({ queryKey: ["aviate"] });
      },
      check_again: () => client.invalidateQueries({ queryKey: ["aviate"] }),
    }),
    [client],
  );
  return (
    <RecourseProvider actions={actions}>
      <CredentialSelect label="Act as" name="aviate" refresh="aviate" options={WHO} />
      {children}
    </RecourseProvider>
  );
}
