import { describe, expect, test } from "vitest";
import { normalizeError, readApiError } from "../../src/defaults/reading.js";
import { content } from "./documented/content.js";
import { customers } from "./documented/customers.js";
import { infrastructure } from "./documented/infrastructure.js";
import { payments } from "./documented/payments.js";
import { protocols } from "./documented/protocols.js";
import { validators } from "./documented/validators.js";

const documented = [...payments, ...customers, ...content, ...infrastructure, ...validators, ...protocols];

const at = { now: 1_767_225_600_000 };

describe("bodies in the documented shapes of many APIs", () => {
  test.each(documented.map((one) => [one[0], one[1], one] as const))("%s, %i", async (_, status, one) => {
    const [, , body, wanted, headers = {}] = one;
    const before = JSON.stringify(body);
    const error = normalizeError({ status, headers, body }, at);
    expect(JSON.stringify(body)).toBe(before);
    const { text, code, fields, forms, id, docs, kind, waitMs, title } = wanted;
    const found = {
      ...(text !== undefined && { text: error.message ?? error.title }),
      ...(code !== undefined && { code: error.code }),
      ...(fields && { fields: Object.fromEntries(error.fieldErrors.map((one) => [one.path.join("."), one.message])) }),
      ...(forms && { forms: error.formErrors }),
      ...(id !== undefined && { id: error.requestId }),
      ...(docs !== undefined && { docs: error.docsUrl }),
      ...(kind && { kind: [kind].flat().includes(error.kind) ? kind : error.kind }),
      ...(waitMs !== undefined && { waitMs: error.retryAfterMs }),
      ...(title && { title: error.title }),
    };
    expect(found).toEqual(wanted);
    // The same from a response nobody has read.
    const response = new Response(before, { status, headers: { ...headers, "content-type": "application/json" } });
    const { origin: _o, ...rest } = await readApiError(response, at);
    const { origin: _p, ...same } = error;
    expect(rest).toEqual(same);
  });
});
