// JSON:API by jsonapi-server, with its store in memory.
import jsonApi from "jsonapi-server";
import { closedPort } from "../listen.mjs";

async function shelf() {
  const port = await closedPort();
  jsonApi.setConfig({ protocol: "http", hostname: "127.0.0.1", port, base: "api", graphiql: false, swagger: null });
  jsonApi.define({
    resource: "films",
    handlers: new jsonApi.MemoryHandler(),
    attributes: { title: jsonApi.Joi.string().required(), minutes: jsonApi.Joi.number().min(1) },
    examples: [],
  });
  jsonApi.onUncaughtException(() => {});
  jsonApi.start();
  return { url: `http://127.0.0.1:${port}`, stop: () => jsonApi.close() };
}

const headers = { "content-type": "application/vnd.api+json" };
export default {
  "jsonapi-server": {
    start: shelf,
    cases: [
      {
        name: "attributes",
        path: "/api/films",
        headers,
        body: { data: { type: "films", attributes: { minutes: 0 } } },
        want: {
          text: ["Param validation failed", null],
          code: "EFORBIDDEN",
          fields: { title: '"title" is required', minutes: '"minutes" must be larger than or equal to 1' },
          kind: ["validation", "permission"],
        },
      },
      {
        name: "not found",
        path: "/api/films/6b017640-827c-4d50-8dcc-79d766abb408",
        method: "GET",
        want: {
          text: "There is no films with id 6b017640-827c-4d50-8dcc-79d766abb408",
          code: "ENOTFOUND",
          kind: "not_found",
        },
      },
      {
        name: "include",
        path: "/api/films?include=makers",
        method: "GET",
        want: { text: ["Invalid inclusion", "undefined do not have property makers"], code: "EFORBIDDEN" },
      },
      {
        name: "JSON torn off",
        path: "/api/films",
        headers,
        body: '{"data"',
        want: { text: [null, "An unknown error has occured. Sorry?"], code: "EUNKNOWN", kind: "server" },
      },
      {
        name: "no such type",
        path: "/api/plays",
        method: "GET",
        want: { text: "The requested resource 'plays' does not exist", code: "ENOTFOUND", kind: "not_found" },
      },
    ],
  },
};
