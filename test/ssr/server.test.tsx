import { renderToString } from "react-dom/server";
import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
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
