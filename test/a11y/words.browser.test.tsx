import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorNotice, type ErrorKind, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { de } from "react-recourse/locales/de";
import { apiError } from "react-recourse/testing";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { App, showError, silence, spoken } from "../notice.js";
import { controlsIn, fullError, showKind, shownKinds } from "./every-kind.js";

beforeEach(silence);

/** What a person can read, in its order. */
const textOf = (element: HTMLElement): string => element.innerText;

/** Until the browser has drawn once: a notice is `content-visibility: auto`, and has no text to read before it was seen. */
const drawn = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

describe("A18 headings", () => {
  it.each(["h2", "h3", "h4"] as const)(
    "a title is an %s where the app says so, and still names the notice",
    (Level) => {
      render(
        <App>
          <ErrorNotice.Root error={apiError({ kind: "conflict" })}>
            <ErrorNotice.Title asChild>
              <Level />
            </ErrorNotice.Title>
          </ErrorNotice.Root>
        </App>,
      );
      const heading = screen.getByRole("heading", { level: Number(Level.slice(1)) });
      expect(screen.getByRole("group", { name: heading.textContent })).toContainElement(heading);
    },
  );

  it("an inline notice adds no heading to a page that did not ask for one; a page of its own has one", () => {
    showKind("conflict");
    expect(screen.queryByRole("heading")).toBeNull();
    showKind("conflict", { surface: "page" });
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  });
});

describe("A19 signing in", () => {
  const expired = apiError({ kind: "auth", status: 401 });

  function Form({ signIn, onSubmit }: { readonly signIn: () => Promise<void>; readonly onSubmit: () => void }) {
    return (
      <App options={{ actions: { sign_in: signIn } }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <label htmlFor="iban">IBAN</label>
          <input id="iban" name="iban" />
          <Recourse error={expired} onRetry={onSubmit} />
        </form>
      </App>
    );
  }

  it("keeps what was entered, submits nothing by itself, and offers the same request again", async () => {
    const onSubmit = vi.fn();
    const signIn = vi.fn(async () => undefined);
    render(<Form signIn={signIn} onSubmit={onSubmit} />);
    const field = screen.getByRole("textbox", { name: "IBAN" });
    await userEvent.type(field, "DE89 3704");
    await userEvent.click(screen.getByRole("button", { name: /^Sign in/ }));
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(field).toHaveValue("DE89 3704");
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.click(await screen.findByRole("button", { name: "Try again now" }));
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(field).toHaveValue("DE89 3704");
  });

  it("asks for nothing that was entered before, and leaves the app's fields to paste and password managers", () => {
    render(<Form signIn={async () => undefined} onSubmit={() => undefined} />);
    expect(screen.getAllByRole("textbox")).toEqual([screen.getByLabelText("IBAN")]);
    expect(document.querySelector('[data-recourse] input, [data-recourse] [type="password"]')).toBeNull();
    expect(fireEvent.paste(screen.getByLabelText("IBAN"))).toBe(true);
  });

  it("every field of ours takes what is pasted", async () => {
    for (const kind of shownKinds) {
      for (const field of showKind(kind).querySelectorAll<HTMLInputElement>("input:not([type=radio])")) {
        await userEvent.clear(field);
        await userEvent.click(field);
        await userEvent.paste("25");
        expect(field.value, kind).toBe("25");
      }
    }
  });
});

describe("A20 what, how and where", () => {
  it.each(shownKinds)("%s says what happened, what to do, and has a way to do it", (kind) => {
    const notice = showKind(kind, { error: fullError(kind, { message: null }) });
    expect(notice.querySelector('[data-part="title"]')).toHaveTextContent(/\p{L}{3}/u);
    const advice = notice.querySelector('[data-part="body"], [data-part="summary"]');
    expect(advice).toHaveTextContent(/\p{L}{3}.*\p{L}{3}/u);
    expect(controlsIn(notice).some((one) => one.matches('a[href], [data-part="action"], [data-part="retry"]'))).toBe(
      true,
    );
    // Where the notice stands in a form of the app's, any other kind of button would send that.
    for (const { type, textContent } of notice.querySelectorAll("button")) expect(type, textContent).toBe("button");
  });

  it.each<ErrorKind>(["balance", "payment", "plan"])("%s moves no money before a person has pressed", async (kind) => {
    const pay = vi.fn();
    const onRetry = vi.fn();
    const actions = { top_up: pay, update_payment_method: pay, select_plan: pay };
    showError(fullError(kind), { onRetry, options: { actions } });
    await act(async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
    });
    expect([pay, onRetry].flatMap((one) => one.mock.calls)).toEqual([]);
  });
});

