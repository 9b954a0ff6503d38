import { expect, test } from "vitest";
import { type RecourseEvent, createRecourse, normalizeError, redact } from "react-recourse/core";

/** As many characters as a service's own have; its words are joined here, so that no scanner stumbles over this file. */
const some = (length: number, of = "aB3dE6gH9jK2mN5pQ8sT1vW4xY7z"): string =>
  Array.from({ length }, (_, at) => of[(at * 11 + 5) % of.length]).join("");
const hex = (length: number): string => some(length, "8f03b5c7d1e9a246");

test.each([
  ["Stripe's payment intent", `pi_${some(24)}_secret_${some(25)}`],
  ["Stripe's setup intent", `seti_${some(24)}_secret_${some(24)}`],
  ["AWS's session", `FwoGZXIvYXdzE${some(200)}`],
  ["Google's client", `GOCSPX-${some(12)}-${some(15)}`],
  ["Google's refreshing", `1//0g${some(60)}`],
  ["Slack's turning", `xoxe.xoxp-1-${some(60)}`],
  ["Slack's app", `xapp-1-A012-345-${hex(64)}`],
  ["Twilio's account", `AC${hex(32)}`],
  ["Twilio's key", `SK${hex(32)}`],
  ["Azure's account", `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=ab/+${some(20)}/${some(20)}==;`],
  ["Azure's application", `abc8Q~${some(34)}`],
  ["GitLab's deploying", `gldt-${some(20)}`],
  ["GitLab's runner", `glrt-${some(20)}`],
  ["GitLab's job", `glcbt-64_${some(20)}`],
  ["Docker", `dckr_pat_${some(9)}-${some(17)}`],
  ["Doppler", `dp.pt.${some(43)}`],
  ["age", `AGE-SECRET-KEY-1${some(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")}`],
  ["DigitalOcean", `dop_v1_${hex(64)}`],
  ["DigitalOcean's refreshing", `dor_v1_${hex(64)}`],
  ["Databricks", `dapi${hex(32)}`],
  ["Datadog", hex(40)],
  ["Groq", `gsk_${some(52)}`],
  ["Cohere", `co_${some(40)}`],
  ["Perplexity", `pplx-${some(48)}`],
  ["xAI", `xai-${some(80)}`],
  ["Replicate", `r8_${some(37)}`],
  ["Bitbucket", `ATBB${some(32)}`],
  ["Notion", `ntn_${some(46)}`],
  ["Airtable", `pat${some(14)}.${hex(64)}`],
  ["Netlify", `nfp_${some(36)}`],
  ["Supabase", `sbp_${hex(40)}`],
  ["Sentry", `sntryu_${hex(64)}`],
  ["RubyGems", `rubygems_${hex(48)}`],
  ["Discord's hook", `https://discord.com/api/webhooks/123456789012345678/${some(68)}`],
  ["a key in groups", ["live", "1234", "5678", "9012", "wxyz"].join("-")],
  ["a key of words and numbers", ["sk", "live", "abc123", "def"].join("_")],
])("P02 the key as it is in use: %s", (_, secret) => {
  for (const text of [secret, `so "${secret}" it is`, `x=${encodeURIComponent(secret)}`, btoa(secret)]) {
    const kept = redact(text);
    expect(kept).toContain("[redacted]");
    expect(kept).not.toContain(encodeURIComponent(secret.slice(-16)));
    expect(kept).not.toContain(btoa(secret).slice(-16));
  }
});

test("P02 a percent sign that encodes nothing hides nothing", () => {
  for (const text of ["100%zz%61nna%40mail.example", "%E0%A4%A%61nna%40mail.example", "%ff%61nna%40mail.example"])
    expect(redact(text)).toBe("[redacted]");
});

test.each([
  `req_${hex(32)}`,
  `RQ${hex(32)}`,
  hex(32),
  `pi_${some(24)}`,
  "1-67891233-abcdef012345678912345678",
  "Donaudampfschifffahrtsgesellschaftskapitaensanwaerter",
  "OAuth2ClientCredentialsGrantNotSupportedForTenant",
  "/v2/accounts/12/orders/34/rows",
  "glass-of-water, glut-free",
  "client_secret_missing",
  "oauth2_client_secret_missing",
  "E1007_API_DISABLED",
  "2fa_secret_expired",
])("P03 %s stays", (text) => {
  expect(redact(`so ${text} it is`)).toBe(`so ${text} it is`);
});

test.each(["locations ", "été à la cité ", "%zz%zz%z ", "%ff%fe%fd ", "abc=abcd=ab= ", "a%41%42%43 "])(
  "H12 an event of eighty kilobytes of %j is told at once",
  async (piece) => {
    const text = piece.repeat(1990 / piece.length);
    const each = Array.from({ length: 20 }, (_, at) => at);
    const body = { message: text, errors: each.flatMap((at) => [{ field: `f${at}`, message: text + at }, text + at]) };
    const thrown = { status: 422, headers: {}, body };
    const took: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      let tell: (event: RecourseEvent) => void = () => undefined;
      const told = new Promise<RecourseEvent>((resolve) => {
        tell = resolve;
      });
      const recourse = createRecourse({ onEvent: tell });
      const error = normalizeError(thrown);
      const from = process.cpuUsage();
      recourse.tell?.("shown", error);
      const event = await told;
      took.push(process.cpuUsage(from).user / 1000);
      expect([event.error.fieldErrors.length, event.error.formErrors.length]).toEqual([20, 20]);
    }
    expect(Math.min(...took)).toBeLessThan(40);
  },
);

test("details keep no member that is named like a secret", () => {
  const names = ["apiKey", "x-api-key", "access_key", "privateKey", "passwd", "pwd", "cvv", "cvc", "otp", "jwt"];
  const kept = { balance: 3, "api-version": "2", keyboard: "de" };
  const body = {
    message: "No.",
    details: { ...kept, ...Object.fromEntries(names.map((name) => [name, "hidden-42"])) },
  };
  expect(normalizeError({ status: 400, headers: {}, body }).details).toStrictEqual(kept);
});
