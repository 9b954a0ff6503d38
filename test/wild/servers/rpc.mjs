// JSON-RPC by jayson, and Connect with a service that is described here instead of compiled.
import { create, createFileRegistry } from "@bufbuild/protobuf";
import {
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { connectNodeAdapter, createConnectTransport } from "@connectrpc/connect-node";
import jayson from "jayson";
import { listen } from "../listen.mjs";

const jaysonServer = () => {
  const refused = (error) => (args, done) => done(error);
  const server = new jayson.Server({
    transfer: refused({
      code: -32602,
      message: "The amount is too small.",
      data: { errors: [{ field: "amount", message: "At least 1.00" }] },
    }),
    close: refused({ code: 4021, message: "This account holds money still.", data: { code: "account_not_empty" } }),
  });
  return listen(server.http().listeners("request")[0]);
};
const call = (method, params = {}) => ({ jsonrpc: "2.0", id: 1, method, params });

const string = (name, number) => ({
  name,
  jsonName: name,
  number,
  type: FieldDescriptorProto_Type.STRING,
  label: FieldDescriptorProto_Label.OPTIONAL,
});
const file = create(FileDescriptorProtoSchema, {
  name: "till.proto",
  package: "till.v1",
  syntax: "proto3",
  messageType: [
    { name: "Violation", field: [string("field", 1), string("description", 2)] },
    {
      name: "BadRequest",
      field: [
        {
          ...string("field_violations", 1),
          jsonName: "fieldViolations",
          type: FieldDescriptorProto_Type.MESSAGE,
          typeName: ".till.v1.Violation",
          label: FieldDescriptorProto_Label.REPEATED,
        },
      ],
    },

    { name: "Sale", field: [string("article", 1), { ...string("count", 2), type: FieldDescriptorProto_Type.INT32 }] },
  ],
  service: [
    {
      name: "Till",
      method: ["Sell", "Void", "Count", "Price", "Refuse"].map((name) => ({
        name,
        inputType: ".till.v1.Sale",
        outputType: ".till.v1.Sale",
      })),
    },
  ],
});
const registry = createFileRegistry(file, () => undefined);
const Till = registry.getService("till.v1.Till");
const violations = {
  desc: registry.getMessage("till.v1.BadRequest"),
  value: { fieldViolations: [{ field: "items[1].price", description: "A price has two decimals." }] },
};
const refuse =
  (...error) =>
  () => {
    throw new ConnectError(...error);
  };
const connect = () =>
  listen(
    connectNodeAdapter({
      routes: (router) =>
        router.service(Till, {
          sell: refuse("The article was sold out at noon.", Code.FailedPrecondition, { "x-request-id": "till-3" }),
          void: refuse("Only a manager may void a sale.", Code.PermissionDenied),
          price: refuse("Check the prices.", Code.InvalidArgument, undefined, [violations]),
          refuse({ count }) {
            throw new ConnectError("The till is not ready for this.", count);
          },
          count() {
            throw new Error("drawer jammed");
          },
        }),
    }),
  );
const through = (method, sale = {}) => ({
  Connect: (baseUrl) => {
    const client = createClient(Till, createConnectTransport({ baseUrl, httpVersion: "1.1" }));
    return client[method](sale).catch((error) => error);
  },
});

const refused = (code, kind) => ({
  name: Code[code],
  path: "/till.v1.Till/Refuse",
  body: { count: code },
  own: through("refuse", { count: code }),
  want: { text: "The till is not ready for this.", code: CODES[code], kind },
});
const CODES = {
  [Code.Canceled]: "canceled",
  [Code.DeadlineExceeded]: "deadline_exceeded",
  [Code.AlreadyExists]: "already_exists",
  [Code.ResourceExhausted]: "resource_exhausted",
  [Code.Aborted]: "aborted",
  [Code.Unimplemented]: "unimplemented",
  [Code.Unavailable]: "unavailable",
  [Code.DataLoss]: "data_loss",
};

export default {
  jayson: {
    start: jaysonServer,
    cases: [
      {
        name: "invalid params",
        path: "/",
        body: call("transfer"),
        want: {
          text: "The amount is too small.",
          code: "-32602",
          fields: { amount: "At least 1.00" },
          kind: "validation",
        },
      },
      {
        name: "own error",
        path: "/",
        body: call("close"),
        want: { text: "This account holds money still.", code: ["account_not_empty", "4021"] },
      },
      { name: "no such method", path: "/", body: call("open"), want: { text: "Method not found", code: "-32601" } },
      {
        name: "JSON torn off",
        path: "/",
        body: '{"jsonrpc"',
        want: {
          text: [null, "SyntaxError: Expected ':' after property name in JSON at position 10"],
          kind: "validation",
        },
      },
    ],
  },
  Connect: {
    start: connect,
    cases: [
      {
        name: "precondition",
        path: "/till.v1.Till/Sell",
        body: {},
        own: through("sell"),
        want: { text: "The article was sold out at noon.", code: "failed_precondition", id: "till-3" },
      },
      {
        name: "permission",
        path: "/till.v1.Till/Void",
        body: {},
        own: through("void"),
        want: { text: "Only a manager may void a sale.", code: "permission_denied", kind: "permission" },
      },
      {
        name: "exception",
        path: "/till.v1.Till/Count",
        body: {},
        own: through("count"),
        want: { text: [null, "internal error"], code: "internal", kind: "server" },
      },
      {
        name: "details",
        path: "/till.v1.Till/Price",
        body: {},
        own: through("price"),
        want: {
          text: "Check the prices.",
          code: "invalid_argument",
          fields: { "items.1.price": "A price has two decimals." },
          kind: "validation",
        },
      },
      refused(Code.Canceled),
      refused(Code.DeadlineExceeded, "timeout"),
      refused(Code.AlreadyExists, "conflict"),
      refused(Code.ResourceExhausted, "rate_limit"),
      refused(Code.Aborted, ["conflict", "state"]),
      refused(Code.Unimplemented, ["server", "unavailable"]),
      refused(Code.Unavailable, "unavailable"),
      refused(Code.DataLoss, "server"),
      {
        name: "wrong type",
        path: "/till.v1.Till/Sell",
        body: { count: "many" },
        want: {
          text: 'cannot decode field till.v1.Sale.count from JSON: expected number (int32), got "many"',
          code: "invalid_argument",
          kind: "validation",
        },
      },
      { name: "no such method", path: "/till.v1.Till/Open", body: {}, want: { kind: "not_found" } },
    ],
  },
};
