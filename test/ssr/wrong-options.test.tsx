import { renderToStaticMarkup } from "react-dom/server";
import { Recourse, RecourseProvider } from "react-recourse";
import { commerce } from "react-recourse/catalogs/commerce";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { OPTION_NAMES } from "../../src/core/options.js";
import { createRecourse } from "../../src/defaults/reading.js";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** An app without types hands over anything. */
const wrong = (value: unknown): never => value as never;
const throws = {
  get: (): never => {
    throw new Error("Nobody may ask.");
  },
  enumerable: true,
};
/** Members that cannot be read, as of a store that is not there yet. */
const LAZY = Object.defineProperties(
  {},
  { INSUFFICIENT_BALANCE: throws, balance: throws, top_up: throws, email: throws },
);
const WRONG: readonly unknown[] = [
  LAZY,
  { codes: LAZY, kinds: LAZY },
  Object.defineProperties({}, { codes: throws, kinds: throws, fallback: throws }),
  null,
  0,
  "x",
  [],
  {},
  [null],
  [{}],
  10n,
  Number.NaN,
  new Map(),
  { balance: null, rate_limit: 5, unknown: "x" },
  { INSUFFICIENT_BALANCE: 7 },
  { top_up: 3, retry: {}, contact_support: "javascript:alert(1)" },
  { email: 5, url: 5, statusUrl: [] },
  [{ api: "x", codes: { INSUFFICIENT_BALANCE: null } }],
  [{ tag: 5, codes: 5 }],
  [{ tag: "en", codes: { INSUFFICIENT_BALANCE: null } }],
  [{ tag: "en", codes: { INSUFFICIENT_BALANCE: { title: 5, body: {} } } }],
];
const FAILURES: readonly unknown[] = [
  { status: 402, body: { error_code: "INSUFFICIENT_BALANCE", details: { current_balance: 1, required_amount: 3 } } },
  { status: 429, headers: { "retry-after": "5" }, body: {} },
  { status: 422, body: { errors: [{ field: "email", message: "Is taken." }] } },
  { status: 500, body: { message: "The pump is off.", request_id: "req_81f2" } },
  new TypeError("Failed to fetch"),
];

it.each(OPTION_NAMES)("a notice stands whatever the app handed over as `%s`", (name) => {
  const good = createRecourse({ catalogs: [commerce] });
  for (const value of WRONG) {
    const odd = createRecourse(wrong({ catalogs: [commerce], [name]: value }));
    for (const error of FAILURES) {
      const shown = <Recourse error={error} onRetry={() => undefined} />;
      const from = renderToStaticMarkup(<RecourseProvider recourse={odd}>{shown}</RecourseProvider>);
      const beside = { [name]: value };
      const below = renderToStaticMarkup(
        <RecourseProvider recourse={good} {...beside}>
          {shown}
        </RecourseProvider>,
      );
      expect(from).toContain('data-recourse="');
      expect(below).toContain('data-recourse="');
      expect(from + below).not.toMatch(/undefined|\[object|javascript:/);
    }
  }
});
