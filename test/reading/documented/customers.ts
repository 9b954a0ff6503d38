// Who talks to customers: messages, sales, support, social networks.
import type { Documented } from "./shape.js";

export const customers: readonly Documented[] = [
  [
    "Twilio",
    404,
    {
      code: 20404,
      message: "The requested resource was not found",
      more_info: "https://www.twilio.example/docs/errors/20404",
      status: 404,
    },
    {
      text: "The requested resource was not found",
      code: "20404",
      fields: {},
      docs: "https://www.twilio.example/docs/errors/20404",
      kind: "not_found",
    },
  ],
  [
    "HubSpot",
    400,
    {
      status: "error",
      message: "Property values were not valid",
      correlationId: "aeb5",
      category: "VALIDATION_ERROR",
      errors: [{ message: "Email address is invalid", in: "email", code: "INVALID_EMAIL" }],
    },
    { text: "Property values were not valid", id: "aeb5", kind: "validation", code: "VALIDATION_ERROR" },
  ],
  [
    "Mailchimp",
    400,
    {
      type: "https://mailchimp.example/developer/errors/",
      title: "Invalid Resource",
      status: 400,
      detail: "The resource submitted could not be validated.",
      instance: "d3c0",
      errors: [{ field: "email_address", message: "Blank address" }],
    },
    {
      text: "The resource submitted could not be validated.",
      title: "Invalid Resource",
      fields: { email_address: "Blank address" },
    },
  ],
  [
    "SendGrid",
    400,
    {
      errors: [
        {
          message: "The subject is required.",
          field: "personalizations.0.subject",
          help: "https://docs.sendgrid.example/e",
        },
      ],
    },
    { fields: { "personalizations.0.subject": "The subject is required." }, docs: "https://docs.sendgrid.example/e" },
  ],
  [
    "Zendesk",
    422,
    {
      error: "RecordInvalid",
      description: "Record validation errors",
      details: { email: [{ description: "Email: cannot be blank", error: "BlankValue" }] },
    },
    { text: "Record validation errors", code: "RecordInvalid", fields: { email: "Email: cannot be blank" } },
  ],
  [
    "Intercom",
    401,
    {
      type: "error.list",
      request_id: "b2f",
      errors: [{ code: "token_revoked", message: "The access token was revoked" }],
    },
    { text: "The access token was revoked", code: "token_revoked", fields: {}, id: "b2f", kind: "auth" },
  ],
  [
    "Salesforce",
    400,
    [
      {
        message: "Required fields are missing: [LastName, Email]",
        errorCode: "REQUIRED_FIELD_MISSING",
        fields: ["LastName", "Email"],
      },
    ],
    {
      code: "REQUIRED_FIELD_MISSING",
      fields: {
        LastName: "Required fields are missing: [LastName, Email]",
        Email: "Required fields are missing: [LastName, Email]",
      },
    },
  ],
  [
    "Discord",
    400,
    {
      code: 50035,
      errors: {
        embeds: {
          0: { title: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 256 or fewer in length." }] } },
        },
      },
      message: "Invalid Form Body",
    },
    { text: "Invalid Form Body", code: "50035", fields: { "embeds.0.title": "Must be 256 or fewer in length." } },
  ],
  [
    "Discord limit",
    429,
    { message: "You are being rate limited.", retry_after: 64.57, global: false },
    { text: "You are being rate limited.", fields: {}, waitMs: 64_570, kind: "rate_limit" },
  ],
  [
    "Meta",
    400,
    {
      error: {
        message: "(#10) Missing permission",
        type: "OAuthException",
        code: 10,
        error_subcode: 33,
        error_user_title: "Not permitted",
        error_user_msg: "You cannot post on this page.",
        fbtrace_id: "A1b",
      },
    },
    { text: "You cannot post on this page.", id: "A1b", fields: {} },
  ],
  [
    "X v1",
    429,
    { errors: [{ code: 88, message: "Rate limit exceeded for now" }] },
    { text: "Rate limit exceeded for now", code: "88", fields: {}, kind: "rate_limit", waitMs: 60_000 },
    { "x-rate-limit-remaining": "0", "x-rate-limit-reset": "1767225660" },
  ],
  [
    "X v2",
    400,
    {
      errors: [{ parameters: { id: ["x1"] }, message: "The id is not valid" }],
      title: "Invalid Request",
      detail: "One or more parameters are invalid.",
      type: "https://api.x.example/2/problems/invalid-request",
    },
    { text: "One or more parameters are invalid.", title: "Invalid Request", code: "invalid-request", fields: {} },
  ],
  [
    "Zoom",
    400,
    { code: 300, message: "Validation Failed.", errors: [{ field: "user.email", message: "Invalid field." }] },
    { text: "Validation Failed.", code: "300", fields: { "user.email": "Invalid field." } },
  ],
  [
    "FHIR",
    422,
    {
      resourceType: "OperationOutcome",
      issue: [
        {
          severity: "error",
          code: "invalid",
          diagnostics: "The birth date is badly formed.",
          expression: ["Patient.birthDate"],
        },
      ],
    },
    { text: "The birth date is badly formed.", kind: "validation" },
  ],
  [
    "Braze",
    400,
    { message: "Valid data must be provided in the 'attributes' array.", errors: ["external_id is missing in row 0"] },
    {
      text: "Valid data must be provided in the 'attributes' array.",
      forms: ["external_id is missing in row 0"],
      fields: {},
    },
  ],
  [
    "Typeform",
    400,
    {
      code: "VALIDATION_ERROR",
      description: "Payload body is not valid",
      details: [{ code: "REQUIRED", description: "title is required", field: "/title", in: "body" }],
    },
    { text: "Payload body is not valid", code: "VALIDATION_ERROR", fields: { title: "title is required" } },
  ],
  [
    "Cal",
    400,
    {
      status: "error",
      timestamp: "2026-01-01T00:00:00Z",
      path: "/v2/x",
      error: {
        code: "BadRequestException",
        message: "The slot is taken.",
        details: { message: "The slot is taken.", error: "Bad Request", statusCode: 400 },
      },
    },
    { text: "The slot is taken.", code: "BadRequestException", fields: {} },
  ],
];
