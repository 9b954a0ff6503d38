// Real clients, each with a way to send one request that fails. `call(base)` resolves to what was thrown.
import axios from "axios";
import ky from "ky";
import { ofetch } from "ofetch";
import wretch from "wretch";
import got from "got";
import superagent from "superagent";
import createClient from "openapi-fetch";
import { request as undiciRequest, fetch as undiciFetch } from "undici";
import { configureStore } from "@reduxjs/toolkit";
import { createApi, fetchBaseQuery } from "@reduxjs/toolkit/query";
import { createTRPCClient, httpLink } from "@trpc/client";
import { GraphQLClient, gql } from "graphql-request";
import { ApolloClient, HttpLink, InMemoryCache, gql as apolloGql } from "@apollo/client";
import { Client as Urql, cacheExchange, fetchExchange } from "@urql/core";
import Stripe from "stripe";
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { createClient as createSupabase } from "@supabase/supabase-js";
import { Octokit } from "@octokit/core";
import { SQSClient, ListQueuesCommand } from "@aws-sdk/client-sqs";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { WebClient } from "@slack/web-api";
import { initializeApp } from "firebase/app";
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from "firebase/auth";

const caught = async (work) => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
};
const post = { method: "POST", body: '{"a":1}', headers: { "content-type": "application/json" } };

/** Clients of any API. */
export const generic = {
  "fetch response": (url) => fetch(url, post),
  "fetch consumed": async (url) => {
    const r = await fetch(url, post);
    const body = await r.text();
    return { response: r, status: r.status, headers: r.headers, body };
  },
  "fetch thrown with cause": async (url) => {
    const response = await fetch(url, post);
    return new Error(`HTTP ${response.status}`, { cause: response });
  },
  "undici fetch": (url) => undiciFetch(url, post),
  "undici request": async (url) => {
    const r = await undiciRequest(url, { ...post });
    return { status: r.statusCode, headers: r.headers, body: await r.body.text() };
  },
  axios: (url) => caught(() => axios.post(url, { a: 1 })),
  "axios after json": async (url) => {
    const e = await caught(() => axios.post(url, { a: 1 }));
    return {
      ...e.toJSON(),
      response: { status: e.response.status, data: e.response.data, headers: { ...e.response.headers } },
    };
  },
  "axios fetch adapter": (url) => caught(() => axios.post(url, { a: 1 }, { adapter: "fetch" })),
  "axios text": (url) => caught(() => axios.post(url, { a: 1 }, { responseType: "text", transformResponse: [] })),
  ky: (url) => caught(() => ky.post(url, { json: { a: 1 }, retry: 0 })),
  "ky read": (url) =>
    caught(() =>
      ky.post(url, {
        json: { a: 1 },
        retry: 0,
        hooks: {
          beforeError: [
            async (error) => {
              error.data = await error.response
                .clone()
                .json()
                .catch(() => undefined);
              return error;
            },
          ],
        },
      }),
    ),
  ofetch: (url) => caught(() => ofetch(url, { method: "POST", body: { a: 1 }, retry: 0 })),
  wretch: (url) => caught(() => wretch(url).post({ a: 1 }).res()),
  "wretch json": (url) => caught(() => wretch(url).errorType("json").post({ a: 1 }).json()),
  got: (url) => caught(() => got.post(url, { json: { a: 1 }, retry: { limit: 0 } })),
  "got json": (url) => caught(() => got.post(url, { json: { a: 1 }, retry: { limit: 0 }, responseType: "json" })),
  superagent: (url) => caught(() => superagent.post(url).send({ a: 1 })),
  "openapi-fetch": async (url) => {
    const { error, response } = await createClient({ baseUrl: url }).POST("/x", { body: { a: 1 } });
    return { error, response };
  },
  "RTK Query": async (url) => {
    const api = createApi({
      baseQuery: fetchBaseQuery({ baseUrl: url }),
      endpoints: (b) => ({ go: b.mutation({ query: () => ({ url: "/x", method: "POST", body: { a: 1 } }) }) }),
    });
    const store = configureStore({
      reducer: { [api.reducerPath]: api.reducer },
      middleware: (d) => d().concat(api.middleware),
    });
    const { error } = await store.dispatch(api.endpoints.go.initiate());
    return error;
  },
};

