// Error responses in the documented shapes of APIs that are not in the shared corpus; own values.
// [name, status, body, expected, headers]; `fields` and `forms` are whole, other members are compared where they stand.

/** What a person should get out of a body. */
export interface Wanted {
  readonly text?: string | null;
  readonly code?: string | null;
  readonly fields?: Readonly<Record<string, string>>;
  readonly forms?: readonly string[];
  readonly id?: string | null;
  readonly docs?: string | null;
  readonly kind?: string | readonly string[];
  readonly waitMs?: number | null;
  readonly title?: string;
}

export type Documented = readonly [
  name: string,
  status: number,
  body: unknown,
  wanted: Wanted,
  headers?: Readonly<Record<string, string>>,
];

export const documented: readonly Documented[] = [
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
    "Coinbase",
    400,
    { errors: [{ id: "validation_error", message: "Please enter a valid address" }] },
    { text: "Please enter a valid address", code: "validation_error", fields: {} },
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
    "Airtable",
    422,
    { error: { type: "INVALID_REQUEST_MISSING_FIELDS", message: 'Could not find field "fields"' } },
    { text: 'Could not find field "fields"', code: "INVALID_REQUEST_MISSING_FIELDS", fields: {} },
  ],
  [
    "Asana",
    400,
    {
      errors: [
        { message: "project: Missing input", help: "For more information, read the docs", phrase: "6 sad squid" },
      ],
    },
    { text: "project: Missing input", code: null, fields: {} },
  ],
  [
    "Jira",
    400,
    {
      errorMessages: [],
      errors: { summary: "You must specify a summary of the issue.", project: "project is required" },
    },
    { fields: { summary: "You must specify a summary of the issue.", project: "project is required" }, code: null },
  ],
  [
    "Jira messages",
    404,
    { errorMessages: ["Issue does not exist or you cannot see it."], errors: {} },
    { text: "Issue does not exist or you cannot see it.", fields: {}, kind: "not_found" },
  ],
  [
    "Dropbox",
    409,
    {
      error_summary: "path/not_found/..",
      error: { ".tag": "path", path: { ".tag": "not_found" } },
      user_message: { locale: "en", text: "This folder is not there any more." },
    },
    { text: "This folder is not there any more.", fields: {} },
  ],
  [
    "Box",
    400,
    {
      type: "error",
      status: 400,
      code: "bad_request",
      help_url: "https://developer.box.example/e",
      message: "Bad Request",
      request_id: "22b",
      context_info: { errors: [{ reason: "missing_parameter", name: "folder", message: "'folder' is required" }] },
    },
    { code: "bad_request", id: "22b", docs: "https://developer.box.example/e" },
  ],
  [
    "Vimeo",
    400,
    {
      error: "The parameters passed in are not valid.",
      link: null,
      developer_message: "x y z",
      error_code: 2204,
      invalid_parameters: [
        { field: "name", error_code: 2209, developer_message: "too long for this", error: "The name is too long." },
      ],
    },
    { text: "The parameters passed in are not valid.", code: "2204" },
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
    "Spotify",
    401,
    { error: { status: 401, message: "The access token expired" } },
    { text: "The access token expired", code: null, fields: {}, kind: "auth" },
  ],
  [
    "Zoom",
    400,
    { code: 300, message: "Validation Failed.", errors: [{ field: "user.email", message: "Invalid field." }] },
    { text: "Validation Failed.", code: "300", fields: { "user.email": "Invalid field." } },
  ],
  [
    "Heroku",
    422,
    { id: "invalid_params", message: "Name is already taken", url: "https://devcenter.heroku.example/e" },
    { text: "Name is already taken", code: "invalid_params", fields: {} },
  ],
  [
    "Okta",
    400,
    {
      errorCode: "E0000001",
      errorSummary: "Api validation failed: login",
      errorLink: "E0000001",
      errorId: "oaeHf",
      errorCauses: [{ errorSummary: "login: An object with this field already exists" }],
    },
    {
      text: "Api validation failed: login",
      code: "E0000001",
      id: "oaeHf",
      docs: null,
      fields: {},
      forms: ["login: An object with this field already exists"],
    },
  ],
  [
    "PagerDuty",
    400,
    { error: { message: "Invalid Input Provided", code: 2001, errors: ["Name cannot be blank."] } },
    { text: "Invalid Input Provided", code: "2001", forms: ["Name cannot be blank."], fields: {} },
  ],
  ["Datadog", 403, { errors: ["Forbidden"] }, { code: null, fields: {}, kind: "permission" }],
  [
    "Elasticsearch",
    404,
    {
      error: {
        root_cause: [{ type: "index_not_found_exception", reason: "no such index [seats]" }],
        type: "index_not_found_exception",
        reason: "no such index [seats]",
      },
      status: 404,
    },
    { text: "no such index [seats]", code: "index_not_found_exception", fields: {}, kind: "not_found" },
  ],
  [
    "CouchDB",
    409,
    { error: "conflict", reason: "Document update conflict." },
    { text: "Document update conflict.", fields: {}, kind: "conflict" },
  ],
  [
    "MongoDB Atlas",
    404,
    {
      detail: "No project with this id is here.",
      error: 404,
      errorCode: "GROUP_NOT_FOUND",
      parameters: ["x"],
      reason: "Not Found",
    },
    { text: "No project with this id is here.", code: "GROUP_NOT_FOUND", fields: {} },
  ],
  [
    "Kubernetes",
    422,
    {
      kind: "Status",
      apiVersion: "v1",
      status: "Failure",
      message: 'Pod "a" is invalid',
      reason: "Invalid",
      details: {
        name: "a",
        kind: "Pod",
        causes: [{ reason: "FieldValueRequired", message: "Required value", field: "spec.containers[0].name" }],
      },
      code: 422,
    },
    { text: 'Pod "a" is invalid', fields: { "spec.containers.0.name": "Required value" } },
  ],
  [
    "Docker registry",
    401,
    { errors: [{ code: "UNAUTHORIZED", message: "authentication required", detail: null }] },
    { text: "authentication required", code: "UNAUTHORIZED", fields: {}, kind: "auth" },
  ],
  [
    "GitLab",
    400,
    { message: { name: ["has already been taken"], path: ["is too long"] } },
    { fields: { name: "has already been taken", path: "is too long" } },
  ],
  ["GitLab text", 404, { message: "404 Project Not Found" }, { text: "404 Project Not Found", code: null, fields: {} }],
  [
    "Bitbucket",
    400,
    {
      type: "error",
      error: { message: "Bad request", fields: { name: ["This field is required."] }, detail: "You must give a name." },
    },
    { text: "You must give a name.", fields: { name: "This field is required." } },
  ],
  [
    "WordPress",
    400,
    {
      code: "rest_invalid_param",
      message: "Invalid parameter(s): per_page",
      data: {
        status: 400,
        params: { per_page: "per_page must be between 1 and 100." },
        details: {
          per_page: { code: "rest_out_of_bounds", message: "per_page must be between 1 and 100.", data: null },
        },
      },
    },
    {
      text: "Invalid parameter(s): per_page",
      code: "rest_invalid_param",
      fields: { per_page: "per_page must be between 1 and 100." },
    },
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
    "Contentful",
    422,
    {
      sys: { type: "Error", id: "ValidationFailed" },
      message: "Validation error happened",
      details: { errors: [{ name: "required", path: ["fields", "title"], details: "The property is required" }] },
      requestId: "cf-7",
    },
    { text: "Validation error happened", id: "cf-7", fields: { "fields.title": "The property is required" } },
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
  [
    "Joi",
    400,
    {
      details: [
        {
          message: '"a.b" is required',
          path: ["a", "b"],
          type: "any.required",
          context: { key: "b", label: "a.b", value: "s3cret" },
        },
      ],
    },
    { fields: { "a.b": '"a.b" is required' } },
  ],
  [
    "celebrate",
    400,
    {
      statusCode: 400,
      error: "Bad Request",
      message: "Validation failed here",
      validation: { body: { source: "body", keys: ["email"], message: '"email" is required' } },
    },
    { text: "Validation failed here", code: null },
  ],
  [
    "Ajv",
    400,
    [
      {
        instancePath: "/a/0/b",
        schemaPath: "#/properties/a",
        keyword: "type",
        params: { type: "string" },
        message: "must be string",
      },
    ],
    { fields: { "a.0.b": "must be string" } },
  ],
  [
    "Mongoose",
    400,
    {
      errors: {
        name: {
          name: "ValidatorError",
          message: "Path `name` is required.",
          properties: { message: "x", type: "required", path: "name" },
          kind: "required",
          path: "name",
        },
      },
      _message: "Seat validation failed",
      name: "ValidationError",
      message: "Seat validation failed: name: Path `name` is required.",
    },
    {
      text: "Seat validation failed",
      code: "ValidationError",
      fields: { name: "Path `name` is required." },
    },
  ],
  [
    "Sequelize",
    422,
    {
      name: "SequelizeValidationError",
      errors: [{ message: "email must be unique", type: "unique violation", path: "email", value: "a@b.example" }],
    },
    { fields: { email: "email must be unique" } },
  ],
  [
    "class-validator",
    400,
    {
      statusCode: 400,
      message: [{ property: "email", constraints: { isEmail: "email must be an email" }, children: [] }],
      error: "Bad Request",
    },
    { fields: { email: "email must be an email" } },
  ],
  [
    "Loopback",
    422,
    {
      error: {
        statusCode: 422,
        name: "ValidationError",
        message: "The instance is not valid.",
        details: { context: "Seat", codes: { name: ["presence"] }, messages: { name: ["can't be blank"] } },
      },
    },
    { text: "The instance is not valid.", code: "ValidationError", fields: { name: "can't be blank" } },
  ],
  [
    "Marshmallow",
    422,
    { code: 422, status: "Unprocessable Entity", errors: { json: { email: ["Not a valid email address."] } } },
    { fields: { email: "Not a valid email address." }, code: null },
  ],
  [
    "Strapi",
    400,
    {
      data: null,
      error: {
        status: 400,
        name: "ValidationError",
        message: "2 errors occurred",
        details: { errors: [{ path: ["name"], message: "name must be defined.", name: "ValidationError" }] },
      },
    },
    { text: "2 errors occurred", code: "ValidationError", fields: { name: "name must be defined." } },
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
    "Zod flatten",
    400,
    { error: { formErrors: ["Too few of them"], fieldErrors: { email: ["Invalid email"] } } },
    { fields: { email: "Invalid email" }, text: "Too few of them" },
  ],
  [
    "Zod format",
    400,
    {
      _errors: [],
      email: { _errors: ["Invalid email"] },
      items: { 0: { qty: { _errors: ["Too small"] } }, _errors: [] },
    },
    { fields: { email: "Invalid email", "items.0.qty": "Too small" } },
  ],
  [
    "Valibot flatten",
    400,
    { root: ["Passwords differ here"], nested: { email: ["The address is badly formed."] } },
    { fields: { email: "The address is badly formed." } },
  ],
  [
    "Standard Schema",
    400,
    { issues: [{ message: "Expected string", path: [{ key: "a" }, { key: 0 }] }] },
    { fields: { "a.0": "Expected string" } },
  ],
  ["Ecto", 422, { errors: { name: ["can't be blank"] } }, { fields: { name: "can't be blank" } }],
  [
    "Go playground",
    400,
    { errors: [{ Field: "Email", Tag: "required", Error: "Email is a required field" }] },
    { fields: { Email: "Email is a required field" } },
  ],
  [
    "Cognito",
    400,
    { __type: "NotAuthorizedException", message: "Incorrect username or password." },
    {
      text: "Incorrect username or password.",
      code: "NotAuthorizedException",
      fields: {},
      kind: ["auth", "permission"],
    },
  ],
  [
    "Firebase",
    400,
    {
      error: {
        code: 400,
        message: "EMAIL_EXISTS",
        errors: [{ message: "EMAIL_EXISTS", domain: "global", reason: "invalid" }],
      },
    },
    { code: "EMAIL_EXISTS", fields: {}, kind: "conflict" },
  ],
  [
    "Clerk",
    422,
    {
      errors: [
        {
          message: "is incorrect",
          long_message: "Password is incorrect. Try again.",
          code: "form_password_incorrect",
          meta: { param_name: "password" },
        },
      ],
      clerk_trace_id: "c1e",
    },
    { code: "form_password_incorrect", id: "c1e" },
  ],
  [
    "Supabase auth",
    422,
    {
      code: 422,
      error_code: "weak_password",
      msg: "Password should be at least 6 characters.",
      weak_password: { reasons: ["length"] },
    },
    { text: "Password should be at least 6 characters.", code: "weak_password", fields: {} },
  ],
  [
    "PostgREST JWT",
    401,
    { code: "PGRST301", details: null, hint: null, message: "JWT expired" },
    { text: "JWT expired", code: "PGRST301", kind: "auth" },
  ],
  [
    "Azure",
    409,
    {
      error: {
        code: "ResourceGroupBeingDeleted",
        message: "The group 'a' is being deleted.",
        details: [{ code: "Conflict", message: '{"status":"x"}' }],
      },
    },
    { text: "The group 'a' is being deleted.", code: "ResourceGroupBeingDeleted", fields: {} },
  ],
  [
    "Microsoft Graph",
    404,
    {
      error: {
        code: "Request_ResourceNotFound",
        message: "The user is not here.",
        innerError: { date: "2026-01-01T00:00:00", "request-id": "g-1", "client-request-id": "g-2" },
      },
    },
    { text: "The user is not here.", code: "Request_ResourceNotFound", id: "g-1", kind: "not_found" },
  ],
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
    "SCIM",
    409,
    {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      scimType: "uniqueness",
      detail: "The user name is taken.",
      status: "409",
    },
    { text: "The user name is taken.", fields: {}, kind: "conflict" },
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
    "Schematic",
    404,
    { error: "The plan was not found here." },
    { text: "The plan was not found here.", code: null, fields: {}, kind: "not_found" },
  ],
  [
    "LaunchDarkly",
    400,
    { code: "invalid_request", message: "Invalid request body" },
    { text: "Invalid request body", code: "invalid_request", fields: {} },
  ],
  [
    "Replicate",
    402,
    { title: "Insufficient credit", detail: "You have no credit left to run this.", status: 402, type: "about:blank" },
    { text: "You have no credit left to run this.", title: "Insufficient credit", kind: ["balance", "payment"] },
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
    "Linear",
    400,
    {
      errors: [
        {
          message: "Entity not found",
          path: ["issue"],
          locations: [{ line: 1, column: 1 }],
          extensions: { type: "invalid input", userPresentableMessage: "Could not find that issue." },
        },
      ],
    },
    { text: "Could not find that issue.", fields: {} },
  ],
  [
    "Stripe Connect rate",
    400,
    { error: { code: "rate_limit", type: "invalid_request_error", message: "Too many at once." } },
    { text: "Too many at once.", code: "rate_limit", kind: "rate_limit" },
  ],
  [
    "Ghost",
    422,
    {
      errors: [
        {
          message: "Validation error, cannot save post.",
          context: "Validation (isLength) failed for title",
          type: "ValidationError",
          property: "title",
          help: null,
          code: null,
          id: "c3f5d0e0-1d2a-11ee-be56-0242ac120002",
        },
      ],
    },
    { fields: { title: "Validation error, cannot save post." } },
  ],
  [
    "Sanity",
    401,
    { statusCode: 401, error: "Unauthorized", message: "Session not found", errorCode: "SIO-401-ANF" },
    { text: "Session not found", code: "SIO-401-ANF" },
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
  [
    "RFC 9457 rate",
    429,
    {
      type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
      title: "Request cannot be satisfied as assigned quota has been exceeded",
      "violated-policies": ["daily"],
    },
    { code: "quota-exceeded", kind: "quota", fields: {} },
  ],
  [
    "ASP.NET, exceptions shown",
    500,
    {
      Message: "An error has occurred.",
      ExceptionMessage: "Object reference not set",
      ExceptionType: "System.NullReferenceException",
      StackTrace: "at x",
    },
    { code: null, fields: {} },
  ],
  [
    "tRPC with Zod, told twice",
    400,
    {
      error: {
        message: '[{"code":"too_small","path":["name"],"message":"Too short"}]',
        code: -32600,
        data: {
          code: "BAD_REQUEST",
          httpStatus: 400,
          path: "seat.add",
          zodError: { formErrors: [], fieldErrors: { name: ["Too short"] } },
        },
      },
    },
    { code: "BAD_REQUEST", fields: { name: "Too short" } },
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
];
