// h3, which Nitro and Nuxt answer with, and oRPC.
import { ORPCError, os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/node";
import { H3, HTTPError, readValidatedBody, toNodeHandler } from "h3";
import { z } from "zod";
import { listen } from "../listen.mjs";

const song = z.object({
  title: z.string().min(1, "Name the song"),
  parts: z.array(z.object({ bars: z.int("Whole bars") })),
});

function songs() {
  const app = new H3({ silent: true });
  app.post("/songs", async (event) => readValidatedBody(event, song));
  app.get("/songs/:id", () => {
    throw new HTTPError({
      status: 404,
      statusText: "Song Not Found",
      message: "This song is not ours.",
      data: { code: "SONG_FOREIGN" },
    });
  });
  app.get("/broken", () => {
    throw new Error("amplifier on fire");
  });
  return listen(toNodeHandler(app));
}

function procedures() {
  const handler = new RPCHandler({
    add: os.input(song).handler(() => ({})),
    remove: os.handler(() => {
      throw new ORPCError("CONFLICT", { message: "It is being played." });
    }),
    limit: os.errors({ RATE_LIMITED: { status: 429, message: "Ten songs a day." } }).handler(({ errors }) => {
      throw errors.RATE_LIMITED();
    }),
    broken: os.handler(() => {
      throw new Error("amplifier on fire");
    }),
  });
  return listen(async (asked, answer) => {
    const { matched } = await handler.handle(asked, answer);
    if (!matched) answer.writeHead(404).end("Not found");
  });
}

const badSong = { title: "", parts: [{ bars: 4 }, { bars: 1.5 }] };
const fields = { title: "Name the song", "parts.1.bars": "Whole bars" };
export default {
  h3: {
    start: songs,
    cases: [
      {
        name: "body",
        path: "/songs",
        body: badSong,
        want: { text: ["Validation failed", null], fields, kind: "validation" },
      },
      {
        name: "JSON torn off",
        path: "/songs",
        body: '{"title',
        want: { text: [null, "Invalid JSON body"], kind: "validation" },
      },
      {
        name: "HTTPError",
        path: "/songs/2",
        method: "GET",
        want: { text: "This song is not ours.", code: "SONG_FOREIGN", kind: "not_found" },
      },
      { name: "exception", path: "/broken", method: "GET", want: { kind: "server" } },
      {
        name: "no such route",
        path: "/x",
        method: "GET",
        want: { text: [null, /^Cannot find any route/], kind: "not_found" },
      },
    ],
  },
  oRPC: {
    start: procedures,
    cases: [
      {
        name: "input",
        path: "/add",
        body: { json: badSong },
        want: { text: ["Input validation failed", null], code: "BAD_REQUEST", fields, kind: "validation" },
      },
      {
        name: "conflict",
        path: "/remove",
        body: {},
        want: { text: "It is being played.", code: "CONFLICT", kind: "conflict" },
      },
      {
        name: "error of its own",
        path: "/limit",
        body: {},
        want: { text: "Ten songs a day.", code: "RATE_LIMITED", kind: "rate_limit" },
      },
      { name: "exception", path: "/broken", body: {}, want: { code: ["INTERNAL_SERVER_ERROR", null], kind: "server" } },
    ],
  },
};
