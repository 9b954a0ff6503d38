// Who bills, takes money or sells.
import type { Documented } from "./shape.js";

export const payments: readonly Documented[] = [
  [
    "Chargebee",
    400,
    {
      message: "plan[id]: is not known.",
      type: "invalid_request",
      api_error_code: "param_wrong_value",
      param: "subscription[plan_id]",
      error_code: "invalid_plan",
      error_msg: "x",
    },
    { text: "plan[id]: is not known.", fields: { "subscription.plan_id": "plan[id]: is not known." } },
  ],
  [
    "Paddle",
    400,
    {
      error: {
        type: "request_error",
        code: "bad_request",
        detail: "Invalid request.",
        documentation_url: "https://developer.paddle.example/e",
        errors: [{ field: "items.0.price_id", message: "must be set" }],
      },
      meta: { request_id: "b15e-1" },
    },
    {
      text: "Invalid request.",
      code: "bad_request",
      fields: { "items.0.price_id": "must be set" },
      id: "b15e-1",
      docs: "https://developer.paddle.example/e",
    },
  ],
  [
    "Recurly",
    422,
    { error: { type: "validation", message: "Email is invalid", params: [{ param: "email", message: "is invalid" }] } },
    { text: "Email is invalid", code: "validation", fields: { email: "is invalid" } },
  ],
  [
    "Adyen",
    422,
    {
      status: 422,
      errorCode: "101",
      message: "Invalid card number",
      errorType: "validation",
      pspReference: "881602000000000A",
    },
    { text: "Invalid card number", code: "101", fields: {}, id: "881602000000000A", kind: "validation" },
  ],
  [
    "Klarna",
    400,
    { error_code: "BAD_VALUE", error_messages: ["Bad value: order_amount"], correlation_id: "6f2a-9" },
    { text: "Bad value: order_amount", code: "BAD_VALUE", fields: {}, id: "6f2a-9" },
  ],
  [
    "Plaid",
    400,
    {
      error_type: "ITEM_ERROR",
      error_code: "ITEM_LOGIN_REQUIRED",
      error_message: "the login details of this item have changed",
      display_message: "Please sign in at your bank again.",
      request_id: "HNT",
    },
    { text: "Please sign in at your bank again.", code: "ITEM_LOGIN_REQUIRED", fields: {}, id: "HNT", kind: "auth" },
  ],
  [
    "Mollie",
    422,
    {
      status: 422,
      title: "Unprocessable Entity",
      detail: "The amount is higher than the maximum",
      field: "amount",
      _links: { documentation: { href: "https://docs.mollie.example/errors", type: "text/html" } },
    },
    {
      text: "The amount is higher than the maximum",
      code: null,
      fields: { amount: "The amount is higher than the maximum" },
      docs: "https://docs.mollie.example/errors",
    },
  ],
  [
    "GoCardless",
    422,
    {
      error: {
        message: "Validation failed",
        errors: [{ field: "country_code", message: "must be two letters", request_pointer: "/customers/country_code" }],
        documentation_url: "https://developer.gocardless.example/e",
        type: "validation_failed",
        request_id: "deb",
        code: 422,
      },
    },
    {
      text: "Validation failed",
      code: "validation_failed",
      fields: { country_code: "must be two letters" },
      id: "deb",
    },
  ],
  [
    "QuickBooks",
    400,
    {
      Fault: {
        Error: [
          {
            Message: "Duplicate Name Exists Error",
            Detail: "The name supplied already exists.",
            code: "6240",
            element: "",
          },
        ],
        type: "ValidationFault",
      },
      time: "2026-01-01T00:00:00Z",
    },
    { fields: {}, text: "Duplicate Name Exists Error" },
  ],
  [
    "Coinbase",
    400,
    { errors: [{ id: "validation_error", message: "Please enter a valid address" }] },
    { text: "Please enter a valid address", code: "validation_error", fields: {} },
  ],
  [
    "Magento",
    400,
    { message: '"%fieldName" is required. Enter and try again.', parameters: { fieldName: "firstname" } },
    {
      text: '"%fieldName" is required. Enter and try again.',
      code: null,
      fields: { firstname: '"%fieldName" is required. Enter and try again.' },
    },
  ],
  [
    "eBay",
    400,
    {
      errors: [
        {
          errorId: 12001,
          domain: "API_BROWSE",
          category: "REQUEST",
          message: "The call must have a valid q.",
          longMessage: "The call must have a valid 'q' query parameter.",
          parameters: [{ name: "q", value: "" }],
        },
      ],
    },
    { text: "The call must have a valid q.", fields: {} },
  ],
  [
    "Amazon SP",
    403,
    {
      errors: [
        {
          message: "Access to the resource is denied.",
          code: "Unauthorized",
          details: "The access token has expired.",
        },
      ],
    },
    { text: "Access to the resource is denied.", code: "Unauthorized", fields: {} },
  ],
  ["Shopify", 422, { errors: { title: ["can't be blank"] } }, { fields: { title: "can't be blank" } }],
  ["Shopify text", 404, { errors: "No product with this id." }, { text: "No product with this id.", fields: {} }],
  [
    "Shopify user errors",
    200,
    { data: { productCreate: { userErrors: [{ field: ["input", "title"], message: "Title can't be blank" }] } } },
    { fields: { "input.title": "Title can't be blank" } },
  ],
  [
    "Schematic",
    404,
    { error: "The plan was not found here." },
    { text: "The plan was not found here.", code: null, fields: {}, kind: "not_found" },
  ],
  [
    "Stripe Connect rate",
    400,
    { error: { code: "rate_limit", type: "invalid_request_error", message: "Too many at once." } },
    { text: "Too many at once.", code: "rate_limit", kind: "rate_limit" },
  ],
  [
    "Lemon Squeezy",
    422,
    {
      jsonapi: { version: "1.0" },
      errors: [
        {
          detail: "The {0} field must be true or false.",
          source: { pointer: "/data/attributes/cancelled" },
          status: "422",
          title: "Unprocessable Entity",
        },
      ],
    },
    { fields: { cancelled: "The {0} field must be true or false." } },
  ],
];
