import { useInfiniteQuery } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { Recourse } from "react-recourse";
import { useQueryRecourse } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";
import { press, queryPage } from "../../test/query-page.js";

it.each(["in place", "in the region"])(
  "Q12 a page that fails keeps those before it, and only it is sent again %s",
  async (place) => {
    const { wrapper } = queryPage();
    let broken = true;
    const load = vi.fn(async (page: number) => {
      // As any network: the first versions do not say which page failed, so it has to be seen on its way.
      await new Promise((resolve) => setTimeout(resolve, 30));
      // Another one each time: the page remembers how often the same was tried.
      if (page === 2 && broken) throw { status: 503, headers: {}, body: { message: `Out of order ${place}.` } };
      return `page ${page}`;
    });
    const Feed = () => {
      const feed = useInfiniteQuery({
        queryKey: ["feed"],
        queryFn: ({ pageParam }) => load(pageParam),
        initialPageParam: 1,
        getNextPageParam: (_last, pages) => (pages.length < 2 ? pages.length + 1 : undefined),
      });
      const notice = useQueryRecourse(feed);
      return (
        <>
          {feed.data?.pages.map((page) => (
            <p key={page}>{page}</p>
          ))}
          <button type="button" onClick={() => void feed.fetchNextPage()}>
            More
          </button>
          {place === "in place" && <Recourse {...notice} />}
        </>
      );
    };
    render(<Feed />, { wrapper });
    expect(await screen.findByText("page 1")).toBeVisible();
    await press("More");
    await screen.findByRole("button", { name: /try again/i });
    load.mockClear();
    broken = false;
    await press(/try again/i);
    expect(await screen.findByText("page 2")).toBeVisible();
    expect(screen.getByText("page 1")).toBeVisible();
    expect(load.mock.calls).toEqual([[2]]);
  },
);

it("Q12 an earlier page that fails is the one that is sent again", async () => {
  const { wrapper } = queryPage();
  let broken = true;
  const load = vi.fn(async (page: number) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (page === 0 && broken) throw { status: 503, headers: {}, body: { message: "The archive is closed." } };
    return `page ${page}`;
  });
  const Feed = () => {
    const feed = useInfiniteQuery({
      queryKey: ["archive"],
      queryFn: ({ pageParam }) => load(pageParam),
      initialPageParam: 1,
      getNextPageParam: () => undefined,
      getPreviousPageParam: (_first, pages) => (pages.length < 2 ? 0 : undefined),
    });
    return (
      <>
        {feed.data?.pages.map((page) => (
          <p key={page}>{page}</p>
        ))}
        <button type="button" onClick={() => void feed.fetchPreviousPage()}>
          Earlier
        </button>
        <Recourse {...useQueryRecourse(feed)} />
      </>
    );
  };
  render(<Feed />, { wrapper });
  expect(await screen.findByText("page 1")).toBeVisible();
  await press("Earlier");
  await screen.findByRole("button", { name: /try again/i });
  load.mockClear();
  broken = false;
  await press(/try again/i);
  expect(await screen.findByText("page 0")).toBeVisible();
  expect(load.mock.calls).toEqual([[0]]);
});
