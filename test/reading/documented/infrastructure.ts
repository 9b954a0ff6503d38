// Clouds, databases, code hosts, sign-in.
import type { Documented } from "./shape.js";

export const infrastructure: readonly Documented[] = [
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
  ["Datadog", 403, { errors: ["Forbidden"] }, { code: null, fields: {}, kind: "permission" }],
];
