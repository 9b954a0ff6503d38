// Feathers on Express, with its errors and its schemas.
import { once } from "node:events";
import Ajv from "ajv";
import errors from "@feathersjs/errors";
import feathersExpress from "@feathersjs/express";
import { feathers } from "@feathersjs/feathers";
import { getValidator, validateData } from "@feathersjs/schema";
import { started } from "../listen.mjs";

async function rooms() {
  const app = feathersExpress.default(feathers());
  app.use(feathersExpress.json()).configure(feathersExpress.rest());
  app.use("rooms", {
    async create() {
      throw new errors.Conflict("This room is booked.", { errors: { from: "Booked until noon" } });
    },
    async get(id) {
      throw new errors.NotFound(`No room ${id}`);
    },
    async remove() {
      throw new errors.Forbidden("Only the house may close a room.");
    },
    async find() {
      throw new Error("mongo went away");
    },
  });
  app.use("guests", { create: async () => ({}) });
  const guest = {
    type: "object",
    required: ["name"],
    properties: {
      beds: { type: "array", items: { type: "object", properties: { width: { type: "integer", minimum: 80 } } } },
    },
  };
  const validate = getValidator(guest, new Ajv({ allErrors: true }));
  app.service("guests").hooks({ before: { create: [validateData(validate)] } });
  app.use(feathersExpress.notFound()).use(feathersExpress.errorHandler({ logger: false, html: false }));
  const server = await app.listen(0, "127.0.0.1");
  if (!server.listening) await once(server, "listening");
  return started(server);
}

export default {
  feathers: {
    start: rooms,
    cases: [
      {
        name: "conflict with errors",
        path: "/rooms",
        body: {},
        want: {
          text: "This room is booked.",
          code: ["Conflict", "conflict", null],
          fields: { from: "Booked until noon" },
          kind: "conflict",
        },
      },
      {
        name: "schema",
        path: "/guests",
        body: { beds: [{ width: 90 }, { width: 10 }] },
        want: {
          text: "validation failed",
          code: ["BadRequest", "bad-request", null],
          fields: { name: "must have required property 'name'", "beds.1.width": "must be >= 80" },
          kind: "validation",
        },
      },
      {
        name: "not found",
        path: "/rooms/5",
        method: "GET",
        want: { text: "No room 5", code: ["NotFound", "not-found", null], kind: "not_found" },
      },
      {
        name: "forbidden",
        path: "/rooms/5",
        method: "DELETE",
        want: { text: "Only the house may close a room.", code: ["Forbidden", "forbidden", null], kind: "permission" },
      },
      {
        name: "exception",
        path: "/rooms",
        method: "GET",
        want: { text: [null, "mongo went away"], code: ["GeneralError", "general-error", null], kind: "server" },
      },
      {
        name: "no such route",
        path: "/x",
        method: "GET",
        want: { text: [null, "Page not found"], code: ["NotFound", "not-found", null], kind: "not_found" },
      },
    ],
  },
};
