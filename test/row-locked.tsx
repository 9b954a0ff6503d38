import type { RecourseViewProps } from "react-recourse";
import { afterEach, beforeEach, vi } from "vitest";

/** A refusal as an API writes it. */
export const problem = (code: string, message = "The row is locked.") => ({
  status: 409,
  headers: { "x-request-id": "req_1" },
  body: { error: { code, message } },
});

/** A view of the app's own. */
export const Mine = ({ error }: RecourseViewProps) => <p>mine: {error.code}</p>;

/** Keeps `console.error` quiet through each test of a file; what was said there is in its `mock`. */
export function quietErrors(): void {
  let spy: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    spy = vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    spy.mockRestore();
  });
}
