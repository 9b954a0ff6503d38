import { act, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
import { fixtures } from "react-recourse/testing";
import { expect, test, vi } from "vitest";

// No `baseUrl`: the server knows of no page, and the first client paint must not either.
const recourse = createRecourse({
  catalogs: [commerce, platform],
  actions: { select_plan: "/billing/plans", top_up: () => undefined },
});
const codes = ["INSUFFICIENT_BALANCE", "RATE_LIMIT_EXCEEDED", "INVALID_REQUEST", "BACKEND_ERROR", "AUTH_EXPIRED_TOKEN"];

test.each([...codes, "plan_required"])("T04 %s is taken over from the server without a warning", async (code) => {
  const told = vi.spyOn(console, "error");
  const error = fixtures.commerce[code] ?? fixtures.platform[code];
  const app = (
    <RecourseProvider recourse={recourse}>
      <Recourse error={error} onRetry={() => undefined} />
    </RecourseProvider>
  );
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(app);
  const title = container.querySelector("[data-part='title']")?.textContent ?? "";
  const recoverable = vi.fn();
  const root = await act(async () => hydrateRoot(container, app, { onRecoverableError: recoverable }));
  expect(screen.getByRole("group", { name: title })).toBeVisible();
  const link = screen.queryByRole("link", { name: "Choose a plan" });
  expect(link?.getAttribute("href")).toBe(code === "plan_required" ? `${location.origin}/billing/plans` : undefined);
  expect(recoverable).not.toHaveBeenCalled();
  expect(told).not.toHaveBeenCalled();
  await act(async () => {
    root.unmount();
  });
  container.remove();
  told.mockRestore();
});