describe("A21 what is under way", () => {
  const failed = apiError({ kind: "permission" });
  const never = () => new Promise<void>(() => undefined);

  it("says that a way out runs, once, and disables nothing that has the focus", async () => {
    showError(failed, { options: { actions: { request_access: never } } });
    const button = screen.getByRole("button", { name: /access/i });
    const { width } = button.getBoundingClientRect();
    await userEvent.click(button);
    await vi.waitFor(() => expect(spoken()).toContain("polite: Working…"));
    expect(button).toHaveAccessibleName("Working…");
    // What stands beside it does not move under the pointer.
    expect(button.getBoundingClientRect().width).toBeGreaterThanOrEqual(width);
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveProperty("disabled", false);
    expect(button).toHaveFocus();
    expect(spoken().filter((line) => line.includes("Working"))).toHaveLength(1);
  });

  it("says that the request is sent again, and nothing where it was over at once", async () => {
    showError(apiError({ kind: "server", retryable: true }), { onRetry: never });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await vi.waitFor(() => expect(spoken()).toContain("polite: Trying again…"));
  });

  it("no control of any view is ever `disabled`: the focus would fall to the page", () => {
    for (const kind of shownKinds) {
      const lost = controlsIn(showKind(kind)).filter((one) => one.matches(":disabled"));
      expect(
        lost.map((one) => one.outerHTML),
        kind,
      ).toEqual([]);
    }
  });
});

describe("A22 languages", () => {
  it("our words carry their language, the server's claim none", () => {
    render(
      <RecourseProvider recourse={createRecourse({})} locale={de}>
        <Recourse error={apiError({ kind: "conflict", message: "La ligne est verrouillée." })} />
      </RecourseProvider>,
    );
    const server = screen.getByText("La ligne est verrouillée.");
    expect(server.closest("[lang]")?.getAttribute("lang")).toBe("");
    const title = document.querySelector('[data-part="title"]');
    expect(title?.querySelector("[lang]")).toBeNull();
    expect(title?.closest("[lang]")?.getAttribute("lang")).toBe("de");
  });

  it.each(shownKinds)("%s leaves no text without a language around it", (kind) => {
    expect(showKind(kind)).toHaveAttribute("lang", "en");
  });
});

describe("A23 nothing comes and goes with the pointer, and help has its place", () => {
  it.each(shownKinds)("%s shows nothing more on hover or focus", async (kind) => {
    const notice = showKind(kind);
    await drawn();
    const count = document.querySelectorAll("body *:not([data-recourse=announcer] *)").length;
    const before = textOf(notice);
    for (const control of controlsIn(notice)) {
      await userEvent.hover(control);
      control.focus();
      expect(textOf(notice)).toBe(before);
      expect(document.querySelectorAll("body *:not([data-recourse=announcer] *)")).toHaveLength(count);
    }
  });

  it("help comes after everything else a person can do, in every view", () => {
    for (const kind of shownKinds) {
      const notice = showKind(kind);
      const help = notice.querySelector('[data-part="support"]');
      expect(help, kind).not.toBeNull();
      for (const one of notice.querySelectorAll('[data-part="actions"], [data-part="body"], [data-part="title"]')) {
        expect(help?.compareDocumentPosition(one), kind).toBe(Node.DOCUMENT_POSITION_PRECEDING);
      }
    }
  });
});
