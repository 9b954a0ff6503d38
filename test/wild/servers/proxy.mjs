// Proxies whose upstream is down or too slow.
import express from "express";
import httpProxy from "http-proxy";
import { createProxyMiddleware } from "http-proxy-middleware";
import { closedPort, listen } from "../listen.mjs";

async function bare() {
  const proxy = httpProxy.createProxyServer({ target: `http://127.0.0.1:${await closedPort()}` });
  proxy.on("error", (error, asked, answer) => {
    answer.writeHead(502, { "content-type": "text/plain" });
    answer.end("We cannot reach the warehouse.");
  });
  return listen((asked, answer) => proxy.web(asked, answer));
}

async function middleware() {
  const slow = await listen(() => {});
  const app = express();
  app.use("/down", createProxyMiddleware({ target: `http://127.0.0.1:${await closedPort()}` }));
  app.use("/slow", createProxyMiddleware({ target: slow.url, proxyTimeout: 80 }));
  const { url, stop } = await listen(app);
  return { url, stop: () => Promise.all([stop(), slow.stop()]) };
}

const UPSTREAM = [null, /^Error occurred while trying to proxy/];
export default {
  "http-proxy": {
    start: bare,
    cases: [
      {
        name: "down",
        path: "/orders",
        method: "GET",
        want: { text: "We cannot reach the warehouse.", kind: ["unavailable", "server"] },
      },
    ],
  },
  "http-proxy-middleware": {
    start: middleware,
    cases: [
      { name: "down", path: "/down/orders", method: "GET", want: { text: UPSTREAM, kind: ["unavailable", "timeout"] } },
      { name: "slow", path: "/slow/orders", method: "GET", want: { text: UPSTREAM, kind: ["unavailable", "timeout"] } },
    ],
  },
};
