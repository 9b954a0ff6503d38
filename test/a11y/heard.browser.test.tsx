import { virtual } from "@guidepup/virtual-screen-reader";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { Recourse, RecourseProvider, RecourseRegion, type Surface, createRecourse } from "react-recourse";
import { ar } from "react-recourse/locales/ar";
import { de } from "react-recourse/locales/de";
import { en } from "react-recourse/locales/en";
import { apiError } from "react-recourse/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silence } from "../notice.js";
import { logSpeech } from "./speech-log.js";

beforeEach(async () => {
  silence();
  await virtual.start({ container: document.body });
});
afterEach(() => virtual.stop());

const settle = (ms = 300) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
let failures = 0;
/** With the server's own words, which are in a language that nobody knows. */
const refusal = () => apiError({ kind: "conflict", message: `Zeile ${(failures += 1)} ist gesperrt.` });
const surfaces = ["inline", "banner", "toast", "dialog"] as const;
/** The same words twice within a second are one failure: each surface says others. */
const kinds = { inline: "gone", banner: "not_found", toast: "permission", dialog: "state" } as const;
const inWords = (phrase: unknown): string => (typeof phrase === "string" ? phrase : "");

describe.each([de, ar])("heard in $tag", (locale) => {
  const title = inWords(locale.kinds.conflict.title);
  const { dismiss, more, notices, newNotices } = locale.labels;
  const heard = async (text: string) => (await virtual.spokenPhraseLog()).filter((phrase) => phrase.includes(text));

  function Page({ surface }: { readonly surface: Surface }) {
    const [error, setError] = useState<unknown>(null);
    return (
      <main>
        <h1>Rechnung</h1>
        <button type="button" onClick={() => setError(refusal())}>
          Pay
        </button>
        <Recourse error={error} surface={surface} onDismiss={() => setError(null)} />
      </main>
    );
  }
  const show = (page: React.ReactNode, options: object = {}) => {
    const recourse = createRecourse({ locale, ...options });
    render(
      <StrictMode>
        <div dir={locale.dir}>
          <RecourseProvider recourse={recourse}>{page}</RecourseProvider>
        </div>
      </StrictMode>,
    );
    return recourse.reports;
  };
  const pay = () => userEvent.click(screen.getByRole("button", { name: "Pay" }));
  const placed = (surface: Surface) => screen.findByRole(surface === "dialog" ? "alertdialog" : "group");

  it.each(surfaces)("A03 what failed is said once, in its words: %s", async (surface) => {
    show(<Page surface={surface} />);
    await pay();
    await placed(surface);
    await settle();
    const message = `Zeile ${failures} ist gesperrt.`;
    expect(await heard(message)).toHaveLength(1);
    const log = (await virtual.spokenPhraseLog()).join("\n");
    expect(log).toContain(title);
    for (const english of [inWords(en.kinds.conflict.title), en.labels.dismiss]) expect(log).not.toContain(english);
  });

  it.each(["inline", "banner", "toast"] as const)(
    "A22 our words alone are said in our language: %s",
    async (surface) => {
      const log = logSpeech();
      const words = locale.kinds[kinds[surface]];
      show(<Recourse error={apiError({ kind: kinds[surface], message: null })} surface={surface} />);
      const notice = await placed(surface);
      await settle();
      expect(notice).toHaveAccessibleName(inWords(words.title));
      expect(notice).toHaveAccessibleDescription(inWords(words.advice));
      expect(log.lines().map(({ text }) => text)).toEqual([`${inWords(words.title)}\n${inWords(words.advice)}`]);
      const line = document.querySelector<HTMLElement>('[data-recourse="announcer"] p');
      expect([line?.lang, line?.dir]).toEqual([locale.tag, locale.dir]);
    },
  );

  it("A22 our words alone are read out in our language: dialog", async () => {
    const log = logSpeech();
    const words = locale.kinds.state;
    show(<Recourse error={apiError({ kind: "state", message: null })} surface="dialog" />);
    const dialog = await placed("dialog");
    await settle();
    expect(dialog).toHaveAccessibleName(inWords(words.title));
    expect(dialog).toHaveAccessibleDescription(inWords(words.advice));
    expect(log.lines()).toEqual([]);
    const place = screen.getByText(inWords(words.title)).closest<HTMLElement>(`[lang="${locale.tag}"]`);
    expect(place && getComputedStyle(place).direction).toBe(locale.dir);
  });

  it.each(surfaces)("A09 it is reached by the keyboard, and read out with its words: %s", async (surface) => {
    const reports = show(
      <>
        <main>
          <button type="button">Pay</button>
        </main>
        <RecourseRegion />
      </>,
      { surface },
    );
    screen.getByRole("button", { name: "Pay" }).focus();
    const error = refusal();
    reports.report(error);
    const notice = await placed(surface);
    await settle();
    await userEvent.keyboard("{F6}");
    const region = notice.closest("section")?.getAttribute("aria-label") ?? null;
    expect(region).toBe({ inline: notices, banner: notices, toast: newNotices, dialog: null }[surface]);
    expect(notice).toContainElement(document.activeElement as HTMLElement);
    expect(notice).toHaveAccessibleName(title);
    expect(notice).toHaveAccessibleDescription(error.message ?? "?");
    const isAtDismiss = () => document.activeElement?.getAttribute("data-part") === "dismiss";
    for (let at = 0; at < 9 && !isAtDismiss(); at += 1) await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName(dismiss);
  });

  it.each(surfaces)(
    "A08 it is left by the keyboard, and what is heard then is where it came from: %s",
    async (surface) => {
      show(<Page surface={surface} />);
      const origin = screen.getByRole("button", { name: "Pay" });
      origin.focus();
      await userEvent.keyboard("{Enter}");
      await placed(surface);
      await settle();
      screen.getByRole("button", { name: dismiss }).focus();
      await userEvent.keyboard("{Enter}");
      await waitFor(() => expect(origin).toHaveFocus());
      await settle();
      expect(screen.queryByText(title)).toBeNull();
      // Toasts keep their focus events from modal dialogs, and so from this reader, which has never left then.
      await virtual.next();
      await virtual.previous();
      expect(await virtual.lastSpokenPhrase()).toBe("button, Pay");
    },
  );

  it.each(surfaces)("A03 of eight at once each is said by its words or in a number: %s", async (surface) => {
    const log = logSpeech();
    const reports = show(<RecourseRegion />, { surface });
    const from = failures;
    for (let at = 0; at < 8; at += 1) reports.report(refusal());
    await screen.findAllByRole(surface === "dialog" ? "alertdialog" : "group");
    await settle(600);
    const text = log
      .lines()
      .map((line) => line.text)
      .join("\n");
    const all = [...text.matchAll(/Zeile (\d+) ist gesperrt/g)].map(([, at]) => Number(at) - from);
    expect(new Set(all).size).toBe(all.length);
    // Of a dialog the focus tells.
    const named = surface === "dialog" ? 1 : all.length;
    expect(text.endsWith(more(8 - named))).toBe(true);
    expect(all).toHaveLength(surface === "dialog" ? 0 : surface === "banner" ? 1 : 3);
  });
});
