import { act, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import {
  type RecourseOptions,
  RecourseProvider,
  RecourseRegion,
  type RecourseRegionProps,
  createRecourse,
} from "react-recourse";
import { apiError } from "react-recourse/testing";

export const conflict = (message: string) => apiError({ kind: "conflict", status: 409, message });
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));

/** A page with a region, and what reports to it. */
export function page(options: RecourseOptions = {}, props: RecourseRegionProps = {}) {
  const recourse = createRecourse(options);
  render(
    <StrictMode>
      <RecourseProvider recourse={recourse}>
        <RecourseRegion {...props} />
        <main>
          <button type="button">Pay</button>
          <div style={{ blockSize: "3000px" }} />
          <a href="#somewhere">somewhere</a>
          <div style={{ blockSize: "3000px" }} />
        </main>
      </RecourseProvider>
    </StrictMode>,
  );
  return recourse.reports;
}

/** Failures that are in front of the person: each notice as often as it says, and what is only counted. */
export const accountedFor = (): number => {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-part='report']")];
  const counted = shown.reduce((all, { dataset }) => all + Number(dataset["count"]), 0);
  const text = document.querySelector("[data-part='more']")?.textContent ?? "";
  const more = /and ([\d,]+) more/.exec(text)?.[1] ?? "0";
  return counted + Number(more.replace(",", ""));
};
export const notices = (): string[] => screen.queryAllByRole("group").map((one) => one.textContent ?? "");
