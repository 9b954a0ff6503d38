import { act, render, screen } from "@testing-library/react";
import { lazy } from "react";
import { Recourse, RecourseProvider, type SurfaceProps, createRecourse } from "react-recourse";
import { expect, it } from "vitest";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("a notice whose surface came in time stays on it when that time is over", async () => {
  const Drawer = lazy(async () => {
    await later(100);
    return { default: ({ children }: SurfaceProps) => <aside aria-label="drawer">{children}</aside> };
  });
  render(
    <RecourseProvider recourse={createRecourse()} surfaces={{ dialog: Drawer }}>
      <Recourse error={{ status: 409, headers: {}, body: { message: "The row is locked." } }} surface="dialog" />
    </RecourseProvider>,
  );
  const drawer = await screen.findByRole("complementary", { name: "drawer" });
  expect(drawer).toHaveTextContent("The row is locked.");
  await act(() => later(1200));
  expect(drawer).toBeVisible();
  expect(drawer).toHaveTextContent("The row is locked.");
});
