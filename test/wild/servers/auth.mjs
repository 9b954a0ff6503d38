// Sign-in: OpenID Connect, OAuth 2 and Better Auth.
import OAuth2Server from "@node-oauth/oauth2-server";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { createAuthClient } from "better-auth/client";
import { toNodeHandler } from "better-auth/node";
import express from "express";
import { Provider } from "oidc-provider";
import { listen } from "../listen.mjs";

const form = { "content-type": "application/x-www-form-urlencoded" };
const basic = (text) => `Basic ${Buffer.from(text).toString("base64")}`;

async function oidc() {
  let provider;
  const running = await listen((asked, answer) => provider.callback()(asked, answer));
  const client = {
    client_id: "shop",
    client_secret: "hush",
    redirect_uris: ["https://shop.example/back"],
    grant_types: ["authorization_code"],
  };
  provider = new Provider(running.url, { clients: [client], features: { devInteractions: { enabled: false } } });
  return running;
}

function oauth2() {
  const model = {
    getClient: (id, secret) => (id === "shop" && secret === "hush" ? { id, grants: ["password"] } : null),
    getUser: () => null,
    saveToken: (token) => token,
    getAccessToken: () => null,
  };
  const server = new OAuth2Server({ model });
  const app = express();
  app.use(express.urlencoded({ extended: false }));
  const answered = (work) => async (asked, answer) => {
    const request = new OAuth2Server.Request(asked);
    const response = new OAuth2Server.Response(answer);
    try {
      await work(request, response);
    } catch (error) {
      answer.set(response.headers).status(error.code).json({ error: error.name, error_description: error.message });
    }
  };
  app.post(
    "/token",
    answered((asked, answer) => server.token(asked, answer)),
  );
  app.get(
    "/me",
    answered((asked, answer) => server.authenticate(asked, answer)),
  );
  return listen(app);
}

const better = (limited) => async () => {
  let handle;
  const running = await listen((asked, answer) => handle(asked, answer));
  const tables = { user: [], session: [], account: [], verification: [] };
  const auth = betterAuth({
    baseURL: running.url,
    secret: "a secret of thirty-two characters",
    database: memoryAdapter(tables),
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    rateLimit: { enabled: limited },
    telemetry: { enabled: false },
  });
  handle = toNodeHandler(auth);
  return running;
};
const signUp = "/api/auth/sign-up/email";
const signIn = "/api/auth/sign-in/email";
const through = (work) => ({
  "better-auth": async (baseURL) => {
    const client = createAuthClient({ baseURL, fetchOptions: { headers: { origin: baseURL } } });
    return (await work(client)).error;
  },
});
const ada = { name: "Ada", email: "ada@lovelace.example", password: "a long password" };

export default {
  "oidc-provider": {
    start: oidc,
    cases: [
      {
        name: "grant",
        path: "/token",
        headers: { ...form, authorization: basic("shop:hush") },
        body: "grant_type=magic",
        want: { text: "unsupported grant_type requested", code: "unsupported_grant_type" },
      },
      {
        name: "code",
        path: "/token",
        headers: { ...form, authorization: basic("shop:hush") },
        body: "grant_type=authorization_code&code=1&redirect_uri=https%3A%2F%2Fshop.example%2Fback",
        want: { text: "grant request is invalid", code: "invalid_grant" },
      },
      {
        name: "secret",
        path: "/token",
        headers: { ...form, authorization: basic("shop:no") },
        body: "grant_type=authorization_code",
        want: { text: "client authentication failed", code: "invalid_client", kind: "auth" },
      },
      {
        name: "token",
        path: "/me",
        method: "GET",
        headers: { authorization: "Bearer x" },
        want: { text: "invalid token provided", code: "invalid_token", kind: "auth" },
      },
      { name: "no such route", path: "/x", method: "GET", want: { kind: "not_found" } },
    ],
  },
  "oauth2-server": {
    start: oauth2,
    cases: [
      {
        name: "user",
        path: "/token",
        headers: form,
        body: "grant_type=password&client_id=shop&client_secret=hush&username=ada&password=no",
        want: { text: "Invalid grant: user credentials are invalid", code: "invalid_grant" },
      },
      {
        name: "password missing",
        path: "/token",
        headers: form,
        body: "grant_type=password&client_id=shop&client_secret=hush&username=ada",
        want: { text: "Missing parameter: `password`", code: "invalid_request" },
      },
      {
        name: "client",
        path: "/token",
        headers: { ...form, authorization: basic("shop:no") },
        body: "grant_type=password",
        want: { text: "Invalid client: client is invalid", code: "invalid_client", kind: "auth" },
      },
      {
        name: "token",
        path: "/me",
        method: "GET",
        headers: { authorization: "Bearer x" },
        want: { text: "Invalid token: access token is invalid", code: "invalid_token", kind: "auth" },
      },
    ],
  },
  "better-auth": {
    start: better(false),
    cases: [
      {
        name: "e-mail",
        path: signUp,
        body: { ...ada, email: "ada" },
        own: through((auth) => auth.signUp.email({ ...ada, email: "ada" })),
        want: {
          text: [null, "[body.email] Invalid email address"],
          code: "VALIDATION_ERROR",
          fields: { email: "Invalid email address" },
          kind: "validation",
        },
      },
      {
        name: "short password",
        path: signUp,
        body: { ...ada, password: "a" },
        own: through((auth) => auth.signUp.email({ ...ada, password: "a" })),
        want: { text: "Password too short", code: "PASSWORD_TOO_SHORT" },
      },
      {
        name: "taken",
        path: signUp,
        body: ada,
        before: 1,
        own: through((auth) => auth.signUp.email(ada)),
        want: { text: "User already exists. Use another email.", code: "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL" },
      },
      {
        name: "wrong password",
        path: signIn,
        body: { ...ada, password: "another password" },
        own: through((auth) => auth.signIn.email({ ...ada, password: "another password" })),
        want: { text: "Invalid email or password", code: "INVALID_EMAIL_OR_PASSWORD", kind: "auth" },
      },
      {
        name: "no session",
        path: "/api/auth/change-password",
        body: { newPassword: "something new", currentPassword: ada.password },
        want: { code: ["UNAUTHORIZED", null], kind: "auth" },
      },
    ],
  },
  "better-auth, limited": {
    start: better(true),
    cases: [
      {
        name: "rate limit",
        path: signIn,
        body: { email: ada.email, password: "a guess at it" },
        before: 3,
        want: { text: "Too many requests. Please try again later.", waitMs: 10_000, kind: "rate_limit" },
      },
    ],
  },
};
