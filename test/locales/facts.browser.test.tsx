import { screen } from "@testing-library/react";
import { ar } from "react-recourse/locales/ar";
import { ja } from "react-recourse/locales/ja";
import { apiError } from "react-recourse/testing";
import { expect, it } from "vitest";
import { showError } from "../notice.js";

it.each([
  [ja, "R0、R1、R2、R3、R4 ほか2件"],
  [ar, "R0 وR1 وR2 وR3 وR4 واثنان آخران"],
])("between many things of a fact stands what the language puts there: %s", (locale, names) => {
  const references = ["R0", "R1", "R2", "R3", "R4", "R5", "R6"];
  showError(apiError({ kind: "conflict", details: { references } }), { options: { locale } });
  expect(screen.getByRole("definition").textContent).toBe(names);
  expect(screen.getByRole("term").textContent).toBe(locale.labels.blockedBy);
});
