import { normalizeError, toError } from "react-recourse/core";
import { withIdempotency } from "react-recourse/react-query";
import { expect, it, vi } from "vitest";

const lost = () => new TypeError("Failed to fetch");

it("X09 a double click whose first answer comes and whose second is lost is still one request when it is sent again", async () => {
  const booked = new Map<string, number>();
  const answers = [undefined, lost(), undefined, undefined];
  const pay = withIdempotency(
    async (amount: number, { idempotencyKey }) => {
      booked.set(idempotencyKey, amount);
      const answer = answers.shift();
      await new Promise((resolve) => setTimeout(resolve, answer ? 20 : 1));
      if (answer) throw answer;
      return "paid";
    },
    { mutationKey: ["pay", "twice"] },
  );
  const both = await Promise.allSettled([pay(5), pay(5)]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  await pay(5);
  expect(booked.size).toBe(1);
  // The next one is meant as another.
  await pay(5);
  expect(booked.size).toBe(2);
});

it("X09 takes what JSON does not: big numbers and forms", async () => {
  const keys: string[] = [];
  const send = withIdempotency(
    async (_: { readonly amount: bigint; readonly form: FormData }, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      throw lost();
    },
    { mutationKey: ["big"] },
  );
  const form = new FormData();
  form.set("to", "Bob");
  for (const amount of [5n, 5n, 6n]) await send({ amount, form }).catch(() => undefined);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

it("X09 a refund of an invoice that holds itself has another key than its payment, whose answer was lost", async () => {
  const invoice: { readonly lines: object[] } = { lines: [] };
  invoice.lines.push({ invoice });
  const keys: string[] = [];
  const send = async (_: object, { idempotencyKey }: { readonly idempotencyKey: string }) => {
    keys.push(idempotencyKey);
    throw lost();
  };
  const pay = withIdempotency(send, { mutationKey: ["round", "pay"] });
  const refund = withIdempotency(send, { mutationKey: ["round", "refund"] });
  for (const call of [pay, pay, refund]) await call(invoice).catch(() => undefined);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

it.each([Symbol("409"), { toString: 1, valueOf: 1 }])(
  "throws what the function threw, however strange its status is",
  async (status) => {
    const pay = withIdempotency(() => Promise.reject(Object.assign(new Error("lost"), { status })), {
      mutationKey: ["strange"],
    });
    await expect(pay(1)).rejects.toThrow("lost");
  },
);

it.each([
  [422, { message: "The amount is missing." }, false],
  [409, { code: "IDEMPOTENCY_CONFLICT", message: "The key belongs to another request." }, false],
  [409, { message: "The first request is still in progress." }, true],
  [500, {}, true],
] as const)(
  "X09 understands what ensureOk throws without being told an instance: %i %o",
  async (status, body, keeps) => {
    const keys: string[] = [];
    const failure = toError(normalizeError({ status, headers: {}, body }));
    const pay = withIdempotency(
      async (_: number, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        throw failure;
      },
      { mutationKey: ["told", status, body] },
    );
    for (const amount of [5, 5]) await pay(amount).catch(() => undefined);
    expect(keys[0] === keys[1]).toBe(keeps);
  },
);

/** The keys that a function is given which is called with these contexts, each answer lost. */
async function keysOf(contexts: readonly (object | undefined)[]): Promise<readonly string[]> {
  const keys: string[] = [];
  const pay = withIdempotency(async (_: number, { idempotencyKey }) => {
    keys.push(idempotencyKey);
    throw lost();
  });
  for (const context of contexts) await pay(5, context).catch(() => undefined);
  return keys;
}

it("X09 goes by the mutation's own key where it was given none: to pay one invoice is not to pay another", async () => {
  const [first, again, other] = await keysOf([
    { mutationKey: ["pay", "A"] },
    { mutationKey: ["pay", "A"] },
    { mutationKey: ["pay", "B"] },
  ]);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it("X09 without any key a function that is made anew with each render is the same, and the developer is told", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const [first] = await keysOf([undefined]);
  const [again] = await keysOf([{}]);
  expect(again).toBe(first);
  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^Recourse: withIdempotency\(\) knows no mutationKey/));
  warn.mockRestore();
});
