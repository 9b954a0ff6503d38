import type { ApiError } from "./api-error.js";
import { type ErrorText, describeIn } from "./describe.js";
import { expectApiError, expectGiven } from "./expect.js";
import { createFormatters } from "./formatters.js";
import { isMade } from "./is-api-error.js";
import type { RecourseInstance } from "./recourse.js";
import { seal } from "./seal.js";
import { asList, asRecord } from "./shapes.js";
import type { Messages } from "./words.js";

/** What {@link describeError} takes beside the error. */
export interface DescribeErrorOptions {
  /**
   * The words by kind, from `react-recourse/locales/<tag>`; numbers and dates are written in their language. Default: the
   * instance's own `locale`. Without either, the value's own `title` and `message` are given.
   */
  readonly locale?: Messages | undefined;
  /** The app's instance, with its catalogs, words, currency and `serverText`. Default: words by kind alone. */
  readonly recourse?: RecourseInstance | undefined;
  /** IANA name of the zone that times are told in. Default: the machine's own. */
  readonly timeZone?: string | undefined;
}

/**
 * What a notice would say of an error, as plain text, for where no view goes: another library's toast, a notification of
 * the system, an e-mail, a terminal. The title and body are those of the views, in the same order of words.
 *
 * @param given What `normalizeError` or `readApiError` made. With an instance also what was thrown: it reads that itself.
 * Without one a thrown thing is told to the developer, and described as an error that nothing is known of.
 * @example const { title, body } = describeError(error, { recourse, locale: de });
 */
export function describeError(
  given: unknown,
  { recourse, locale = recourse?.options.locale, timeZone }: DescribeErrorOptions = {},
): ErrorText {
  if (process.env.NODE_ENV !== "production") {
    if (!recourse) expectApiError(given, "describeError");
    const why = "Without one there are no words for people, and what the server said is all there is";
    const fix = 'Write describeError(error, { locale: en }) with `import { en } from "react-recourse/locales/en"`';
    expectGiven(locale?.kinds, "describeError", "locale", why, fix);
  }
  // What only looks like one of ours is checked like a stranger's.
  const error: ApiError =
    recourse?.normalize(given) ?? (isMade(given) ? given : seal(asRecord(given), undefined, undefined));
  if (!locale?.kinds) return { title: error.title, body: error.message, advice: null };
  const { words, currency = null, serverText = "show" } = recourse?.options ?? {};
  const { title, body, advice } = describeIn(error, {
    locale,
    words: asList(words).filter((one) => typeof one?.tag === "string"),
    catalog: recourse?.catalog(error) ?? null,
    standardTitle: recourse?.standardTitle,
    currency,
    serverText,
    format: createFormatters(locale.tag, timeZone),
  });
  return { title, body, advice };
}
