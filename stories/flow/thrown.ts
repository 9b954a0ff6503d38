import { fixtures } from "react-recourse/testing";
import { wire } from "../stage/samples.js";

/** Something that may be thrown, and how it is written down for people. */
export interface Thrown {
  readonly shown: string;
  readonly make: () => unknown;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const wallet = fixtures.commerce["INSUFFICIENT_BALANCE"];
const limited = fixtures.platform["rate_limit_exceeded"];

/** Ways in which failures reach an app, by name. */
export const thrownThings = {
  "fetch: a Response whose body nobody has read": {
    shown: `new Response(body, { status: 402, headers })\n\nbody = ${json(wallet?.body)}`,
    make: () => {
      const { status, headers, body } = wire("commerce", "INSUFFICIENT_BALANCE");
      return new Response(JSON.stringify(body), { status, headers });
    },
  },
  "axios: an AxiosError": {
    shown: `AxiosError {\n  message: "Request failed with status code 429",\n  response: ${json(limited)}\n}`,
    make: () => {
      const { status, headers, body } = wire("platform", "rate_limit_exceeded");
      const response = { status, headers, data: body };
      return Object.assign(new Error("Request failed with status code 429"), { isAxiosError: true, response });
    },
  },
  "fetch: the network is gone": {
    shown: 'TypeError: Failed to fetch\n\n(all that Chromium tells; Safari says "Load failed")',
    make: () => new TypeError("Failed to fetch"),
  },
  "a log line: { status, headers, body }": {
    shown: json(fixtures.aforo["status-422"]),
    make: () => wire("aforo", "status-422"),
  },
  "an API nobody has heard of": {
    shown: json({
      status: 409,
      headers: {},
      body: { failure: { userMessage: "This name is taken by another team.", supportId: "tk-81" } },
    }),
    make: () => ({
      status: 409,
      headers: {},
      body: { failure: { userMessage: "This name is taken by another team.", supportId: "tk-81" } },
    }),
  },
  "an exception of the page itself": {
    shown: "TypeError: undefined is not a function",
    make: () => new TypeError("undefined is not a function"),
  },
} satisfies Readonly<Record<string, Thrown>>;

/** Name of a thrown thing. */
export type ThrownName = keyof typeof thrownThings;