/** Clients of one protocol or API, and the dialects it speaks. */
export const special = {
  tRPC: ["trpc", (url) => caught(() => createTRPCClient({ links: [httpLink({ url })] }).seat.take.mutate({ a: 1 }))],
  "graphql-request": [
    "graphql",
    (url) =>
      caught(() =>
        new GraphQLClient(url).request(gql`
          mutation M {
            a
          }
        `),
      ),
  ],
  Apollo: [
    "graphql",
    (url) =>
      caught(() =>
        new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() }).mutate({
          mutation: apolloGql`mutation M { a }`,
        }),
      ),
  ],
  urql: [
    "graphql",
    async (url) =>
      (
        await new Urql({ url, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] })
          .mutation("mutation M { a }", {})
          .toPromise()
      ).error,
  ],
  Stripe: [
    "stripe envelope slack-limit proxy empty",
    (url) => {
      const { hostname, port } = new URL(url);
      return caught(() =>
        new Stripe("sk_test_x", {
          host: hostname,
          port,
          protocol: "http",
          maxNetworkRetries: 0,
          telemetry: false,
        }).charges.create({ amount: 1 }),
      );
    },
  ],
  "Stripe fetch": [
    "stripe envelope",
    (url) => {
      const { hostname, port } = new URL(url);
      return caught(() =>
        new Stripe("sk_test_x", {
          host: hostname,
          port,
          protocol: "http",
          maxNetworkRetries: 0,
          telemetry: false,
          httpClient: Stripe.createFetchHttpClient(),
        }).charges.create({ amount: 1 }),
      );
    },
  ],
  OpenAI: [
    "openai envelope google proxy empty text anthropic laravel-throttle problem",
    (url) =>
      caught(() =>
        new OpenAI({ apiKey: "x", baseURL: url, maxRetries: 0 }).chat.completions.create({ model: "m", messages: [] }),
      ),
  ],
  Anthropic: [
    "anthropic envelope proxy empty openai",
    (url) =>
      caught(() =>
        new Anthropic({ apiKey: "x", baseURL: url, maxRetries: 0 }).messages.create({
          model: "m",
          max_tokens: 1,
          messages: [],
        }),
      ),
  ],
  Supabase: [
    "postgrest",
    async (url) =>
      (
        await createSupabase(url, "anon", { auth: { persistSession: false, autoRefreshToken: false } })
          .from("seats")
          .insert({ a: 1 })
      ).error,
  ],
  "Supabase thrown": [
    "postgrest",
    (url) =>
      caught(() =>
        createSupabase(url, "anon", { auth: { persistSession: false, autoRefreshToken: false } })
          .from("seats")
          .insert({ a: 1 })
          .throwOnError(),
      ),
  ],
  "Supabase auth": [
    "supabase-auth",
    async (url) =>
      (
        await createSupabase(url, "anon", {
          auth: { persistSession: false, autoRefreshToken: false },
        }).auth.signInWithPassword({ email: "a@b.example", password: "x" })
      ).error,
  ],
  Octokit: [
    "github envelope problem proxy empty laravel-throttle",
    (url) =>
      caught(() =>
        new Octokit({ baseUrl: url, log: { debug() {}, info() {}, warn() {}, error() {} } }).request("POST /x", {
          a: 1,
        }),
      ),
  ],
  "AWS SQS": [
    "aws",
    (url) =>
      caught(() =>
        new SQSClient({
          region: "eu-x-1",
          endpoint: url,
          maxAttempts: 1,
          credentials: { accessKeyId: "a", secretAccessKey: "b" },
        }).send(new ListQueuesCommand({})),
      ),
  ],
  "AWS DynamoDB": [
    "aws",
    (url) =>
      caught(() =>
        new DynamoDBClient({
          region: "eu-x-1",
          endpoint: url,
          maxAttempts: 1,
          credentials: { accessKeyId: "a", secretAccessKey: "b" },
        }).send(new ListTablesCommand({})),
      ),
  ],
  Firebase: [
    "firebase",
    (url) => {
      const auth = getAuth(initializeApp({ apiKey: "x", projectId: "p" }, `a${Math.random()}`));
      connectAuthEmulator(auth, url, { disableWarnings: true });
      return caught(() => signInWithEmailAndPassword(auth, "a@b.example", "x"));
    },
  ],
  Slack: [
    "slack-limit slack-ok empty",
    (url) =>
      caught(() =>
        new WebClient("x", {
          slackApiUrl: `${url}/`,
          retryConfig: { retries: 0 },
          rejectRateLimitedCalls: true,
          logLevel: "error",
        }).chat.postMessage({ channel: "c", text: "t" }),
      ),
  ],
};

