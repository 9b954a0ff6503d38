// LoopBack 4: routes with schemas, without its repositories.
import loopback from "@loopback/rest";

const { HttpErrors, RestApplication } = loopback;

async function pets() {
  const app = new RestApplication({ rest: { host: "127.0.0.1", port: 0 } });
  app.bind("sequence.errorLogger").to?.(() => {});
  const responses = { 200: { description: "done" } };
  const schema = {
    type: "object",
    additionalProperties: false,
    required: ["name"],
    properties: {
      name: { type: "string" },
      visits: { type: "array", items: { type: "object", properties: { cost: { type: "number", minimum: 0 } } } },
    },
  };
  const requestBody = { required: true, content: { "application/json": { schema } } };
  app.route("post", "/pets", { requestBody, responses }, () => ({}));
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "integer" } }];
  app.route("get", "/pets/{id}", { parameters, responses }, (id) => {
    throw Object.assign(new HttpErrors.NotFound(`Entity not found: Pet with id ${id}`), { code: "ENTITY_NOT_FOUND" });
  });
  app.route("get", "/broken", { responses }, () => {
    throw new Error("connection pool exhausted");
  });
  await app.start();
  return { url: app.restServer.url, stop: () => app.stop() };
}

export default {
  "LoopBack 4": {
    start: pets,
    cases: [
      {
        name: "nested body",
        path: "/pets",
        body: { visits: [{ cost: 3 }, { cost: -1 }], age: 3 },
        want: {
          text: ["The request body is invalid. See error object `details` property for more info.", null],
          code: "VALIDATION_FAILED",
          fields: {
            name: "must have required property 'name'",
            "visits.1.cost": "must be >= 0",
            age: "must NOT have additional properties",
          },
          kind: "validation",
        },
      },
      {
        name: "path parameter",
        path: "/pets/x",
        method: "GET",
        want: { text: 'Invalid data "x" for parameter "id".', code: "INVALID_PARAMETER_VALUE", kind: "validation" },
      },
      {
        name: "not found",
        path: "/pets/8",
        method: "GET",
        want: { text: "Entity not found: Pet with id 8", code: "ENTITY_NOT_FOUND", kind: "not_found" },
      },
      { name: "exception", path: "/broken", method: "GET", want: { kind: "server" } },
      {
        name: "no such route",
        path: "/x",
        method: "GET",
        want: { text: 'Endpoint "GET /x" not found.', code: ["NotFoundError", null], kind: "not_found" },
      },
    ],
  },
};
