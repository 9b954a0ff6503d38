import { type IncomingMessage, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ExecuteOptions, executeResolve, normalizeError } from "react-recourse/core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";

interface Seen {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server that notes what arrives, and answers as the test says. */
function listen() {
  const seen: Seen[] = [];
  const held: (() => void)[] = [];
  const answer = { status: 200, body: "{}", headers: {}, hold: false };
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ method: request.method, path: request.url, headers: request.headers, body });
      const { status, headers } = answer;
      const reply = () => void response.writeHead(status, headers).end(request.method === "HEAD" ? "" : answer.body);
      if (answer.hold) held.push(reply);
      else reply();
    });
  });
  return { seen, held, answer, server };
}

/** The server that the app allows. */
export const api = listen();
const stranger = listen();
/** Origins of the server that the app allows, and of one it knows nothing of. */
export const at = { api: "", elsewhere: "" };
const start = async ({ server }: { readonly server: Server }): Promise<string> => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
beforeAll(async () => {
  at.api = await start(api);
  at.elsewhere = await start(stranger);
});
afterAll(() => {
  for (const { server } of [api, stranger]) server.closeAllConnections();
  for (const { server } of [api, stranger]) server.close();
});
beforeEach(() => {
  for (const one of [api, stranger]) {
    one.seen.length = 0;
    one.held.length = 0;
    Object.assign(one.answer, { status: 200, body: "{}", headers: {}, hold: false });
  }
});
afterEach(() => {
  // Nothing is ever sent to where the app allowed nothing.
  if (stranger.seen.length > 0) throw new Error(`sent to a stranger: ${JSON.stringify(stranger.seen)}`);
});

/** What a server answers whose way out is a request; read the way every error is. */
export const failure = (resolve: object, more: object = {}) =>
  normalizeError({
    status: 402,
    headers: { "content-type": "application/json" },
    body: { code: "wallet_short", message: "Not enough.", resolve: { action: "top_up", method: "POST", ...resolve } },
    url: `${at.api}/v1/orders`,
    ...more,
  });
/** What an app allows that calls the API alone. */
export const allowed = (more: Partial<ExecuteOptions> = {}): ExecuteOptions => ({ origins: [at.api], fetch, ...more });
/** Sends what a failure proposes. */
export const send = (endpoint: unknown, more: Partial<ExecuteOptions> = {}, resolve: object = {}) =>
  executeResolve(failure({ endpoint, ...resolve }), allowed(more));
/** What is thrown where nothing may be sent. */
export const refused = { name: "NotAllowedError" };
