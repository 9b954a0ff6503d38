import { describe, expect, test } from "vitest";
import { retryVerdict } from "../../src/core/verdict.js";
import { normalizeError } from "../../src/defaults/reading.js";
import { catalogs, factsOf, rows, sampleOf } from "./samples.js";

const forPeople = {
  message: expect.stringMatching(/\.$/),
  url: expect.stringMatching(/^https:\/\/(app\.)?platform\.example\//),
};

const now = Date.UTC(2026, 10, 21, 12);

describe.each(rows)("$catalog.api $name", (row) => {
  const { catalog, name, expected, code } = row;
  const sample = sampleOf(catalog.api, name);
  // Facts by status hold only where it is certain which API spoke: here, because the app talks to one.
  const error = normalizeError(sample, { catalogs: code === null ? [catalog] : catalogs, now: () => now });

  test("is recognised", () => {
    expect({ api: error.api, code: error.code, kind: error.kind, status: error.status }).toEqual({
      api: catalog.api,
      // Without a code in the body, the end of the problem type may stand in for one.
      code: code ?? error.type?.split("/").at(-1),
      kind: expected.kind,
      status: expected.status,
    });
  });

  test("keeps what support and people need", () => {
    expect(error.requestId).toBe(expected.requestId ?? null);
    expect(error.fieldErrors.map(({ path }) => path)).toEqual(expected.fields ?? []);
    expect(error.fieldErrors.every(({ message }) => message !== "")).toBe(true);
    expect(error.details).toMatchObject(expected.details ?? {});
  });

  test("keeps the server's way out", () => {
    const [action, method = null, endpoint = null] = expected.resolve ?? [];
    expect(error.resolve).toEqual(action === undefined ? null : { action, method, endpoint, ...forPeople });
  });

  test("says when to send it again", () => {
    const verdict = retryVerdict(error, { facts: factsOf(row), method: "GET", now });
    expect(error.retryAfterMs).toBe(expected.retryAfterMs ?? null);
    expect(verdict.rule).toBe(expected.retry);
    // `manual` is a person's to decide and `refresh` the session's: neither succeeds by waiting.
    const byItself = expected.retry === "wait" || expected.retry === "backoff";
    expect({ retryable: error.retryable, machine: verdict.machine }).toEqual({
      retryable: byItself,
      machine: byItself,
    });
  });

  test("offers what helps", () => {
    expect([factsOf(row)?.action ?? []].flat()).toEqual(expected.actions ?? []);
  });
});

test("the field of a code is where its text goes, even without a field in the body", () => {
  const error = normalizeError(sampleOf("afo", "registration.title_required"), { catalogs });
  expect(error.fieldErrors).toMatchObject([{ path: ["title"] }]);
});

test("an empty list of allowed states is not the same as none told", () => {
  const error = normalizeError(sampleOf("aviate", "invalid-state-transition.variant"), { catalogs });
  expect(error.details["allowedTransitions"]).toEqual([]);
});

test("the platform's problem type is its documentation", () => {
  const error = normalizeError(sampleOf("platform", "not_a_member"), { catalogs });
  expect(error.docsUrl).toBe("https://docs.platform.example/errors/not_a_member");
});

test.each([404, 409, 403, 401])("a %d of Aforo is not taken for Aviate's, whatever its type ends with", (status) => {
  const error = normalizeError(sampleOf("aforo", `status-${status}`), { catalogs });
  expect(error.api).not.toBe("aviate");
});

test("rate-limit headers on a refusal of another kind make no rate limit of it", () => {
  const error = normalizeError(sampleOf("commerce", "PRODUCT_NOT_FOUND"), { catalogs, now: () => now });
  expect(error.kind).toBe("not_found");
  expect(error.rateLimit).toMatchObject({ limit: 120, remaining: 87, resetAt: 1_795_305_600_000 });
});
