import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { type ApiError, type FieldPath, Recourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { App } from "../notice.js";

export const field = (path: FieldPath, message: string) => ({ path, message, code: null });

/** A refusal that names these fields. */
export const invalid = (...fieldErrors: ReturnType<typeof field>[]): ApiError =>
  apiError({ kind: "validation", status: 422, fieldErrors });

/** A form with the notice above its controls. */
export const inForm = (error: ApiError, controls: ReactNode): RenderResult =>
  render(
    <App>
      <form>
        <Recourse error={error} />
        {controls}
      </form>
    </App>,
  );
