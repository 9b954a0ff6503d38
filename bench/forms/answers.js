import conflict from "../../test/wire/afo/registration.title_required.json";
import nested from "../../test/wire/aviate/validation-error.json";

/** The form that every subject builds: names of its fields as its own values nest them. */
export const FIELDS = [
  "name",
  "title",
  "email",
  "seats",
  "billingName",
  "account.email",
  "items.0.price",
  "items.1.price",
];

export const VALUES = {
  name: "Acme",
  title: "Invoice",
  email: "ada@acme.example",
  seats: "3",
  billingName: "Acme Ltd",
  account: { email: "pay@acme.example" },
  items: [{ price: "1" }, { price: "2" }],
};

const json = (status, body, type = "application/json") => ({ status, headers: { "content-type": type }, body });
const problem = (status, body) => json(status, body, "application/problem+json");

/** Ten refusals as servers write them. Each text with the field it is about; `null`: the form has none for it. */
export const ANSWERS = [
  {
    name: "flat map of texts",
    answer: json(422, { message: "Not valid.", errors: { email: "E-mail is taken.", seats: "Seats are sold out." } }),
    texts: [
      ["E-mail is taken.", "email"],
      ["Seats are sold out.", "seats"],
    ],
  },
  {
    name: "Rails, snake_case and base",
    answer: json(422, {
      errors: {
        email: ["has already been taken."],
        billing_name: ["can't be blank here."],
        base: ["The trial has ended."],
      },
    }),
    texts: [
      ["has already been taken.", "email"],
      ["can't be blank here.", "billingName"],
      ["The trial has ended.", null],
    ],
  },
  {
    name: "Laravel, dotted rows",
    answer: json(422, {
      message: "The email field must be an address. (and 1 more error)",
      errors: { email: ["The email field must be an address."], "items.1.price": ["The second price is too low."] },
    }),
    texts: [
      ["The email field must be an address.", "email"],
      ["The second price is too low.", "items.1.price"],
    ],
  },
  {
    name: "ASP.NET, PascalCase and brackets",
    answer: problem(400, {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      errors: { Email: ["The Email field is required."], "Items[0].Price": ["The first price must be a number."] },
      traceId: "00-1f2e",
    }),
    texts: [
      ["The Email field is required.", "email"],
      ["The first price must be a number.", "items.0.price"],
    ],
  },
  {
    name: "JSON:API pointers",
    answer: json(
      422,
      {
        errors: [
          { status: "422", source: { pointer: "/data/attributes/email" }, detail: "Email is not deliverable." },
          { status: "422", source: { pointer: "/data/attributes/billingName" }, detail: "Billing name is too long." },
        ],
      },
      "application/vnd.api+json",
    ),
    texts: [
      ["Email is not deliverable.", "email"],
      ["Billing name is too long.", "billingName"],
    ],
  },
  {
    name: "list of fields, nested under params",
    answer: nested,
    texts: [
      ["must not be blank", "name"],
      ["must be a well-formed email address", "account.email"],
    ],
  },
  {
    name: "FastAPI, loc lists",
    answer: json(422, {
      detail: [
        { type: "missing", loc: ["body", "email"], msg: "Field required by us", input: {} },
        { type: "greater_than", loc: ["body", "items", 1, "price"], msg: "Input should be greater than 2", input: 1 },
      ],
    }),
    texts: [
      ["Field required by us", "email"],
      ["Input should be greater than 2", "items.1.price"],
    ],
  },
  {
    name: "a code alone, no list",
    answer: conflict,
    // The API writes its message for logs; whoever has the words for the code says it in those.
    texts: [[["title must not be empty", "Enter at least one character that is not a space."], "title"]],
  },
  {
    name: "a field the form has not",
    answer: json(422, { errors: { email: ["E-mail is in use."], "ledger.code": ["The ledger is closed."] } }),
    texts: [
      ["E-mail is in use.", "email"],
      ["The ledger is closed.", null],
    ],
  },
  {
    name: "several texts a field, two rows",
    answer: json(422, {
      errors: {
        email: ["Too long for an address.", "No at sign in it."],
        "items.0.price": ["Below the minimum."],
        "items.1.price": ["Over the maximum.", "Not a whole number."],
      },
    }),
    texts: [
      ["Too long for an address.", "email"],
      ["No at sign in it.", "email"],
      ["Below the minimum.", "items.0.price"],
      ["Over the maximum.", "items.1.price"],
      ["Not a whole number.", "items.1.price"],
    ],
  },
];
