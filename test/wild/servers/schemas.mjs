// Express with the schema libraries, which say what is wrong each in their own way.
import Ajv from "ajv";
import express from "express";
import OpenApiValidator from "express-openapi-validator";
import Joi from "joi";
import * as yup from "yup";
import { z } from "zod";
import { listen } from "../listen.mjs";

/** An app that answers each path with what its check makes of the body. */
function checked(checks) {
  const app = express();
  app.use(express.json());
  for (const [path, check] of Object.entries(checks))
    app.post(path, async (asked, answer) => {
      const refused = await check(asked.body);
      answer.status(refused ? 400 : 200).json(refused ?? {});
    });
  return listen(app);
}

const seat = z.object({
  guest: z.object({ mail: z.email("Not an e-mail address") }),
  seats: z.array(z.object({ row: z.string().max(2, "A row has two letters"), number: z.int() })),
});
const stay = z
  .object({ arrival: z.string(), departure: z.string(), guests: z.number().max(4, "Four guests at most") })
  .refine((given) => given.departure > given.arrival, { error: "Departure must follow arrival" });

const zod = () =>
  checked({
    "/issues": (given) => ({ success: false, error: { name: "ZodError", issues: seat.safeParse(given).error.issues } }),
    "/flat": (given) => z.flattenError(stay.safeParse(given).error),
    "/tree": (given) => z.treeifyError(seat.safeParse(given).error),
    "/text": (given) => ({ error: z.prettifyError(seat.safeParse(given).error) }),
  });

const guest = Joi.object({
  mail: Joi.string().email().required(),
  seats: Joi.array().items(Joi.object({ row: Joi.string().max(2) })),
});
const joi = () =>
  checked({
    "/details": (given) => ({ error: guest.validate(given, { abortEarly: false }).error.details }),
    "/message": (given) => ({ message: guest.validate(given).error.message }),
    "/whole": (given) => guest.validate(given).error,
  });

const trip = yup.object({
  name: yup.string().required("Give the trip a name"),
  stops: yup.array(yup.object({ town: yup.string().required("Which town?") })),
});
const refusedBy = (given, shape) => trip.validate(given, { abortEarly: false }).catch(shape);
const yups = () =>
  checked({
    "/inner": (given) =>
      refusedBy(given, ({ inner }) => ({ errors: inner.map(({ path, message }) => ({ path, message })) })),
    "/sentences": (given) => refusedBy(given, ({ name, errors }) => ({ name, errors })),
  });

const ajv = new Ajv({ allErrors: true });
const parcel = ajv.compile({
  type: "object",
  required: ["to"],
  properties: {
    to: { type: "string" },
    parts: { type: "array", items: { type: "object", properties: { grams: { type: "integer", minimum: 1 } } } },
  },
});
const ajvs = () =>
  checked({
    "/list": (given) => (parcel(given) ? null : { errors: parcel.errors }),
    "/text": (given) => (parcel(given) ? null : { message: ajv.errorsText(parcel.errors) }),
  });

const described = {
  openapi: "3.0.3",
  info: { title: "Parcels", version: "1" },
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key" } } },
  paths: {
    "/parcels": {
      post: {
        parameters: [{ name: "days", in: "query", schema: { type: "integer", maximum: 9 } }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["to"],
                properties: {
                  to: { type: "string" },
                  parts: { type: "array", items: { properties: { grams: { type: "integer", minimum: 1 } } } },
                },
              },
            },
          },
        },
        responses: { 200: { description: "sent" } },
      },
      get: { security: [{ key: [] }], responses: { 200: { description: "all" } } },
    },
  },
};
function openapi() {
  const app = express();
  app.use(express.json(), OpenApiValidator.middleware({ apiSpec: described }));
  app.use((error, asked, answer, _next) =>
    answer.status(error.status ?? 500).json({ message: error.message, errors: error.errors }),
  );
  return listen(app);
}

const badSeat = {
  guest: { mail: "ada" },
  seats: [
    { row: "A", number: 1 },
    { row: "ABC", number: 2 },
  ],
};
const badGuest = { mail: "ada", seats: [{ row: "A" }, { row: "ABC" }] };
const badParcel = { parts: [{ grams: 20 }, { grams: 0 }] };
const seatFields = { "guest.mail": "Not an e-mail address", "seats.1.row": "A row has two letters" };
const PRETTY = "✖ Not an e-mail address\n  → at guest.mail\n✖ A row has two letters\n  → at seats[1].row";
const kind = "validation";

export default {
  "express + zod": {
    start: zod,
    cases: [
      { name: "issues", path: "/issues", body: badSeat, want: { code: ["ZodError", null], fields: seatFields, kind } },
      {
        name: "flattened",
        path: "/flat",
        body: { arrival: "2", departure: "1", guests: 5 },
        want: { fields: { guests: "Four guests at most" }, forms: "Departure must follow arrival", kind },
      },
      {
        name: "flattened, of the form",
        path: "/flat",
        body: { arrival: "2", departure: "1", guests: 2 },
        want: { forms: "Departure must follow arrival", kind },
      },
      { name: "tree", path: "/tree", body: badSeat, want: { fields: seatFields, kind } },
      { name: "one text", path: "/text", body: badSeat, want: { text: PRETTY, kind } },
    ],
  },
  "express + joi": {
    start: joi,
    cases: [
      {
        name: "details",
        path: "/details",
        body: badGuest,
        want: {
          fields: {
            mail: '"mail" must be a valid email',
            "seats.1.row": '"seats[1].row" length must be less than or equal to 2 characters long',
          },
          kind,
        },
      },
      { name: "message", path: "/message", body: {}, want: { text: '"mail" is required', kind } },
      { name: "error as it is", path: "/whole", body: {}, want: { fields: { mail: '"mail" is required' }, kind } },
    ],
  },
  "express + yup": {
    start: yups,
    cases: [
      {
        name: "inner",
        path: "/inner",
        body: { stops: [{ town: "Ulm" }, {}] },
        want: { fields: { name: "Give the trip a name", "stops.1.town": "Which town?" }, kind },
      },
      {
        name: "sentences",
        path: "/sentences",
        body: { stops: [{}] },
        want: { code: ["ValidationError", null], forms: ["Give the trip a name", "Which town?"], kind },
      },
    ],
  },
  "express + ajv": {
    start: ajvs,
    cases: [
      {
        name: "list",
        path: "/list",
        body: badParcel,
        want: { fields: { to: "must have required property 'to'", "parts.1.grams": "must be >= 1" }, kind },
      },
      {
        name: "one text",
        path: "/text",
        body: badParcel,
        want: { text: "data must have required property 'to', data/parts/1/grams must be >= 1", kind },
      },
    ],
  },
  "express-openapi-validator": {
    start: openapi,
    cases: [
      {
        name: "body and query",
        path: "/parcels?days=20",
        body: badParcel,
        want: {
          text: [null, "request/query/days must be <= 9, request/body must have required property 'to'"],
          fields: { days: "must be <= 9", to: "must have required property 'to'" },
          kind,
        },
      },
      { name: "no key", path: "/parcels", method: "GET", want: { text: "'x-key' header required", kind: "auth" } },
      { name: "no such path", path: "/letters", method: "GET", want: { text: "not found", kind: "not_found" } },
      {
        name: "other type",
        path: "/parcels",
        body: "to=Ulm",
        headers: { "content-type": "text/csv" },
        want: { text: "unsupported media type text/csv", kind },
      },
    ],
  },
};
