import type { Peek } from "./carried.js";

/** Members in which an error class keeps what the server said. An error's other members lead into sockets and streams. */
const MEMBERS =
  "code errorCode error_code type title detail details errors issues param requestId request_id doc_url retryable".split(
    " ",
  );

/** The part of an `Error` that reads like a body; its `message` is not in it. */
export const errorMembers = (thrown: unknown, peek: Peek): Readonly<Record<string, unknown>> =>
  Object.fromEntries(MEMBERS.map((key) => [key, peek(thrown, key)]));
