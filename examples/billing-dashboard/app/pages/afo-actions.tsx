import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { RecourseProvider } from "react-recourse";
import { DEFAULTS, setCredentials } from "../lib/credentials.js";
import { say } from "../lib/toasts.js";

/** afo's answers for every page that speaks to it. */
export function AfoActions({ children }: { readonly children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const actions = useMemo(() => {
    const ownKey = async () => {
      setCredentials({ afo: DEFAULTS.afo, afoOrg: DEFAULTS.afoOrg });
      await client.invalidateQueries({ queryKey: ["afo"] });
      say("Back to the dashboard's own key.");
    };
    return { sign_in: ownKey, manage_api_keys: ownKey };
  }, [client]);
  return <RecourseProvider actions={actions}>{children}</RecourseProvider>;
}
