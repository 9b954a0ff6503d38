import { describe, expect, it } from "vitest";
import { en } from "../locales/en.js";
import { apiError } from "../testing/api-error.js";
import { defineCatalog } from "./define-catalog.js";
import { type Wording, describeIn } from "./describe.js";
import { createFormatters } from "./formatters.js";

const catalog = defineCatalog({
  api: "ours",
  codes: { seat_taken: { kind: "conflict" }, logged: { messageFor: "logs" } },
  words: {
    api: "ours",
    tag: "en",
    codes: {
      seat_taken: { title: "This seat is taken", advice: "Choose another seat.", actions: { retry: "Look again" } },
      logged: { title: "Not now" },
    },
    statuses: { 409: { title: "Two things at once" } },
  },
});
const wording: Wording = {
  locale: en,
  words: [],
  catalog,
  serverText: "show",
  currency: null,
  format: createFormatters("en"),
};
const conflict = apiError({
  kind: "conflict",
  code: "seat_taken",
  status: 409,
  api: "ours",
  title: "Conflict",
  message: "Seat 4A is sold.",
});

describe("title", () => {
  it("is that of the very locale, where a language has words of several countries", () => {
    const said = (tag: string, title: string) => ({ tag, codes: { seat_taken: { title } } });
    const both = [said("zh-CN", "简体"), said("zh-TW", "繁體")];
    for (const words of [both, both.toReversed()]) {
      expect(describeIn(conflict, { ...wording, words, locale: { ...en, tag: "zh-TW" } }).title).toBe("繁體");
      expect(describeIn(conflict, { ...wording, words, locale: { ...en, tag: "zh-CN" } }).title).toBe("简体");
    }
    const own = [said("en-US", "The app's own"), { ...said("en", "A catalog's"), api: "ours" }];
    expect(describeIn(conflict, { ...wording, words: own.toReversed() }).title).toBe("The app's own");
  });

  it("is the app's by code, else the catalog's by code or status, else the kind's", () => {
    const own = [{ tag: "en-GB", codes: { seat_taken: { title: "Somebody sits there" } } }];
    expect(describeIn(conflict, { ...wording, words: own }).title).toBe("Somebody sits there");
    expect(describeIn(conflict, wording).title).toBe("This seat is taken");
    expect(describeIn({ ...conflict, code: "row_locked" }, wording).title).toBe("Two things at once");
    expect(describeIn(conflict, { ...wording, catalog: null }).title).toBe(en.kinds.conflict.title);
  });

  it("is the cause's where an unknown code tells one, in the active locale, before the kind's", () => {
    const past = apiError({ kind: "payment", status: 402, code: "invoice_past_due", title: "Payment" });
    expect(describeIn(past, { ...wording, catalog: null })).toMatchObject({
      title: en.causes.past_due.title,
      body: en.causes.past_due.advice,
    });
    const words = [{ tag: "en", codes: { invoice_past_due: { title: "Pay your invoice" } } }];
    const own = describeIn(past, { ...wording, catalog: null, words });
    expect(own).toMatchObject({ title: "Pay your invoice", body: en.causes.past_due.advice });
    const named = { ...past, title: "Invoice 4711 is open" };
    expect(describeIn(named, { ...wording, catalog: null }).title).toBe("Invoice 4711 is open");
    const broken = { ...en, causes: { ...en.causes, past_due: { title: "", advice: "" } } };
    expect(describeIn(past, { ...wording, catalog: null, locale: broken }).title).toBe(en.kinds.payment.title);
  });

  it("is the server's only for a code nobody knows", () => {
    const strange = apiError({ kind: "conflict", status: 409, code: "zx_1", title: "Seat map is frozen" });
    expect(describeIn(strange, { ...wording, catalog: null }).title).toBe("Seat map is frozen");
    expect(describeIn({ ...strange, title: "Conflict" }, { ...wording, catalog: null }).title).toBe(
      en.kinds.conflict.title,
    );
  });

  it("never speaks English in another language because a code has no words there", () => {
    const de = { ...en, tag: "de", kinds: { ...en.kinds, conflict: { title: "Kollision", advice: "Neu laden." } } };
    const told = describeIn({ ...conflict, message: null }, { ...wording, locale: de });
    expect(told).toMatchObject({ title: "Kollision", body: "Neu laden." });
  });

  it("falls back when a phrase throws or says nothing", () => {
    const broken = [
      {
        tag: "en",
        codes: {
          seat_taken: {
            title: () => {
              throw new Error("no");
            },
            advice: () => "",
          },
        },
      },
    ];
    expect(describeIn(conflict, { ...wording, words: broken }).title).toBe("This seat is taken");
  });

  it.each(['{ "id": "seat.taken" }', "5", "true", '["Taken"]'])("passes over %s, which is no text", (phrase) => {
    const words: Wording["words"] = JSON.parse(
      `[{ "tag": "en", "codes": { "seat_taken": { "title": ${phrase}, "advice": ${phrase} } } }]`,
    );
    const told = describeIn({ ...conflict, message: null }, { ...wording, words });
    expect(told).toMatchObject({ title: "This seat is taken", body: "Choose another seat." });
  });
});

describe("body", () => {
  it("is the server's message, with what our words for this code know beside it", () => {
    expect(describeIn(conflict, wording)).toMatchObject({
      body: "Seat 4A is sold.",
      advice: "Choose another seat.",
    });
  });

  it("is the advice where the message is for logs, is of a 5xx, or is not wanted; the text stays for the details", () => {
    const logged = { ...conflict, code: "logged" };
    expect(describeIn(logged, wording)).toMatchObject({
      body: en.kinds.conflict.advice,
      serverMessage: "Seat 4A is sold.",
    });
    expect(describeIn({ ...conflict, status: 500 }, wording).body).toBe("Choose another seat.");
    expect(describeIn(conflict, { ...wording, serverText: "details" })).toMatchObject({
      body: "Choose another seat.",
      serverMessage: "Seat 4A is sold.",
    });
    expect(describeIn(conflict, { ...wording, serverText: "never" }).serverMessage).toBeNull();
  });

  it("names this code's own button", () => {
    expect(describeIn(conflict, wording).label("retry")).toBe("Look again");
    expect(describeIn(conflict, wording).label("toString")).toBeNull();
  });

  it("is the server's call to action where nobody has words of their own for the code", () => {
    const resolve = { message: "Pick a seat that is free.", url: null, action: null, method: null, endpoint: null };
    const strange = { ...conflict, code: "zx_1", status: 400, resolve };
    expect(describeIn(strange, { ...wording, catalog: null }).advice).toBe("Pick a seat that is free.");
    expect(describeIn({ ...strange, message: null }, { ...wording, catalog: null }).body).toBe(
      "Pick a seat that is free.",
    );
    expect(describeIn({ ...conflict, resolve }, wording).advice).toBe("Choose another seat.");
  });

  it("shows the text of a code that an API which writes for logs does not document", () => {
    const forLogs = { ...catalog, messageFor: "logs" } as const;
    const undocumented = { ...conflict, code: "zx_1", status: 400 };
    expect(describeIn(undocumented, { ...wording, catalog: forLogs }).body).toBe("Seat 4A is sold.");
  });

  it("takes no word of the server's where none is wanted, the title included", () => {
    const strange = { ...conflict, code: "zx_1", status: 400, title: "Seat map is frozen" };
    const told = describeIn(strange, { ...wording, catalog: null, serverText: "never" });
    expect(told).toMatchObject({ title: en.kinds.conflict.title, body: en.kinds.conflict.advice, serverMessage: null });
  });
});
