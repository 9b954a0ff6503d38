// Hono on Node, with its validator, its exceptions and its middleware.
import { serve } from "@hono/node-server";
import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { basicAuth } from "hono/basic-auth";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { started } from "../listen.mjs";

const note = z.object({
  title: z.string().min(3, "Three letters at least"),
  tags: z.array(z.object({ name: z.string() })),
});

function notes() {
  const app = new Hono();
  app.post("/notes", zValidator("json", note), (asked) => asked.json({}));
  app.post(
    "/drafts",
    zValidator("json", note, (result, asked) =>
      result.success
        ? undefined
        : asked.json({ message: "The draft has faults.", errors: z.flattenError(result.error).fieldErrors }, 422),
    ),
    (asked) => asked.json({}),
  );
  app.get("/notes/:id", () => {
    throw new HTTPException(404, { message: "This note was taken down." });
  });
  app.get("/admin/*", bearerAuth({ token: "let-me-in" }), (asked) => asked.text(""));
  app.get("/basic/*", basicAuth({ username: "a", password: "b" }), (asked) => asked.text(""));
  app.post("/files", bodyLimit({ maxSize: 50 }), (asked) => asked.text(""));
  app.get("/broken", () => {
    throw new Error("no space left on device");
  });
  return new Promise((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => done(started(server)));
  });
}

const badNote = { title: "a", tags: [{ name: "x" }, {}] };
const undefinedName = "Invalid input: expected string, received undefined";
export default {
  hono: {
    start: notes,
    cases: [
      {
        name: "zod-validator",
        path: "/notes",
        body: badNote,
        want: {
          code: ["ZodError", null],
          fields: { title: "Three letters at least", "tags.1.name": undefinedName },
          kind: "validation",
        },
      },
      {
        name: "zod-validator with a hook",
        path: "/drafts",
        body: badNote,
        want: {
          text: "The draft has faults.",
          fields: { title: "Three letters at least", tags: undefinedName },
          kind: "validation",
        },
      },
      {
        name: "JSON torn off",
        path: "/notes",
        body: '{"title":',
        want: { text: "Malformed JSON in request body", kind: "validation" },
      },
      {
        name: "HTTPException",
        path: "/notes/5",
        method: "GET",
        want: { text: "This note was taken down.", kind: "not_found" },
      },
      {
        name: "wrong token",
        path: "/admin/x",
        method: "GET",
        headers: { authorization: "Bearer no" },
        want: { kind: "auth", code: "invalid_token" },
      },
      { name: "no password", path: "/basic/x", method: "GET", want: { kind: "auth" } },
      { name: "too large", path: "/files", body: { a: "a".repeat(90) }, want: { kind: "too_large" } },
      { name: "exception", path: "/broken", method: "GET", want: { kind: "server" } },
      { name: "no such route", path: "/x", method: "GET", want: { kind: "not_found" } },
    ],
  },
};
