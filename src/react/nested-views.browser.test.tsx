import { render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, type RecourseViewProps, createRecourse } from "react-recourse";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

let drawn = 0;
/** The page would be gone: a circle has to be seen by its number. */
const draw = (): void => {
  drawn += 1;
  if (drawn > 200) throw new Error("without end");
};
const told: string[] = [];
beforeEach(() => {
  drawn = 0;
  told.length = 0;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation((text) => told.push(String(text)));
});
afterEach(() => vi.restoreAllMocks());

const locked = (code: string, text = `The ${code} is locked.`) => ({
  status: 409,
  headers: {},
  body: { code, message: text },
});
/** A view that shows another error inside. */
const around = (name: string, other: () => unknown, more: object = {}) =>
  function View() {
    draw();
    return (
      <section aria-label={name}>
        <Recourse error={other()} {...more} />
      </section>
    );
  };
const show = (codes: Record<string, (props: RecourseViewProps) => unknown>, first: unknown = locked("row")) =>
  render(
    <RecourseProvider recourse={createRecourse({ codes })}>
      <Recourse error={first} />
    </RecourseProvider>,
  );

it("T07 two views that show each other's errors come to an end, in the default view, and the developer is told", () => {
  const [row, page] = [locked("row"), locked("page")];
  show({ row: around("of the row", () => page), page: around("of the page", () => row) }, row);
  expect(screen.getAllByRole("region").map((one) => one.getAttribute("aria-label"))).toEqual([
    "of the row",
    "of the page",
  ]);
  expect(screen.getByText("The row is locked.")).toBeVisible();
  expect(told.filter((text) => text.startsWith("Recourse: the view for row is shown inside itself"))).toHaveLength(1);
});

it("T07 so do three, whose errors are made anew with each render", () => {
  show({
    row: around("a", () => locked("page")),
    page: around("b", () => locked("book")),
    book: around("c", () => locked("row")),
  });
  expect(screen.getAllByRole("region")).toHaveLength(3);
  expect(screen.getByText("The row is locked.")).toBeVisible();
});

it("T07 so does one whose error is another each time, and one that is given in place", () => {
  let at = 0;
  show({ row: around("again", () => locked("row", `Row ${(at += 1)} is locked.`)) });
  expect(screen.getAllByRole("region").length).toBeLessThan(15);
  expect(screen.getByText(/^Row \d+ is locked\.$/)).toBeVisible();
});

it("T07 so do views that are given in place", () => {
  const Again = ({ error }: RecourseViewProps) => {
    draw();
    return <Recourse error={error} view={Again} />;
  };
  render(<Recourse error={locked("row")} view={Again} />);
  expect(screen.getByText("The row is locked.")).toBeVisible();
  expect(drawn).toBeLessThan(50);
});

it("lets a view show another error by its own view, and its own by one that is given in place", () => {
  show({
    row: ({ error }) => (
      <>
        <Recourse error={error} view={() => <p>the row, in short</p>} />
        <Recourse error={locked("page")} />
      </>
    ),
    page: () => <p>the page, by its view</p>,
  });
  expect(screen.getByText("the row, in short")).toBeVisible();
  expect(screen.getByText("the page, by its view")).toBeVisible();
  expect(told).toEqual([]);
});

it("draws by its view what a person can tell from the error around it, though the words are the same", () => {
  const failed = (items: unknown) => ({
    status: 409,
    headers: {},
    body: { code: "row", message: "Not saved.", items },
  });
  show(
    {
      row: ({ error }) => (
        <ul>
          {(error.details["items"] as unknown[]).map((items) => (
            <li key={JSON.stringify(items)}>
              <Recourse error={failed(items)} />
            </li>
          ))}
        </ul>
      ),
    },
    failed([[], [[]], [[], [[]]]]),
  );
  expect(screen.getAllByRole("list")).toHaveLength(8);
  expect(told).toEqual([]);
});
