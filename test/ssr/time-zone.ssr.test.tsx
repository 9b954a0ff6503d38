import { act } from "@testing-library/react";
import type { ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { type Messages, Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { afoAr } from "react-recourse/catalogs/afo/ar";
import { commerce } from "react-recourse/catalogs/commerce";
import { commerceAr } from "react-recourse/catalogs/commerce/ar";
import { ar } from "react-recourse/locales/ar";
import { fixtures } from "react-recourse/testing";
import { afterEach, describe, expect, test, vi } from "vitest";

const RealDateTimeFormat = Intl.DateTimeFormat;
const RealNumberFormat = Intl.NumberFormat;

/** A machine in this zone, whose own language is this one: what `Intl` takes where nothing else is said. */
function onMachine(zone: string, language: string): void {
  vi.spyOn(Intl, "DateTimeFormat").mockImplementation(function format(tag = language, options = {}) {
    return new RealDateTimeFormat(tag, { ...options, timeZone: options.timeZone ?? zone });
  });
  vi.spyOn(Intl, "NumberFormat").mockImplementation(function format(tag = language, options = {}) {
    return new RealNumberFormat(tag, options);
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

const recourse = createRecourse({ catalogs: [afo, commerce], words: [afoAr, commerceAr], currency: "EUR" });
const samples = {
  "a moment": fixtures.afo["api_key.revoked"],
  "a reset": fixtures.afo["common.quota_exceeded"],
  "a countdown": fixtures.commerce["RATE_LIMIT_EXCEEDED"],
  money: fixtures.commerce["INSUFFICIENT_BALANCE"],
};

/** Markup of a server in UTC and English, taken over in Kolkata on an Arabic machine. */
async function takeOver(error: unknown, locale?: Messages) {
  const told = vi.spyOn(console, "error");
  const recoverable = vi.fn();
  const app: ReactNode = (
    <RecourseProvider recourse={recourse} {...(locale && { locale })}>
      <Recourse error={error} onRetry={() => undefined} />
    </RecourseProvider>
  );
  const container = document.body.appendChild(document.createElement("div"));
  onMachine("UTC", "en");
  container.innerHTML = renderToString(app);
  const sent = container.textContent;
  onMachine("Asia/Kolkata", "ar");
  const root = await act(async () => hydrateRoot(container, app, { onRecoverableError: recoverable }));
  const lang = container.querySelector("[data-recourse]")?.getAttribute("lang");
  const taken = container.textContent;
  await act(async () => {
    root.unmount();
  });
  container.remove();
  return { told, recoverable, sent, taken, lang };
}

describe.each([
  ["en", undefined],
  ["ar", ar],
] as const)("T04 in %s, from a server in UTC and English to a client in Kolkata and Arabic", (language, locale) => {
  test.each(Object.entries(samples))("%s is taken over without a warning", async (_, error) => {
    const { told, recoverable, lang } = await takeOver(error, locale);
    expect(recoverable).not.toHaveBeenCalled();
    expect(told).not.toHaveBeenCalled();
    expect(lang).toBe(language);
  });

  test("I07 a moment is told in the server's UTC first, then in the person's own zone, by name", async () => {
    const { sent, taken } = await takeOver(samples["a moment"], locale);
    expect(sent).toMatch(/[2٢]:(30|٣٠).*UTC/);
    // Five and a half hours ahead.
    expect(taken).toMatch(/[8٨]:(00|٠٠).*(GMT|غرينتش)\D{0,4}[5٥]:(30|٣٠)/);
    expect(taken).not.toContain("UTC");
  });
});
