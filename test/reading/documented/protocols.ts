// Protocols, and habits of no one in particular.
import type { Documented } from "./shape.js";

export const protocols: readonly Documented[] = [
  [
    "ConnectRPC",
    400,
    {
      code: "invalid_argument",
      message: "The name is too long.",
      details: [
        {
          type: "google.rpc.BadRequest",
          value: "CgYKBG5hbWU",
          debug: { fieldViolations: [{ field: "name", description: "too long here" }] },
        },
      ],
    },
    { text: "The name is too long.", code: "invalid_argument" },
  ],
  [
    "Twirp",
    404,
    { code: "not_found", msg: "No hat of this size.", meta: { size: "9" } },
    { text: "No hat of this size.", code: "not_found", fields: {} },
  ],
  [
    "gRPC gateway",
    400,
    { code: 3, message: "invalid page token", details: [] },
    { text: "invalid page token", fields: {} },
  ],
  [
    "JSON-RPC",
    200,
    { jsonrpc: "2.0", id: 7, error: { code: -32602, message: "Invalid params for this", data: { field: "amount" } } },
    { text: "Invalid params for this", code: "-32602" },
  ],
  [
    "Hasura",
    400,
    {
      errors: [
        { extensions: { path: "$.selectionSet.x", code: "validation-failed" }, message: "field 'x' was not found" },
      ],
    },
    { text: "field 'x' was not found", code: "validation-failed", fields: {} },
  ],
  [
    "RFC 9457 rate",
    429,
    {
      type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
      title: "Request cannot be satisfied as assigned quota has been exceeded",
      "violated-policies": ["daily", "per-minute"],
    },
    {
      text: "Request cannot be satisfied as assigned quota has been exceeded",
      code: "quota-exceeded",
      kind: "quota",
      fields: {},
    },
  ],
  [
    "entries of things, not of texts",
    400,
    { message: "Some are wrong.", errors: [{ qty: 5, email: "This is no address." }] },
    { text: "Some are wrong.", fields: {} },
  ],
  [
    "an id of the thing is not that of the error",
    409,
    { message: "It is taken by now.", data: { message: "x", id: "3f2b8a52-0c0e-4c59-9d0a-0d5a7f6f1c11" } },
    { id: null, fields: {} },
  ],
  [
    "an id of the error",
    500,
    { message: "It broke in here.", id: "3f2b8a52-0c0e-4c59-9d0a-0d5a7f6f1c11" },
    { id: "3f2b8a52-0c0e-4c59-9d0a-0d5a7f6f1c11" },
  ],
  [
    "a form with a field called message",
    422,
    {
      message: "The given data was invalid.",
      errors: { message: "The message is too long.", email: "The address is taken." },
    },
    {
      text: "The given data was invalid.",
      fields: { message: "The message is too long.", email: "The address is taken." },
    },
  ],
  [
    "one error where several could be",
    422,
    { errors: { message: "The card was declined.", detail: "Ask your bank about it.", hint: "Try another card." } },
    { text: "The card was declined.", fields: {} },
  ],
  [
    "one error beside its code",
    422,
    { code: "E12", errors: { message: "The card was declined." } },
    { text: "The card was declined.", code: "E12", fields: {} },
  ],
];
