import { screen } from "@testing-library/react";
import type { ApiError } from "react-recourse";
import { apiError } from "react-recourse/testing";

/** What a server says of a thing that cannot be changed from where it stands. */
export const inState = (details: Readonly<Record<string, unknown>>, members = {}): ApiError =>
  apiError({ kind: "state", status: 409, message: "Not from here.", details, ...members });

/** What the buttons in the page say. */
export const buttons = (): (string | null)[] => screen.getAllByRole("button").map((button) => button.textContent);

/** Lists in the page, each row with what it is and its value. */
export const terms = (): (string | undefined)[][] =>
  [...document.querySelectorAll("dl > div")].map((row) =>
    ["dt", "dd"].map((tag) => row.querySelector(tag)?.textContent),
  );
