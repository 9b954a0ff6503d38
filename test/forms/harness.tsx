import { act, fireEvent, render, screen } from "@testing-library/react";
import { type ComponentType, type ReactNode, StrictMode } from "react";
import { type ApiError, FieldErrors, type FieldPath, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { apiError } from "react-recourse/testing";
import { vi } from "vitest";
import type { Drawn, FormProps, InputProps, Values } from "./form-under-test.js";

export const values: Values = {
  email: "ada@acme.example",
  seats: "3",
  profile: { firstName: "Ada" },
  plan: "free",
  birth: { day: "10", month: "12", year: "1815" },
  items: [
    { id: "a", price: "1" },
    { id: "b", price: "2" },
    { id: "c", price: "3" },
  ],
};

const LABELS: Readonly<Record<string, string>> = { email: "Email", seats: "Seats", "profile.firstName": "First name" };

export const recourse = createRecourse({ baseUrl: location.origin });

const field = (path: FieldPath, message: string) => ({ path, message, code: null });

/** A validation failure: texts by path. */
export const invalid = (...texts: readonly (readonly [FieldPath, string])[]): ApiError =>
  apiError({ kind: "validation", status: 422, fieldErrors: texts.map(([path, message]) => field(path, message)) });

/** A labelled input with its messages. The library's own words are in it too, apart from ours. */
export const line = (
  name: string,
  label: string,
  { input, fields, Input = "input" }: Drawn,
  choice?: string,
): ReactNode =>
  input(
    name,
    (props: InputProps, own: string) => (
      <p>
        <label>
          {label}
          <Input {...props} {...fields.getFieldProps(name, "hint")} />
          {/* Inside the label, as many write it. */}
          <FieldErrors.Message fields={fields} name={name} data-testid={`message ${label}`} />
        </label>
        <span data-testid={`own ${label}`} hidden>
          {own}
        </span>
      </p>
    ),
    choice,
  );

/** The form that most cases look at: three fields, three rows. */
const usual =
  (error: ApiError | null, place: (children: ReactNode) => ReactNode) =>
  (drawn: Drawn): ReactNode => (
    <>
      <Recourse error={error} />
      {place(Object.entries(LABELS).map(([name, label]) => <div key={name}>{line(name, label, drawn)}</div>))}
      {drawn.rows.map((id, index) => (
        <fieldset key={id} data-testid={`row ${id}`}>
          {line(`items.${index}.price`, `Price ${id}`, drawn)}
          <button
            type="button"
            onClick={() => {
              drawn.removeRow(index);
            }}
          >
            Remove {id}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => {
          drawn.swapRows(0, 2);
        }}
      >
        Swap
      </button>
      <button type="button" onClick={drawn.reset}>
        Start again
      </button>
      <output data-testid="unmatched">
        {drawn.fields
          .unmatched()
          .map(({ message }) => message)
          .join("|")}
      </output>
      <button type="submit">Save</button>
    </>
  );

interface Shown {
  readonly options?: FormProps["options"];
  /** Around the fields. */
  readonly within?: (children: ReactNode) => ReactNode;
  /** In place of everything. */
  readonly body?: (drawn: Drawn, error: ApiError | null) => ReactNode;
  /** The error is there before the form. */
  readonly atOnce?: boolean;
}

/** Shows the form, then its first error. */
export function show(
  Form: ComponentType<FormProps>,
  first: ApiError | null,
  { options, within = (children) => children, body, atOnce = false }: Shown = {},
) {
  const sent = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
  const Page = ({ error }: { error: ApiError | null }): ReactNode => (
    <StrictMode>
      <RecourseProvider recourse={recourse}>
        <span id="hint">As on the invoice</span>
        <Form
          values={structuredClone(values)}
          error={error}
          options={options}
          onSend={sent}
          draw={(drawn) => drawn.form(body ? body(drawn, error) : usual(error, within)(drawn))}
        />
      </RecourseProvider>
    </StrictMode>
  );
  const { rerender } = render(<Page error={atOnce ? first : null} />);
  const answer = (error: ApiError | null): void => {
    rerender(<Page error={error} />);
  };
  if (first && !atOnce) answer(first);
  return { answer, sent };
}

/** What a person can read. Not `innerText`, which leaves out what is scrolled away. */
export const inSight = (): string => {
  const page = document.body.cloneNode(true);
  if (!(page instanceof HTMLElement)) return "";
  for (const one of page.querySelectorAll('[hidden],details:not([open]),[data-recourse="announcer"]')) one.remove();
  return page.textContent;
};

/** By its label: with the message inside that, its name is longer. */
export const box = (label: string) => screen.getByRole("textbox", { name: new RegExp(`^${label}`) });
export const message = (label: string): string => (screen.queryByTestId(`message ${label}`)?.textContent ?? "").trim();
/** What the library itself says is wrong. */
export const own = (label: string): string => screen.getByTestId(`own ${label}`).textContent;
export const type = (label: string, value: string): void => {
  fireEvent.input(box(label), { target: { value } });
};
export const settle = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
export const save = async (): Promise<void> => {
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await settle();
};