/** Requests that get no answer at all: by url of a closed port, and of a server that never answers. */
export const roads = {
  network: {
    fetch: (url) => caught(() => fetch(url)),
    undici: (url) => caught(() => undiciRequest(url)),
    axios: (url) => caught(() => axios.get(url)),
    "axios fetch": (url) => caught(() => axios.get(url, { adapter: "fetch" })),
    ky: (url) => caught(() => ky(url, { retry: 0 })),
    ofetch: (url) => caught(() => ofetch(url, { retry: 0 })),
    wretch: (url) => caught(() => wretch(url).get().json()),
    got: (url) => caught(() => got(url, { retry: { limit: 0 } })),
    superagent: (url) => caught(() => superagent.get(url)),
    "openapi-fetch": (url) => caught(() => createClient({ baseUrl: url }).GET("/x")),
    "RTK Query": (url) => generic["RTK Query"](url),
    tRPC: (url) => special.tRPC[1](url),
    "graphql-request": (url) => special["graphql-request"][1](url),
    Apollo: (url) => special.Apollo[1](url),
    urql: (url) => special.urql[1](url),
    Stripe: (url) => special.Stripe[1](url),
    OpenAI: (url) => special.OpenAI[1](url),
    Anthropic: (url) => special.Anthropic[1](url),
    Supabase: (url) => special.Supabase[1](url),
    Octokit: (url) => special.Octokit[1](url),
    AWS: (url) => special["AWS SQS"][1](url),
    Slack: (url) => special.Slack[1](url),
  },
  timeout: {
    fetch: (url) => caught(() => fetch(url, { signal: AbortSignal.timeout(60) })),
    axios: (url) => caught(() => axios.get(url, { timeout: 60 })),
    ky: (url) => caught(() => ky(url, { retry: 0, timeout: 60 })),
    ofetch: (url) => caught(() => ofetch(url, { retry: 0, timeout: 60 })),
    got: (url) => caught(() => got(url, { retry: { limit: 0 }, timeout: { request: 60 } })),
    superagent: (url) => caught(() => superagent.get(url).timeout(60)),
    undici: (url) => caught(() => undiciRequest(url, { headersTimeout: 60 })),
    OpenAI: (url) => caught(() => new OpenAI({ apiKey: "x", baseURL: url, maxRetries: 0, timeout: 60 }).models.list()),
    Anthropic: (url) =>
      caught(() => new Anthropic({ apiKey: "x", baseURL: url, maxRetries: 0, timeout: 60 }).models.list()),
    Stripe: (url) => {
      const { hostname, port } = new URL(url);
      return caught(() =>
        new Stripe("sk_test_x", {
          host: hostname,
          port,
          protocol: "http",
          maxNetworkRetries: 0,
          timeout: 60,
          telemetry: false,
        }).charges.create({ amount: 1 }),
      );
    },
    AWS: (url) =>
      caught(() =>
        new SQSClient({
          region: "eu-x-1",
          endpoint: url,
          maxAttempts: 1,
          requestHandler: { requestTimeout: 60, throwOnRequestTimeout: true },
          credentials: { accessKeyId: "a", secretAccessKey: "b" },
        }).send(new ListQueuesCommand({})),
      ),
  },
  aborted: {
    fetch: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() => fetch(url, { signal: c.signal }));
    },
    axios: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() => axios.get(url, { signal: c.signal }));
    },
    ky: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() => ky(url, { retry: 0, signal: c.signal }));
    },
    ofetch: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() => ofetch(url, { retry: 0, signal: c.signal }));
    },
    got: (url) => {
      const p = got(url, { retry: { limit: 0 } });
      setTimeout(() => p.cancel(), 60);
      return caught(() => p);
    },
    undici: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() => undiciRequest(url, { signal: c.signal }));
    },
    OpenAI: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() => new OpenAI({ apiKey: "x", baseURL: url, maxRetries: 0 }).models.list({ signal: c.signal }));
    },
    AWS: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() =>
        new SQSClient({
          region: "eu-x-1",
          endpoint: url,
          maxAttempts: 1,
          credentials: { accessKeyId: "a", secretAccessKey: "b" },
        }).send(new ListQueuesCommand({}), { abortSignal: c.signal }),
      );
    },
    Apollo: (url) => {
      const c = new AbortController();
      setTimeout(() => c.abort(), 60);
      return caught(() =>
        new ApolloClient({
          link: new HttpLink({ uri: url, fetchOptions: { signal: c.signal } }),
          cache: new InMemoryCache(),
        }).mutate({ mutation: apolloGql`mutation M { a }` }),
      );
    },
  },
};
