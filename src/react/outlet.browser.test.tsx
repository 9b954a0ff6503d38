import { act, render, screen, within } from "@testing-library/react";
import { Component, lazy, memo, useState } from "react";
import { Recourse, RecourseProvider, type RecourseViewProps, createRecourse, defineCatalog } from "react-recourse";
import { describe, expect, it, vi } from "vitest";
import { Mine, problem, quietErrors } from "../../test/row-locked.js";

const locked = problem("row_locked");

quietErrors();

describe("<Recourse>", () => {
  it("shows nothing where there is no error, and nothing for a request that was called off", () => {
    const { container, rerender } = render(<Recourse error={null} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<Recourse error={undefined} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<Recourse error={new DOMException("Aborted", "AbortError")} />);
    expect(container).toBeEmptyDOMElement();
  });

  it("T12 does the right thing without a provider and without configuration", () => {
    render(<Recourse error={problem("row_locked")} />);
    expect(screen.getByText("The row is locked.")).toBeVisible();
    expect(screen.getByText("req_1")).toBeVisible();
  });

  it("picks the view by code, by pattern, by kind, and for this place only", () => {
    const recourse = createRecourse({
      codes: { row_locked: Mine, "row.*": () => <p>pattern</p> },
      kinds: { conflict: () => <p>kind</p> },
    });
    const { rerender } = render(<Recourse error={problem("row_locked")} />, {
      wrapper: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
    });
    expect(screen.getByText("mine: row_locked")).toBeVisible();
    rerender(<Recourse error={problem("row.locked")} />);
    expect(screen.getByText("pattern")).toBeVisible();
    rerender(<Recourse error={problem("something_else")} />);
    expect(screen.getByText("kind")).toBeVisible();
    rerender(<Recourse error={problem("something_else")} view={() => <p>here</p>} />);
    expect(screen.getByText("here")).toBeVisible();
  });

  it("leaves what has no other view to the app's fallback, and other kinds to their default views", () => {
    // As an app writes it that has a view of its own at times.
    const sometimes: object = { kinds: { rate_limit: undefined } };
    const recourse = createRecourse({ ...sometimes, fallback: Mine });
    const { rerender } = render(<Recourse error={locked} />, {
      wrapper: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
    });
    expect(screen.getByText("mine: row_locked")).toBeVisible();
    rerender(<Recourse error={{ ...locked, status: 404 }} />);
    expect(screen.getByText("mine: row_locked")).toBeVisible();
    rerender(<Recourse error={{ status: 429, headers: { "retry-after": "9" }, body: {} }} />);
    expect(screen.getByRole("group")).toHaveAttribute("data-recourse", "rate-limit-countdown");
  });

  it("lets a view stand around the default one", () => {
    const drawn = vi.fn();
    const Framed = ({ error }: RecourseViewProps) => {
      drawn();
      if (drawn.mock.calls.length > 50) throw new Error("without end");
      return (
        <section aria-label="frame">
          <Recourse error={error} />
        </section>
      );
    };
    const recourse = createRecourse({ kinds: { rate_limit: Framed } });
    render(
      <RecourseProvider recourse={recourse}>
        <Recourse error={{ status: 429, headers: { "retry-after": "9" }, body: {} }} />
      </RecourseProvider>,
    );
    const frame = screen.getByRole("region", { name: "frame" });
    expect(within(frame).getByRole("group")).toHaveAttribute("data-recourse", "rate-limit-countdown");
    expect(screen.getAllByRole("region")).toHaveLength(1);
  });

  it("lets the nearest provider override, and keeps the rest of what is above", () => {
    const recourse = createRecourse({ codes: { a: () => <p>outer a</p>, b: () => <p>outer b</p> } });
    render(
      <RecourseProvider recourse={recourse}>
        <RecourseProvider codes={{ a: () => <p>inner a</p> }}>
          <Recourse error={problem("a")} />
          <Recourse error={problem("b")} />
        </RecourseProvider>
      </RecourseProvider>,
    );
    expect(screen.getByText("inner a")).toBeVisible();
    expect(screen.getByText("outer b")).toBeVisible();
  });

  it("gives memo, lazy and class views their props", async () => {
    const ours = defineCatalog({ api: "ours", codes: { m: {}, l: {}, c: {} } });
    class ClassView extends Component<RecourseViewProps> {
      override render() {
        return <p>class: {this.props.error.code}</p>;
      }
    }
    const recourse = createRecourse({
      catalogs: [ours],
      codes: { m: memo(Mine), l: lazy(async () => ({ default: Mine })), c: ClassView },
    });
    render(
      <RecourseProvider recourse={recourse}>
        <Recourse error={problem("m")} />
        <Recourse error={problem("l")} />
        <Recourse error={problem("c")} />
      </RecourseProvider>,
    );
    expect(screen.getByText("mine: m")).toBeVisible();
    expect(await screen.findByText("mine: l")).toBeVisible();
    expect(screen.getByText("class: c")).toBeVisible();
  });
});

it("gives each function view a state of its own", () => {
  const viewOf = (name: string) =>
    function View() {
      const [first] = useState(name);
      return <p>{first}</p>;
    };
  const recourse = createRecourse({ codes: { c: viewOf("view c"), d: viewOf("view d") } });
  const { rerender } = render(<Recourse error={problem("c")} />, {
    wrapper: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
  });
  rerender(<Recourse error={problem("d")} />);
  expect(screen.getByText("view d")).toBeVisible();
});

it("keeps the state of a view written where it is used, though it is another function each time", async () => {
  // What `view={({ error }) => …}` is: a new function with each render of the place it is written in.
  const inline = () =>
    function View() {
      const [count, setCount] = useState(0);
      return (
        <button type="button" onClick={() => setCount(count + 1)}>
          {count}
        </button>
      );
    };
  const App = () => <Recourse error={locked} view={inline()} />;
  const { rerender } = render(<App />);
  act(() => {
    screen.getByRole("button").click();
  });
  rerender(<App />);
  expect(screen.getByRole("button")).toHaveTextContent("1");
});
