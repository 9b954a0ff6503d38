// Who keeps files, texts, tasks and pages.
import type { Documented } from "./shape.js";

export const content: readonly Documented[] = [
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
    "Spotify",
    401,
    { error: { status: 401, message: "The access token expired" } },
    { text: "The access token expired", code: null, fields: {}, kind: "auth" },
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
];
