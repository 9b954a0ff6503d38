import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { type Credentials, credentials, setCredentials } from "../lib/credentials.js";
import { useStore } from "../lib/store.js";

type TextCredential = {
  [Name in keyof Credentials]: Credentials[Name] extends string ? Name : never;
}[keyof Credentials];

interface CredentialSelectProps {
  readonly label: string;
  readonly name: TextCredential;
  /** Queries that answer differently for another caller, by the first part of their key. */
  readonly refresh: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** Acts as somebody else: with fewer rights, a revoked key, or none. */
export function CredentialSelect({ label, name, refresh, options }: CredentialSelectProps): ReactNode {
  const id = useId();
  const value = useStore(credentials)[name];
  const client = useQueryClient();
  return (
    <div className="credential">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          setCredentials({ [name]: event.target.value });
          void client.resetQueries({ queryKey: [refresh] });
        }}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
        {!options.some(([key]) => key === value) && <option value={value}>A key made here</option>}
      </select>
    </div>
  );
}
