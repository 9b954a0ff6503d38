// Fastify: its schemas, its own errors and two plug-ins of its makers.
import rateLimit from "@fastify/rate-limit";
import sensible from "@fastify/sensible";
import Fastify from "fastify";
import { started } from "../listen.mjs";

const order = {
  type: "object",
  required: ["buyer"],
  properties: {
    buyer: { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 2 } } },
    lines: { type: "array", items: { type: "object", properties: { count: { type: "integer", minimum: 1 } } } },
  },
};
const page = { type: "object", properties: { page: { type: "integer" } } };

async function plain() {
  const app = Fastify({ genReqId: () => "req-77a0", bodyLimit: 300 });
  await app.register(sensible);
  await app.register(rateLimit, { global: false });
  app.addHook("onSend", async (asked, answer) => {
    answer.header("x-request-id", asked.id);
  });
  app.post("/orders", { schema: { body: order } }, async () => ({}));
  app.get("/orders", { schema: { querystring: page } }, async () => ({}));
  app.get("/orders/:id", async () => app.httpErrors.notFound("There is no such order."));
  app.delete("/orders/:id", async () => {
    throw new Error("select * from orders failed");
  });
  app.get("/export", { config: { rateLimit: { max: 1, timeWindow: 45_000 } } }, async () => ({}));
  await app.listen({ host: "127.0.0.1", port: 0 });
  return started(app.server);
}

async function everything() {
  const app = Fastify({ ajv: { customOptions: { allErrors: true } } });
  app.setErrorHandler((error, asked, answer) =>
    answer.code(422).send({ code: error.code, message: "The order was not taken.", issues: error.validation }),
  );
  app.post("/orders", { schema: { body: order } }, async () => ({}));
  await app.listen({ host: "127.0.0.1", port: 0 });
  return started(app.server);
}

const id = "req-77a0";
export default {
  fastify: {
    start: plain,
    cases: [
      {
        name: "nested body",
        path: "/orders",
        body: { buyer: { name: "Ada" }, lines: [{ count: 1 }, { count: 0 }] },
        want: { text: "body/lines/1/count must be >= 1", code: "FST_ERR_VALIDATION", id, kind: "validation" },
      },
      {
        name: "query",
        path: "/orders?page=two",
        method: "GET",
        want: { text: "querystring/page must be integer", code: "FST_ERR_VALIDATION", id, kind: "validation" },
      },
      {
        name: "JSON torn off",
        path: "/orders",
        body: '{"buyer":',
        want: {
          text: "Body is not valid JSON but content-type is set to 'application/json'",
          code: "FST_ERR_CTP_INVALID_JSON_BODY",
          id,
          kind: "validation",
        },
      },
      {
        name: "other type",
        path: "/orders",
        body: "<order/>",
        headers: { "content-type": "application/xml" },
        want: { code: "FST_ERR_CTP_INVALID_MEDIA_TYPE", id },
      },
      {
        name: "too large",
        path: "/orders",
        body: { note: "n".repeat(400) },
        want: { text: "Request body is too large", code: "FST_ERR_CTP_BODY_TOO_LARGE", id, kind: "too_large" },
      },
      {
        name: "not found",
        path: "/orders/3",
        method: "GET",
        want: { text: "There is no such order.", id, kind: "not_found" },
      },
      {
        name: "no such route",
        path: "/invoices",
        method: "GET",
        want: { text: [null, "Route GET:/invoices not found"], id, kind: "not_found" },
      },
      {
        name: "exception",
        path: "/orders/3",
        method: "DELETE",
        want: { text: [null, "select * from orders failed"], id, kind: "server" },
      },
      {
        name: "rate limit",
        path: "/export",
        method: "GET",
        before: 1,
        want: { text: "Rate limit exceeded, retry in 45 seconds", waitMs: 45_000, id, kind: "rate_limit" },
      },
    ],
  },
  "fastify, all errors": {
    start: everything,
    cases: [
      {
        name: "issues",
        path: "/orders",
        body: { buyer: {}, lines: [{ count: 0 }] },
        want: {
          text: "The order was not taken.",
          code: "FST_ERR_VALIDATION",
          fields: { "buyer.name": "must have required property 'name'", "lines.0.count": "must be >= 1" },
          kind: "validation",
        },
      },
    ],
  },
};
