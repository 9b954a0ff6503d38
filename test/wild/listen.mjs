// Servers on a free port of loopback.
import { createServer } from "node:http";

/** Serves a request handler; `stop` also ends the connections that clients keep open. */
export async function listen(handler) {
  const server = createServer(handler);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => stopped(server) };
}

/** The same for a server that has been made, and started, by its library. */
export const started = (server) => ({
  url: `http://127.0.0.1:${server.address().port}`,
  stop: () => stopped(server),
});

function stopped(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

/** A port that nobody listens on. */
export async function closedPort() {
  const { url, stop } = await listen(() => {});
  await stop();
  return Number(new URL(url).port);
}
