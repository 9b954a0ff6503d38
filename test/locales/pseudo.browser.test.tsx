import { act, render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import {
  type ErrorKind,
  type KnownActionName,
  Recourse,
  type RecourseInstance,
  RecourseProvider,
  RecourseRegion,
  createRecourse,
} from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { afoEn } from "react-recourse/catalogs/afo/en";
import { aforo } from "react-recourse/catalogs/aforo";
import { aforoEn } from "react-recourse/catalogs/aforo/en";
import { aviate } from "react-recourse/catalogs/aviate";
import { aviateEn } from "react-recourse/catalogs/aviate/en";
import { commerce } from "react-recourse/catalogs/commerce";
import { commerceEn } from "react-recourse/catalogs/commerce/en";
import { platform } from "react-recourse/catalogs/platform";
import { platformEn } from "react-recourse/catalogs/platform/en";
import { de } from "react-recourse/locales/de";
import { en } from "react-recourse/locales/en";
import { type FixtureApi, apiError, fixtures } from "react-recourse/testing";
import { afterEach, describe, expect, test } from "vitest";
import { ERROR_KINDS } from "../../src/core/api-error.js";
import { silence } from "../notice.js";
import { pseudoLocale, pseudoWords, strangers } from "./pseudo.js";

afterEach(silence);

const actions = Object.fromEntries(Object.keys(en.actions).map((name) => [name, () => undefined])) as Record<
  KnownActionName,
  () => undefined
>;
/** An app that answers everything, and whose every word is marked. */
const options = {
  words: [aforoEn, afoEn, aviateEn, platformEn, commerceEn].map(pseudoWords),
  actions,
  locale: pseudoLocale(en),
  currency: "EUR",
  support: { email: "help@ours.example", statusUrl: "https://status.ours.example" },
  baseUrl: location.origin,
};
const recourse = createRecourse({ ...options, catalogs: [aforo, afo, aviate, platform, commerce] });
/** Facts by status hold where it is sure which API spoke. */
const aforoAlone = createRecourse({ ...options, catalogs: [aforo] });

/** Members that views and facts read, each as some server sends it. */
const details = {
  size_bytes: 312_400_000,
  max_bytes: 250_000_000,
  used: 12,
  limit: 10,
  resets_at: "2026-12-01T00:00:00Z",
  required_scopes: ["works:write", "works:read"],
  required_roles: ["ADMIN"],
  required_permission: "billing.manage",
  current_state: "CLOSED",
  allowed_transitions: ["REOPEN", "ARCHIVE"],
  plan: "starter",
  amount_due: 38,
  currency: "EUR",
  invoice_id: "inv_7",
  due_date: "2026-12-24",
  current_balance: 12,
  required_amount: 50,
  blocked_by: ["sub_1", "sub_2"],
  card_brand: "visa",
  last4: "4242",
};

const server = { email: "help@ours.example", url: "https://status.ours.example" };

const show = (error: unknown, surface: "inline" | "banner" | "page", app: RecourseInstance = recourse) =>
  render(
    <StrictMode>
      <RecourseProvider recourse={app}>
        <Recourse error={error} surface={surface} onRetry={() => undefined} onDismiss={() => undefined} />
      </RecourseProvider>
    </StrictMode>,
  );

describe("I01 every word comes from the locale, the catalog or the server", () => {
  test("the check itself sees a word that is hard-coded", () => {
    render(
      <p aria-label="Close it">
        ⟦Known⟧ 312.4 MB<span>⟦a ⟦b⟧⟧ loose</span>
      </p>,
    );
    expect(strangers(document.body, {})).toEqual(["⟦a ⟦b⟧⟧ loose", "Close it"]);
  });

  test.each(ERROR_KINDS.filter((kind) => kind !== "aborted"))("kind %s, on every surface", (kind: ErrorKind) => {
    for (const surface of ["inline", "banner", "page"] as const) {
      for (const rich of [true, false]) {
        const error = apiError({
          kind,
          status: null,
          retryable: true,
          details: rich ? details : {},
          requestId: "req_7",
          docsUrl: "https://docs.ours.example/e",
          retryAfterMs: rich ? 90_000 : null,
          fieldErrors: rich ? [{ path: ["email"], message: "is taken", code: null }] : [],
          resolve: rich
            ? { message: null, url: "https://pay.elsewhere.example/", action: "odd_one", method: null, endpoint: null }
            : null,
        });
        const { container, unmount } = show(error, surface);
        expect(container.querySelector("[data-recourse]")).not.toBeNull();
        expect(container.textContent).toContain("⟦");
        expect(strangers(document.body, [error, details, server])).toEqual([]);
        unmount();
      }
    }
  });

  test.each(Object.keys(fixtures) as FixtureApi[])("every recorded response of %s", (api) => {
    for (const [name, fixture] of Object.entries(fixtures[api])) {
      const app = name.startsWith("status-") ? aforoAlone : recourse;
      const { container, unmount } = show(fixture, "inline", app);
      expect(container.textContent, name).toContain("⟦");
      const error = app.normalize(fixture);
      expect(strangers(document.body, [fixture, error, app.facts(error)?.transitions, server]), name).toEqual([]);
      unmount();
    }
  });

  test("in the region, with a count and with more than it shows", async () => {
    const sent = Array.from({ length: 12 }, (_, at) => apiError({ code: `c_${at % 11}`, message: `M${at % 11}` }));
    render(
      <RecourseProvider recourse={recourse}>
        <RecourseRegion />
      </RecourseProvider>,
    );
    act(() => {
      for (const one of sent) recourse.reports.report(one);
    });
    await waitFor(() => {
      expect(screen.getAllByText(/⟦.*more⟧/)[0]).toBeVisible();
    });
    expect(strangers(document.body, [sent, server])).toEqual([]);
  });

  test("in a dialog", async () => {
    render(
      <RecourseProvider recourse={recourse}>
        <Recourse error={apiError({ kind: "plan", details })} surface="dialog" />
      </RecourseProvider>,
    );
    expect(await screen.findByRole("alertdialog")).toBeVisible();
    expect(strangers(document.body, [details, server])).toEqual([]);
  });
});

test("I06 a name from the server is data in every sentence: its marks and braces stay text", () => {
  const scope = "{0} $& ‹b›";
  const error = apiError({
    kind: "permission",
    code: "api_key.scope_denied",
    api: "afo",
    details: { required: scope },
  });
  render(
    <RecourseProvider recourse={recourse} locale={de} words={[]}>
      <Recourse error={error} />
    </RecourseProvider>,
  );
  expect(document.body.textContent).toContain(scope);
});

test("I06 a right-to-left name is isolated in a left-to-right sentence", () => {
  const error = apiError({
    kind: "state",
    code: "invalid-state-transition",
    api: "aviate",
    details: { currentState: "مغلق" },
  });
  render(
    <RecourseProvider recourse={recourse}>
      <Recourse error={error} />
    </RecourseProvider>,
  );
  expect(document.body.textContent).toMatch(/\u2068مغلق\u2069/);
});

test("I06 so is the server's name of a state on the button that leads there", () => {
  const error = apiError({ kind: "state", details: { currentState: "مفتوح", allowedTransitions: ["مغلق!", "void"] } });
  render(
    <RecourseProvider recourse={createRecourse({ actions: { transition: () => undefined } })}>
      <Recourse error={error} />
    </RecourseProvider>,
  );
  expect(screen.getAllByRole("button", { name: /^Change to/ }).map(({ textContent }) => textContent)).toEqual([
    "Change to \u2068مغلق!\u2069",
    "Change to Void",
  ]);
});
