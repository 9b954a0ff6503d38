import { type Case, SENTENCE, field } from "./shape.js";

const SEAT = "The seat is taken.";
const seat = field(["seat"], SEAT);

/** What bodies recorded by people taught, and what stands close to it and is something else. */
export const recorded: readonly Case[] = [
  // Codes
  ...["SVC0002", "AUTH12", "SEAT_GONE"].flatMap((code): Case[] => [
    ["the number of a message", 400, { errorId: code, message: SENTENCE }, { code, requestId: null }],
    ["the number of a message", 400, { messageId: code, text: SENTENCE }, { code, requestId: null }],
  ]),
  ...[
    "1231201211212012",
    "f2b8a52f-0c0e-4c59-9d0a-0d5a7f6f1c11",
    "4d067a25-6004-4ba5-8e94-73fd6ab53bb4",
    "0b1c2d3e",
  ].map((id): Case => [
    "the id of an occurrence",
    500,
    { errorId: id, message: SENTENCE },
    { code: null, requestId: id },
  ]),
  ...["f2b8a52f-0c0e-4c59-9d0a-0d5a7f6f1c11", "17f0a8e2b4"].map((id): Case => [
    "the id of a letter",
    400,
    { messageId: id, text: SENTENCE },
    { code: null },
  ]),
  ...["error", "FAILED", "failure", "Exception"].map((word): Case => [
    "a word for any error",
    400,
    { code: word, error: { code: "seat_gone" } },
    { code: "seat_gone" },
  ]),
  ["a word for any failure", 200, { status: "FAILED", text: SENTENCE }, { code: null }],
  ...["cod", "codigo", "código", "retcode", "ret_code", "respCode", "exceptionCode"].map((name): Case => [
    `a code called ${name}`,
    400,
    { [name]: 12, text: SENTENCE },
    { code: "12" },
  ]),
  ["an error with a name", 422, { message: SENTENCE, name: "seat_gone" }, { code: "seat_gone" }],
  [
    "one entry that is the error",
    400,
    { message: SEAT, errors: [{ code: "SeatGone", message: SEAT, field: "seat" }] },
    { code: "SeatGone", fieldErrors: [field(["seat"], SEAT, "SeatGone")] },
  ],
  [
    "two entries, one of which says what the whole does",
    400,
    {
      message: SEAT,
      errors: [
        { code: "SeatGone", message: SEAT, field: "seat" },
        { code: "RowGone", message: SENTENCE, field: "row" },
      ],
    },
    { code: null },
  ],
  [
    "one entry of an error",
    400,
    { message: SENTENCE, errors: [{ code: "SeatGone", message: SEAT, field: "seat" }] },
    { code: null },
  ],
  // Texts
  ["a text in short and at length", 400, { shortMessage: "Taken", longMessage: SEAT }, { message: SEAT }],
  ["names in a script without spaces", 400, { a: { b: "北京" } }, { message: null }],
  ["a title that is none", 400, { title: "Bad Request", errors: { seat: [SEAT] } }, { message: SEAT }],
  ["a title of an error", 400, { title: "It is late", errors: { seat: [SEAT] } }, { message: null }],
  [
    "what was sent",
    400,
    { error: "It is late.", payload: { message: "Hi there, Ana", to: "ana" } },
    { message: "It is late.", fieldErrors: [] },
  ],
  ["an event", 400, { kind: "x", payload: { message: SEAT, errorKey: "gone" } }, { message: SEAT, code: "gone" }],
  // Ids
  ["a trace", 400, { message: SENTENCE, trace: "6897907457496870895" }, { requestId: "6897907457496870895" }],
  ["a trace of code", 400, { message: SENTENCE, trace: "at-seat:12" }, { requestId: null }],
  [
    "an address of a trace",
    409,
    { detail: SEAT, instance: "a:trace:14893476519012495000" },
    {
      requestId: "a:trace:14893476519012495000",
    },
  ],
  // Maps of fields
  ...["errors", "error", "erros", "errores", "messages", "modelState"].map((name): Case => [
    `a map within ${name}`,
    422,
    { errors: { [name]: { seat: [SEAT] } } },
    { fieldErrors: [seat] },
  ]),
  ["the state of a model", 400, { modelState: { seat: [SEAT] } }, { fieldErrors: [seat] }],
  ...["error", "errors", "erro", "errores", "messages"].map((name): Case => [
    `a list within, called ${name}`,
    422,
    { errors: { [name]: [SEAT] } },
    {
      fieldErrors: [],
      message: SEAT,
    },
  ]),
  ...["errores", "erros", "erro", "erreurs"].map((name): Case => [
    `a list called ${name}`,
    422,
    { [name]: [SEAT] },
    { fieldErrors: [], message: SEAT },
  ]),
  ["where it failed", 400, { message: SENTENCE, innererror: { trace: ["A.B"] } }, { fieldErrors: [] }],
  ["a server that failed", 500, { message: SENTENCE, errors: { en: "The disk is full." } }, { fieldErrors: [] }],
  ["a server that failed at a form", 500, { message: SENTENCE, errors: { seat: [SEAT] } }, { fieldErrors: [seat] }],
  [
    "JSend, of a form",
    400,
    { status: "fail", data: { seat: "is taken" } },
    { fieldErrors: [field(["seat"], "is taken")] },
  ],
  ["JSend, of an answer", 200, { status: "fail", data: { short: "no", text: SEAT } }, { fieldErrors: [] }],
  ["a card that was declined", 402, { status: "fail", payload: { card: { no: "1" } } }, { fieldErrors: [] }],
  ...["result", "data", "response", "fault", "notes", "items"].map((name): Case => [
    `no field called ${name}`,
    400,
    { [name]: [{ code: "gone", message: SEAT }] },
    { fieldErrors: [] },
  ]),
  ...["missing_fields", "invalidFields"].map((name): Case => [
    `fields in ${name}`,
    400,
    { message: SENTENCE, [name]: ["seat"] },
    { fieldErrors: [field(["seat"], "")] },
  ]),
  ...[{ seat: [{ error: "GONE", description: SEAT }] }, { seat: [{ code: "GONE", message: SEAT }] }].map(
    (body): Case => ["a body of lists of entries", 400, body, { fieldErrors: [field(["seat"], SEAT, "GONE")] }],
  ),
  [
    "a list of maps",
    400,
    { error_messages: [{ seat: [SEAT] }, { guest: { age: [SEAT] } }] },
    { fieldErrors: [seat, field(["guest", "age"], SEAT)] },
  ],
  ...["details", "context", "meta"].map((name): Case => [
    `the field in the ${name}`,
    422,
    { errors: [{ message: SEAT, [name]: { field: "seat" } }] },
    { fieldErrors: [seat] },
  ]),
  [
    "the same in full",
    422,
    { errors: { seat: [SEAT], full_messages: ["Your seat is taken."] } },
    { fieldErrors: [seat], formErrors: ["Your seat is taken."] },
  ],
  ...["mensaje", "mensagem", "descripción", "descrição", "resultDesc", "messageText", "errorMessageTxt"].map(
    (name): Case => [`a text called ${name}`, 400, { error: "It is late.", [name]: SEAT }, { message: SEAT }],
  ),
  ["a tracking id", 401, { message: SENTENCE, trackingId: "ROUTER_12" }, { requestId: "ROUTER_12" }],
  ["a script without spaces", 200, { a: { b: "北京", c: "对不起，已经售完" } }, { message: "对不起，已经售完" }],
  ["an entry by itself", 400, { customer: { code: "gone", message: SEAT } }, { fieldErrors: [], code: "gone" }],
  [
    "what is wrong with a parameter",
    400,
    { code: "x_y", data: { params: { seat: "Invalid parameter." } } },
    { fieldErrors: [field(["seat"], "Invalid parameter.")] },
  ],
  ["the name of a guest", 400, { message: SENTENCE, params: { guest: "John Q." } }, { fieldErrors: [] }],
  ...["allowedFields", "missing_scopes"].map((name): Case => [
    `no fields in ${name}`,
    400,
    { message: SENTENCE, [name]: ["seat"] },
    { fieldErrors: [] },
  ]),
  ...[{ errors: [{ code: "gone", message: SEAT }] }, { reasons: [SEAT] }, { errors: [{ description: SEAT }] }].map(
    (said): Case => [
      "an entry with a list of its own",
      400,
      { errors: [{ field: "seat", ...said }] },
      { fieldErrors: [seat] },
    ],
  ),
  [
    "the thing in the details",
    422,
    { errors: [{ message: SEAT, details: { resource: "seat" } }] },
    { fieldErrors: [] },
  ],
];
