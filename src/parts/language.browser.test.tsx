import { render, screen } from "@testing-library/react";
import { RecourseProvider, RecourseRegion, createRecourse } from "react-recourse";
import { ar } from "react-recourse/locales/ar";
import { en } from "react-recourse/locales/en";
import { apiError } from "react-recourse/testing";
import { beforeEach, expect, it } from "vitest";
import { showError, silence } from "../../test/notice.js";

beforeEach(silence);

const lost = apiError({ kind: "not_found", status: 404, message: null });

it.each(["inline", "dialog", "toast", "page"] as const)(
  "A17 Arabic words run from right to left in a page that does not: %s",
  async (surface) => {
    showError(lost, { surface, onDismiss: () => undefined, options: { locale: ar } });
    const title = (await screen.findByText("لم يُعثر على المطلوب")).closest("p,h2");
    expect(getComputedStyle(title as Element).direction).toBe("rtl");
    expect(getComputedStyle(document.body).direction).toBe("ltr");
  },
);

it("a region in Arabic runs from right to left", async () => {
  const recourse = createRecourse({ locale: ar });
  render(
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
    </RecourseProvider>,
  );
  recourse.reports.report(lost);
  const region = await screen.findByRole("region", { name: ar.labels.notices });
  expect(getComputedStyle(region).direction).toBe("rtl");
});

it("English keeps the direction of the page", () => {
  document.body.dir = "rtl";
  showError(lost, { options: { locale: en } });
  expect(getComputedStyle(screen.getByRole("group")).direction).toBe("rtl");
  document.body.removeAttribute("dir");
});
