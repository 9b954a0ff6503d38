import { renderToString } from "react-dom/server";
import { Recourse, RecourseProvider, RecourseRegion, createRecourse, useApiError, useRateLimit } from "react-recourse";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
import { gateOf } from "react-recourse/core";
import { fixtures } from "react-recourse/testing";
import { expect, test } from "vitest";

const samples = { ...fixtures.commerce, ...fixtures.platform };
const recourse = createRecourse({ catalogs: [commerce, platform], support: { email: "help@ours.example" } });
const onServer = (error: unknown) =>
  renderToString(
    <RecourseProvider recourse={recourse}>
      <Recourse error={error} onRetry={() => undefined} />
    </RecourseProvider>,
  );

test.each(Object.keys(samples))("%s renders on a server, without inline styles or scripts", (code) => {
  const html = onServer(samples[code]);
  expect(html).toContain('data-part="title"');
  expect(html).not.toMatch(/ style=|<script|<style/);
});

test("U10 a script in place of a URL reaches no attribute", () => {
  const html = onServer({
    status: 402,
    body: {
      code: "pay",
      message: "Pay first.",
      resolve: { url: "javascript:alert(1)" },
      docs_url: "javascript:alert(2)",
    },
  });
  expect(html).toContain("Pay first.");
  expect(html).not.toContain("javascript:");
});

test("hooks, regions and fields say on a server what is known there, and take no page down", () => {
  function Pay() {
    const { fields, text } = useApiError(samples.INSUFFICIENT_BALANCE);
    const { limited, opensAt } = useRateLimit();
    return (
      <button {...fields.getFieldProps("amount")}>
        {text?.title} · {String(limited)} · {String(opensAt)}
      </button>
    );
  }
  gateOf(recourse).refused("https://api.example limit ", 60_000);
  recourse.reports.report(recourse.normalize(samples.INSUFFICIENT_BALANCE));
  const html = renderToString(
    <RecourseProvider recourse={recourse}>
      <RecourseRegion />
      <Pay />
    </RecourseProvider>,
  ).replaceAll("<!-- -->", "");
  // The limits that a server has met are not the person's.
  expect(html).toMatch(/^<button data-recourse-field="amount">[^<]+ · false · null<\/button>$/);
});
