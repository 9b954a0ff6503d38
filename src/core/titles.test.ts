import { describe, expect, it } from "vitest";
import { humanize } from "./titles.js";

describe("humanize", () => {
  it.each([
    ["spend_limit", "Spend limit"],
    ["REOPEN", "Reopen"],
    ["GA", "GA"],
    ["webhookUrl", "Webhook URL"],
    ["id_of_vat", "ID of VAT"],
    ["ip_sms_iban", "IP SMS IBAN"],
    [`${"a".repeat(79)}-bc`, `A${"a".repeat(78)}`],
    // Names of fields and states are a stranger's: they must not turn what stands around them.
    ["re\u202Eopen\u0000now", "Re open now"],
    ["\u2066\u061Cname\u200B", "Name"],
    // In a sentence of ours a name stands isolated, and stays so; letters may be joined or kept apart.
    ["\u2068مغلق\u2069", "\u2068مغلق\u2069"],
    ["نام\u200Cخانوادگی", "نام\u200Cخانوادگی"],
  ])("H05 I06 writes %j as a person reads it", (word, expected) => {
    expect(humanize(word)).toBe(expected);
  });
});
