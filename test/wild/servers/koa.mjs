// Koa with its router, body parser and rate limit.
import { Router } from "@koa/router";
import Koa from "koa";
import bodyParser from "koa-bodyparser";
import rateLimit from "koa-ratelimit";
import { listen } from "../listen.mjs";

function bare() {
  const app = new Koa();
  app.silent = true;
  const router = new Router();
  router.get("/tickets/:id", (asked) => asked.throw(404, "No ticket of this number."));
  router.post("/tickets", (asked) => asked.assert(asked.request.body.seat, 422, "Choose a seat first."));
  router.get("/broken", () => {
    throw new Error("ENOENT: /var/lib/tickets.db");
  });
  const limit = { driver: "memory", db: new Map(), duration: 30_000, max: 1, id: () => "one" };
  router.get("/export", rateLimit(limit), (asked) => {
    asked.body = {};
  });
  app.use(bodyParser()).use(router.routes()).use(router.allowedMethods());
  return listen(app.callback());
}

function handled() {
  const app = new Koa();
  app.silent = true;
  app.use(async (asked, next) => {
    try {
      await next();
    } catch (error) {
      asked.status = error.status ?? 500;
      asked.body = {
        error: { code: error.code, message: error.expose ? error.message : "Something broke." },
        trace_id: "tr-88",
      };
    }
  });
  app.use((asked) => {
    if (asked.path === "/locked") asked.throw(423, "Your account is locked.", { code: "account_locked" });
    throw new Error("stack overflow");
  });
  return listen(app.callback());
}

export default {
  koa: {
    start: bare,
    cases: [
      {
        name: "thrown",
        path: "/tickets/7",
        method: "GET",
        want: { text: "No ticket of this number.", kind: "not_found" },
      },
      { name: "asserted", path: "/tickets", body: {}, want: { text: "Choose a seat first.", kind: "validation" } },
      { name: "method", path: "/tickets", method: "DELETE", want: {} },
      { name: "exception", path: "/broken", method: "GET", want: { kind: "server" } },
      { name: "no such route", path: "/seats", method: "GET", want: { kind: "not_found" } },
      {
        name: "rate limit",
        path: "/export",
        method: "GET",
        before: 1,
        want: { text: "Rate limit exceeded, retry in 30 seconds.", waitMs: 30_000, kind: "rate_limit" },
      },
    ],
  },
  "koa with a handler": {
    start: handled,
    cases: [
      {
        name: "exposed",
        path: "/locked",
        want: { text: "Your account is locked.", code: "account_locked", id: "tr-88" },
      },
      { name: "hidden", path: "/x", want: { text: "Something broke.", id: "tr-88", kind: "server" } },
    ],
  },
};
