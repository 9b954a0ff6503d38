import { render, screen } from "@testing-library/react";
import * as React from "react";
import { renderToString } from "react-dom/server";
import {
  ErrorNotice,
  FieldErrors,
  OutageNotice,
  QuotaNotice,
  RateLimitCountdown,
  SignInPrompt,
  TopUpBanner,
  UpgradePrompt,
} from "react-recourse";
import { apiError } from "react-recourse/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type AnyPart, itConforms } from "../../test/conformance.js";
import { App } from "../../test/notice.js";

const error = apiError({
  kind: "unavailable",
  status: 503,
  message: "Boiler room flooded.",
  requestId: "req_1",
  docsUrl: "https://docs.example/e",
  retryable: true,
  retryAfterMs: 60_000,
  fieldErrors: [{ path: ["email"], message: "must be set", code: null }],
  details: {
    size_bytes: 2_000_000,
    current_balance: "1",
    required_amount: "3",
    plans: ["Team", "Pro"],
    required_plan: "Pro",
  },
});
const within = (part: React.ReactNode) => (
  <App options={{ actions: { top_up: () => undefined } }}>
    <ErrorNotice.Root error={error} onRetry={() => undefined} onDismiss={() => undefined}>
      {part}
    </ErrorNotice.Root>
  </App>
);

const PARTS: Record<string, [AnyPart, object?, "svg"?]> = {
  icon: [ErrorNotice.Icon, {}, "svg"],
  title: [ErrorNotice.Title],
  body: [ErrorNotice.Body],
  hero: [ErrorNotice.Hero, { figure: "3", caption: "left" }],
  facts: [ErrorNotice.Facts],
  actions: [ErrorNotice.Actions],
  action: [ErrorNotice.Action, { name: "retry" }],
  retry: [ErrorNotice.Retry],
  dismiss: [ErrorNotice.Dismiss],
  support: [ErrorNotice.Support],
  "support-link": [ErrorNotice.SupportLink, { to: "documentation" }],
  reference: [ErrorNotice.Reference],
  copy: [ErrorNotice.Copy],
  details: [ErrorNotice.Details],
  "count-line": [OutageNotice.CountLine, {}, "svg"],
  "time-left": [RateLimitCountdown.TimeLeft],
  "auto-retry": [RateLimitCountdown.AutoRetry],
  shortfall: [TopUpBanner.Shortfall],
  balance: [TopUpBanner.Balance],
  amounts: [TopUpBanner.Amounts],
  plans: [UpgradePrompt.Plans],
  "required-plan": [UpgradePrompt.RequiredPlan],
  emblem: [SignInPrompt.Emblem],
  summary: [FieldErrors.Summary],
};

const ROOTS: Record<string, AnyPart> = {
  "error-notice": ErrorNotice.Root,
  "field-errors": FieldErrors.Root,
  "outage-notice": OutageNotice.Root,
  "rate-limit-countdown": RateLimitCountdown.Root,
  "sign-in-prompt": SignInPrompt.Root,
  "top-up-banner": TopUpBanner.Root,
  "upgrade-prompt": UpgradePrompt.Root,
};

describe("every part", () => {
  for (const [name, [part, props = {}, child = "em"]] of Object.entries(PARTS)) {
    itConforms({ name, part, props, within, child });
  }
  for (const [name, part] of Object.entries(ROOTS)) {
    itConforms({ name, part, props: { error }, isRoot: true, within: (root) => <App>{root}</App> });
  }
});

describe("a root", () => {
  it("M7 renders on the server without a style attribute", () => {
    const html = renderToString(
      <App options={{ actions: { top_up: () => undefined } }}>
        {Object.entries(ROOTS).map(([name, Root]) => (
          <Root key={name} error={error} onRetry={() => undefined} />
        ))}
      </App>,
    );
    expect(html).toContain("req_1");
    expect(html).not.toMatch(/ style=/);
  });
});

describe("hostile text", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("H15 H17 stays text everywhere, and no link escapes the gate", () => {
    const html = "<img src=x onerror=alert(1)><b>bold</b>";
    const hostile = apiError({
      kind: "unavailable",
      code: html,
      title: html,
      message: html,
      requestId: html,
      docsUrl: "javascript:alert(1)",
      resolve: { message: html, url: "javascript:alert(1)", action: "select_plan", method: null, endpoint: null },
      fieldErrors: [{ path: [html], message: html, code: null }],
      formErrors: [html],
      details: {
        reason: html,
        plan: html,
        plans: [html, { name: html, [["dangerouslySet", "InnerHTML"].join("")]: { __html: html } }],
      },
    });
    const { container } = render(
      <App options={{ serverText: "show" }}>
        {Object.entries(ROOTS).map(([name, Root]) => (
          <Root key={name} error={hostile} />
        ))}
      </App>,
    );
    expect(container.querySelectorAll("img,b,script")).toHaveLength(0);
    for (const link of container.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^#/);
    expect(container.textContent).toContain(html);
  });

  it("words without a frame stand at the edge where they have a line of their own", () => {
    const onDismiss = (): void => undefined;
    const actions = { raise_limit: onDismiss, select_plan: onDismiss };
    render(
      <App options={{ actions }}>
        <div style={{ width: 402 }}>
          <QuotaNotice.Root error={apiError({ kind: "quota" })} surface="page" onDismiss={onDismiss}>
            <QuotaNotice.Actions>
              <QuotaNotice.Action name="raise_limit" variant="primary" />
              <QuotaNotice.Action name="select_plan" variant="secondary" label="Choose a plan that holds" />
              <QuotaNotice.Dismiss />
            </QuotaNotice.Actions>
          </QuotaNotice.Root>
        </div>
      </App>,
    );
    const buttons = screen.getAllByRole("button");
    const [edge, words] = [buttons.at(0)?.getBoundingClientRect(), document.createRange()];
    words.selectNodeContents(buttons.at(-1) ?? document);
    expect(words.getBoundingClientRect().top).toBeGreaterThan(edge?.bottom ?? 0);
    expect(words.getBoundingClientRect().left).toBe(edge?.left);
  });

  it("A14 a text without a gap wraps at 320 px", () => {
    const { container } = render(
      <div style={{ width: 320 }}>
        <App>
          {Object.entries(ROOTS).map(([name, Root]) => (
            <Root
              key={name}
              error={apiError({
                kind: "conflict",
                message: "x".repeat(2000),
                requestId: "y".repeat(120),
                fieldErrors: [{ path: ["z".repeat(90)], message: "w".repeat(200), code: null }],
              })}
            />
          ))}
        </App>
      </div>,
    );
    for (const element of container.querySelectorAll("[data-recourse], [data-part]")) {
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(321);
    }
  });
});
