import { afterAll, describe, expect, test } from "vitest";
import { publicFiles } from "../../scripts/public-files.mjs";
import { installApp } from "./app.js";

const app = installApp();
afterAll(app.remove);

const imports = Object.keys(publicFiles()).map((name, at) => {
  const specifier = name === "index" ? "react-recourse" : `react-recourse/${name}`;
  return `import * as door${at} from "${specifier}";\nconsole.log(door${at});`;
});
const everything = ['import "react-recourse/styles.css";', ...imports].join("\n");

/** What a design system makes of the parts and hooks, to be written into its own declarations. */
const system = `
  import { ErrorNotice, FieldErrors, OutageNotice, RateLimitCountdown, Recourse, RecourseBoundary, RecourseProvider } from "react-recourse";
  import { RecourseRegion, TopUpBanner, UpgradePrompt, createRecourse, useApiError, useFieldErrors } from "react-recourse";
  import type { RecourseActions, ViewRootProps } from "react-recourse";
  import { normalizeError } from "react-recourse/core";
  import { useForm as useTanstackForm } from "@tanstack/react-form";
  import { useFormik } from "formik";
  import { useForm as useHookForm } from "react-hook-form";
  import { useFormDataErrors } from "react-recourse/forms/form-data";
  import { useFormikErrors } from "react-recourse/forms/formik";
  import { useRadixFormErrors } from "react-recourse/forms/radix-form";
  import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
  import { useTanstackFormErrors } from "react-recourse/forms/tanstack-form";
  export const Title = ErrorNotice.Title;
  export const { Root, Retry, Action } = ErrorNotice;
  export const Notice = { ...ErrorNotice, Amounts: TopUpBanner.Amounts, Root: TopUpBanner.Root };
  export const all = { ...FieldErrors, ...OutageNotice, ...RateLimitCountdown, ...UpgradePrompt };
  export const proposed = (actions: RecourseActions) => actions.find("top_up")?.request;
  export const forms = {
    useFormDataErrors: (...given: Parameters<typeof useFormDataErrors>) => useFormDataErrors(...given),
    formData: useFormDataErrors, formik: useFormikErrors, radix: useRadixFormErrors, hook: useReactHookFormErrors, tanstack: useTanstackFormErrors,
  };
  export const Quiet = (props: ViewRootProps & ErrorNotice.RetryProps) => <ErrorNotice.Root {...props}><ErrorNotice.Title /></ErrorNotice.Root>;
  type Account = { email: string; lines: { price: number | null; at?: Date }[] };
  const defaultValues: Account = { email: "", lines: [] };
  const error = normalizeError(1);
  export const useTypedForms = () => [
    useReactHookFormErrors(useHookForm<Account>(), error),
    useReactHookFormErrors(useHookForm<Account, unknown, { sent: number }>(), error),
    useFormikErrors(useFormik({ initialValues: defaultValues, onSubmit: () => {} }), error),
    useTanstackFormErrors(useTanstackForm({ defaultValues }), error),
    useTanstackFormErrors(
      useTanstackForm({
        defaultValues,
        onSubmitMeta: { draft: false },
        validators: { onChange: ({ value }) => (value.email ? undefined : { fields: { email: "Missing" } }), onSubmitAsync: async () => null },
        onSubmit: ({ meta }) => meta.draft,
      }),
      error,
    ),
  ];
  const recourse = createRecourse();
  export function App({ error }: { readonly error: unknown }) {
    const fields = useFieldErrors(useApiError(error).error);
    return (
      <RecourseProvider recourse={recourse}>
        <RecourseBoundary><Recourse error={error} /></RecourseBoundary>
        <FieldErrors.Message fields={fields} name="email" />
        <RecourseRegion />
      </RecourseProvider>
    );
  }
`;
const asLibrary = {
  module: "ESNext",
  moduleResolution: "bundler",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  jsx: "react-jsx",
  declaration: true,
};

describe("in an app that checks the declarations of its packages", () => {
  app.write("app.ts", everything);

  test.each([
    ["a bundler", { module: "ESNext", moduleResolution: "bundler", lib: ["ES2022", "DOM"] }],
    ["Node", { module: "NodeNext", moduleResolution: "nodenext", lib: ["ES2022", "DOM"] }],
    ["exact optional properties", { module: "ESNext", moduleResolution: "bundler", exactOptionalPropertyTypes: true }],
  ])("every public module's types fit: %s", (_, options) => {
    expect(app.complaints(["app.ts"], options)).toEqual([]);
  });

  test("a server without React and the DOM has enough with Node's own types", () => {
    const server = imports.filter((line) =>
      /"react-recourse\/(core|carriers\/|formats\/|catalogs\/|locales\/)/.test(line),
    );
    expect(server.length).toBeGreaterThan(40);
    const allowed = `
      import { createRecourse, executeResolve, normalizeError } from "react-recourse/core";
      createRecourse({ execute: { origins: [], fetch, headers: { a: "b" }, body: async () => ({ a: 1 }) } });
      const headers = (): [string, string][] => [["a", "b"]];
      void executeResolve(normalizeError(1), { origins: [], fetch, credentials: "omit", headers, body: () => new URLSearchParams() });
      // @ts-expect-error a number is no body
      createRecourse({ execute: { origins: [], fetch, body: () => 1 } });
      // @ts-expect-error nor a number what headers are
      createRecourse({ execute: { origins: [], fetch, headers: 1 } });
    `;
    app.write("server.ts", [...server, allowed].join("\n"));
    const options = { module: "NodeNext", moduleResolution: "nodenext", lib: ["ES2022"], types: ["node"] };
    expect(app.complaints(["server.ts"], options)).toEqual([]);
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
    expect(app.complaints(["library.ts"], { ...asLibrary, skipLibCheck: true })).toEqual([]);
  });

  test("so can what a design system makes of the parts, the hooks of forms and what a server proposes", () => {
    app.write("system.tsx", system);
    expect(app.complaints(["system.tsx"], { ...asLibrary, skipLibCheck: true })).toEqual([]);
  });
});

// That compiler is slow, and a machine may be busy.
test("S05 all of that holds with the lowest TypeScript, types of React and libraries that the README names", () => {
  const low = installApp({ lowest: true });
  try {
    low.write("app.ts", everything);
    low.write("system.tsx", system);
    expect(low.complaints(["app.ts", "system.tsx"], asLibrary)).toEqual([]);
  } finally {
    low.remove();
  }
}, 120_000);
