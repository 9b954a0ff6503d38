import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, expect, test, vi } from "vitest";
import { root, sourceFiles } from "../../scripts/public-files.mjs";
import { createFormatters } from "../../src/core/formatters.js";
import { describeIn } from "../../src/core/describe.js";
import { normalizeError, readApiError } from "../../src/defaults/reading.js";
import { en } from "../../src/locales/en.js";

const leaks = [
  "Connection to 10.0.0.7:5432 refused for user svc_billing",
  "Boom\n    at Object.<anonymous> (/srv/app/handlers/pay.js:3:9)",
  "SELECT * FROM users WHERE email = 'anna@mail.example'",
  "ENOENT: no such file or directory, open '/etc/acme/keys.pem'",
  "<html><body><h1>500</h1>nginx/1.25</body></html>",
  "java.lang.NullPointerException at com.acme.Pay.run(Pay.java:7)",
];

test.each(leaks)("P01 a failing server's text is not what a person reads: %s", (text) => {
  for (const body of [
    { message: text },
    { error: { message: text, code: "x_y" } },
    { title: text },
    { errors: [{ message: text }] },
    text,
  ]) {
    const error = normalizeError({ status: 500, headers: { "x-request-id": "r1" }, body });
    const {
      title,
      body: shown,
      advice,
    } = describeIn(error, {
      locale: en,
      words: [],
      catalog: null,
      serverText: "show",
      currency: null,
      format: createFormatters("en"),
    });
    const machinery = /10\.0\.0|\/srv|SELECT|\/etc|<h|java\./;
    for (const one of [title, shown, advice]) expect(one ?? "").not.toMatch(machinery);
    expect(error.requestId).toBe("r1");
  }
});

afterEach(() => vi.restoreAllMocks());

test("P05 reading asks no network, and nothing is stored anywhere", async () => {
  const asked = vi.spyOn(globalThis, "fetch");
  const body = {
    message: "No.",
    docs_url: "https://docs.a.example/e",
    type: "https://a.example/t",
    resolve: { url: "https://a.example", endpoint: "/v1/x", method: "POST" },
  };
  normalizeError({ status: 402, headers: {}, body });
  await readApiError(new Response(JSON.stringify(body), { status: 402 }));
  expect(asked).not.toHaveBeenCalled();
  const storing =
    /\b(localStorage|sessionStorage|indexedDB|sendBeacon|XMLHttpRequest)\b|document\.cookie|navigator\.serviceWorker/;
  expect(
    sourceFiles().filter((file) =>
      storing.test(readFileSync(join(root, file), "utf8").replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "")),
    ),
  ).toEqual([]);
});

test("P07 production says nothing to the console, development never a body or a header", async () => {
  const contents = 'export * from "./src/index.ts"; export * from "./src/core.ts";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    external: ["react", "react-dom", "react/*", "radix-ui"],
    define: { "process.env.NODE_ENV": '"production"' },
  });
  expect(outputFiles[0]?.text).not.toMatch(/console\.(log|warn|error|info|debug)/);
  const said: unknown[] = [];
  for (const level of ["log", "warn", "error", "info", "debug"] as const)
    vi.spyOn(console, level).mockImplementation((...all: unknown[]) => void said.push(...all));
  const secret = "s3cr3t-in-the-body";
  for (const status of [200, 400, 401, 429, 500]) {
    const response = new Response(
      JSON.stringify({ message: secret, token: secret, errors: [{ field: secret, message: secret }] }),
      {
        status,
        headers: { "x-secret": secret, "retry-after": secret, link: `<${secret}>; rel=help` },
      },
    );
    Object.defineProperty(response, "type", { value: "cors" });
    await readApiError(response);
  }
  expect(JSON.stringify(said)).not.toContain(secret);
});
