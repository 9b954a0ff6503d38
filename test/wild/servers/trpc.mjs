// tRPC with Zod, also through its own client.
import { createTRPCClient, httpLink } from "@trpc/client";
import { initTRPC, TRPCError } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { z } from "zod";
import { listen } from "../listen.mjs";

const t = initTRPC.create();
const ride = z.object({
  rider: z.object({ phone: z.string().min(6, "Enter a phone number") }),
  stops: z.array(z.object({ street: z.string("Which street?") })),
});
const router = t.router({
  book: t.procedure.input(ride).mutation(() => ({})),
  cancel: t.procedure.mutation(() => {
    throw new TRPCError({ code: "PRECONDITION_FAILED", message: "The driver is on the way already." });
  }),
  enough: t.procedure.mutation(() => {
    throw new TRPCError({ code: "TOO_MANY_REQUESTS", message: "Three rides an hour." });
  }),
  mine: t.procedure.mutation(() => {
    throw new TRPCError({ code: "UNAUTHORIZED" });
  }),
});

const formatted = initTRPC.create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.cause instanceof z.ZodError ? "Your ride is not complete." : shape.message,
    data: { ...shape.data, zodError: error.cause instanceof z.ZodError ? z.flattenError(error.cause) : null },
  }),
});
const signUp = z
  .object({ phone: z.string().min(6, "Enter a phone number"), from: z.int(), until: z.int() })
  .refine(({ from, until }) => until > from, { error: "The shift ends before it starts" });
const formattedRouter = formatted.router({ join: formatted.procedure.input(signUp).mutation(() => ({})) });

const thrownBy = (name, input) => ({
  tRPC(url) {
    const client = createTRPCClient({ links: [httpLink({ url })] });
    return client[name].mutate(input).catch((error) => error);
  },
});
const badRide = { rider: { phone: "1" }, stops: [{ street: "Elm" }, {}] };

export default {
  tRPC: {
    start: () => listen(createHTTPHandler({ router })),
    cases: [
      {
        name: "input",
        path: "/book",
        body: badRide,
        own: thrownBy("book", badRide),
        want: {
          code: "BAD_REQUEST",
          fields: { "rider.phone": "Enter a phone number", "stops.1.street": "Which street?" },
          kind: "validation",
        },
      },
      {
        name: "precondition",
        path: "/cancel",
        body: {},
        own: thrownBy("cancel"),
        want: { text: "The driver is on the way already.", code: "PRECONDITION_FAILED" },
      },
      {
        name: "too many",
        path: "/enough",
        body: {},
        own: thrownBy("enough"),
        want: { text: "Three rides an hour.", code: "TOO_MANY_REQUESTS", kind: "rate_limit" },
      },
      {
        name: "unauthorized",
        path: "/mine",
        body: {},
        own: thrownBy("mine"),
        want: { code: "UNAUTHORIZED", kind: "auth" },
      },
      {
        name: "no such procedure",
        path: "/nothing",
        body: {},
        own: thrownBy("nothing"),
        want: { text: 'No procedure found on path "nothing"', code: "NOT_FOUND", kind: "not_found" },
      },
    ],
  },
  "tRPC, formatted": {
    start: () => listen(createHTTPHandler({ router: formattedRouter })),
    cases: [
      {
        name: "flattened",
        path: "/join",
        body: { phone: "1", from: 9, until: 17 },
        own: thrownBy("join", { phone: "1", from: 9, until: 17 }),
        want: {
          text: "Your ride is not complete.",
          code: "BAD_REQUEST",
          fields: { phone: "Enter a phone number" },
          kind: "validation",
        },
      },
      {
        name: "of the form",
        path: "/join",
        body: { phone: "123456", from: 9, until: 5 },
        own: thrownBy("join", { phone: "123456", from: 9, until: 5 }),
        want: {
          text: "Your ride is not complete.",
          code: "BAD_REQUEST",
          forms: "The shift ends before it starts",
          kind: "validation",
        },
      },
    ],
  },
};
