import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, StrictMode } from "react";
import { type ExecuteOptions, Recourse, type RecourseOptions, RecourseProvider, createRecourse } from "react-recourse";
import { expect, vi } from "vitest";

/** Where the app allows requests to go. */
export const API = "https://api.ours.example";
/** What a person is asked first. */
export const QUESTION = "This sends a request to api.ours.example.";

/** A failure whose way out is a request. */
export const proposed = (resolve: object = {}, more: object = {}) => ({
  status: 402,
  headers: {},
  body: {
    code: "wallet_short",
    message: "Not enough.",
    resolve: { action: "top_up", method: "POST", endpoint: "/v1/credits", ...resolve },
  },
  url: `${API}/v1/orders`,
  ...more,
});

/** The app's client, answered by hand. */
function client() {
  const answers: ((response: Response) => void)[] = [];
  const send = vi.fn<ExecuteOptions["fetch"]>(
    (_, { signal }) =>
      new Promise((resolve, reject) => {
        answers.push(resolve);
        signal?.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      }),
  );
  const answer = async (status: number, body: object = {}) => {
    await waitFor(() => {
      expect(answers.length).toBeGreaterThan(0);
    });
    await act(async () => {
      answers.shift()?.(Response.json(body, { status }));
    });
  };
  return { send, answer };
}

/** The client of the app that the running test shows. */
export const api = client();
/** Before each test, by the file that has it: files of one page share this module. */
export const beginAnew = (): void => {
  vi.restoreAllMocks();
  Object.assign(api, client());
};

interface Shown {
  readonly options?: RecourseOptions;
  readonly execute?: Partial<ExecuteOptions>;
  readonly props?: Partial<Parameters<typeof Recourse>[0]>;
  readonly copies?: number;
}

/** An app that allows what the API proposes under `/v1`. */
export function show(error: unknown, { options, execute, props, copies = 1 }: Shown = {}) {
  const recourse = createRecourse({
    execute: { origins: [API], prefix: "/v1", fetch: api.send, ...execute },
    ...options,
  });
  const tree = (children: ReactNode) => (
    <StrictMode>
      <RecourseProvider recourse={recourse}>{children}</RecourseProvider>
    </StrictMode>
  );
  const notices = (one: unknown) =>
    tree(Array.from({ length: copies }, (_, index) => <Recourse key={index} {...props} error={one} />));
  const result = render(notices(error));
  return { ...result, again: (one: unknown) => result.rerender(notices(one)), none: () => result.rerender(tree(null)) };
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const press = (name: string | RegExp) => userEvent.click(button(name));
