import type { ReactNode } from "react";
import type { ApiError } from "../core/api-error.js";

/** What {@link PlainText} shows; further attributes are for its element. */
interface PlainTextProps {
  readonly error: ApiError;
  readonly title: string;
  readonly body: string | null;
}

/** The last resort: title and message as plain text, nothing that could throw. */
export const PlainText = ({ error, title, body, ...attributes }: PlainTextProps): ReactNode => (
  <div role="alert" data-recourse="plain" data-kind={error.kind} {...attributes}>
    <strong data-part="title">
      <bdi>{title}</bdi>
    </strong>{" "}
    {body !== null && (
      <span data-part="body">
        <bdi>{body}</bdi>
      </span>
    )}
  </div>
);
