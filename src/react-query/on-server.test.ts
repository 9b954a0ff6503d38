import { QueryClient } from "@tanstack/react-query";
import { createRecourse } from "react-recourse/core";
import { recourseQueryClientConfig } from "react-recourse/react-query";
import { expect, it } from "vitest";
import { keptFailures } from "../react/kept-failures.js";

it("Q10 an error that a server has for all holds no cache of the one who met it", async () => {
  const shared = { status: 409, headers: {}, body: { message: "The row is locked." } };
  const client = new QueryClient(recourseQueryClientConfig(createRecourse(), { retry: { attempts: 0 } }));
  await client.prefetchQuery({ queryKey: ["rows"], queryFn: () => Promise.reject(shared) });
  expect(client.getQueryState(["rows"])?.error).toBe(shared);
  expect(keptFailures.has(shared)).toBe(false);
});
