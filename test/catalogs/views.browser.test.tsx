import { render, screen } from "@testing-library/react";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { aforo } from "react-recourse/catalogs/aforo";
import { aviate } from "react-recourse/catalogs/aviate";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
import { type FixtureApi, fixtures } from "react-recourse/testing";
import { describe, expect, test } from "vitest";
import { type Wording, describeIn } from "../../src/core/describe.js";
import { createFormatters } from "../../src/core/formatters.js";
import { en } from "../../src/locales/en.js";
import { afo as afoExpected } from "./expected/afo.js";
import { aforo as aforoExpected } from "./expected/aforo.js";
import { aviate as aviateExpected } from "./expected/aviate.js";
import { commerce as commerceExpected } from "./expected/commerce.js";
import type { ExpectedTable } from "./expected/expected.js";
import { platform as platformExpected } from "./expected/platform.js";
import { viewOf } from "./expected/views.js";

const apis: readonly (readonly [FixtureApi, (typeof every)[number], ExpectedTable])[] = [
  ["aforo", aforo, aforoExpected],
  ["afo", afo, afoExpected],
  ["aviate", aviate, aviateExpected],
  ["platform", platform, platformExpected],
  ["commerce", commerce, commerceExpected],
];
const every = [aforo, afo, aviate, platform, commerce] as const;

/** The words as they are chosen, apart from any view. */
const wording: Wording = {
  locale: en,
  words: [],
  catalog: null,
  serverText: "show",
  currency: "EUR",
  format: createFormatters("en"),
};

describe.each(apis)("%s", (api, catalog, expected) => {
  test.each(Object.keys(expected))("%s shows its view, named by its title, with its reference", (name) => {
    const byStatus = name.startsWith("status-");
    const recourse = createRecourse({ catalogs: byStatus ? [catalog] : every, currency: "EUR" });
    const { container } = render(
      <RecourseProvider recourse={recourse}>
        <Recourse error={fixtures[api][name]} onRetry={() => undefined} />
      </RecourseProvider>,
    );
    const { kind = "unknown", requestId } = expected[name] ?? {};
    const notice = container.querySelector("[data-recourse]");
    expect(notice).toHaveAttribute("data-recourse", viewOf(kind));
    expect(notice).toHaveAttribute("data-kind", kind);

    const error = recourse.normalize(fixtures[api][name]);
    const { title } = describeIn(error, { ...wording, catalog: recourse.catalog(error) });
    expect(title).not.toContain(name);
    // Of fields the server lists itself, their number says most.
    const fields = new Set(
      recourse.facts(error)?.field === undefined ? error.fieldErrors.map(({ path }) => path.join(".")) : [],
    );
    const counted = kind === "validation" && fields.size > 0 ? en.labels.validationSummary(fields.size) : title;
    expect(screen.getByRole("group", { name: counted })).toBe(notice);
    // What to do: a body, or in its place the figures or the list of fields.
    expect(container.querySelector("[data-part='body'], [data-part='hero'], [data-part='summary']")).toBeVisible();
    expect(container.querySelector("[data-part='request-id']")?.textContent).toBe(requestId);
    expect(screen.queryAllByRole("button", { name: "Copy reference" })).toHaveLength(requestId === undefined ? 0 : 1);
  });
});

test("every API that has fixtures is asked", () => {
  expect(apis.map(([api]) => api).toSorted()).toEqual(Object.keys(fixtures).toSorted());
});
