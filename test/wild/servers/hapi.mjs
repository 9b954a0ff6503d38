// hapi with Joi and Boom.
import Boom from "@hapi/boom";
import Hapi from "@hapi/hapi";
import Joi from "joi";

const loan = Joi.object({
  reader: Joi.object({ card: Joi.string().length(6).required() }).required(),
  books: Joi.array().items(Joi.object({ copies: Joi.number().min(1) })),
});

async function library() {
  const server = Hapi.server({ host: "127.0.0.1", port: 0, debug: false, routes: { payload: { maxBytes: 300 } } });
  const all = { abortEarly: false };
  const told = (asked, kit, error) => {
    throw error;
  };
  server.route([
    { method: "POST", path: "/loans", options: { validate: { payload: loan } }, handler: () => ({}) },
    {
      method: "POST",
      path: "/told",
      options: { validate: { payload: loan, options: all, failAction: told } },
      handler: () => ({}),
    },
    { method: "GET", path: "/loans/{id}", handler: () => Boom.notFound("This loan was closed in May.") },
    { method: "GET", path: "/me", handler: () => Boom.unauthorized("Your session has ended.", "Bearer") },
    {
      method: "GET",
      path: "/stock",
      handler() {
        const error = Boom.serverUnavailable("The stock is being counted.");
        error.output.headers["retry-after"] = "120";
        throw error;
      },
    },
    {
      method: "PUT",
      path: "/loans/{id}",
      handler() {
        const error = Boom.conflict("Somebody else borrowed it.");
        Object.assign(error.output.payload, { code: "ALREADY_LENT" });
        throw error;
      },
    },
    {
      method: "GET",
      path: "/broken",
      handler() {
        throw new Error("ORA-00942: table or view does not exist");
      },
    },
  ]);
  await server.start();
  return { url: server.info.uri, stop: () => server.stop({ timeout: 0 }) };
}

const bad = { reader: { card: "12" }, books: [{ copies: 1 }, { copies: 0 }] };
export default {
  hapi: {
    start: library,
    cases: [
      {
        name: "payload, as it comes",
        path: "/loans",
        body: bad,
        want: { text: "Invalid request payload input", kind: "validation" },
      },
      {
        name: "payload, told",
        path: "/told",
        body: bad,
        want: {
          text: '"reader.card" length must be 6 characters long. "books[1].copies" must be greater than or equal to 1',
          fields: {
            "reader.card": '"reader.card" length must be 6 characters long',
            "books.1.copies": '"books[1].copies" must be greater than or equal to 1',
          },
          kind: "validation",
        },
      },
      {
        name: "JSON torn off",
        path: "/loans",
        body: '{"reader"',
        want: { text: "Invalid request payload JSON format", kind: "validation" },
      },
      {
        name: "too large",
        path: "/loans",
        body: { note: "n".repeat(400) },
        want: { text: "Payload content length greater than maximum allowed: 300", kind: "too_large" },
      },
      {
        name: "not found",
        path: "/loans/4",
        method: "GET",
        want: { text: "This loan was closed in May.", kind: "not_found" },
      },
      { name: "unauthorized", path: "/me", method: "GET", want: { text: "Your session has ended.", kind: "auth" } },
      {
        name: "unavailable",
        path: "/stock",
        method: "GET",
        want: { text: "The stock is being counted.", waitMs: 120_000, kind: "unavailable" },
      },
      {
        name: "conflict",
        path: "/loans/4",
        method: "PUT",
        body: {},
        want: { text: "Somebody else borrowed it.", code: "ALREADY_LENT", kind: ["conflict", "state"] },
      },
      {
        name: "exception",
        path: "/broken",
        method: "GET",
        want: { text: [null, "An internal server error occurred"], kind: "server" },
      },
      { name: "no such route", path: "/x", method: "GET", want: { kind: "not_found" } },
    ],
  },
};
