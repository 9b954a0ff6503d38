// Prism, which answers out of a description.
import { transformOas3Operations } from "@stoplight/http-spec/oas3";
import { createServer } from "@stoplight/prism-http-server";

const described = {
  openapi: "3.0.3",
  info: { title: "Plants", version: "1" },
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key" } } },
  paths: {
    "/plants": {
      post: {
        parameters: [{ name: "pots", in: "query", schema: { type: "integer", maximum: 5 } }],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["name"],
                properties: {
                  name: { type: "string" },
                  leaves: {
                    type: "array",
                    items: { type: "object", properties: { size: { type: "integer", minimum: 1 } } },
                  },
                },
              },
            },
          },
        },
        responses: { 200: { description: "planted" } },
      },
      get: { security: [{ key: [] }], responses: { 200: { description: "all" } } },
    },
  },
};

async function plants() {
  const quiet = () => {};
  const logger = {
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: quiet,
    fatal: quiet,
    success: quiet,
    child: () => logger,
  };
  const config = {
    mock: { dynamic: false },
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: true,
  };
  const server = createServer(transformOas3Operations(described), { components: { logger }, config, cors: false });
  const url = await server.listen(0, "127.0.0.1");
  return { url, stop: () => server.close() };
}

const INVALID =
  "Your request is not valid and no HTTP validation response was found in the spec, so Prism is generating this error for you.";
export default {
  prism: {
    start: plants,
    cases: [
      {
        name: "nested body",
        path: "/plants",
        body: { leaves: [{ size: 3 }, { size: 0 }] },
        want: {
          text: INVALID,
          code: "UNPROCESSABLE_ENTITY",
          fields: { "leaves.1.size": "Request body property leaves.1.size must be >= 1" },
          forms: "Request body must have required property 'name'",
          kind: "validation",
        },
      },
      {
        name: "query",
        path: "/plants?pots=9",
        body: { name: "Fern" },
        want: {
          text: INVALID,
          code: "UNPROCESSABLE_ENTITY",
          fields: { pots: "Request query parameter pots must be <= 5" },
          kind: "validation",
        },
      },
      {
        name: "no key",
        path: "/plants",
        method: "GET",
        want: {
          text: "Your request does not fullfil the security requirements and no HTTP unauthorized response was found in the spec, so Prism is generating this error for you.",
          code: "UNAUTHORIZED",
          kind: "auth",
        },
      },
      {
        name: "no such path",
        path: "/trees",
        method: "GET",
        want: {
          text: "The route /trees hasn't been found in the specification file",
          code: "NO_PATH_MATCHED_ERROR",
          kind: "not_found",
        },
      },
      {
        name: "no such method",
        path: "/plants",
        method: "DELETE",
        want: {
          text: 'The route /plants has been matched, but it does not have "delete" method defined',
          code: "NO_METHOD_MATCHED_ERROR",
        },
      },
    ],
  },
};
