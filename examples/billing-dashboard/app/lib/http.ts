import { recourse } from "../recourse.js";
import { credentials } from "./credentials.js";

export interface Ask {
  readonly method?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** `fetch` that throws what Recourse reads: a refused call arrives as one typed value, whichever API refused. */
export async function send<Data>(url: string, { json, headers, ...rest }: Ask = {}): Promise<Data> {
  const response = await recourse.ensureOk(
    await fetch(url, {
      ...rest,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      headers: {
        "X-Demo-Session": credentials.get().session,
        ...(json === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
    }),
  );
  // The demo's server and its dashboard live in one repository; an app would check what it is given.
  return (response.status === 204 ? undefined : await response.json()) as Data;
}
