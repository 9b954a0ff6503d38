import { type Case, SENTENCE, field } from "./shape.js";

const WRONG = "That is no row.";
const rpc = (code: number, data: object) => ({ jsonrpc: "2.0", id: 1, error: { code, message: SENTENCE, data } });

/** What comes near a rule and is something else: resources, what was sent, trees, rooms, prices. */
export const misread: readonly Case[] = [
  [
    "a tree of anything",
    500,
    {
      message: SENTENCE,
      children: [{ type: "p", children: [{ text: "Good day to you" }], errors: [{ code: "x", message: WRONG }] }],
    },
    { fieldErrors: [] },
  ],
  ["a root that is a thing", 409, { error: SENTENCE, root: { message: "Mend the login" } }, { message: SENTENCE }],
  [
    "a thing within another",
    409,
    { error: SENTENCE, nested: { title: "A title of it", code: "E1" } },
    { code: null, message: SENTENCE },
  ],
  [
    "JSON-RPC's data of a server in trouble",
    200,
    rpc(-32_000, { param: "eth_call", retryAfter: 5 }),
    { fieldErrors: [], retryAfterMs: 5000 },
  ],
  [
    "a code of an entry beside a problem type that tells little",
    404,
    { type: "https://acme.example/not-found", title: SENTENCE, errors: [{ code: "INVOICE_GONE", detail: WRONG }] },
    { code: "INVOICE_GONE" },
  ],
  [
    "the type of a thing in the data",
    400,
    { errors: [{ code: "gone", message: WRONG }], data: { type: "https://schema.org/Person" } },
    { code: "gone" },
  ],
  [
    "the word of a state beside a status in words",
    401,
    { error: "UNAUTHORIZED", reason: "expired" },
    { code: "expired" },
  ],
  [
    "the type of an error with a general name",
    400,
    { name: "ApiError", type: "authentication", message: SENTENCE },
    { code: "authentication" },
  ],
  [
    "a note beside what is wrong",
    422,
    { amount: "Amount must be positive", metadata: { note: "For my mother" } },
    { fieldErrors: [] },
  ],
  [
    "an entry of a map without a text",
    422,
    { errors: { coupon: { code: "", amount: "must be positive" } } },
    { fieldErrors: [field(["coupon", "amount"], "must be positive")] },
  ],
  [
    "a chat beside what was validated",
    422,
    { message: "Validation failed", data: { chat: { message: "Good day to you" } } },
    { fieldErrors: [] },
  ],
  [
    "an exception in details",
    422,
    { message: "Validation failed", details: { remoteException: { message: WRONG } } },
    { fieldErrors: [] },
  ],
  [
    "a target of a service with marks of its own",
    400,
    { "@timestamp": "2026-01-02", target: "vault", message: SENTENCE },
    { fieldErrors: [] },
  ],
  [
    "where a house is",
    400,
    { errors: [{ message: SENTENCE, location: { in: "Berlin", name: "Head office" } }] },
    { fieldErrors: [] },
  ],
  ["where in JSON it is", 400, { errors: [{ message: SENTENCE, location: ["json", 3, 14] }] }, { fieldErrors: [] }],
  [
    "the path of a field in an error without a text",
    403,
    { title: SENTENCE, errors: [{ path: "/row", detail: WRONG }] },
    { fieldErrors: [field(["row"], WRONG)] },
  ],
  [
    "a member called like the one it is missing in",
    400,
    { errors: [{ instancePath: "/hall", keyword: "required", params: { missingProperty: "hall" }, message: WRONG }] },
    { fieldErrors: [field(["hall", "hall"], WRONG, "required")] },
  ],
  [
    "a system as the source",
    400,
    { errors: [{ source: "billing.api", message: "Billing API cannot connect" }] },
    { fieldErrors: [] },
  ],
  [
    "what was sent under the message",
    400,
    { message: { name: "Ann Smith", age: "must be a number" } },
    { fieldErrors: [] },
  ],
  [
    "lists of things",
    400,
    { message: SENTENCE, details: [[{ id: 1, description: "Good day to you" }]] },
    { formErrors: [] },
  ],
  [
    "a price on a line of its own",
    402,
    "500 credits are missing\n\nBuy more.",
    { message: "500 credits are missing\n\nBuy more." },
  ],
  [
    "a token of a template",
    400,
    { message: "Unexpected token '%' in /app/views/x.ejs while compiling" },
    { message: null },
  ],
  [
    "a token of what is not JSON",
    400,
    { message: "Unexpected token 'E', \"Error in r\"... is not valid JSON" },
    { message: null },
  ],
  [
    "a row that fails",
    400,
    { message: "The failing row contains no address." },
    { message: "The failing row contains no address." },
  ],
  ["a version of HTTP", 400, { message: "HTTP/2 is required here." }, { message: "HTTP/2 is required here." }],
  ["a text without blanks after a slash", 400, { message: "/参数不能为空" }, { message: "/参数不能为空" }],
  [
    "Jetty's text below",
    400,
    `HTTP ERROR 400\nURI: /seats\nSTATUS: 400\nMESSAGE: ${WRONG}\nSERVLET: seats\n`,
    { message: WRONG },
  ],
];
