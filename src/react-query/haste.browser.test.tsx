import { QueryClient, useQuery } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { Recourse, createRecourse } from "react-recourse";
import { recourseQueryClientConfig, useQueryRecourse } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";
import { queryPage, settle } from "../../test/query-page.js";

/** Fails at once, in words of its own each time. */
const failing = (status = 503) => {
  let times = 0;
  return vi.fn<() => Promise<string>>(() =>
    Promise.reject({ status, headers: {}, body: { message: `Down for the ${(times += 1)}. time.` } }),
  );
};

it.each(["plans", "rows"])(
  "Q02 a view that shows the failure of what it asks itself does not ask without end: %s",
  async (own) => {
    const load = failing();
    const Own = () => {
      const query = useQuery({ queryKey: [own], queryFn: load });
      const notice = useQueryRecourse(query);
      return query.isPending ? <p>loading</p> : <Recourse {...notice} />;
    };
    const Rows = () => <Recourse {...useQueryRecourse(useQuery({ queryKey: ["rows"], queryFn: load }))} />;
    const { wrapper } = queryPage(createRecourse({ kinds: { unavailable: Own } }));
    render(<Rows />, { wrapper });
    for (let waited = 0; waited < 6; waited += 1) await settle();
    expect(load.mock.calls.length).toBeGreaterThan(1);
    expect(load.mock.calls.length).toBeLessThan(12);
  },
);

it("R12 what works in between may be asked as soon as it failed", async () => {
  const load = failing(500);
  const client = new QueryClient(recourseQueryClientConfig(createRecourse(), { retry: { attempts: 0 } }));
  const startedAt = Date.now();
  for (let asked = 1; asked <= 20; asked += 1) {
    if (asked % 3 === 0) load.mockResolvedValueOnce("rows");
    await client.fetchQuery({ queryKey: ["rows"], queryFn: load }).catch(() => undefined);
  }
  expect(load).toHaveBeenCalledTimes(20);
  expect(Date.now() - startedAt).toBeLessThan(900);
});
