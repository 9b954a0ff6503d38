// restify and its errors.
import restify from "restify";
import errors from "restify-errors";
import { started } from "../listen.mjs";

const quiet = () => {};
const log = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet, child: () => log };

async function wallets() {
  const server = restify.createServer({ name: "wallets", log });
  server.use(restify.plugins.bodyParser({ maxBodySize: 300 }));
  server.get("/wallets/:id", (asked, answer, next) =>
    next(new errors.ResourceNotFoundError("wallet %s not found", asked.params.id)),
  );
  server.post("/wallets", (asked, answer, next) => next(new errors.MissingParameterError("owner is required")));
  const Empty = errors.makeConstructor("WalletEmptyError", { statusCode: 402, restCode: "WalletEmpty" });
  server.post("/pay", (asked, answer, next) => next(new Empty("Fill up your wallet first.")));
  server.get("/broken", (asked, answer, next) => next(new Error("socket hang up")));
  server.get("/export", restify.plugins.throttle({ burst: 1, rate: 0.01, ip: true }), (asked, answer, next) => {
    answer.send({});
    next();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return started(server.server);
}

export default {
  restify: {
    start: wallets,
    cases: [
      {
        name: "not found",
        path: "/wallets/3",
        method: "GET",
        want: { text: "wallet 3 not found", code: "ResourceNotFound", kind: "not_found" },
      },
      { name: "parameter", path: "/wallets", body: {}, want: { text: "owner is required", code: "MissingParameter" } },
      { name: "own error", path: "/pay", body: {}, want: { text: "Fill up your wallet first.", code: "WalletEmpty" } },
      {
        name: "JSON torn off",
        path: "/wallets",
        body: '{"a',
        want: {
          text: "Invalid JSON: Unterminated string in JSON at position 3",
          code: "InvalidContent",
          kind: "validation",
        },
      },
      {
        name: "exception",
        path: "/broken",
        method: "GET",
        want: { text: [null, "Error: socket hang up"], code: "Internal", kind: "server" },
      },
      {
        name: "throttled",
        path: "/export",
        method: "GET",
        before: 1,
        want: { text: "You have exceeded your request rate of 0.01 r/s.", code: "TooManyRequests", kind: "rate_limit" },
      },
      {
        name: "no such route",
        path: "/x",
        method: "GET",
        want: { text: [null, "/x does not exist"], code: "ResourceNotFound", kind: "not_found" },
      },
    ],
  },
};
