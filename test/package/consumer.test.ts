import { afterAll, describe, expect, test } from "vitest";
import { publicFiles } from "../../scripts/public-files.mjs";
import { installApp } from "./app.js";

const app = installApp();
afterAll(app.remove);

describe("in an app that checks the declarations of its packages", () => {
  const imports = Object.keys(publicFiles()).map((name, at) => {
    const specifier = name === "index" ? "react-recourse" : `react-recourse/${name}`;
    return `import * as door${at} from "${specifier}";\nconsole.log(door${at});`;
  });
  app.write("app.ts", ['import "react-recourse/styles.css";', ...imports].join("\n"));

  test.each([
    ["a bundler", { module: "ESNext", moduleResolution: "bundler", lib: ["ES2022", "DOM"] }],
    ["Node", { module: "NodeNext", moduleResolution: "nodenext", lib: ["ES2022", "DOM"] }],
    ["exact optional properties", { module: "ESNext", moduleResolution: "bundler", exactOptionalPropertyTypes: true }],
  ])("every public module's types fit: %s", (_, options) => {
    expect(app.complaints(["app.ts"], options)).toEqual([]);
  });

  test("what a library makes with the package can be written into its own declarations", () => {
    const library = `
      import { createRecourse, defineCatalog, useApiError, useFieldErrors } from "react-recourse";
      import { createAuthRecovery, createGatedFetch, explainError, members, normalizeError } from "react-recourse/core";
      import { commerce } from "react-recourse/catalogs/commerce";
      import { recourseQueryClientConfig, withIdempotency } from "react-recourse/react-query";
      import { apiError, fixtures } from "react-recourse/testing";
      export const ours = defineCatalog({
        api: "ours",
        codes: { seat_taken: { kind: "conflict", details: members({ seat: "string", rows: "strings" }) } },
      });
      export const recourse = createRecourse({ catalogs: [ours, commerce] });
      export const config = recourseQueryClientConfig(recourse);
      export const auth = createAuthRecovery({ refresh: async () => {} });
      export const limited = createGatedFetch(recourse);
      export const pay = withIdempotency(async (id: string, { idempotencyKey }) => id + idempotencyKey);
      export const useShown = (error: unknown) => ({ ...useApiError(error), fields: useFieldErrors(null) });
      export const read = [normalizeError(1), explainError(1), apiError({ kind: "plan" }), fixtures.afo["api_key.revoked"]];
    `;
    app.write("library.ts", library);
    const options = { module: "ESNext", moduleResolution: "bundler", lib: ["ES2022", "DOM"], declaration: true };
    expect(app.complaints(["library.ts"], { ...options, skipLibCheck: true })).toEqual([]);
  });
});
