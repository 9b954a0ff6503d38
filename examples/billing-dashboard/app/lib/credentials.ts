import { createStore, keep, kept } from "./store.js";

/** Who the dashboard says it is, per API. Pages let people choose, because half of all errors are about exactly that. */
export interface Credentials {
  /** Names the server's memory of this tab. */
  readonly session: string;
  readonly aforo: string;
  readonly afo: string;
  readonly afoOrg: string;
  readonly aviate: string;
  /** `null`: signed out. */
  readonly platform: string | null;
  readonly commerceKey: string;
  readonly commerceAccess: string | null;
  readonly commerceRefresh: string | null;
  /** Seconds an access token is asked to live. */
  readonly commerceLife: number;
}

const NAME = "lumen-credentials";

export const DEFAULTS = {
  aforo: "sk_live_owner",
  afo: "afo_sk_live_main",
  afoOrg: "org_lumen",
  aviate: "id-token-finance",
  platform: "pt_maya",
  commerceKey: "ck_live_shop",
  commerceAccess: null,
  commerceRefresh: null,
  commerceLife: 45,
} as const satisfies Omit<Credentials, "session">;

const initial = kept<Credentials>(() => sessionStorage, NAME, { session: crypto.randomUUID(), ...DEFAULTS });
// A reload must find the server's memory again.
keep(() => sessionStorage, NAME, initial);

export const credentials = createStore<Credentials>(initial, (value) => keep(() => sessionStorage, NAME, value));

export const setCredentials = (some: Partial<Credentials>): void => credentials.set({ ...credentials.get(), ...some });
