import { type ApiError, type RecourseEvent, type RecourseOptions, createRecourse } from "react-recourse/core";
import { afterEach, describe, expect, it, vi } from "vitest";

const SECRETS = [
  "bob@mail.example",
  "sk_live_51H8xQzAbCdEf",
  "4111 1111 1111 1111",
  "DE89370400440532013000",
  "hunter22",
];

const failure = () => ({
  status: 422,
  headers: { "x-request-id": "req_8842" },
  body: {
    code: "card_rejected",
    title: `Card ${SECRETS[2]} rejected`,
    message: `The card ${SECRETS[2]} of ${SECRETS[0]} was not taken, password: ${SECRETS[4]}`,
    errors: [{ field: `owners.${SECRETS[0]}`, message: `${SECRETS[3]} is not yours` }],
    note: SECRETS[1],
    nested: { customer: "Bob Example, 12 Oak Street" },
    resolve: { action: "top_up", url: `https://pay.example/?token=${SECRETS[1]}`, endpoint: `/v1/${SECRETS[1]}` },
  },
  url: "https://api.example/v1/cards?token=sk_live_51H8xQzAbCdEf",
});

/** Until everything that was begun is told. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

async function listening(options: RecourseOptions = {}) {
  const events: RecourseEvent[] = [];
  const recourse = createRecourse({ now: () => 1234, onEvent: (event) => events.push(event), ...options });
  const { tell } = recourse;
  if (!tell) throw new Error("nobody listens");
  return { recourse, events, tell };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("onEvent", () => {
  it("P04 is told the error itself only where the app asks for it by name", async () => {
    for (const [rawEvents, raw] of [
      [true, true],
      [false, false],
      ["yes" as never, false],
    ] as const) {
      const { recourse, events, tell } = await listening({ rawEvents });
      const error = recourse.normalize(failure());
      tell("shown", error);
      await settled();
      expect(events[0]?.error === error).toBe(raw);
    }
  });

  it("P04 is told the redacted error: no secret, no details, no links; JSON keeps it as it is", async () => {
    const { recourse, events, tell } = await listening();
    const error = recourse.normalize(failure());
    tell("shown", error);
    tell("resolved", error, `pay ${SECRETS[0]}`);
    await settled();
    expect(events).toHaveLength(2);
    const text = JSON.stringify(events);
    for (const secret of SECRETS) {
      expect(JSON.stringify(error), secret).toContain(secret.slice(0, 12));
      expect(text, secret).not.toContain(secret);
    }
    expect(text).not.toContain("Oak Street");
    expect(JSON.parse(text)).toEqual(events);
    expect(structuredClone(events)).toEqual(events);
    expect(events[0]).toMatchObject({
      type: "shown",
      at: 1234,
      error: {
        code: "card_rejected",
        status: 422,
        kind: error.kind,
        details: {},
        requestId: "req_8842",
        docsUrl: null,
      },
    });
    expect(Object.keys(events[0]?.error ?? {}).toSorted()).toEqual(Object.keys(error).toSorted());
    expect(events[0]).not.toHaveProperty("action");
  });

  it("P04 has a fingerprint that is equal for errors of one sort, and holds nothing of a person", async () => {
    const { recourse, events, tell } = await listening();
    const other = {
      ...failure(),
      body: { ...failure().body, message: "Card of eve@mail.example.", code: "card_rejected" },
    };
    tell("shown", recourse.normalize(failure()));
    tell("shown", recourse.normalize(other));
    tell("shown", recourse.normalize({ ...failure(), body: { code: "bob@mail.example", message: "No." } }));
    await settled();
    const [first, second, third] = events.map(({ fingerprint }) => fingerprint);
    expect(first).toBe(second);
    expect(first).toMatch(/card_rejected 422/);
    expect(third).not.toContain("bob");
  });

  it("P04 is told each thing of one failure once; a retry each time", async () => {
    const { recourse, events, tell } = await listening();
    const error = recourse.normalize(failure());
    for (const type of ["shown", "retried", "shown", "retried", "resolved", "dismissed", "resolved"] as const)
      tell(type, error, type === "resolved" ? "top_up" : undefined);
    tell("resolved", error, "select_plan");
    tell("shown", recourse.normalize(failure()));
    await settled();
    expect(events.map(({ type, action }) => (action ? `${type} ${action}` : type))).toEqual([
      "shown",
      "retried",
      "retried",
      "resolved top_up",
      "dismissed",
      "resolved select_plan",
      "shown",
    ]);
  });

  it.each([
    ["throws", () => expect.unreachable()],
    ["rejects", () => Promise.reject(new Error("down"))],
    ["never ends", () => new Promise(() => undefined)],
  ])("P04 a handler that %s hurts nobody, and is told the next one too", async (_, onEvent) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const lost: unknown[] = [];
    const note = (reason: unknown): void => void lost.push(reason);
    process.on("unhandledRejection", note);
    const handler = vi.fn(onEvent);
    const { recourse, tell } = await listening({ onEvent: handler });
    expect(() => {
      tell("shown", recourse.normalize(failure()));
      tell("shown", recourse.normalize(failure()));
    }).not.toThrow();
    // Apart from whoever renders.
    expect(handler).not.toHaveBeenCalled();
    await settled();
    expect(handler).toHaveBeenCalledTimes(2);
    process.off("unhandledRejection", note);
    expect(lost).toEqual([]);
    for (const [said] of warn.mock.calls) expect(said).not.toMatch(/down|card|mail/);
  });

  it("P04 a clock that throws and an error that is none hurt nobody", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { tell } = await listening({
      now: () => {
        throw new Error("no clock");
      },
    });
    const none: object = { resolve: 7, fieldErrors: null };
    // An app without types.
    expect(() => tell("shown", none as ApiError)).not.toThrow();
    await settled();
  });

  it("P04 nobody is told where nobody asked, and a handler that is none is told to the developer", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(createRecourse().tell).toBeUndefined();
    const options: object = { onEvent: "shown" };
    expect(createRecourse(options).tell).toBeUndefined();
    expect(warn.mock.calls.flat().join("\n")).toMatch(/\{ onEvent \}\) is no function/);
  });
});

describe("recovered", () => {
  it("is told when the last source of a reported failure works again", async () => {
    const { recourse, events } = await listening();
    const { reports } = recourse;
    const error = recourse.normalize(failure());
    reports.report(error, { source: "a" });
    reports.report(error, { source: "b" });
    reports.recovered("a");
    await settled();
    expect(events).toEqual([]);
    reports.recovered("b");
    reports.recovered("b");
    await settled();
    expect(events.map(({ type }) => type)).toEqual(["recovered"]);
  });

  it("is told of what is shown in place too, reported before or after the notice", async () => {
    const { recourse, events } = await listening();
    const { reports } = recourse;
    const before = recourse.normalize(failure());
    reports.report(before, { source: "a" });
    const release = reports.claim(before);
    reports.recovered("a");
    release();
    const after = recourse.normalize({ ...failure(), status: 503, body: { message: "Down." } });
    reports.claim(after);
    reports.report(after, { source: "b" });
    reports.recovered("b");
    await settled();
    expect(events.map(({ type, error }) => `${type} ${error.status}`)).toEqual(["recovered 422", "recovered 503"]);
  });

  it("is not told of what was dismissed, nor of what fails in another way", async () => {
    const { recourse, events } = await listening();
    const { reports } = recourse;
    reports.report(recourse.normalize(failure()), { source: "a" });
    reports.dismiss();
    reports.recovered("a");
    reports.report(recourse.normalize(failure()), { source: "b" });
    reports.report(recourse.normalize({ status: 500 }), { source: "b" });
    await settled();
    expect(events).toEqual([]);
    reports.recovered("b");
    await settled();
    expect(events.map(({ error }) => error.status)).toEqual([500]);
  });
});
