// Moleculer and its web gateway.
import { Errors, ServiceBroker } from "moleculer";
import ApiGateway from "moleculer-web";
import { started } from "../listen.mjs";

async function garage() {
  const broker = new ServiceBroker({ logger: false, requestTimeout: 100 });
  const gateway = broker.createService({
    name: "api",
    mixins: [ApiGateway],
    settings: {
      port: 0,
      ip: "127.0.0.1",
      routes: [
        {
          bodyParsers: { json: true },
          aliases: {
            "POST cars": "cars.park",
            "GET cars/:id": "cars.find",
            "GET mine": "cars.mine",
            "GET broken": "cars.broken",
            "GET slow": "cars.slow",
          },
        },
      ],
    },
  });
  const wheel = { type: "object", props: { bar: { type: "number", min: 1 } } };
  broker.createService({
    name: "cars",
    actions: {
      park: { params: { plate: "string", wheels: { type: "array", items: wheel } }, handler: () => ({}) },
      find() {
        throw new Errors.MoleculerClientError("This car has left.", 404, "CAR_LEFT");
      },
      mine() {
        throw new ApiGateway.Errors.UnAuthorizedError(ApiGateway.Errors.ERR_NO_TOKEN);
      },
      broken() {
        throw new Error("gate motor overheated");
      },
      slow: () => new Promise(() => {}),
    },
  });
  await broker.start();
  const { url } = started(gateway.server);
  return { url, stop: () => broker.stop() };
}

const id = { header: "x-request-id" };
export default {
  moleculer: {
    start: garage,
    cases: [
      {
        name: "parameters",
        path: "/cars",
        body: { wheels: [{ bar: 2 }, { bar: 0 }] },
        want: {
          text: "Parameters validation error!",
          code: "VALIDATION_ERROR",
          fields: {
            plate: "The 'plate' field is required.",
            "wheels.1.bar": "The 'wheels[1].bar' field must be greater than or equal to 1.",
          },
          id,
          kind: "validation",
        },
      },
      {
        name: "not found",
        path: "/cars/3",
        method: "GET",
        want: { text: "This car has left.", code: "CAR_LEFT", id, kind: "not_found" },
      },
      {
        name: "no token",
        path: "/mine",
        method: "GET",
        want: { code: ["NO_TOKEN", "UNAUTHORIZED"], id, kind: "auth" },
      },
      {
        name: "exception",
        path: "/broken",
        method: "GET",
        want: { text: [null, "gate motor overheated"], code: [null, "Error"], id, kind: "server" },
      },
      {
        name: "timeout",
        path: "/slow",
        method: "GET",
        want: {
          text: [null, /^Request is timed out when call/],
          code: "REQUEST_TIMEOUT",
          id,
          kind: ["timeout", "unavailable"],
        },
      },
      {
        name: "no such route",
        path: "/x",
        method: "GET",
        want: { code: ["NOT_FOUND", "NotFoundError", null], id, kind: "not_found" },
      },
    ],
  },
};
