import { useQuery } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { type RecourseViewProps, type Surface, createRecourse } from "react-recourse";
import { expect, it, vi } from "vitest";
import { queryPage, settle } from "../../test/query-page.js";

/** Fails, in words of its own each time. */
const failing = (name: string) => {
  const load = vi.fn(() =>
    Promise.reject({
      status: 503,
      headers: { "x-request-id": `req_${name}${load.mock.calls.length}` },
      body: { message: `The ${name} are down, for the ${load.mock.calls.length}. time.` },
    }),
  );
  return load;
};

/** A page whose rows fail, and the app's own view for that, which asks for something itself. */
function page(surface: Surface) {
  const rows = failing("rows");
  const plans = failing("plans");
  const Plans = ({ error }: RecourseViewProps) => {
    const { isError } = useQuery({ queryKey: ["plans"], queryFn: plans });
    return (
      <p>
        {error.message} {isError && "No plans."} <button type="button">Plans</button>
      </p>
    );
  };
  const Rows = () => <p>{useQuery({ queryKey: ["rows"], queryFn: rows }).status}</p>;
  const { client, wrapper } = queryPage(createRecourse({ kinds: { unavailable: Plans }, surface }));
  render(<Rows />, { wrapper });
  return { rows, plans, client };
}

it.each<Surface>(["banner", "toast", "dialog", "page", "inline"])(
  "Q02 a view that asks, and fails in other words each time, asks once for each notice: %s",
  async (surface) => {
    const { rows, plans } = page(surface);
    await screen.findByText(/The plans are down/);
    await settle();
    const asked = plans.mock.calls.length;
    for (let waited = 0; waited < 3; waited += 1) await settle();
    expect(plans).toHaveBeenCalledTimes(asked);
    expect(asked).toBeLessThan(4);
    expect(rows).toHaveBeenCalledTimes(1);
  },
);

it("A07 T08 a notice whose query fails once more, in other words, stays as it is but for the words, and keeps the focus", async () => {
  const { client } = page("toast");
  await screen.findByText(/The plans are down/);
  await settle();
  const notice = screen.getByText(/The rows are down, for the 1. time/);
  const [button] = [...notice.querySelectorAll("button")];
  act(() => button?.focus());
  await act(() => client.refetchQueries({ queryKey: ["rows"] }));
  await settle();
  expect(notice).toBeVisible();
  expect(notice).toHaveTextContent("The rows are down, for the 2. time.");
  expect(button).toHaveFocus();
});
