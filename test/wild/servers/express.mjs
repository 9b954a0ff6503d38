// Express: its own answers, and those of the packages most often put beside it.
import express from "express";
import createError from "http-errors";
import { rateLimit } from "express-rate-limit";
import { body, param, query, validationResult } from "express-validator";
import { listen } from "../listen.mjs";

function bare() {
  const app = express();
  app.set("env", "production");
  app.use(express.json({ limit: "500b" }));
  app.post("/orders", (asked, answer) => answer.json(asked.body));
  app.get("/orders/:id", () => {
    throw new TypeError("Cannot read properties of null (reading 'lines')");
  });
  app.get("/status", (asked, answer) => answer.sendStatus(503));
  return listen(app);
}

function handled() {
  const app = express();
  app.use(express.json());
  app.get("/orders/:id", (asked, answer, next) => next(createError(404, `There is no order ${asked.params.id}.`)));
  app.post("/orders", (asked, answer, next) =>
    next(createError(409, "This basket has been ordered already.", { code: "basket_ordered" })),
  );
  app.delete("/orders/:id", (asked, answer, next) => next(new Error("ECONNREFUSED 10.2.0.4:5432")));
  app.use((error, asked, answer, _next) => {
    const status = error.status ?? 500;
    answer.status(status).set("x-request-id", "req-5f21");
    answer.json({
      error: { status, code: error.code, message: error.expose ? error.message : "Internal Server Error" },
    });
  });
  return listen(app);
}

function validator() {
  const app = express();
  app.use(express.json());
  const refuse = (shape) => (asked, answer, next) => {
    const found = validationResult(asked);
    if (found.isEmpty()) next();
    else answer.status(422).json({ errors: shape(found) });
  };
  const rules = [
    body("buyer.mail").isEmail().withMessage("Enter an e-mail address"),
    body("lines.*.count").isInt({ min: 1 }).withMessage("At least one piece"),
  ];
  app.post(
    "/orders",
    rules,
    refuse((found) => found.array()),
    (asked, answer) => answer.json({}),
  );
  app.post(
    "/drafts",
    rules,
    refuse((found) => found.mapped()),
    (asked, answer) => answer.json({}),
  );
  app.get(
    "/orders/:id",
    param("id").isUUID(),
    query("page").optional().isInt().withMessage("The page is a number"),
    refuse((found) => found.array()),
    (asked, answer) => answer.json({}),
  );
  return listen(app);
}

function limited() {
  const app = express();
  const window = { windowMs: 90_000, limit: 1 };
  app.get("/plain", rateLimit({ ...window, standardHeaders: "draft-7", legacyHeaders: false }), (asked, answer) =>
    answer.json({}),
  );
  app.get(
    "/json",
    rateLimit({
      ...window,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      message: { code: "slow_down", message: "One export in 90 seconds." },
    }),
    (asked, answer) => answer.json({}),
  );
  app.get("/old", rateLimit(window), (asked, answer) => answer.json({}));
  return listen(app);
}

const badOrder = {
  buyer: { mail: "ada" },
  lines: [
    { article: "B-7", count: 1 },
    { article: "B-8", count: 0 },
  ],
};
const badFields = { "buyer.mail": "Enter an e-mail address", "lines.1.count": "At least one piece" };
const limit = { method: "GET", before: 1 };

export default {
  express: {
    start: bare,
    cases: [
      { name: "JSON torn off", path: "/orders", body: '{"lines":[', want: { kind: "validation" } },
      { name: "too large", path: "/orders", body: { note: "n".repeat(900) }, want: { kind: "too_large" } },
      { name: "exception", path: "/orders/9", method: "GET", want: { kind: "server" } },
      { name: "no such route", path: "/invoices", want: { kind: "not_found" } },
      { name: "status sent", path: "/status", method: "GET", want: { kind: "unavailable" } },
    ],
  },
  "express + http-errors": {
    start: handled,
    cases: [
      {
        name: "not found",
        path: "/orders/9",
        method: "GET",
        want: { text: "There is no order 9.", id: "req-5f21", kind: "not_found" },
      },
      {
        name: "conflict",
        path: "/orders",
        body: {},
        want: {
          text: "This basket has been ordered already.",
          code: "basket_ordered",
          id: "req-5f21",
          kind: "conflict",
        },
      },
      { name: "exception", path: "/orders/9", method: "DELETE", want: { id: "req-5f21", kind: "server" } },
    ],
  },
  "express-validator": {
    start: validator,
    cases: [
      { name: "list", path: "/orders", body: badOrder, want: { fields: badFields, kind: "validation" } },
      { name: "by path", path: "/drafts", body: badOrder, want: { fields: badFields, kind: "validation" } },
      {
        name: "path and query",
        path: "/orders/7?page=x",
        method: "GET",
        want: { fields: { id: "Invalid value", page: "The page is a number" }, kind: "validation" },
      },
    ],
  },
  "express-rate-limit": {
    start: limited,
    cases: [
      {
        name: "draft 7, text",
        path: "/plain",
        ...limit,
        want: { text: "Too many requests, please try again later.", waitMs: 90_000, kind: "rate_limit" },
      },
      {
        name: "draft 8, JSON",
        path: "/json",
        ...limit,
        want: { text: "One export in 90 seconds.", code: "slow_down", waitMs: 90_000, kind: "rate_limit" },
      },
      {
        name: "older headers",
        path: "/old",
        ...limit,
        want: { text: "Too many requests, please try again later.", waitMs: 90_000, kind: "rate_limit" },
      },
    ],
  },
};
