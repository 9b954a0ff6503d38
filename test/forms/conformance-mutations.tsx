import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import type { ComponentType, ReactNode } from "react";
import { Recourse, RecourseProvider, createRecourse, useApiError } from "react-recourse";
import { aforo } from "react-recourse/catalogs/aforo";
import { platform } from "react-recourse/catalogs/platform";
import { useMutationRecourse } from "react-recourse/react-query";
import { expect, it } from "vitest";
import conflict from "../wire/aforo/status-409.json";
import poor from "../wire/platform/credits_depleted.json";
import type { FormProps } from "./form-under-test.js";
import { box, line, message, own, save, settle, type, values } from "./harness.js";

const taken = { status: 422, headers: {}, body: { errors: [{ field: "email", message: "is taken" }] } };

/** What {@link formConformance} asks of a form that is sent by a mutation: no line of it knows which errors there are. */
export function mutationsConformance(Form: ComponentType<FormProps>): void {
  it("F02 what a submit gets is shown beside the form by its own view, and nothing entered is lost", async () => {
    const answers: readonly unknown[] = [taken, conflict, poor, taken, null];
    let calls = 0;
    function Account(): ReactNode {
      const mutation = useMutation({
        mutationFn: async () => {
          const answer = answers[calls++];
          await Promise.resolve();
          if (answer) throw answer;
        },
      });
      const { mutate, ...notice } = useMutationRecourse(mutation);
      const { error } = useApiError(notice.error);
      return (
        <Form
          values={structuredClone(values)}
          error={error}
          onSend={async () => {
            mutate();
            await Promise.resolve();
          }}
          // oxlint-disable-next-line react/no-unstable-nested-components -- called as a function
          draw={(drawn) =>
            drawn.form(
              <>
                <Recourse {...notice} />
                {line("email", "Email", drawn)}
                {line("seats", "Seats", drawn)}
                <button type="submit">Save</button>
              </>,
            )
          }
        />
      );
    }
    const recourse = createRecourse({ catalogs: [aforo, platform], baseUrl: location.origin });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RecourseProvider recourse={recourse}>
          <span id="hint">As on the invoice</span>
          <Account />
        </RecourseProvider>
      </QueryClientProvider>,
    );
    const shown = () => document.querySelector(':not(span)[data-recourse]:not([data-recourse="announcer"])');
    const view = () => shown()?.getAttribute("data-recourse") ?? null;
    const entered = () => [box("Email"), box("Seats")].map((one) => (one as HTMLInputElement).value);

    type("Seats", "7");
    await save();
    await waitFor(() => {
      expect([view(), message("Email")]).toEqual(["field-errors", "is taken"]);
    });
    type("Email", "eve@acme.example");
    await settle();
    expect(message("Email")).toBe("");
    await save();
    await waitFor(() => {
      expect(view()).toBe("error-notice");
    });
    expect([box("Email"), box("Seats")].some((one) => one.matches("[aria-invalid=true]"))).toBe(false);
    expect(entered()).toEqual(["eve@acme.example", "7"]);
    await save();
    await waitFor(() => {
      expect(view()).toBe("top-up-banner");
    });
    expect(entered()).toEqual(["eve@acme.example", "7"]);
    await save();
    await waitFor(() => {
      expect([view(), message("Email")]).toEqual(["field-errors", "is taken"]);
    });
    // As it is, a second time: somebody else has let it go.
    await save();
    await waitFor(() => {
      expect([calls, view(), message("Email"), own("Email")]).toEqual([5, null, "", ""]);
    });
    expect(entered()).toEqual(["eve@acme.example", "7"]);
    expect(screen.getByRole("button", { name: "Save" })).toBeVisible();
  });
}
